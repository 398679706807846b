"""Offering and signing: roles, four eyes, reasons, and a text that must still be the same. On the command line."""

import json

import pytest

MOEILIJK = """\
# Betreffende uw verzoek

::: plicht D1
Naar aanleiding van het door u ingediende verzoek d.d. {{ dag }} inzake de toekenning van een persoonsgebonden budget delen
wij u mede dat, gelet op de desbetreffende bepalingen en de ter zake geldende beleidsregels, alsmede met inachtneming van de
door u overgelegde bescheiden, de beoordeling daarvan door ons college vooralsnog niet afgerond kan worden en derhalve
aangehouden wordt.
:::

{% if uitleg %}
{{ uitleg }}
{% endif %}

{% include "bellen" %}
"""


def test_offered_by_one_signed_by_another(bureau):
    uit = bureau.ok("aanbieden", "groet", *bureau.als("rik"))
    assert "groet (nl) is aangeboden. Oordeel van de toets: voldoet." in uit
    uit = bureau.ok("akkoord", "groet", *bureau.als("vera"))
    assert "Akkoord 1: groet (nl) is getekend." in uit
    (map,) = (bureau.map / "inzage").iterdir()
    assert str(map) in uit
    assert sorted(pad.name for pad in map.iterdir()) == ["groet-nl-kort.pdf", "groet-nl-lang.pdf", "groet-nl-rapport.html"]
    assert "akkoord 1 van vera" in bureau.ok("akkoord", "--lijst")


def test_what_was_signed_is_frozen(bureau):
    from balie.toetsing.models import Akkoord

    bureau.sign()
    akkoord = Akkoord.objects.get()
    bronnen = json.loads(akkoord.versie.bronnen)
    assert bronnen["sjablonen/brieven/groet/brief.md"] == bureau.letter().read_text()
    assert {"sjablonen/bouwstenen/bellen.md", "sjablonen/groepen.toml", "sjablonen/huisstijl/standaard/huisstijl.toml"} < set(
        bronnen
    )
    assert (akkoord.via, akkoord.soort, akkoord.wie.username, akkoord.aanbieder.username) == (
        "opdrachtregel",
        "begrijpelijk",
        "vera",
        "rik",
    )
    assert akkoord.versie.toets["oordeel"] == "voldoet" and akkoord.versie.rapport.startswith("<!")


@pytest.mark.parametrize(
    ("opdracht", "wie", "zin"),
    [
        ("aanbieden", "carla", "carla heeft de rol ‘redacteur’ niet"),
        ("akkoord", "carla", "carla heeft de rol ‘versimpelaar’ niet"),
        ("akkoord", "amina", "amina heeft de rol ‘versimpelaar’ niet"),
        ("akkoord", "vera", "groet (nl) is niet aangeboden"),
    ],
)
def test_without_the_role_or_an_offer_nothing_happens(bureau, opdracht, wie, zin):
    assert zin in bureau.refused(opdracht, "groet", *bureau.als(wie))
    assert not (bureau.map / "inzage").exists()


def test_a_maker_does_not_sign(bureau):
    bureau.ok("aanbieden", "groet", *bureau.als("rik"))
    bureau.ok("aanbieden", "groet", *bureau.als("vera"))
    for wie in ("rik", "vera"):
        assert f"{wie} bood deze tekst zelf aan. Laat een ander tekenen." in bureau.refused(
            "akkoord", "groet", *bureau.als(wie)
        )


def test_makers_since_the_last_akkoord(bureau):
    """Who offered an earlier, unsigned version is a maker too; after an Akkoord the count starts anew."""
    bureau.ok("aanbieden", "groet", *bureau.als("vera"))
    bureau.letter().write_text(bureau.letter().read_text().replace("met u praten", "even met u praten"))
    bureau.ok("aanbieden", "groet", *bureau.als("rik"))
    assert "vera bood deze tekst zelf aan" in bureau.refused("akkoord", "groet", *bureau.als("vera"))
    bureau.ok("gebruiker", "derde", "--rol", "versimpelaar", "--wachtwoord-bestand", bureau.map / "wachtwoord")
    bureau.ok("akkoord", "groet", *bureau.als("derde"))
    bureau.letter().write_text(bureau.letter().read_text().replace("even met u praten", "snel met u praten"))
    bureau.sign()


def test_a_withdrawn_akkoord_does_not_clear_the_makers(bureau):
    bureau.sign()
    bureau.ok("akkoord", "groet", "--intrekken", "--reden", "Er staat een fout in.", *bureau.als("vera"))
    bureau.letter().write_text(bureau.letter().read_text().replace("met u praten", "even met u praten"))
    bureau.ok("aanbieden", "groet", *bureau.als("vera"))
    assert "rik bood deze tekst zelf aan" in bureau.refused("akkoord", "groet", *bureau.als("rik"))


def test_a_changed_comma_cancels(bureau):
    bureau.ok("aanbieden", "groet", *bureau.als("rik"))
    bureau.letter().write_text(
        bureau.letter().read_text().replace("Bel ons dan.", "Bel ons, dan.").replace("toe op", "toe, op")
    )
    assert "De tekst van groet (nl) is veranderd na het aanbieden" in bureau.refused("akkoord", "groet", *bureau.als("vera"))
    assert "veranderd na het aanbieden" in bureau.ok("akkoord", "--lijst")


def test_another_house_style_sentence_cancels(bureau):
    bureau.sign()
    stijl = bureau.bibliotheek.huisstijl_map("standaard")
    eigen = bureau.bibliotheek.mappen[0] / "sjablonen/huisstijl/standaard"
    eigen.mkdir(parents=True)
    for pad in stijl.iterdir():
        if pad.is_file():
            (eigen / pad.name).write_bytes(pad.read_bytes())
    regels = (eigen / "huisstijl.toml").read_text()
    assert "Met vriendelijke groet" in regels
    (eigen / "huisstijl.toml").write_text(regels.replace("Met vriendelijke groet", "Met hartelijke groet"))
    assert "veranderd na het aanbieden" in bureau.refused("akkoord", "groet", *bureau.als("vera"))


def test_too_hard_is_not_offered(bureau):
    bureau.letter().write_text(MOEILIJK)
    fout = bureau.refused("aanbieden", "groet", *bureau.als("rik"))
    assert "De tekst van groet is nog te moeilijk" in fout
    assert "groet (nl) is niet aangeboden" in bureau.refused("akkoord", "groet", *bureau.als("vera"))


def test_doubt_needs_a_reason(bureau):
    lang = (
        "Komt u naar ons toe op {{ dag }} met de papieren die wij nodig hebben om samen met u te kijken "
        "welke hulp er voor u is in de stad?"
    )
    bureau.letter().write_text(bureau.letter().read_text().replace("Komt u naar ons toe op {{ dag }}?", lang))
    assert "Oordeel van de toets: twijfel." in bureau.ok("aanbieden", "groet", *bureau.als("rik"))
    assert "De toets twijfelt" in bureau.refused("akkoord", "groet", *bureau.als("vera"))
    assert "De toets twijfelt" in bureau.refused("akkoord", "groet", "--reden", "  ", *bureau.als("vera"))
    bureau.ok("akkoord", "groet", "--reden", "Zo praten wij ook.", *bureau.als("vera"))


def test_signed_twice_is_refused(bureau):
    bureau.sign()
    bureau.ok("gebruiker", "derde", "--rol", "versimpelaar", "--wachtwoord-bestand", bureau.map / "wachtwoord")
    assert "Deze tekst is al getekend: akkoord 1." in bureau.refused("akkoord", "groet", *bureau.als("derde"))


def test_withdrawing_needs_a_role_a_reason_and_an_akkoord(bureau):
    woorden = ("akkoord", "groet", "--intrekken", "--reden", "Er staat een fout in.")
    assert "staat geen akkoord" in bureau.refused(*woorden, *bureau.als("vera"))
    bureau.sign()
    assert "hoort een reden" in bureau.refused("akkoord", "groet", "--intrekken", *bureau.als("vera"))
    assert "heeft de rol ‘versimpelaar’ niet" in bureau.refused(*woorden, *bureau.als("carla"))
    assert "Akkoord 1 voor groet (nl) is ingetrokken." in bureau.ok(*woorden, *bureau.als("vera"))
    assert "akkoord ingetrokken" in bureau.ok("akkoord", "--lijst")
    assert "Laat een redacteur de tekst opnieuw aanbieden" in bureau.refused("akkoord", "groet", *bureau.als("vera"))
    bureau.sign()


def test_a_municipality_can_switch_signing_here_off(bureau):
    bureau.ok("aanbieden", "groet", *bureau.als("rik"))
    bron = bureau.bibliotheek.gemeente_bestand().read_text()
    assert "akkoord_opdrachtregel = true" in bron
    (bureau.bibliotheek.mappen[0] / "gemeente.toml").write_text(
        bron.replace("akkoord_opdrachtregel = true", "akkoord_opdrachtregel = false")
    )
    assert "tekent u alleen in de balie" in bureau.refused("akkoord", "groet", *bureau.als("vera"))


def test_a_building_block_is_offered_once_and_each_letter_gets_its_own_akkoord(bureau):
    steen = bureau.bibliotheek.bouwsteen("bellen")
    bureau.sign("groet")
    bureau.sign("afscheid")
    steen.write_text(steen.read_text().replace("Hebt u een vraag?", "Wilt u iets vragen?"))
    uit = bureau.ok("aanbieden", "bouwsteen/bellen", *bureau.als("rik"))
    assert "bouwsteen/bellen is aangeboden, voor 2 brieven" in uit
    assert "rik bood deze tekst zelf aan" in bureau.refused("akkoord", "bouwsteen/bellen", *bureau.als("rik"))
    uit = bureau.ok("akkoord", "bouwsteen/bellen", *bureau.als("vera"))
    assert "Deze tekst verandert in 2 brieven." in uit
    assert "Akkoord 3: afscheid (nl) is getekend." in uit and "Akkoord 4: groet (nl) is getekend." in uit
    assert "Er ligt niets om te tekenen" in bureau.refused("akkoord", "bouwsteen/bellen", *bureau.als("vera"))


def test_a_building_block_never_carries_another_change_along(bureau):
    steen = bureau.bibliotheek.bouwsteen("bellen")
    bureau.sign("groet")
    bureau.sign("afscheid")
    steen.write_text(steen.read_text().replace("Hebt u een vraag?", "Wilt u iets vragen?"))
    bureau.letter("afscheid").write_text(bureau.letter("afscheid").read_text().replace("graag", "heel graag"))
    assert "voor 1 brieven:\ngroet (nl)" in bureau.ok("aanbieden", "bouwsteen/bellen", *bureau.als("rik"))
    bureau.letter("groet").write_text(bureau.letter("groet").read_text().replace("graag", "heel graag"))
    assert "De tekst van groet (nl) is veranderd" in bureau.refused("akkoord", "bouwsteen/bellen", *bureau.als("vera"))


def test_without_a_signed_letter_a_building_block_cannot_be_offered(bureau):
    assert "Bied de brieven zelf aan" in bureau.refused("aanbieden", "bouwsteen/bellen", *bureau.als("rik"))


@pytest.mark.parametrize(
    ("woorden", "code", "zin"),
    [
        (["aanbieden", "groett"], 1, "De brief ‘groett’ bestaat niet. Bedoelt u groet"),
        (["aanbieden", "bouwsteen/belen"], 1, "De bouwsteen ‘belen’ bestaat niet. Bedoelt u bellen"),
        (["aanbieden", "groet", "--taal", "ennn"], 1, "De taal ‘ennn’ bestaat niet"),
        (["aanbieden", "bouwsteen/bellen", "--taal", "en"], 2, "Bied een vertaling per brief aan"),
        (["akkoord", "bouwsteen/bellen", "--intrekken", "--reden", "x"], 2, "Trek het akkoord per brief in"),
    ],
)
def test_words_that_do_not_fit(bureau, woorden, code, zin):
    gekregen, _uit, fout = bureau.brief(*woorden, *bureau.als("rik"))
    assert (gekregen, zin in fout) == (code, True), fout


def test_the_database_itself_holds_four_eyes_and_reasons(bureau):
    from django.db import IntegrityError, transaction

    from balie.toetsing.models import Akkoord, Intrekking

    bureau.sign()
    akkoord = Akkoord.objects.get()
    for change in (
        lambda: Akkoord.objects.update(wie=akkoord.aanbieder),
        lambda: Akkoord.objects.update(soort="anders"),
        lambda: Intrekking.objects.create(akkoord=akkoord, wie=akkoord.wie, wanneer=akkoord.wanneer, reden=""),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()
