"""One text, as the checks look at it: its counting sentences, and its words as they are written."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from leesbaarheid.tekst import TELT_MEE, Deel, Passage, Soort, Zin

LOPEND = frozenset({Soort.ALINEA, Soort.KADER})
"""Kinds of passage that consist of whole sentences; list items and headings need not."""

LANGSTE_WOORD = 200
"""Characters of a word that are looked at: more tells nothing new, and takes a pattern long."""


@dataclass(frozen=True)
class Lezing:
    """All passages of a text with their sentences."""

    delen: tuple[Deel, ...]

    def sentences(self, soorten: Collection[Soort]) -> list[Zin]:
        """The sentences of passages of these kinds, in order."""
        return [zin for deel in self.delen if deel.passage.soort in soorten for zin in deel.zinnen]

    @cached_property
    def tellend(self) -> list[Zin]:
        """The sentences that the mean is taken over."""
        return self.sentences(TELT_MEE)

    @cached_property
    def teksten(self) -> tuple[str, ...]:
        """Each passage as it is written, without filled-in values."""
        return tuple(_without_values(deel.passage) for deel in self.delen)

    @cached_property
    def woorden(self) -> tuple[str, ...]:
        """Everything between white space that holds a letter or a digit, as it is written."""
        return tuple(woord[:LANGSTE_WOORD] for tekst in self.teksten for woord in tekst.split() if re.search(r"\w", woord))


def count_words(zinnen: list[Zin]) -> int:
    """Their own words together."""
    return sum(len(zin.eigen_woorden) for zin in zinnen)


def _without_values(passage: Passage) -> str:
    delen, plaats = [], 0
    for plek in passage.waarden:
        if plek.leeswoord:
            delen += (passage.tekst[plaats : plek.begin], " ")
            plaats = plek.eind
    return "".join((*delen, passage.tekst[plaats:]))
