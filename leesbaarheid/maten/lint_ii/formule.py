"""LiNT-II's formula: four features of a text or a sentence → a score from 0 (easy) to 100 (hard), and its level."""

from __future__ import annotations

from dataclasses import dataclass

BASIS = -4.207827812539932
FREQUENTIE = 17.283729064021745
AFSTAND = -1.624415134700866
INHOUD = -2.5367797224712945
CONCREET = 16.00123133524857
"""Coefficients of lint-ii 0.1.3 for spaCy 3.7 and noun list 20251118 (its coefficients.json). Positive: makes a text easy."""
NIVEAUGRENZEN = (34.0, 46.0, 58.0)
"""Scores from which a text is level 2, 3 and 4 (lint-ii, core/lint_scorer.py)."""


@dataclass(frozen=True)
class Kenmerken:
    """None where a feature cannot be taken.

    `frequentie`: mean Zipf of content words that are no names, in film subtitles. `afstand`: words between a word and its
    head, the farthest of a sentence, over a text the mean. `inhoud`: content words per finite verb. `concreet`: share of the
    known nouns that name something you can touch, meet, visit or count.
    """

    frequentie: float | None
    afstand: float | None
    inhoud: float | None
    concreet: float | None


def score(kenmerken: Kenmerken) -> float | None:
    """0 (easy) – 100 (hard), cut off at both ends; None when one of the four is missing, as in lint-ii itself."""
    k = kenmerken
    if k.frequentie is None or k.afstand is None or k.inhoud is None or k.concreet is None:
        return None
    makkelijk = BASIS + FREQUENTIE * k.frequentie + AFSTAND * k.afstand + INHOUD * k.inhoud + CONCREET * k.concreet
    return min(100.0, max(0.0, 100 - makkelijk))


def level(getal: float) -> int:
    """1 (14 % of adults struggle, says lint-ii), 2 (29 %), 3 (53 %) or 4 (78 %)."""
    return 1 + sum(getal >= grens for grens in NIVEAUGRENZEN)
