"""One source file as text, with the place of every line. Reading it from disk happens in laden."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from generator.sjabloon.boom import Plaats


@dataclass(frozen=True)
class Bron:
    """`bestand` is relative to the library; `tekst` has only '\\n' as line ends."""

    bestand: str
    tekst: str

    @cached_property
    def regels(self) -> tuple[str, ...]:
        """All lines without their line ends."""
        return tuple(self.tekst.split("\n"))

    @cached_property
    def _begin(self) -> tuple[int, ...]:
        return (0, *accumulate(len(regel) + 1 for regel in self.regels))

    def plaats(self, regel: int, kolom: int = 0) -> Plaats:
        """The place of a column (from 0) in a line (from 1)."""
        return Plaats(self.bestand, regel, self._begin[regel - 1] + kolom)
