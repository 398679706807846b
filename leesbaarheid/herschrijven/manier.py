"""What a way of rewriting is: it tries, and gives drafts. Whether a draft is a proposal is for bewaakt.py to say."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from leesbaarheid.herschrijven.klad import Klad
from leesbaarheid.tekst import Zin


@dataclass(frozen=True)
class Manier:
    """`titel` tells the writer what was done (Dutch); `probeer` gives drafts of one sentence, the surest first, often none."""

    naam: str
    titel: str
    probeer: Callable[[Zin], Iterable[Klad]]
