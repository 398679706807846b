"""Points are shared out whole: the parts of a sentence add up to its score, those of a text to 100 %."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leesbaarheid import check
from leesbaarheid.maten import sentence_measures
from leesbaarheid.rapport.balken import sentence_parts, shares
from leesbaarheid.toets import Zinscore
from leesbaarheid.weging import bend

PUNTEN = st.dictionaries(st.sampled_from(sorted(sentence_measures())), st.floats(0, 50), max_size=7)


@given(PUNTEN)
def test_the_parts_add_up_to_the_score(punten):
    zin = Zinscore(0, 1, "x", bend(sum(punten.values())), punten)
    delen = sentence_parts(zin)
    assert sum(deel for _wat, deel in delen) == (round(zin.score) if sum(punten.values()) else 0)
    assert all(deel > 0 for _wat, deel in delen)
    assert [deel for _wat, deel in delen] == sorted((deel for _wat, deel in delen), reverse=True)


@pytest.mark.parametrize(
    ("score", "punten", "delen"),
    [
        (28.0, {"lijdende_vorm": 2.2, "woorden_per_zin": 0.7}, [("lijdende vorm", 21), ("lengte van de zin", 7)]),
        (10.4, {"afkortingen": 1.0, "lijdende_vorm": 1.0, "leestekens": 1.0}, [4, 3, 3]),
        (0.2, {"woorden_per_zin": 0.01}, []),
    ],
)
def test_parts(score, punten, delen):
    kreeg = sentence_parts(Zinscore(0, 1, "x", score, punten))
    assert kreeg == delen or [deel for _wat, deel in kreeg] == delen


def test_shares_of_a_text_are_a_hundred_percent():
    delen = shares(check("De brief wordt verstuurd. U dient thans te betalen.", heel=True))
    assert sum(deel for _titel, deel in delen) == 100 and delen[0][1] >= delen[-1][1] > 0
    assert shares(check("", heel=True)) == []
