"""Panels of the picture letter: declared in sjabloon.toml, compiled with the tree, at most six in any letter."""

import pytest

from generator.sjabloon import load
from generator.sjabloon.berichten import messages
from generator.sjabloon.melding import Sjabloonfouten
from generator.sjabloon.versie import canonical

from .conftest import SJABLOON, write_library

BEELDEN = '[geld]\ntoont = "Geld."\nsha256 = "aa"\n[bellen]\ntoont = "Een telefoon."\nsha256 = "bb"\n'
VELDEN = """
[velden]
dag = { type = "datum", optioneel = true }
stap = { type = "keuze", opties = { een = "een", twee = "twee" } }
"""
BRIEF = "# Uw brief\n\nDag {{ ontvanger }}.\n\n{% if dag %}\nTot {{ dag }}.\n{% endif %}\n\nStap {{ stap }}.\n"


def panel(beeld="geld", tekst="U krijgt geld.", als=None) -> str:
    regel = f"als = '{als}'\n" if als else ""
    return f'\n[[beelden]]\nbeeld = "{beeld}"\ntekst = "{tekst}"\n{regel}'


def library(map, panelen, **anders):
    bestanden = {"brieven/brief/sjabloon.toml": SJABLOON + VELDEN + panelen, "brieven/brief/brief.md": BRIEF}
    return write_library(map, bestanden | {"beelden/beelden.toml": BEELDEN} | anders)


ALTIJD, EEN, TWEE = panel(), panel(als='stap == "een"'), panel(als='stap == "twee"')
FOUT = {
    "unknown drawing": (panel("gelt"), "Het beeld ‘gelt’ bestaat niet. Bedoelt u ‘geld’"),
    "two sentences": (panel(tekst="U krijgt geld. Dat is veel."), "regel 14: Bij dit beeld staat meer dan één zin"),
    "unknown field": (panel(tekst="U krijgt {{ bedrag }}."), "regel 14: Het veld ‘bedrag’ bestaat niet"),
    "optional field": (panel(tekst="Tot {{ dag }}."), "regel 14: ‘dag’ is soms niet ingevuld"),
    "unknown condition": (panel(als='stap == "drie"'), "geen optie ‘drie’"),
    "broken condition": (panel(als="stap =="), "De voorwaarde ‘stap ==’ klopt niet"),
    "not on one line": (panel(tekst="U krijgt\\u0020geld."), "staat niet op één regel"),
    "Markdown": (panel(tekst="U krijgt [geld](x)."), "Een link kan niet"),
    "unknown key": (ALTIJD + 'kleur = "rood"\n', "‘kleur’ bestaat hier niet"),
    "no sentence": ('\n[[beelden]]\nbeeld = "geld"\n', "‘tekst’ ontbreekt"),
    "seven": (ALTIJD * 7, "Een brief kan hier 7 beelden krijgen. Er passen er 6 op een blad"),
    "seven in one branch": (ALTIJD * 5 + EEN * 2 + TWEE, "kan hier 7 beelden krijgen"),
    "seven when all is filled in": (ALTIJD * 5 + EEN + panel(als="dag"), "kan hier 7 beelden krijgen"),
}


@pytest.mark.parametrize(("panelen", "zin"), FOUT.values(), ids=FOUT)
def test_mistakes_are_named(panelen, zin, tmp_path):
    with pytest.raises(Sjabloonfouten, match="(?s)" + zin.replace("[", r"\[")):
        load(library(tmp_path, panelen), "brief")


@pytest.mark.parametrize("panelen", ["", ALTIJD * 6, ALTIJD * 5 + EEN + TWEE, panel(tekst="Tot {{ dag }}.", als="dag")])
def test_these_are_fine(panelen, tmp_path):
    load(library(tmp_path, panelen), "brief")


def test_a_drawing_without_text_is_named(tmp_path):
    with pytest.raises(Sjabloonfouten, match="‘toont’ ontbreekt"):
        load(library(tmp_path, ALTIJD, **{"beelden/beelden.toml": '[geld]\nsha256 = "aa"\n'}), "brief")


ANDERS = {
    "a sentence": (panel(tekst="U krijgt meer geld."), BEELDEN),
    "a condition": (EEN, BEELDEN),
    "another drawing": (panel("bellen"), BEELDEN),
    "what it shows": (ALTIJD, BEELDEN.replace("Geld.", "Munten.")),
    "the drawing itself": (ALTIJD, BEELDEN.replace("aa", "cc")),
}


@pytest.mark.parametrize(("panelen", "beelden"), ANDERS.values(), ids=ANDERS)
def test_what_a_reader_sees_is_signed_text(panelen, beelden, tmp_path):
    was = load(library(tmp_path / "was", ALTIJD), "brief").tekstversie
    nu = load(library(tmp_path / "nu", panelen, **{"beelden/beelden.toml": beelden}), "brief").tekstversie
    assert was != nu


def test_a_letter_without_panels_keeps_its_tekstversie(tmp_path):
    """No Akkoord falls because there are picture letters now."""
    zonder = load(library(tmp_path / "a", ""), "brief")
    anders = load(library(tmp_path / "b", "", **{"beelden/beelden.toml": BEELDEN.replace("aa", "cc")}), "brief")
    assert not {"panelen", "beelden"} & canonical(zonder).keys() and zonder.tekstversie == anders.tekstversie


def test_translators_get_the_sentence_and_what_the_drawing_shows(tmp_path):
    sjabloon = load(library(tmp_path, panel(tekst="U bent bij {{ stap }}.")), "brief")
    gevonden = {bericht.nl: bericht.waar for bericht in messages(sjabloon)}
    assert gevonden["U bent bij {stap}."] == "sjablonen/brieven/brief/sjabloon.toml, regel 14"
    assert gevonden["Geld."] == "beeld ‘geld’ in beelden.toml"
