"""A sentence as a tree of Universal Dependencies, and LiNT-II's distances in it. Heads only, and few labels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from leesbaarheid.tekst import Zin


@dataclass(frozen=True)
class Boom:
    """By place in the sentence: the head (a root has itself), and the relation to it.

    'su', 'conj', 'aux', 'cop' and 'punct' mean what LiNT-II needs; any other relation is Frog's own and means nothing here.
    """

    zin: Zin
    hoofden: tuple[int, ...]
    relaties: tuple[str, ...]

    def distance(self, plaats: int) -> int:
        """Words between a word and its head; of several heads the farthest. 0 for neighbours and for a root."""
        return max(self._between(plaats, hoofd) for hoofd in self._heads(plaats))

    def longest_distance(self) -> int | None:
        """The longest distance in the sentence (punctuation aside); None for one word, and without a tree."""
        plaatsen = [plaats for plaats, relatie in enumerate(self.relaties) if relatie != "punct"]
        return max(map(self.distance, plaatsen)) if len(plaatsen) > 1 and self.zin.heeft_boom else None

    def _heads(self, plaats: int) -> list[int]:
        """LiNT-II measures a conjunct to the head of the first one, and a subject also to the verbs joined to its own."""
        eerste = self._first(plaats)
        hoofd = self.hoofden[eerste]
        return [hoofd, *self._joined(hoofd)] if self.relaties[eerste] == "su" else [hoofd]

    def _first(self, plaats: int) -> int:
        while self.relaties[plaats] == "conj":
            plaats = self.hoofden[plaats]
        return plaats

    def _joined(self, hoofd: int) -> Iterator[int]:
        """The words of the coordination that `hoofd` is in; none in a passive, whose subject has another label in UD."""
        if any(self.zin.tokens[plaats].lemma == "worden" for plaats in self._dependents(hoofd, "aux")):
            return
        eerste = self._first(hoofd)
        yield eerste
        yield from self._dependents(eerste, "conj")

    def _dependents(self, hoofd: int, relatie: str) -> list[int]:
        return [p for p, paar in enumerate(zip(self.hoofden, self.relaties, strict=True)) if paar == (hoofd, relatie)]

    def _between(self, een: int, twee: int) -> int:
        begin, eind = sorted((een, twee))
        return max(0, self._words_before[eind] - self._words_before[begin] - 1)

    @cached_property
    def _words_before(self) -> tuple[int, ...]:
        tellers = [0]
        for relatie in self.relaties:
            tellers.append(tellers[-1] + (relatie != "punct"))
        return tuple(tellers)
