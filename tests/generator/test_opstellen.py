"""Template and data come to one letter: blocks, frame, languages, and values that print as themselves."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator import gemeente, velden
from generator.brief import Alinea, Kader, Kop, Lijst, Posten, Tekst, Toelichting, Waarde, pieces
from generator.opstellen import Opstelfout, compose
from generator.velden.veld import Veld
from generator.vertaling import Catalogus, NietVertaald
from generator.zending import recipients
from generator.zendregels import load_rules

REPRESENTATIVE = {
    "naam": "B. Bewind",
    "adres": "Kerkpad 1, 1234 AC Voorbeeldstad",
    "rol": "bewindvoerder",
    "uitspraak": "2026-01-05",
}


@pytest.fixture
def letters(bibliotheek, sjabloon, gegevens):
    """`letters("ar", termijnen=1)`: the letter of every recipient."""

    def make(taal="nl", **anders):
        data = gegevens(**anders)
        catalogus, stad = Catalogus.load(bibliotheek, taal), gemeente.load(bibliotheek)
        return [compose(sjabloon, data, wie, catalogus, stad) for wie in recipients(sjabloon, data, load_rules(bibliotheek))]

    return make


def running(stukken) -> str:
    """The words as read: every kind of space as a plain one."""
    return "".join(stuk.tekst for stuk in stukken).replace("\u00a0", " ")


def text(brief) -> list[str]:
    return [running(pieces(blok)) for blok in (*brief.voorwoord, *brief.blokken)]


def test_blocks_in_order(letters):
    (brief,) = letters()
    assert [type(blok) for blok in brief.blokken] == [Alinea, Alinea, Posten, Kop, Lijst, Alinea, Kader, Alinea]
    assert text(brief) == [
        "U kreeg te veel geld. Betaal € 150,00 uiterlijk op 15 januari 2027.",
        "U kreeg geld van uw werk.",
        "maart€ 100,00april€ 50,00€ 150,00",
        "Wat wij weten",
        "Huur kost € 500,00.Stroom kost € 90,50.Meer weten wij niet.",
        "U betaalt in 3 keer.",
        "Bel 0800 0000 of kom naar Marktplein 1, 1234 AB Voorbeeldstad.",
        "Maak bezwaar uiterlijk op 15 december 2026. Dat is een besluit binnen 6 weken.",
    ]


def test_emphasis_and_duties(letters):
    (brief,) = letters()
    eerste = brief.blokken[0]
    assert eerste.plichten == ("D1",) and brief.blokken[-1].plichten == ("D4",) and brief.blokken[1].plichten == ()
    assert [stuk.tekst for stuk in eerste.stukken if stuk.nadruk] == ["uiterlijk op ", "15 januari 2027"]


def test_items_across_control_lines_are_one_list(letters):
    lijst = letters()[0].blokken[4]
    assert isinstance(lijst, Lijst) and not lijst.genummerd and len(lijst.items) == 3


def test_branches_follow_the_data(letters):
    (brief,) = letters(kosten=None, termijnen=1, waarom="fout", uitleg="Wij telden verkeerd.")
    assert text(brief)[3:6] == ["Wij weten niet wat u betaalt.", "Wij telden verkeerd.", "U betaalt in één keer."]
    assert isinstance(brief.blokken[4], Toelichting) and brief.blokken[4].aankondiging is None


def test_an_answer_of_ones_own_is_a_toelichting(letters):
    (brief,) = letters(waarom={"keuze": "anders", "toelichting": "U won geld."})
    assert isinstance(brief.blokken[1], Toelichting)
    assert (brief.blokken[1].waarde.tekst, brief.blokken[1].waarde.type) == ("U won geld.", "toelichting")


def test_frame(letters):
    (brief,) = letters()
    assert brief.afzender == ("Gemeente Voorbeeldstad", "Postbus 100", "1234 AB  VOORBEELDSTAD")
    assert brief.adres == ("Fatma Yılmaz", "Dorpsstraat 12a", "1234 AB  VOORBEELDSTAD")
    assert [(regel.label, running([regel.waarde])) for regel in brief.kenmerken] == [
        ("Datum", "3 november 2026"),
        ("Kenmerk", "TV-2026-7"),
        ("Contactpersoon", "J. de Groot"),
        ("Telefoon", "010 000 00 02"),
    ]
    assert running(brief.onderwerp) == brief.titel.replace("\u00a0", " ") == "U betaalt € 150,00 terug"
    assert running(brief.aanhef) == "Beste Fatma Yılmaz,"
    assert [running(alinea.stukken) for alinea in brief.slot] == [
        "Met vriendelijke groet,",
        "J. de Groot",
        "Gemeente Voorbeeldstad",
    ]
    assert brief.voorwoord == () and brief.taalversie is None and brief.voorbeeld


def test_a_representative_and_a_copy(letters):
    bewind, client = letters(vertegenwoordiger=REPRESENTATIVE)
    assert (bewind.rol, bewind.uitgave, client.rol, client.uitgave) == ("bewindvoerder", "origineel", "client", "afschrift")
    assert bewind.adres[0] == "B. Bewind" and running(bewind.aanhef) == "Beste Fatma Yılmaz,"
    assert text(bewind)[0].startswith("U krijgt deze brief omdat u bewindvoerder bent van Fatma Yılmaz.")
    assert text(client)[0] == "Dit is een kopie. B. Bewind (bewindvoerder) kreeg de brief zelf."
    assert running(bewind.slot[-1].stukken) == "Deze brief gaat ook naar Fatma Yılmaz (cliënt)."
    assert not any("Bewind" in running(alinea.stukken) for alinea in client.slot)  # the first line of a copy says so
    assert bewind.blokken == client.blokken


def test_every_dutch_word_knows_where_it_was_written(letters, bibliotheek):
    (brief,) = letters()
    bron = (bibliotheek.brief_map("proef") / "brief.md").read_text("utf-8")
    stukken = [stuk for blok in brief.blokken for stuk in pieces(blok) if isinstance(stuk, Tekst)]
    assert len(stukken) > 10
    for stuk in stukken:
        (plek,) = stuk.herkomst
        assert bron[plek.bronbegin : plek.bronbegin + plek.eind - plek.begin] == stuk.tekst


def test_same_input_same_letter_and_positions_do_not_count(letters, bibliotheek, gegevens):
    (eerst,) = letters()
    assert letters()[0].digest == eerst.digest != letters(termijnen=4)[0].digest


def test_arabic(letters, translate):
    translate(
        "ar",
        {
            "Maak bezwaar uiterlijk op {bezwaar_tot}. Dat is een besluit binnen 6 weken.": "بعد {bezwaar_tot} انتهى bezwaar على besluit خلال 6 أسابيع.",
            "U kreeg geld van uw werk.": "مال من العمل",
        },
    )
    (brief,) = letters("ar")
    (nederlands,) = letters("nl")
    assert (brief.taal, brief.richting, len(brief.taalversie)) == ("ar", "rtl", 64)
    assert text(brief)[-1] == "بعد 15 ديسمبر 2026 انتهى bezwaar على besluit خلال 6 أسابيع."
    assert text(brief)[2] == "مال من العمل"
    assert text(brief)[0] == "ترجمة: De brief in het Nederlands telt. Deze tekst helpt u om die brief te begrijpen."
    assert brief.adres == nederlands.adres and brief.afzender == nederlands.afzender
    assert facts(brief) == facts(nederlands)
    assert all(not stuk.herkomst for blok in brief.blokken for stuk in pieces(blok) if isinstance(stuk, Tekst))


def facts(brief) -> list:
    """The values in a letter as every language must have them."""
    stukken = [stuk for blok in brief.blokken for stuk in pieces(blok)] + [regel.waarde for regel in brief.kenmerken]
    return sorted(str((stuk.veld, stuk.inhoud, stuk.nadruk)) for stuk in stukken if isinstance(stuk, Waarde))


def test_free_text_stays_dutch_and_is_announced(letters, translate):
    translate("en")
    (brief,) = letters("en", waarom="fout", uitleg="Wij telden verkeerd.")
    (uitleg,) = (blok for blok in brief.blokken if isinstance(blok, Toelichting))
    assert uitleg.waarde.tekst == "Wij telden verkeerd." and uitleg.waarde.nederlands
    assert uitleg.aankondiging == "EN: Dit stuk is alleen in het Nederlands:"


@pytest.mark.parametrize("kwijt", ["U krijgt deze brief omdat", "U betaalt in één keer.", "Datum", "U kreeg geld van uw werk."])
def test_no_translation_no_letter(letters, translate, sjabloon, kwijt):
    from generator.sjabloon.berichten import messages

    nl = next(bericht.nl for bericht in messages(sjabloon) if bericht.nl.startswith(kwijt))
    translate("en", weg=[nl])
    with pytest.raises(NietVertaald, match="is niet vertaald|is veranderd"):
        letters("en", vertegenwoordiger=REPRESENTATIVE)


def test_a_place_that_does_not_exist(letters, translate):
    translate("en", {"U kreeg geld van uw werk.": "EN: work", "Wat wij weten": "EN: {geheim}"})
    with pytest.raises(Opstelfout, match="De naam ‘geheim’ bestaat niet"):
        letters("en")


def test_a_representative_is_never_left_without_an_explanation(bibliotheek, sjabloon, gegevens):
    zonder = replace(sjabloon, voorwoord=())
    data, nederlands = gegevens(vertegenwoordiger=REPRESENTATIVE), Catalogus.load(bibliotheek, "nl")
    wie = recipients(zonder, data, load_rules(bibliotheek))[0]
    with pytest.raises(Opstelfout, match="geen tekst voor een bewindvoerder"):
        compose(zonder, data, wie, nederlands, gemeente.load(bibliotheek))


INJECTIE = [
    "*Jan* <b> {{ x }}",
    "{veld}",
    "{bedrag}",
    "**vet**",
    "# kop",
    "- punt",
    "{% if x %}",
    "::: plicht D1",
    "=cmd()",
    "<script>alert(1)</script>",
    "&amp;",
    "\\",
    "%(naam)s",
    "${naam}",
    "}}{{",
    "👩‍👩‍👧",
    "ترجمة",
    "`code`",
    "[a](b)",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=40))
def test_a_value_prints_as_itself_or_is_refused(bibliotheek, sjabloon, letters, translate, waarde):
    try:
        schoon = velden.TYPES["tekst"].parse(waarde, Veld("wat", "tekst"))
    except ValueError:
        return
    if schoon:
        check_value(letters, translate, schoon)


for waarde in INJECTIE:
    test_a_value_prints_as_itself_or_is_refused = example(waarde)(test_a_value_prints_as_itself_or_is_refused)


def check_value(letters, translate, waarde: str) -> None:
    translate("en")
    for taal in ("nl", "en"):
        (brief,) = letters(taal, kosten=[{"wat": waarde, "prijs": "1"}], berekening=[{"omschrijving": waarde, "bedrag": "150"}])
        lijst = next(blok for blok in brief.blokken if isinstance(blok, Lijst))
        posten = next(blok for blok in brief.blokken if isinstance(blok, Posten))
        assert posten.rijen[0][0].tekst == waarde
        assert [stuk.tekst for stuk in lijst.items[0] if isinstance(stuk, Waarde)][0] == waarde
        assert len(lijst.items) == 2


def test_every_shipped_letter_composes_for_every_example():
    from generator.bibliotheek import MEEGELEVERD, Bibliotheek, read_toml
    from generator.opstellen import check_data
    from generator.sjabloon import load

    plank = Bibliotheek((MEEGELEVERD,))
    catalogus, stad, regels = Catalogus.load(plank, "nl"), gemeente.load(plank), load_rules(plank)
    for id, naam in itertools.product(plank.ids(), ("kort", "lang")):
        brief = load(plank, id)
        data = velden.parse(tuple(brief.velden.values()), read_toml(plank.brief_map(id) / f"voorbeelden/{naam}.toml"))
        assert check_data(brief, data) == [], (id, naam)
        for wie in recipients(brief, data, regels):
            letter = compose(brief, data, wie, catalogus, stad)
            assert all(regel.strip() for regel in text(letter)), (id, naam)
