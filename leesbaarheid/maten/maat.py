"""What a measure is: counted per sentence and part of the score, or taken over a whole text and only shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from leesbaarheid.tekst import Zin


@dataclass(frozen=True)
class Zinmaat:
    """`tel` counts in one sentence; `gewicht` is what one counts for in the score (feiten/leesbaarheid §1).

    `per_zin`: over a text the mean per sentence is shown, else the number per 100 words.
    """

    naam: str
    titel: str
    gewicht: float
    tel: Callable[[Zin], float]
    per_zin: bool = False


@dataclass(frozen=True)
class Tekstmaat:
    """`meet` takes all sentences of a text and its language, and gives a number, or None when it has no meaning there."""

    naam: str
    titel: str
    meet: Callable[[Sequence[Zin], str], float | None]
    talen: tuple[str, ...] = ()
    """Languages for which it means something; empty for every language."""
    met_bomen: bool = False
    """Does it need the tree of each sentence? Then it is taken only when somebody reads it: trees are slow."""
