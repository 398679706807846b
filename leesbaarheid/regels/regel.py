"""What a rule is: an entry as in a dictionary, with a function that finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from leesbaarheid.tekst import Deel, Zin

BEWEZEN = 0.95
GEVALLEN = 20
"""A rule blocks only from this precision on, measured on this many cases (ontwerp §4)."""
TWIJFELACHTIG = 0.5
"""Below this precision on GEVALLEN cases a rule only gives a tip."""


class Ernst(StrEnum):
    """Only `fout` blocks; `let_op` and `tip` never change a verdict."""

    FOUT = "fout"
    LET_OP = "let_op"
    TIP = "tip"


@dataclass(frozen=True)
class Vondst:
    """A place in a passage, [begin, eind) in its characters; why, and what to write instead (Dutch)."""

    begin: int
    eind: int
    uitleg: str
    alternatieven: tuple[str, ...] = ()


@dataclass(frozen=True)
class Precisie:
    """How often the rule was right on the development half (tests/bench/bench_regels.py prints it).

    A case is a sentence pair in which the rule finds something; it was right when the expert's simple sentence has less of it.
    """

    aandeel: float
    gevallen: int


@dataclass(frozen=True, kw_only=True)
class Regel:
    """`goed`: texts in which it finds nothing. `fout`: texts with the words that it must mark. Both are its tests.

    `precisie` is None where the development half holds no case. `zonder_bewijs` is the severity of a rule that may not block.
    `maat`: name of the measure whose points go down when a finding is mended; empty when none does.
    """

    naam: str
    titel: str
    wat: str
    waarom: str
    bron: str
    goed: tuple[str, ...]
    fout: tuple[tuple[str, str], ...]
    precisie: Precisie | None = None
    zonder_bewijs: Ernst = Ernst.LET_OP
    maat: str = ""

    @property
    def ernst(self) -> Ernst:
        """Follows from the measured precision."""
        if self.precisie is None or self.precisie.gevallen < GEVALLEN:
            return self.zonder_bewijs
        if self.precisie.aandeel >= BEWEZEN:
            return Ernst.FOUT
        return self.zonder_bewijs if self.precisie.aandeel >= TWIJFELACHTIG else Ernst.TIP


@dataclass(frozen=True, kw_only=True)
class Zinregel(Regel):
    """Looks at one sentence of a paragraph, list item, box or heading."""

    zoek: Callable[[Zin], Iterable[Vondst]]


@dataclass(frozen=True, kw_only=True)
class Tekstregel(Regel):
    """Looks at all passages with their sentences, salutation and closing too; gives each find with the passage it is in.

    `alleen_heel`: only for whole texts, because a block cannot know what the rest of the letter says.
    """

    zoek: Callable[[Sequence[Deel]], Iterable[tuple[Deel, Vondst]]]
    alleen_heel: bool = False
