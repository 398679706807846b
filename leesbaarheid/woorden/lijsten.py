"""Reads the word lists: formeel.toml (stiff words), bekend.toml (words residents must know), afkortingen.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

MAP = Path(__file__).parent
ALLEDAAGS = 0.4
"""What a stiff word that everybody knows (voldoende, vervolgens) counts for; others count 1 (feiten/leesbaarheid §1)."""


@dataclass(frozen=True)
class Ingang:
    """One entry of a list. `groep` is the table that it stands in.

    `alleen`: Frog's tag must start so; `na`: the tag of the word before it must. `gesplitst`: the verb (last word) may stand
    apart from the rest. `met_te`: only with 'te' and a verb.
    """

    woorden: tuple[str, ...]
    alternatieven: tuple[str, ...]
    groep: str
    gewicht: float
    alleen: str = ""
    na: str = ""
    gesplitst: bool = False
    met_te: bool = False

    @property
    def is_frase(self) -> bool:
        """More than one word, together or apart."""
        return len(self.woorden) > 1 or self.gesplitst or self.met_te

    @property
    def naam(self) -> str:
        """The entry as the dictionary has it."""
        return " ".join(self.woorden) + (" te" if self.met_te else "")


@cache
def entries(lijst: str) -> tuple[Ingang, ...]:
    """All entries of a list ('formeel' for formeel.toml), in the order of the file; each table of it is a group."""
    return tuple(_entry(groep, woord, inhoud) for groep, blad in read(lijst).items() for woord, inhoud in blad.items())


@cache
def known() -> frozenset[str]:
    """All words of bekend.toml, in lower case."""
    return frozenset(woord.lower() for woorden in read("bekend")["bekend"].values() for woord in woorden)


@cache
def abbreviations() -> Mapping[str, str]:
    """Abbreviations in lower case with what to write instead (afkortingen.toml)."""
    return read("afkortingen")["voluit"]


def read(lijst: str) -> dict:
    """The tables of a list as they stand in its file."""
    return tomllib.loads((MAP / f"{lijst}.toml").read_text(encoding="utf-8"))


def _entry(groep: str, sleutel: str, inhoud: list[str] | Mapping) -> Ingang:
    delen = inhoud if isinstance(inhoud, Mapping) else {"anders": inhoud}
    return Ingang(
        tuple(sleutel.lower().split()), tuple(delen["anders"]), groep, ALLEDAAGS if groep == "alledaags" else 1.0,
        delen.get("alleen", ""), delen.get("na", ""), gesplitst=groep == "gesplitst", met_te=groep == "met_te",
    )  # fmt: skip
