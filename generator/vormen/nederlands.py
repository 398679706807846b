"""Dutch words in a text of another language: found by the terms that every translation keeps (talen/nl/termen.toml).

A screen reader then says ‘bezwaar’ with a Dutch voice, and a text from right to left does not turn a term around.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator import taal
from generator.bibliotheek import Bibliotheek


@lru_cache
def terms(bibliotheek: Bibliotheek) -> tuple[str, ...]:
    """The terms that stay Dutch, read once per process."""
    return tuple(term for term, _uitleg in taal.load(bibliotheek, taal.BRONTAAL).termen)


def split(tekst: str, termen: tuple[str, ...]) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is a Dutch term; together they are the whole text."""
    if not termen:
        return [(tekst, False)]
    stukken = _pattern(termen).split(tekst)
    return [(stuk, nummer % 2 == 1) for nummer, stuk in enumerate(stukken) if stuk]


@lru_cache
def _pattern(termen: tuple[str, ...]) -> re.Pattern[str]:
    """The longest term first; whole words of Latin letters, since Arabic writes its article onto a foreign word."""
    keuze = "|".join(map(re.escape, sorted(termen, key=len, reverse=True)))
    return re.compile(rf"(?<![A-Za-zÀ-ɏ\d])({keuze})(?![A-Za-zÀ-ɏ\d])", re.IGNORECASE)
