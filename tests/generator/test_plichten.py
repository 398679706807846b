"""Duties: a letter that loses one is told which and why. That every shipped letter meets its own: tests/sjablonen."""

from dataclasses import replace
from functools import cache

import pytest

from generator import gemeente
from generator import sjabloon as sjablonen
from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.brief import Alinea, Lijst, Posten, Tekst, Toelichting, Waarde
from generator.opstellen import compose
from generator.plichten import PLICHTEN, Geval, due, missing
from generator.sjabloon.paden import paths
from generator.toetsing import check, reader_of
from generator.velden import parse
from generator.vertaling import Catalogus

BIBLIOTHEEK = Bibliotheek((MEEGELEVERD,))


@cache
def cases(id: str) -> tuple[Geval, ...]:
    """A letter of the library on every path."""
    sjabloon, catalogus = sjablonen.load(BIBLIOTHEEK, id), Catalogus.load(BIBLIOTHEEK, "nl")
    gevallen = []
    for pad in paths(sjabloon):
        gegevens = parse(tuple(sjabloon.velden.values()), pad.ruw)
        brief = compose(sjabloon, gegevens, reader_of(pad, gegevens), catalogus, gemeente.load(BIBLIOTHEEK))
        gevallen.append(Geval(sjabloon, gegevens, brief))
    return tuple(gevallen)


def codes(geval: Geval) -> list[str]:
    return [gemis.plicht.code for gemis in missing(geval)]


def test_there_are_twenty_one():
    assert list(PLICHTEN) == [f"D{nummer}" for nummer in range(1, 22)]
    assert all(plicht.titel and plicht.bron and plicht.remedie for plicht in PLICHTEN.values())


def without(veld: str):
    """The letter with other words in place of this field's value."""

    def damage(blok):
        match blok:
            case Alinea():
                return replace(blok, stukken=tuple(map(_blank, blok.stukken)))
            case Lijst():
                return replace(blok, items=tuple(tuple(map(_blank, item)) for item in blok.items))
            case Toelichting() if blok.waarde.veld == veld:
                return Alinea((Tekst("iets"),), blok.plichten)
        return blok

    def _blank(stuk):
        return Tekst("iets") if isinstance(stuk, Waarde) and (stuk.veld == veld or stuk.veld.endswith(f".{veld}")) else stuk

    return damage


def unsaid(woorden: str):
    """The letter without these words."""

    def cut(stuk):
        return replace(stuk, tekst=stuk.tekst.replace(woorden, "")) if isinstance(stuk, Tekst) else stuk

    def damage(blok):
        match blok:
            case Alinea():
                return replace(blok, stukken=tuple(map(cut, blok.stukken)))
            case Lijst():
                return replace(blok, items=tuple(tuple(map(cut, item)) for item in blok.items))
        return blok

    return damage


@pytest.mark.parametrize(
    ("id", "plicht", "damage", "zin"),
    [
        ("pgb-toekenning", "D2", unsaid("artikel"), "Er staat geen artikel van de wet bij."),
        ("pgb-toekenning", "D2", without("reden"), "De reden zelf staat er niet."),
        ("pgb-toekenning", "D3", without("meegewogen"), "Er staat niet wat meetelde."),
        ("pgb-toekenning", "D4", without("bezwaar_tot"), "De laatste dag staat er niet."),
        ("pgb-toekenning", "D4", without("postadres"), "Het adres staat er niet."),
        ("pgb-toekenning", "D4", unsaid("handtekening"), "Er staat niet wat in een bezwaar moet staan."),
        ("pgb-toekenning", "D4", unsaid("blijft gelden"), "Er staat niet dat het besluit blijft gelden."),
        ("pgb-toekenning", "D6", without("van_wie"), "wat u vond, staat er niet."),
        ("pgb-toekenning", "D6", without("gevonden"), "wat u vond, staat er niet."),
        ("pgb-toekenning", "D6", unsaid("klacht"), "Er staat niet waar de lezer een klacht kan doen."),
        ("pgb-toekenning", "D9", without("clientondersteuning_telefoon"), "Er staat geen telefoonnummer."),
        ("pgb-toekenning", "D9", unsaid("gratis"), "Er staat niet dat het gratis is."),
        ("bijstand-verzoek-gegevens", "D18", without("waarom"), "Er staat niet wat u vraagt en waarvoor."),
        ("bijstand-verzoek-gegevens", "D13", unsaid("nieuwe datum"), "Er staat niet dat het later kan."),
        ("huisbezoek", "D17", unsaid("nee zeggen"), "Er staat niet dat de lezer nee mag zeggen."),
        ("bel-ons", "D21", unsaid("taal"), ""),
    ],
)
def test_what_a_passage_must_hold(id, plicht, damage, zin):
    geval = cases(id)[0]
    kapot = replace(geval, brief=replace(geval.brief, blokken=tuple(map(damage, geval.brief.blokken))))
    gevonden = {gemis.plicht.code: " ".join(gemis.wat) for gemis in missing(kapot)}
    assert (zin in gevonden.get(plicht, "geen")) if zin else plicht not in gevonden


BEDRAG = Waarde("bedrag", "bedrag", "10.00", ("10 euro",))
TABEL = Posten(("wat", "hoeveel"), ((BEDRAG, BEDRAG),), ("samen", BEDRAG))
DAG = Waarde("betalen_voor", "datum", "2027-01-01", ("1 januari 2027",))


@pytest.mark.parametrize(
    ("plicht", "blokken", "zinnen"),
    [
        ("D14", [TABEL, Alinea((Tekst("Betaal uiterlijk op "), DAG, Tekst(". U mag ook in delen betalen.")))], ()),
        ("D14", [Alinea((Tekst("Betaal snel."),))], ("De berekening", "wanneer de lezer betaalt", "in delen kan")),
        ("D15", [Alinea((Tekst("Dit is nog geen besluit. U kunt bellen of een brief schrijven."),))], ()),
        ("D15", [Alinea((Tekst("U kunt schrijven."),))], ("nog geen besluit", "ook kan vertellen")),
        ("D16", [Alinea((Tekst("U hoeft niets te zeggen. Het rapport zit erbij. Wij regelen een tolk."),))], ()),
        ("D16", [Alinea((Tekst("Vertel alles."),))], ("niets hoeft te zeggen", "rapport", "tolk")),
        ("D20", [Alinea((Tekst("De computer heeft vaste regels. Een medewerker kijkt daarna."),))], ()),
        ("D20", [Alinea((Tekst("Wij gebruiken geen algoritme. Een medewerker kijkt."),))], ("vaste regels", "klopt niet")),
        ("D11", [Alinea((Tekst("Blijkbaar woont u daar niet."),))], ("‘blijkbaar’",)),
        ("D11", [Alinea((Tekst("Wij weten niet of u daar woont."),))], ()),
        ("D19", [Alinea((Waarde("buur", "naam", "x", ("Jan Bos",)),))], ("veld ‘buur’",)),
        ("D19", [Alinea((Waarde("behandelaar", "naam", "x", ("Jan Bos",)),))], ()),
        ("D8", [Alinea((Tekst("Dan stoppen wij."),)), TABEL], ()),
    ],
)  # fmt: skip
def test_duties_that_no_shipped_letter_has_yet(plicht, blokken, zinnen):
    geval = cases("bel-ons")[0]
    vol = tuple(replace(blok, plichten=(plicht,)) for blok in blokken)
    geval = Geval(replace(geval.sjabloon, plichten=(plicht,)), geval.gegevens, replace(geval.brief, blokken=vol))
    (wat,) = [" ".join(gemis.wat) for gemis in missing(geval)] or [""]
    assert all(zin in wat for zin in zinnen) and bool(wat) == bool(zinnen)


def test_a_consequence_in_two_places():
    geval = cases("pgb-rechten-plichten")[0]
    nog_eens = Alinea((Tekst("Dan stoppen wij."),), ("D8",))
    kapot = replace(geval, brief=replace(geval.brief, blokken=(*geval.brief.blokken, nog_eens)))
    assert codes(kapot) == ["D8"]


def test_something_before_the_opening():
    geval = cases("huisbezoek")[0]
    kapot = replace(geval, brief=replace(geval.brief, blokken=(Alinea((Tekst("Zomaar."),)), *geval.brief.blokken)))
    assert codes(kapot) == ["D1"]


def test_a_decision_on_one_branch_has_the_duties_of_a_decision_there(sjabloonmap_met_soortkeuze):
    sjabloon = sjablonen.load(*sjabloonmap_met_soortkeuze)
    for pad in paths(sjabloon):
        gegevens = parse(tuple(sjabloon.velden.values()), pad.ruw)
        codes = [plicht.code for plicht in due(Geval(sjabloon, gegevens, None))]
        assert ("D4" in codes) == (pad.ruw["stap"] == "besluit") and "D1" in codes


def test_a_letter_that_misses_a_duty_does_not_pass(bibliotheek_zonder_leeshulp):
    toets = check(sjablonen.load(bibliotheek_zonder_leeshulp, "pgb-rechten-plichten"), bibliotheek_zonder_leeshulp)
    assert toets.oordeel == "voldoet_niet" and toets.redenen[0].startswith("Deze brief voldoet niet: er ontbreekt iets")
    assert "D21: Hulp bij lezen" in toets.redenen[1] and "in elke vorm van deze brief" in toets.redenen[1]


@pytest.fixture
def bibliotheek_zonder_leeshulp(tmp_path) -> Bibliotheek:
    import shutil

    map = tmp_path / "sjablonen/brieven/pgb-rechten-plichten"
    shutil.copytree(BIBLIOTHEEK.brief_map("pgb-rechten-plichten"), map)
    tekst = (map / "brief.md").read_text("utf-8")
    assert '{% include "hulp-bij-lezen" %}' in tekst
    (map / "brief.md").write_text(tekst.replace('{% include "hulp-bij-lezen" %}', ""), "utf-8")
    return Bibliotheek((tmp_path, MEEGELEVERD))


@pytest.fixture
def sjabloonmap_met_soortkeuze(tmp_path) -> tuple[Bibliotheek, str]:
    import shutil

    map = tmp_path / "sjablonen/brieven/proef"
    shutil.copytree(BIBLIOTHEEK.brief_map("pgb-toekenning"), map)
    toml = (map / "sjabloon.toml").read_text("utf-8")
    soort = 'soort = { veld = "stap", plan = "voornemen", besluit = "besluit" }'
    toml = toml.replace('soort = "besluit"', soort)
    toml += '\n[velden.stap]\ntype = "keuze"\nlabel = "Welke stap"\nopties = { plan = "een plan", besluit = "een besluit" }\n'
    (map / "sjabloon.toml").write_text(toml, "utf-8")
    return Bibliotheek((tmp_path, MEEGELEVERD)), "proef"
