"""Measures → points → score: 0 is easy, 100 is hard (feiten/leesbaarheid §1)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from leesbaarheid.maten import sentence_measures
from leesbaarheid.tekst import Zin
from leesbaarheid.woorden.lijsten import depends_on_lists

KROMMING = 6.0
"""Score = 100·(1 − e^(−raw/6)): the first hard things weigh most, and no sentence passes 100."""


@dataclass(frozen=True)
class Weging:
    """One sentence weighed: how many words of its own (for the mean), and the points of each measure by name."""

    woorden: int
    punten: Mapping[str, float]

    @property
    def ruw(self) -> float:
        """All points together."""
        return sum(self.punten.values())

    @property
    def score(self) -> float:
        """0 (easy) – 100 (hard), unrounded."""
        return bend(self.ruw)


@depends_on_lists
@lru_cache(maxsize=20_000)
def weigh(zin: Zin) -> Weging:
    """The points of a Dutch sentence: count × weight for each measure."""
    return Weging(len(zin.eigen_woorden), {naam: maat.gewicht * maat.tel(zin) for naam, maat in sentence_measures().items()})


def text_score(wegingen: Iterable[Weging]) -> float | None:
    """The score of a text: the mean of the points weighted by words, on the same curve. None without words."""
    wegingen = list(wegingen)
    woorden = sum(weging.woorden for weging in wegingen)
    return bend(sum(weging.ruw * weging.woorden for weging in wegingen) / woorden) if woorden else None


def words_of(punten: Mapping[str, float]) -> int:
    """How many words a sentence has, from its points."""
    maat = sentence_measures()["woorden_per_zin"]
    return round(punten.get(maat.naam, 0.0) / maat.gewicht)


def bend(ruw: float) -> float:
    """Points to a score between 0 and 100."""
    return 100 * (1 - math.exp(-ruw / KROMMING))
