"""The verdict: every limit from both sides, reasons in words, places in the source."""

import re

import pytest

from leesbaarheid import Bevinding, Oordeel, Toets, Zinscore, check, toetsversie, worst
from leesbaarheid.ontleding import Ontleedfout
from leesbaarheid.oordeel import judge
from leesbaarheid.profiel import load
from leesbaarheid.redenen import ORDE
from leesbaarheid.tekst import Herkomst, Passage, Soort, Waardeplek

MAKKELIJK = "U krijgt elke maand geld van ons. U hoeft niets te doen. Wij betalen het op uw rekening. " * 4
MOEILIJK = "Ingevolge de verordening wordt de verstrekte tegemoetkoming met terugwerkende kracht teruggevorderd. " * 5
LANG = "U krijgt geld en u krijgt hulp en u krijgt een brief en u krijgt een pas en u krijgt een boek en dan gaat u naar huis. "


def zin(score, woorden=10, tekst="Een zin."):
    return Zinscore(0, len(tekst), tekst, score, {"woorden_per_zin": 0.07 * woorden})


def finding(ernst):
    return Bevinding("regel", ernst, 0, 3, "Een", "Dit mag niet.")


GRENZEN = [
    (37.0, [], [], Oordeel.VOLDOET),
    (37.01, [], [], Oordeel.TWIJFEL),
    (50.0, [], [], Oordeel.TWIJFEL),
    (50.01, [], [], Oordeel.VOLDOET_NIET),
    (10.0, [zin(70.0)], [], Oordeel.VOLDOET),
    (10.0, [zin(70.01)], [], Oordeel.TWIJFEL),
    (10.0, [zin(10.0, 25)], [], Oordeel.VOLDOET),
    (10.0, [zin(10.0, 26)], [], Oordeel.TWIJFEL),
    (10.0, [zin(99.0, 99)], [], Oordeel.TWIJFEL),
    (10.0, [], [finding("fout")], Oordeel.VOLDOET_NIET),
    (10.0, [], [finding("let_op"), finding("tip")], Oordeel.VOLDOET),
    (45.0, [zin(99.0)], [finding("fout")], Oordeel.VOLDOET_NIET),
    (None, [], [], Oordeel.VOLDOET),
    (None, [zin(71.0)], [], Oordeel.TWIJFEL),
]


@pytest.mark.parametrize(("score", "zinnen", "bevindingen", "oordeel"), GRENZEN)
def test_limits(score, zinnen, bevindingen, oordeel):
    waarom = judge(load("nl"), score, zinnen, bevindingen)
    assert max((reden.oordeel for reden in waarom), key=ORDE.index, default=Oordeel.VOLDOET) is oordeel


TEKSTEN = [
    (MAKKELIJK, True, Oordeel.VOLDOET, "Deze tekst voldoet"),
    (MOEILIJK, True, Oordeel.VOLDOET_NIET, "te moeilijk"),
    (MAKKELIJK + LANG, True, Oordeel.TWIJFEL, "woorden, meer dan 25"),
    ("U krijgt geld.", True, Oordeel.TWIJFEL, "Onder 40 woorden"),
    ("U krijgt geld.", False, Oordeel.VOLDOET, "Deze tekst voldoet."),
    (MOEILIJK, False, Oordeel.TWIJFEL, "Een zin is te zwaar"),
    ("", True, Oordeel.NIET_MEETBAAR, "geen woorden"),
    ("...", True, Oordeel.NIET_MEETBAAR, "geen woorden"),
    (MOEILIJK.upper(), True, Oordeel.VOLDOET_NIET, "te moeilijk"),
    (MOEILIJK.replace("e", "e\u200b").replace("g", "g\u00ad"), True, Oordeel.VOLDOET_NIET, "te moeilijk"),
    (MOEILIJK.replace("a", "\u0430"), True, Oordeel.VOLDOET_NIET, "te moeilijk"),
    ("".join(f"# {zin}\n" for zin in MOEILIJK.split(".")) + MAKKELIJK, True, Oordeel.VOLDOET_NIET, "te moeilijk"),
    ("## Restitutie van de tegemoetkoming\n\nU krijgt geld.\n\n" * 12, True, Oordeel.TWIJFEL, "meer woorden in koppen"),
    ("a b c d " * 140, True, Oordeel.VOLDOET_NIET, "560 woorden, meer dan 25"),
]


@pytest.mark.parametrize(("tekst", "heel", "oordeel", "reden"), TEKSTEN)
def test_verdict_with_its_reason(tekst, heel, oordeel, reden):
    toets = check(tekst, heel=heel)
    assert reden in " ".join(toets.redenen), toets.redenen
    assert toets.oordeel is oordeel or (oordeel is Oordeel.TWIJFEL and toets.oordeel is Oordeel.VOLDOET_NIET and "dan" in tekst)
    assert (toets.score is None) == (toets.maten["woorden"] == 0)
    assert toets.toetsversie == toetsversie()


@pytest.mark.parametrize(
    ("tekst", "reden"),
    [
        ("We will send you a letter about your money next month. You must pay before the first of March.", "geen Nederlands"),
        ("a" * 500_001, "te lang"),
        ("woord en dan " * 100, "zonder punt"),
    ],
)
def test_what_cannot_be_judged_is_said(tekst, reden):
    with pytest.raises(Ontleedfout, match=reden):
        check(tekst, heel=True)


def test_places_are_offsets_in_the_given_text():
    tekst = "# Kop\r\n\r\nBeste Jan,\r\n\r\n- U dient **thans** te betalen.\r\n- Bel ons 😀 inzake uw brief.\r\n"
    toets = check(tekst, heel=True)
    assert {b.regel for b in toets.bevindingen} == {"formele_frase", "formeel_woord"}
    for deel in (*toets.bevindingen, *toets.zinnen):
        assert tekst[deel.begin : deel.eind] == deel.tekst
    assert "thans" in [b.tekst for b in toets.bevindingen] and "inzake" in [b.tekst for b in toets.bevindingen]


def test_places_in_a_template_are_places_in_its_file():
    bron = "U krijgt {{ x }} inzake uw brief."
    passage = Passage(
        Soort.ALINEA, "U krijgt 5 euro inzake uw brief.", 0, (Waardeplek(9, 15, "geld"),),
        (Herkomst(0, 9, "brief.md", 100), Herkomst(15, 32, "brief.md", 116)),
    )  # fmt: skip
    toets = check([passage], heel=False)
    (bevinding,) = toets.bevindingen
    assert bevinding.bestand == "brief.md"
    assert bron[bevinding.begin - 100 : bevinding.eind - 100] == bevinding.tekst == "inzake"
    assert (toets.zinnen[0].begin, toets.zinnen[0].eind) == (100, 100 + len(bron))


@pytest.mark.parametrize("soort", [Soort.ADRES, Soort.AANHEF, Soort.GROET, Soort.KOP, Soort.TABEL])
def test_what_is_no_message_does_not_count(soort):
    rand = Passage(soort, "Ingevolge de verordening wordt de tegemoetkoming teruggevorderd")
    zonder, met = (
        check([Passage(Soort.ALINEA, MAKKELIJK)], heel=True),
        check([rand, Passage(Soort.ALINEA, MAKKELIJK)], heel=True),
    )
    assert (met.oordeel, met.score, met.maten) == (zonder.oordeel, zonder.score, zonder.maten)
    assert (met.bevindingen != zonder.bevindingen) == (soort is Soort.KOP)


@pytest.mark.parametrize("taal", ["en", "ar", "xx", "../nl"])
def test_other_languages_have_no_verdict_but_counts(taal):
    toets = check("You get money. Call us today!", taal, heel=True)
    assert (toets.oordeel, toets.score, toets.bevindingen) == (Oordeel.NIET_MEETBAAR, None, ())
    assert {"woorden": 6, "zinnen": 2, "langste_zin": 3, "woorden_per_zin": 3.0}.items() <= toets.maten.items()
    assert "B1" not in " ".join(toets.redenen)


def test_the_worst_path_counts_and_reasons_name_it():
    paden = {
        "kortste": check(MAKKELIJK, heel=True),
        "langste": check(MAKKELIJK + MOEILIJK, heel=True),
        "paar-01": check(MAKKELIJK + LANG, heel=True),
    }
    samen = worst(paden)
    assert (samen.oordeel, samen.score) == (Oordeel.VOLDOET_NIET, paden["langste"].score)
    assert samen.redenen[0].startswith("Deze tekst voldoet niet")
    assert any("te moeilijk" in reden and reden.endswith("(in: langste)") for reden in samen.redenen)
    assert any("meer dan 25" in reden and reden.endswith("(in: paar-01)") for reden in samen.redenen)


def toets(oordeel, redenen=("Oordeel.",), bevindingen=()):
    return Toets(oordeel, "nl", 10.0, {}, (), bevindingen, redenen, "v")


def test_findings_of_paths_come_once():
    een = Bevinding("r", "let_op", 3, 8, "thans", "Weg.", (), "brief.md")
    twee = Bevinding("r", "let_op", 30, 35, "thans", "Weg.", (), "brief.md")
    samen = worst({"a": toets(Oordeel.VOLDOET, bevindingen=(twee, een)), "b": toets(Oordeel.VOLDOET, bevindingen=(een,))})
    assert samen.bevindingen == (een, twee)


def test_reasons_that_differ_in_numbers_only_come_once():
    redenen = {f"pad-{n}": toets(Oordeel.TWIJFEL, ("Wij twijfelen.", f"Zin met {n} punten.")) for n in range(1, 5)}
    samen = worst(redenen | {"goed": toets(Oordeel.VOLDOET)})
    assert samen.redenen == ("Wij twijfelen.", "Zin met 1 punten. (in: pad-1, pad-2 en nog 2)")


def test_no_paths_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError):
        worst({})


def test_reasons_are_plain_sentences():
    for tekst, heel, *_ in TEKSTEN:
        for reden in check(tekst, heel=heel).redenen:
            assert re.match(r"[A-Z“].*[.”]$", reden), reden
