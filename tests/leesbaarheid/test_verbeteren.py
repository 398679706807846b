"""What would change the verdict: it helps, in the order told, by about as much as told."""

import pytest

from leesbaarheid import Oordeel, check

GOED = "Wij helpen u graag met uw vragen. U kunt ons elke dag bellen. Wij sturen u daarna een brief over uw geld. "
ZWAAR = (
    "Naar aanleiding van uw aanvraag is door het college besloten dat de verstrekte tegemoetkoming wordt teruggevorderd. "
    "Derhalve heeft u een schuld, alsmede een aanmaning. "
)
LANG = (
    "Wij sturen u morgen een brief over uw geld en over uw huis en over alle dingen die u ons vorige week aan de telefoon "
    "hebt verteld toen u ons belde. "
)


@pytest.mark.parametrize(
    "tekst", [ZWAAR + GOED, GOED + ZWAAR * 2, ZWAAR, LANG + GOED * 2], ids=["zwaar", "dubbel", "kort", "lang"]
)
def test_the_changes_lead_to_a_text_that_passes(tekst):
    toets = check(tekst, heel=True)
    scores = [toets.score, *(stap.score_na for stap in toets.verbeteringen)]
    assert toets.oordeel is not Oordeel.VOLDOET and toets.verbeteringen
    assert scores == sorted(scores, reverse=True)
    assert toets.verbeteringen[-1].oordeel_na is Oordeel.VOLDOET
    assert all(stap.oordeel_na is not Oordeel.VOLDOET for stap in toets.verbeteringen[:-1])
    assert all(tekst[stap.begin : stap.eind] == stap.tekst for stap in toets.verbeteringen)


def test_a_text_that_passes_needs_no_change():
    assert check(GOED * 3, heel=True).verbeteringen == ()


def test_a_word_is_cheaper_than_a_sentence():
    soorten = [stap.soort for stap in check(GOED * 2 + ZWAAR, heel=True).verbeteringen]
    assert soorten[0] == "woord" and soorten == sorted(soorten, key=["woord", "vorm", "zin"].index)


@pytest.mark.parametrize("tekst", [ZWAAR + GOED, GOED + ZWAAR * 2], ids=["half", "zwaar"])
def test_the_score_after_each_word_is_about_right(tekst):
    woorden = [stap for stap in check(tekst, heel=True).verbeteringen if stap.soort == "woord"]
    eerste = check(tekst, heel=True).verbeteringen[: len(woorden)]
    assert list(eerste[:2]) == woorden[:2]
    for stap in eerste[:2]:
        nieuw = stap.wat.split("“")[1].split("”")[0]
        tekst = tekst.replace(stap.tekst, nieuw, 1)
        assert stap.score_na == pytest.approx(check(tekst, heel=True).score, abs=6)


def test_the_first_sentence_counts_what_to_change():
    toets = check(LANG + GOED * 2, heel=True)
    assert toets.redenen[0] == "Wij twijfelen over deze tekst: 1 zin is te lang. Verander dat eerst."
    zwaar = check(ZWAAR, heel=True).redenen[0]
    assert zwaar.startswith("Deze tekst voldoet niet, want hij is nog te moeilijk: ") and " en " in zwaar


def test_a_split_phrase_is_quoted_by_its_ends():
    stappen = check(ZWAAR + "U dient het hele bedrag van deze maand te betalen.", heel=True).verbeteringen
    assert any("in plaats van “dient … te”" in stap.wat for stap in stappen)


def test_a_block_has_no_score_after_a_change():
    stappen = check(LANG, heel=False).verbeteringen
    assert [stap.score_na for stap in stappen] == [None] * len(stappen) and stappen[-1].oordeel_na is Oordeel.VOLDOET
