"""The estimate of a level: cautious, in line with the verdict, and never without what it does not prove."""

import pytest

from leesbaarheid import check
from leesbaarheid.niveau import estimate, explanation
from leesbaarheid.profiel import load
from leesbaarheid.redenen import of_score
from leesbaarheid.toets import Oordeel

NL = load("nl")


@pytest.mark.parametrize(
    ("score", "naam"),
    [
        (0, "ongeveer A2"), (18, "ongeveer A2"), (22.0, "ongeveer A2"),
        (22.1, "ongeveer B1"), (28, "ongeveer B1"), (37.0, "ongeveer B1"),
        (37.1, "tussen B1 en B2"), (50.0, "tussen B1 en B2"),
        (50.1, "B2 of hoger"), (53, "B2 of hoger"), (100, "B2 of hoger"),
    ],
)  # fmt: skip
def test_level_of_a_score(score, naam):
    niveau = estimate(NL, score, 100)
    assert (niveau.naam, niveau.uitleg) == (naam, explanation()) and niveau.bron


@pytest.mark.parametrize(
    ("taal", "score", "woorden"),
    [("nl", None, 100), ("nl", 20.0, 39), ("en", 20.0, 100), ("ar", None, 100), ("xx", 20.0, 100)],
)
def test_no_level(taal, score, woorden):
    assert estimate(load(taal), score, woorden) is None


def test_forty_words_are_enough():
    assert estimate(NL, 20.0, 40) and estimate(NL, 20.0)


@pytest.mark.parametrize("score", range(0, 101))
def test_the_level_never_contradicts_the_verdict(score):
    oordelen = [reden.oordeel for reden in of_score(NL, float(score))]
    verwacht = {"tussen B1 en B2": [Oordeel.TWIJFEL], "B2 of hoger": [Oordeel.VOLDOET_NIET]}
    assert oordelen == verwacht.get(estimate(NL, float(score)).naam, [])


def test_the_explanation_is_itself_plain():
    toets = check(explanation(), heel=False)
    assert toets.oordeel == "voldoet" and toets.score <= NL.grens("voldoet")
    assert not [zin.tekst for zin in toets.zinnen if zin.score > NL.grens("zin_let_op")]
