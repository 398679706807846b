"""LiNT-II, the Dutch measure made from what pupils understood of 120 texts. Shown beside the score; never part of a verdict."""

from collections.abc import Sequence
from gettext import gettext as _

from leesbaarheid.maten.lint_ii import formule
from leesbaarheid.maten.lint_ii.kenmerken import combine, features
from leesbaarheid.maten.maat import Tekstmaat
from leesbaarheid.tekst import Zin


def measure(zinnen: Sequence[Zin], _taal: str) -> float | None:
    """0 (easy) – 100 (hard): LiNT-II on Frog's words and tree. None without a finite verb, a known noun or a content word.

    Source: lint-ii 0.1.3, formula for noun list 20251118; within 2 points of the official score on its reference texts of 16
    to 25 sentences, within 3 on the three sentences of its manual (feiten/leesbaarheid §4).
    Limits: it ranks 66 % of municipal sentence pairs right where our score ranks 82 %; one sentence may be 10 points off.
    """
    getal = score(zinnen)
    return None if getal is None else round(getal, 1)


def score(zinnen: Sequence[Zin]) -> float | None:
    """The same, unrounded. Of one sentence it is None more often than of a text."""
    return formule.score(combine([features(zin) for zin in zinnen]))


MAAT = Tekstmaat(naam="lint_ii", titel=_("LiNT-II"), meet=measure, talen=("nl",), met_bomen=True)
