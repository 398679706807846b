"""The gate: whatever is not signed, changed, tampered with or incomplete is refused, each with its own sentence."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from generator import gemeente
from generator.bibliotheek import read_toml
from generator.brief import Alinea, Tekst
from generator.keuring import Keuring, digest_of
from generator.opstellen import compose
from generator.poort import Vrijgave, Weigering, Zaak, explanations, release
from generator.sjabloon import load
from generator.vertaling import Catalogus, NietVertaald
from generator.zending import recipients
from generator.zendregels import load_rules
from leesbaarheid.oordeel import Oordeel

VANDAAG = date(2026, 11, 3)
REPRESENTATIVE = {
    "naam": "B. Bewind",
    "adres": "Kerkpad 1, 1234 AC Voorbeeldstad",
    "rol": "bewindvoerder",
    "uitspraak": "2026-01-05",
}
WAARSCHUWING = "De gemeente Voorbeeldstad is verzonnen."


@pytest.fixture
def zaak(bibliotheek):
    return Zaak(gemeente.load(bibliotheek), load_rules(bibliotheek))


@pytest.fixture
def letters(bibliotheek, zaak):
    """`letters(sjabloon, data, "nl", "ar")`: every recipient's letter in these languages."""

    def make(sjabloon, data, *talen):
        catalogi = [Catalogus.load(bibliotheek, taal) for taal in talen or ("nl",)]
        wie = recipients(sjabloon, data, zaak.regels)
        return [compose(sjabloon, data, een, catalogus, zaak.gemeente) for een in wie for catalogus in catalogi]

    return make


@pytest.fixture
def gate(bibliotheek, sjabloon, gegevens, letters, akkoord, zaak):
    """`gate(talen=("nl", "ar"), brieven=…, akkoorden=…)`: everything right unless said otherwise."""

    def ask(sjabloon=sjabloon, data=None, talen=("nl",), brieven=None, akkoorden=None, keuringen=(), vandaag=VANDAAG):
        data = gegevens() if data is None else data
        catalogi = {taal: Catalogus.load(bibliotheek, taal) for taal in talen}
        if akkoorden is None:
            akkoorden = [akkoord(sjabloon, catalogus, nummer) for nummer, catalogus in enumerate(catalogi.values(), 1)]
        brieven = letters(sjabloon, data, *talen) if brieven is None else brieven
        return release(sjabloon, catalogi, data, brieven, akkoorden, vandaag, replace(zaak, keuringen=tuple(keuringen)))

    return ask


def refusal(ask, **anders) -> tuple[str, ...]:
    with pytest.raises(Weigering) as geweigerd:
        ask(**anders)
    return geweigerd.value.redenen


def test_signed_text_is_released(gate, letters, sjabloon, gegevens, translate):
    translate("ar")
    for talen in (("nl",), ("nl", "ar")):
        vrijgave = gate(talen=talen)
        brieven = letters(sjabloon, gegevens(), *talen)
        assert all(vrijgave.covers(brief) for brief in brieven) and vrijgave.akkoorden == tuple(range(1, len(talen) + 1))
        assert vrijgave.waarschuwingen[0].startswith(WAARSCHUWING)


def test_a_release_covers_only_what_was_released(gate, letters, sjabloon, gegevens):
    vrijgave = gate()
    (ander,) = letters(sjabloon, gegevens(termijnen=4))
    assert not vrijgave.covers(ander) and not Vrijgave(frozenset(), sjabloon.tekstversie, ()).covers(ander)


def test_unsigned(gate):
    assert refusal(gate, akkoorden=[]) == (
        "De brief ‘proef’ heeft nog geen akkoord (Nederlands). Bied de tekst aan en vraag een akkoord.",
    )


ANDERE_AKKOORDEN = [
    ({"sjabloon": "ander"}, "heeft nog geen akkoord (Nederlands)"),
    ({"soort": "vertaling"}, "heeft nog geen akkoord (Nederlands)"),
    ({"taal": "en"}, "heeft nog geen akkoord (Nederlands)"),
    ({"tekstversie": "0" * 64}, "is veranderd na het akkoord van sanne op 02-11-2026."),
    ({"ingetrokken": True}, "Het akkoord van sanne voor ‘proef’ (Nederlands) is ingetrokken."),
    ({"wanneer": datetime(2026, 11, 4)}, "heeft nog geen akkoord (Nederlands)"),
    ({"geldig_tot": date(2026, 11, 2)}, "De tekst van ‘proef’ (Nederlands) mocht weg tot en met 02-11-2026."),
    ({"geldig_tot": date(2026, 11, 2), "ingetrokken": True}, "(Nederlands) is ingetrokken."),
    ({"geldig_tot": date(2026, 11, 9), "tekstversie": "0" * 64}, "is veranderd na het akkoord van sanne"),
]


@pytest.mark.parametrize(("anders", "zin"), ANDERE_AKKOORDEN, ids=lambda waarde: str(waarde)[:40])
def test_an_akkoord_that_does_not_count(gate, akkoord, sjabloon, bibliotheek, anders, zin):
    (reden,) = refusal(gate, akkoorden=[akkoord(sjabloon, Catalogus.load(bibliotheek, "nl"), **anders)])
    assert zin in reden


@pytest.mark.parametrize(("dag", "goed"), [(1, True), (2, True), (3, True), (4, False), (30, False)])
def test_a_text_that_turned_red_goes_out_until_its_last_day(gate, akkoord, sjabloon, bibliotheek, dag, goed):
    getekend = akkoord(sjabloon, Catalogus.load(bibliotheek, "nl"), wanneer=datetime(2026, 10, 1), geldig_tot=date(2026, 11, 3))
    vandaag = date(2026, 11, dag)
    if goed:
        assert gate(akkoorden=[getekend], vandaag=vandaag).akkoorden == (1,)
    else:
        assert refusal(gate, akkoorden=[getekend], vandaag=vandaag) == (
            "De tekst van ‘proef’ (Nederlands) mocht weg tot en met 03-11-2026. Maak hem makkelijker voor de nieuwe regels.",
        )


def test_a_new_akkoord_follows_one_that_ended_and_an_ended_one_revives_no_older_one(gate, akkoord, sjabloon, bibliotheek):
    nederlands = Catalogus.load(bibliotheek, "nl")
    oud, nieuw = akkoord(sjabloon, nederlands, 1), akkoord(sjabloon, nederlands, 2)
    voorbij = {"geldig_tot": date(2026, 11, 2)}
    assert gate(akkoorden=[replace(oud, **voorbij), nieuw]).akkoorden == (2,)
    assert "mocht weg tot en met" in refusal(gate, akkoorden=[oud, replace(nieuw, **voorbij)])[0]


def test_the_last_akkoord_decides(gate, akkoord, sjabloon, bibliotheek):
    nederlands = Catalogus.load(bibliotheek, "nl")
    oud, nieuw = akkoord(sjabloon, nederlands, 1), akkoord(sjabloon, nederlands, 2)
    assert "is ingetrokken" in refusal(gate, akkoorden=[replace(nieuw, ingetrokken=True), oud])[0]
    assert gate(akkoorden=[replace(oud, ingetrokken=True), nieuw]).akkoorden == (2,)


@pytest.mark.parametrize(("bestand", "oud", "nieuw"), [
    ("sjablonen/brieven/proef/brief.md", "te veel geld.", "te veel, geld."),
    ("sjablonen/brieven/proef/brief.md", "> Bel", "Bel"),
    ("sjablonen/brieven/proef/sjabloon.toml", "Wij maakten een fout.", "Wij maakten die fout."),
    ("sjablonen/huisstijl/standaard/huisstijl.toml", "Met vriendelijke groet,", "Met vriendelijke groeten,"),
    ("sjablonen/bouwstenen/voor-vertegenwoordiger.md", "Dank u wel", "Bedankt"),
])  # fmt: skip
def test_one_changed_word_after_signing(gate, akkoord, sjabloon, bibliotheek, gegevens, bestand, oud, nieuw):
    """A comma, a quote, an option, a house-style sentence, a building block: each cancels the sign-off by itself."""
    import shutil

    getekend = akkoord(sjabloon, Catalogus.load(bibliotheek, "nl"))
    eigen, meegeleverd = bibliotheek.mappen
    if not (eigen / bestand).exists():
        map = (eigen / bestand).parent
        shutil.copytree((meegeleverd / bestand).parent, map, dirs_exist_ok=True)
    tekst = (eigen / bestand).read_text("utf-8")
    assert oud in tekst
    (eigen / bestand).write_text(tekst.replace(oud, nieuw), "utf-8")
    (reden,) = refusal(gate, sjabloon=load(bibliotheek, "proef"), akkoorden=[getekend])
    assert "is veranderd na het akkoord van sanne" in reden


def test_a_new_phone_number_cancels_nothing(gate, akkoord, sjabloon, bibliotheek):
    getekend = akkoord(sjabloon, Catalogus.load(bibliotheek, "nl"))
    eigen, meegeleverd = bibliotheek.mappen
    tekst = (meegeleverd / "sjablonen/voorbeeldgemeente.toml").read_text("utf-8")
    (eigen / "gemeente.toml").write_text(tekst.replace("0800 0000", "0800 1111"), "utf-8")
    assert load(bibliotheek, "proef").tekstversie == sjabloon.tekstversie == getekend.tekstversie


VERTALINGEN = [
    ({"fuzzy": ["Wat wij weten"]}, "de vertaling van ‘Wat wij weten’ is nog onzeker"),
    ({"weg": ["Wat wij weten"]}, "de zin ‘Wat wij weten’ is niet vertaald"),
    (
        {"anders": {"Bel {gemeente.telefoon} of kom naar {gemeente.bezoekadres}.": "EN: Call us."}},
        "Deze plekken moeten erin staan",
    ),
]


@pytest.mark.parametrize(("hoe", "zin"), VERTALINGEN, ids=lambda waarde: str(waarde)[:30])
def test_a_translation_that_is_not_sound(gate, letters, sjabloon, gegevens, translate, akkoord, bibliotheek, hoe, zin):
    """Also when someone signed it as it is: the letter made before it went wrong is refused."""
    translate("en")
    eerder = letters(sjabloon, gegevens(), "nl", "en")
    translate("en", **hoe)
    redenen = refusal(gate, talen=("nl", "en"), brieven=eerder)
    assert any(zin in reden for reden in redenen)


def test_a_stale_message(gate, letters, sjabloon, gegevens, translate):
    pad = translate("en")
    eerder = letters(sjabloon, gegevens(), "nl", "en")
    pad.write_text(pad.read_text("utf-8").replace('msgid "Wat wij weten"', 'msgid "Wat wij nu weten"'), "utf-8")
    assert any("de Nederlandse zin is veranderd" in reden for reden in refusal(gate, talen=("nl", "en"), brieven=eerder))


def test_a_translation_needs_its_own_akkoord_and_the_dutch_one(gate, translate, akkoord, sjabloon, bibliotheek):
    translate("ar")
    nederlands, arabisch = (akkoord(sjabloon, Catalogus.load(bibliotheek, taal)) for taal in ("nl", "ar"))
    arabisch = replace(arabisch, nummer=2)
    assert refusal(gate, talen=("nl", "ar"), akkoorden=[nederlands]) == (
        "De brief ‘proef’ heeft nog geen akkoord (Arabisch). Bied de tekst aan en vraag een akkoord.",
    )
    assert "(Nederlands)" in refusal(gate, talen=("nl", "ar"), akkoorden=[arabisch])[0]
    veranderd = replace(arabisch, taalversie="0" * 64)
    assert "(Arabisch) is veranderd" in refusal(gate, talen=("nl", "ar"), akkoorden=[nederlands, veranderd])[0]
    andere_bron = replace(arabisch, tekstversie="0" * 64)
    assert "(Arabisch) is veranderd" in refusal(gate, talen=("nl", "ar"), akkoorden=[nederlands, andere_bron])[0]


@pytest.mark.parametrize("gewisseld", [{"ar": "en"}, {"nl": "ar"}, {"nl": "ar", "ar": "nl"}], ids=str)
def test_a_catalogue_of_another_language(gate, letters, sjabloon, gegevens, translate, akkoord, bibliotheek, zaak, gewisseld):
    translate("ar"), translate("en")
    catalogi = {taal: Catalogus.load(bibliotheek, taal) for taal in ("nl", "ar", "en")}
    akkoorden = [akkoord(sjabloon, catalogus, nummer) for nummer, catalogus in enumerate(catalogi.values(), 1)]
    brieven = letters(sjabloon, gegevens(), "nl", "ar")
    release(sjabloon, catalogi, gegevens(), brieven, akkoorden, VANDAAG, zaak)
    catalogi |= {naar: catalogi[van] for naar, van in gewisseld.items()}
    with pytest.raises(Weigering, match="is anders dan de tekst en de gegevens zeggen"):
        release(sjabloon, catalogi, gegevens(), brieven, akkoorden, VANDAAG, zaak)


def test_a_translation_never_travels_alone(gate, letters, sjabloon, gegevens, translate):
    translate("ar")
    (reden,) = refusal(gate, talen=("nl", "ar"), brieven=letters(sjabloon, gegevens(), "ar"))
    assert reden == "De Nederlandse brief aan de cliënt ontbreekt. Die gaat altijd mee."


def test_every_recipient_is_served(gate, letters, sjabloon, gegevens):
    data = gegevens(vertegenwoordiger=REPRESENTATIVE)
    bewind, client = letters(sjabloon, data)
    assert gate(data=data).covers(bewind)
    assert refusal(gate, data=data, brieven=[client]) == (
        "De Nederlandse brief aan de bewindvoerder ontbreekt. Die gaat altijd mee.",
    )
    assert "die krijgt deze brief niet" in refusal(gate, brieven=[*letters(sjabloon, gegevens()), bewind])[0]


GEKNOEI = [
    ("een ander blok", lambda brief: replace(brief, blokken=(*brief.blokken, Alinea((Tekst("Betaal meer."),))))),
    ("een blok minder", lambda brief: replace(brief, blokken=brief.blokken[1:])),
    ("een ander adres", lambda brief: replace(brief, adres=("Iemand anders", *brief.adres[1:]))),
    ("een ander bedrag", lambda brief: replace(brief, onderwerp=tuple(
        replace(stuk, regels=("€ 1,00",)) if hasattr(stuk, "regels") else stuk for stuk in brief.onderwerp))),
    ("een andere zin", lambda brief: replace(brief, zinnen=(("concept", ""), *brief.zinnen))),
    ("een andere versie", lambda brief: replace(brief, tekstversie="0" * 64)),
    ("een andere huisstijl", lambda brief: replace(brief, huisstijl="eigen")),
]  # fmt: skip


@pytest.mark.parametrize(("wat", "daad"), GEKNOEI, ids=[geval[0] for geval in GEKNOEI])
def test_a_tampered_letter(gate, letters, sjabloon, gegevens, wat, daad):
    (brief,) = letters(sjabloon, gegevens())
    (reden,) = refusal(gate, brieven=[daad(brief)])
    assert reden == "De brief aan de cliënt (nl) is anders dan de tekst en de gegevens zeggen. Maak de brief opnieuw."


def test_a_letter_of_other_data(gate, letters, sjabloon, gegevens):
    assert (
        "is anders dan de tekst en de gegevens zeggen" in refusal(gate, brieven=letters(sjabloon, gegevens(kenmerk="ANDER")))[0]
    )


UITLEG = "Wij telden verkeerd."
KEURINGEN = [
    ([], False),
    ([(UITLEG, Oordeel.VOLDOET)], True),
    ([("Iets anders.", Oordeel.VOLDOET)], False),
    ([(UITLEG, Oordeel.VOLDOET_NIET)], False),
    ([(UITLEG, Oordeel.VOLDOET_NIET, "karin", "moet")], False),
    ([(UITLEG, Oordeel.NIET_MEETBAAR)], False),
    ([(UITLEG, Oordeel.TWIJFEL)], False),
    ([(UITLEG, Oordeel.TWIJFEL, "karin", "")], False),
    ([(UITLEG, Oordeel.TWIJFEL, "karin", "Duidelijk voor deze lezer.")], True),
]


@pytest.mark.parametrize(("keuringen", "goed"), KEURINGEN)
@pytest.mark.parametrize(
    "anders",
    [{"waarom": "fout", "uitleg": UITLEG}, {"waarom": {"keuze": "anders", "toelichting": UITLEG}}],
    ids=["veld", "keuze"],
)
def test_free_text_must_be_approved(gate, gegevens, letters, sjabloon, anders, keuringen, goed):
    data = gegevens(**anders)
    gegeven = [Keuring(digest_of(tekst), *rest) for tekst, *rest in keuringen]
    assert list(explanations(letters(sjabloon, data)[0])) == [UITLEG]
    if goed:
        assert gate(data=data, keuringen=gegeven).akkoorden == (1,)
    else:
        (reden,) = refusal(gate, data=data, keuringen=gegeven)
        assert reden == (
            f"De toelichting ‘{UITLEG}’ is nog niet goedgekeurd. Schrijf makkelijker, of vraag een collega om akkoord."
        )


def test_a_word_that_no_approval_helps(gate, gegevens):
    bezwaar = "‘fraude’ kan niet in deze brief. Schrijf: ‘fout’."
    keuring = Keuring(digest_of(UITLEG), Oordeel.TWIJFEL, "karin", "Duidelijk.", (bezwaar,))
    (reden,) = refusal(gate, data=gegevens(waarom="fout", uitleg=UITLEG), keuringen=[keuring])
    assert reden == f"In de toelichting ‘{UITLEG}’: {bezwaar}"


def test_data_that_cannot_be(gate, gegevens):
    (reden,) = refusal(gate, data=gegevens(bedrag="151"))
    assert reden.startswith("‘Hoeveel’ is 151,00 euro")


def test_a_representative_without_mandate(gate, gegevens, letters, sjabloon):
    data = gegevens(vertegenwoordiger=REPRESENTATIVE | {"rol": "gemachtigde"})
    (reden,) = refusal(gate, data=data, brieven=letters(sjabloon, gegevens()))
    assert reden.startswith("Een gemachtigde krijgt deze brief alleen met machtiging.")


def test_all_reasons_at_once(gate, letters, sjabloon, gegevens, translate):
    translate("en")
    eerder = letters(sjabloon, gegevens(), "nl", "en")
    translate("en", fuzzy=["Wat wij weten"])
    with pytest.raises(NietVertaald):
        letters(sjabloon, gegevens(), "en")
    redenen = refusal(gate, talen=("nl", "en"), data=gegevens(bedrag="151"), brieven=eerder, akkoorden=[])
    assert [
        any(deel in reden for reden in redenen)
        for deel in ("geen akkoord (Engels)", "geen akkoord (Nederlands)", "nog onzeker", "‘Hoeveel’", "is anders dan")
    ] == [True] * 5
    assert len(redenen) == 5


def test_an_own_municipality_gives_no_warning_but_late_post_does(zaak, sjabloon, gegevens, akkoord, bibliotheek):
    ruw = read_toml(bibliotheek.gemeente_bestand()) | {"voorbeeld": False}
    eigen = replace(zaak, gemeente=gemeente.parse(ruw, bibliotheek.gemeente_bestand()))
    data, nederlands = gegevens(), Catalogus.load(bibliotheek, "nl")
    brieven = [compose(sjabloon, data, wie, nederlands, eigen.gemeente) for wie in recipients(sjabloon, data, zaak.regels)]
    getekend = [akkoord(sjabloon, nederlands)]
    assert release(sjabloon, {"nl": nederlands}, data, brieven, getekend, VANDAAG, eigen).waarschuwingen == ()
    later = release(sjabloon, {"nl": nederlands}, data, brieven, getekend, date(2026, 11, 5), eigen)
    assert later.waarschuwingen == (
        "Gaat de brief vandaag weg? Dan is ‘Bezwaar tot’ te vroeg: er horen 42 dagen tussen te zitten (Awb 6:7).",
    )
