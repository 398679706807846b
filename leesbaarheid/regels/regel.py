"""What a rule is: an entry as in a dictionary, with a function that finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from leesbaarheid.tekst import Zin


class Ernst(StrEnum):
    """Only `fout` blocks; that takes a measured precision of 95 % or more on 20 cases or more (ontwerp §4)."""

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
class Regel:
    """`goed`: sentences in which it finds nothing. `fout`: sentences with the words that it must mark. Both are its tests.

    `precisie` is the measured share of findings that were right, None while nobody measured it.
    """

    naam: str
    titel: str
    ernst: Ernst
    wat: str
    waarom: str
    bron: str
    goed: tuple[str, ...]
    fout: tuple[tuple[str, str], ...]
    zoek: Callable[[Zin], Iterable[Vondst]]
    precisie: float | None = None
