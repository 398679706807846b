"""The outcome of one check: verdict, score, measures, sentences, findings and reasons. Data only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Oordeel(StrEnum):
    """From best to worst, but for `niet_meetbaar`: no verdict at all (another language, or no words)."""

    VOLDOET = "voldoet"
    TWIJFEL = "twijfel"
    VOLDOET_NIET = "voldoet_niet"
    NIET_MEETBAAR = "niet_meetbaar"


@dataclass(frozen=True)
class Bevinding:
    """What a rule found. [begin, eind) are characters of `bestand`, or of the given text when that is None."""

    regel: str
    ernst: str
    begin: int
    eind: int
    tekst: str
    uitleg: str
    alternatieven: tuple[str, ...] = ()
    bestand: str | None = None


@dataclass(frozen=True)
class Zinscore:
    """A sentence with its score (0–100, unrounded) and the points of each measure by name. Places as in Bevinding.

    `aanloop`: the sentence before its list that a list item was read and weighed with.
    """

    begin: int
    eind: int
    tekst: str
    score: float
    punten: Mapping[str, float]
    bestand: str | None = None
    aanloop: str = ""


@dataclass(frozen=True)
class Verbetering:
    """A change that brings the text nearer to `voldoet`: `wat` says it in Dutch. Places as in Bevinding.

    `soort` is 'woord', 'vorm' or 'zin'. `score_na` (None for a block) and `oordeel_na` are estimates for when this change
    and all before it are made.
    """

    begin: int
    eind: int
    tekst: str
    wat: str
    soort: str
    score_na: float | None
    oordeel_na: Oordeel
    bestand: str | None = None


@dataclass(frozen=True)
class Toets:
    """One check. `score` is 0 (easy) – 100 (hard), unrounded; None without words and where nothing can be measured.

    `maten` are numbers by name, some only taken when they are read (uitgesteld.py). `redenen` are Dutch sentences of which the
    first is the verdict, `verbeteringen` the changes that would make it `voldoet`, cheapest first.
    """

    oordeel: Oordeel
    taal: str
    score: float | None
    maten: Mapping[str, float]
    zinnen: tuple[Zinscore, ...]
    bevindingen: tuple[Bevinding, ...]
    redenen: tuple[str, ...]
    toetsversie: str
    verbeteringen: tuple[Verbetering, ...] = ()
