"""Each way in which a translation can be wrong is found, named, and refused when the letter is composed."""

import re

import pytest

from generator.sjabloon import load
from generator.vertaling import Catalogus, NietVertaald, problems, taalversie

EIND = "Maak bezwaar uiterlijk op {bezwaar_tot}. Dat is een besluit binnen 6 weken."
BETAAL = "U kreeg te veel geld. Betaal {bedrag} **uiterlijk op {betalen_voor}**."
EEN = "U betaalt in één keer."
GOED = "EN: bezwaar by {bezwaar_tot}. A besluit within 6 weeks."

GEVALLEN = [
    ({EIND: GOED}, None, ""),
    ({EIND: "EN: bezwaar by {bezwaar_tot}. A besluit within ٦ weeks."}, None, ""),
    ({EIND: "EN: bezwaar. A besluit within 6 weeks."}, "plaats", "Deze plekken moeten erin staan: {bezwaar_tot}."),
    ({EIND: GOED + " {bezwaar_tot}"}, "plaats", "Deze plekken moeten erin staan: {bezwaar_tot}."),
    ({EIND: GOED.replace("{bezwaar_tot}", "{bezwaartot}")}, "plaats", "Deze plekken moeten erin staan: {bezwaar_tot}."),
    ({EIND: GOED.replace("6", "8")}, "getal", "Deze getallen moeten erin staan: 6."),
    ({EIND: GOED.replace("6 weeks", "weeks")}, "getal", "Deze getallen moeten erin staan: 6."),
    ({EIND: GOED.replace("besluit", "decision")}, "term", "Deze Nederlandse woorden moeten blijven staan: besluit."),
    ({EIND: GOED.replace("6", "**6**")}, "nadruk", "Maak evenveel stukken vet met **."),
    ({BETAAL: "EN: pay {bedrag} by {betalen_voor}."}, "nadruk", "Maak evenveel stukken vet met **."),
    ({EIND: GOED + "**"}, "tekst", "Er staat een ** te veel of te weinig."),
    ({EIND: GOED + " {"}, "tekst", "Een accolade staat los."),
    ({EEN: "EN: in parts."}, "plaats", "Deze plekken moeten erin staan: {termijnen}."),
]


@pytest.mark.parametrize(("anders", "soort", "zin"), GEVALLEN, ids=lambda waarde: str(waarde)[:40])
def test_form_of_a_translation(bibliotheek, sjabloon, translate, anders, soort, zin):
    translate("en", anders)
    fouten = problems(sjabloon, Catalogus.load(bibliotheek, "en"))
    assert {fout.soort for fout in fouten} == ({soort} if soort else set()), fouten
    assert all(zin in fout.melding and fout.melding.startswith("Engels: ") for fout in fouten)


def test_a_form_for_one_count_may_leave_the_number_out(bibliotheek, sjabloon, translate):
    pad = translate("ar")
    tekst = pad.read_text("utf-8")
    assert 'msgstr[2] "ترجمة: U betaalt in {termijnen} keer."' in tekst
    pad.write_text(tekst.replace('msgstr[2] "ترجمة: U betaalt in {termijnen} keer."', 'msgstr[2] "مرتين"'), "utf-8")
    assert problems(sjabloon, Catalogus.load(bibliotheek, "ar")) == ()
    pad.write_text(tekst.replace('msgstr[3] "ترجمة: U betaalt in {termijnen} keer."', 'msgstr[3] "مرات"'), "utf-8")
    assert [fout.soort for fout in problems(sjabloon, Catalogus.load(bibliotheek, "ar"))] == ["plaats"]


@pytest.fixture
def dutch_for_one(bibliotheek):
    """`dutch_for_one("in 1 keer")`: the letter says this for one; translations made after it know that."""

    def change(anders: str) -> None:
        brief = bibliotheek.brief_map("proef") / "brief.md"
        brief.write_text(brief.read_text("utf-8").replace("in één keer", anders), "utf-8")

    return change


def kinds(bibliotheek, taal: str) -> list[str]:
    return [fout.soort for fout in problems(load(bibliotheek, "proef"), Catalogus.load(bibliotheek, taal))]


@pytest.mark.parametrize(
    ("vormen", "soort"),
    [
        (("in 1 part", "in {termijnen} parts"), None),
        (("in {termijnen} part", "in {termijnen} parts"), None),
        (("in one part", "in {termijnen} parts"), "getal"),
        (("in 1 part, {termijnen}", "in {termijnen} parts"), "getal"),
        (("in 1 part", "in parts"), "plaats"),
    ],
)
def test_a_plural_form_is_beside_one_dutch_form(bibliotheek, dutch_for_one, translate, vormen, soort):
    dutch_for_one("in 1 keer")
    pad = translate("en")
    po = pad.read_text()
    for nummer, vorm in enumerate(vormen):
        po = po.replace(f'msgstr[{nummer}] "EN: U betaalt in {{termijnen}} keer."', f'msgstr[{nummer}] "{vorm}"')
    pad.write_text(po)
    assert kinds(bibliotheek, "en") == ([soort] if soort else [])


def test_the_form_for_two_is_not_the_dutch_form_for_one(bibliotheek, dutch_for_one, translate):
    dutch_for_one("in 1 keer")
    pad = translate("ar")
    po = pad.read_text()
    pad.write_text(po.replace('msgstr[2] "ترجمة: U betaalt in {termijnen} keer."', 'msgstr[2] "1"'))
    assert kinds(bibliotheek, "ar") == ["getal"]


def test_a_term_in_the_form_for_one_only(bibliotheek, dutch_for_one, translate):
    dutch_for_one("na dit besluit")
    pad = translate("en")
    goed = pad.read_text().replace('msgstr[0] "EN: U betaalt in {termijnen} keer."', 'msgstr[0] "EN: after this besluit."')
    for tekst, soorten in ((goed, []), (goed.replace("this besluit", "this decision"), ["term"])):
        pad.write_text(tekst)
        assert kinds(bibliotheek, "en") == soorten


@pytest.mark.parametrize(
    ("taal", "regel", "goed"),
    [
        ("en", "nplurals=2; plural=0;", False),
        ("en", "nplurals=2; plural=(n > 1);", False),
        ("en", "nplurals=2; plural=(n == 1 ? 0 : 1);", True),
        ("ar", "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;", True),
    ],
)
def test_the_plural_rule_is_that_of_the_language(bibliotheek, sjabloon, translate, taal, regel, goed):
    pad = translate(taal)
    pad.write_text(re.sub(r"nplurals=.*?;\s*plural=.*?;", regel, pad.read_text(), count=1))
    fouten = [fout for fout in problems(sjabloon, Catalogus.load(bibliotheek, taal)) if fout.soort == "meervoud"]
    assert [] == fouten if goed else "de regel voor meervoud is niet die van deze taal" in fouten[0].melding


def test_missing_fuzzy_and_stale_raise_and_are_named(bibliotheek, sjabloon, translate):
    from generator.sjabloon.berichten import messages

    bericht = next(bericht for bericht in messages(sjabloon) if bericht.nl == EIND)
    regels = (bibliotheek.brief_map("proef") / "brief.md").read_text("utf-8").splitlines()
    waar = f"sjablonen/brieven/proef/brief.md, regel {next(n for n, r in enumerate(regels, 1) if r.startswith('Maak'))}"
    for anders, soort, zin in (
        ({"weg": [EIND]}, "ontbreekt", f"Engels: de zin ‘{EIND}’ is niet vertaald."),
        ({"anders": {EIND: ""}}, "ontbreekt", "is niet vertaald."),
        ({"fuzzy": [EIND]}, "twijfel", "is nog onzeker. Laat een vertaler ernaar kijken."),
    ):
        translate("en", **anders)
        catalogus = Catalogus.load(bibliotheek, "en")
        (fout,) = problems(sjabloon, catalogus)
        assert (fout.soort, fout.waar) == (soort, waar) and zin in fout.melding
        with pytest.raises(NietVertaald) as geweigerd:
            catalogus.text(bericht)
        assert geweigerd.value.fout == fout


def test_a_changed_dutch_sentence_is_stale(bibliotheek, sjabloon, translate):
    pad = translate("en")
    pad.write_text(pad.read_text("utf-8").replace('msgid "Maak bezwaar uiterlijk', 'msgid "Maak bezwaar vóór of'), "utf-8")
    (fout,) = problems(sjabloon, Catalogus.load(bibliotheek, "en"))
    assert fout.soort == "verouderd" and "de Nederlandse zin is veranderd" in fout.melding


def test_plural_rule_of_the_language(bibliotheek, sjabloon, translate):
    pad = translate("en")
    pad.write_text(
        pad.read_text("utf-8")
        .replace("nplurals=2; plural=(n != 1)", "nplurals=1; plural=0")
        .replace('msgstr[1] "EN: U betaalt in {termijnen} keer."\n', ""),
        "utf-8",
    )
    soorten = {fout.soort for fout in problems(sjabloon, Catalogus.load(bibliotheek, "en"))}
    assert "meervoud" in soorten


def test_dutch_is_a_catalogue_that_gives_back(bibliotheek, sjabloon):
    from generator.sjabloon.berichten import messages

    nederlands = Catalogus.load(bibliotheek, "nl")
    assert problems(sjabloon, nederlands) == () and taalversie(sjabloon, nederlands) is None
    for bericht in messages(sjabloon):
        assert nederlands.text(bericht) == bericht.nl
    meervoud = next(bericht for bericht in messages(sjabloon) if bericht.meervoud)
    assert [nederlands.plural(meervoud, n) == meervoud.nl for n in (0, 1, 2)] == [False, True, False]


def test_language_version(bibliotheek, sjabloon, translate):
    """Another message, another term: another version. A message that this letter does not use: the same version."""
    pad = translate("en")
    eerst = taalversie(sjabloon, Catalogus.load(bibliotheek, "en"))
    assert eerst == taalversie(sjabloon, Catalogus.load(bibliotheek, "en")) and len(eerst) == 64
    goed = pad.read_text("utf-8")
    pad.write_text(goed + '\nmsgid "Niet van deze brief."\nmsgstr "Not of this letter."\n', "utf-8")
    assert taalversie(sjabloon, Catalogus.load(bibliotheek, "en")) == eerst
    pad.write_text(goed.replace("EN: Wij weten niet wat u betaalt.", "EN: Wij weten niet, wat u betaalt."), "utf-8")
    assert taalversie(sjabloon, Catalogus.load(bibliotheek, "en")) != eerst
    pad.write_text(goed, "utf-8")
    termen = pad.parents[1] / "termen.toml"
    termen.write_text(termen.read_text("utf-8").replace("a letter that says", "a paper that says"), "utf-8")
    assert taalversie(sjabloon, Catalogus.load(bibliotheek, "en")) != eerst


@pytest.mark.parametrize("taal", ["en", "ar"])
def test_shipped_languages_explain_every_term(taal):
    from generator import taal as talen
    from generator.bibliotheek import MEEGELEVERD, Bibliotheek

    bibliotheek = Bibliotheek((MEEGELEVERD,))
    hier, nederlands = (talen.load(bibliotheek, code) for code in (taal, "nl"))
    assert [term for term, _uitleg in hier.termen] == [term for term, _uitleg in nederlands.termen]
