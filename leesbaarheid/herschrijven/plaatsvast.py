"""Which formal words may be replaced on the spot, and when (plaatsvast.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from leesbaarheid.tekst import Zin

BEREIK = 3
"""Words after the phrase in which a word of `bij` must stand."""


@dataclass(frozen=True)
class Ruil:
    """What comes instead. `alleen`: a tag of the first word; `voor`: of the word after; `bij`: how a word soon after ends."""

    anders: str
    alleen: tuple[str, ...] = ()
    voor: tuple[str, ...] = ()
    bij: tuple[str, ...] = ()

    def fits(self, zin: Zin, begin: int, eind: int) -> bool:
        """May the tokens [begin, eind) be replaced here?"""
        volgend = zin.tokens[eind].tag if eind < len(zin.tokens) else ""
        erna = [woord.tekst.lower() for woord in zin.tokens[eind : eind + BEREIK]]
        return (
            (not self.alleen or zin.tokens[begin].tag.startswith(self.alleen))
            and (not self.voor or volgend.startswith(self.voor))
            and (not self.bij or any(woord.endswith(self.bij) for woord in erna))
        )


@cache
def swaps() -> Mapping[str, Ruil]:
    """The entries of plaatsvast.toml."""
    blad = tomllib.loads((Path(__file__).parent / "plaatsvast.toml").read_text(encoding="utf-8"))["plaatsvast"]
    return {naam: _swap(inhoud) for naam, inhoud in blad.items()}


def _swap(inhoud: str | Mapping) -> Ruil:
    if isinstance(inhoud, str):
        return Ruil(inhoud)
    lijsten = {sleutel: tuple(waarden) for sleutel, waarden in inhoud.items() if sleutel != "anders"}
    return Ruil(inhoud["anders"], **lijsten)
