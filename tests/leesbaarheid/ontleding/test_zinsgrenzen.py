"""Pieces of a line, read apart, give what the whole line gives."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leesbaarheid.ontleding import frogklant
from leesbaarheid.ontleding.frogregels import read
from leesbaarheid.ontleding.zinsgrenzen import pieces

AFKORTINGENLIJST = Path("/usr/share/ucto/nld_afk.abr")

STUKKEN = [
    "Wij sturen u een brief.", "Bel ons!", "Wilt u dat?", "U krijgt dit op 3 maart.", "Zie art. 3 en 4.", "De heer A. de Vries belt u.",
    "“Dat is goed.", "Dat ook.”", "(Zie de brief.", "Hij ligt klaar.)", "Dit hoort erbij…", "Zie www.gemeente.nl.", "U krijgt 3.000 euro.",
    "dit begint klein.", "prof. Jansen belt.", "Vraag o.a. Fatma.", "'Ja, graag'.", "Wat nu?!", "U.", "Neem contact op via tel. Tot dan.",
    "1. Vul dit in.", "Nee:", "Kosten: 5 euro;", "Kom op di. of wo. Dan zijn wij er.", "Op basis van uw brief beslissen wij.", "[Noot.] Klaar.",
]  # fmt: skip


@pytest.mark.parametrize(
    ("tekst", "stukken"),
    [
        ("Wij bellen u morgen. Bent u thuis? Dan komen wij!", ["Wij bellen u morgen.", "Bent u thuis?", "Dan komen wij!"]),
        ("Wij kijken naar prof. Jansen zelf.", ["Wij kijken naar prof. Jansen zelf."]),
        ("Dat was op 3 mei. Bel ons. En nu?", ["Dat was op 3 mei. Bel ons. En nu?"]),
        ("Dat is in 2026. Daarna niet.", ["Dat is in 2026. Daarna niet."]),
        ("Hij zei 'goed'. Wij ook.", ["Hij zei 'goed'. Wij ook."]),
        ("Dat is goed. wij ook.", ["Dat is goed. wij ook."]),
        ("Geld", ["Geld"]),
        ("", []),
    ],
)
def test_only_sure_ends_cut(tekst, stukken):
    assert list(pieces(tekst)) == stukken


@given(st.lists(st.sampled_from(STUKKEN), max_size=8).map(" ".join))
def test_pieces_are_the_whole_line(tekst):
    assert " ".join(pieces(tekst)) == tekst


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(STUKKEN), min_size=2, max_size=5).map(" ".join))
def test_pieces_give_the_sentences_of_the_whole(tekst):
    """Without the tree: Frog breaks a rare tie between two trees by chance, for whole lines too."""
    heel, *los = frogklant.ask([tekst, *pieces(tekst)])
    assert [zin for regels in los for zin in words(regels)] == words(heel)


def words(regels):
    return [[(rij.tekst, rij.lemma, rij.tag) for rij in zin] for zin in read(regels)]


def test_pieces_give_the_tree_of_the_whole():
    tekst = "Wij bellen u morgen terug. Wordt uw brief gelezen? Dan krijgt u op basis van de wet uw geld!"
    heel, *los = frogklant.ask([tekst, *pieces(tekst)])
    assert len(los) == 3
    assert [zin for regels in los for zin in read(regels)] == read(heel)


def test_no_abbreviation_of_the_tokeniser_ends_a_piece():
    if not AFKORTINGENLIJST.exists():
        pytest.skip("niet getest: de woordenlijst van ucto staat ergens anders")
    woorden = re.findall(r"^[a-z]+$", AFKORTINGENLIJST.read_text(encoding="utf-8").replace("\\.", "."), re.M)
    assert len(woorden) > 100
    assert [woord for woord in woorden if len(list(pieces(f"Dit is {woord}. Daarna volgt meer."))) > 1] == []
