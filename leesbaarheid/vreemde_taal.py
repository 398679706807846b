"""In which language is a text? Told by its script and by the commonest small words, never by what it says."""

from __future__ import annotations

import tomllib
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from gettext import gettext as _
from pathlib import Path

MINSTE_WOORDEN = 10
"""Fewer words say nothing about a language."""
AANDEEL = 0.12
"""Share of function words from which a text is in that language: running text has 30 to 50 %."""
VERSCHIL = 1.5
"""Times as many as of the stated language: neighbours share small words ('in', 'is', 'de')."""
ZEKER = 0.35
"""Share of the stated language's function words from which no other language need be tried: none reaches VERSCHIL times it."""
ANDER_SCHRIFT = 0.6
"""Share of letters from which a text is in another script."""
SCHRIFTEN = {"ar": "ARABIC", "fa": "ARABIC", "ti": "ETHIOPIC", "am": "ETHIOPIC", "uk": "CYRILLIC", "ru": "CYRILLIC"}
"""Languages that are not written in Latin letters. One that is not listed here, nor in the list of words, is not checked."""


def other_language(woorden: Sequence[str], taal: str) -> str:
    """The Dutch name of the language that these words clearly are in, when that is not `taal` (a code); else ''."""
    if len(woorden) < MINSTE_WOORDEN or taal not in {*_lists(), *SCHRIFTEN}:
        return ""
    schrift, aandeel = _script(woorden)
    if aandeel > ANDER_SCHRIFT and schrift not in {"LATIN", SCHRIFTEN.get(taal)}:
        return _("een taal met een ander schrift")
    if taal in _lists() and share_of_function_words(woorden, taal) >= ZEKER:
        return ""
    delen = {code: share_of_function_words(woorden, code) for code in _lists()}
    beste = max(delen, key=delen.__getitem__)
    if beste == taal or delen[beste] < AANDEEL or delen[beste] < VERSCHIL * delen.get(taal, 0.0):
        return ""
    return _names()[beste]


def share_of_function_words(woorden: Sequence[str], taal: str) -> float:
    """The part of these words that are function words of a language (0 – 1). Raises KeyError for a language without a list."""
    return sum(woord.lower() in _lists()[taal] for woord in woorden) / max(1, len(woorden))


def _script(woorden: Sequence[str]) -> tuple[str, float]:
    """The script of most letters, and its share of them."""
    telling = Counter(_script_of(teken) for woord in woorden for teken in woord if teken.isalpha())
    schrift, aantal = telling.most_common(1)[0] if telling else ("LATIN", 0)
    return schrift, aantal / max(1, telling.total())


@lru_cache(maxsize=10_000)
def _script_of(teken: str) -> str:
    return unicodedata.name(unicodedata.normalize("NFKC", teken)[:1], "").partition(" ")[0]


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    return {taal: frozenset(blad["woorden"]) for taal, blad in _read().items()}


@cache
def _names() -> Mapping[str, str]:
    return {taal: blad["naam"] for taal, blad in _read().items()}


@cache
def _read() -> Mapping[str, Mapping]:
    return tomllib.loads((Path(__file__).parent / "functiewoorden.toml").read_text(encoding="utf-8"))
