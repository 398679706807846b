"""Who parses: Frog for Dutch, only sentences for other languages. Each distinct passage is parsed once per process."""

from __future__ import annotations

from collections.abc import Sequence

from leesbaarheid.ontleding.fouten import FrogOntbreekt, Ontleedfout
from leesbaarheid.tekst import Passage, Zin

__all__ = ["FrogOntbreekt", "Ontleedfout", "parse"]


def parse(passages: Sequence[Passage], taal: str = "nl", *, bomen: bool = False) -> tuple[tuple[Zin, ...], ...]:
    """The sentences of each passage, in the same order.

    Dutch goes to Frog and gets words and tags, with `bomen` also each word's head and relation (four times as slow, and not
    always the same twice: a verdict may not hang on it). Other languages get sentences with bare words.
    Raises FrogOntbreekt when Frog is not installed, Ontleedfout when it does not answer: never a weaker parser instead.
    """
    if taal == "nl":
        from leesbaarheid.ontleding import frog

        return frog.parse(passages, bomen)
    from leesbaarheid.ontleding import zinsplitser

    return tuple(zinsplitser.parse(passage) for passage in passages)
