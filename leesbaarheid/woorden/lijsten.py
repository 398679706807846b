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
    """One entry of formeel.toml.

    `alleen`: Frog's tag must start so; `na`: the tag of the word before it must. `gesplitst`: the verb (last word) may stand
    apart from the rest. `met_te`: only with 'te' and a verb.
    """

    woorden: tuple[str, ...]
    alternatieven: tuple[str, ...]
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
def formal() -> tuple[Ingang, ...]:
    """All entries of formeel.toml, in the order of the file."""
    blad = _read("formeel.toml")
    return (
        *(_entry(woord, inhoud, 1.0) for woord, inhoud in blad["formeel"].items()),
        *(_entry(woord, inhoud, ALLEDAAGS) for woord, inhoud in blad["alledaags"].items()),
        *(_entry(woord, inhoud, 1.0, gesplitst=True) for woord, inhoud in blad["gesplitst"].items()),
        *(_entry(woord, inhoud, 1.0, met_te=True) for woord, inhoud in blad["met_te"].items()),
    )


@cache
def known() -> frozenset[str]:
    """All words of bekend.toml, in lower case."""
    return frozenset(woord.lower() for woorden in _read("bekend.toml")["bekend"].values() for woord in woorden)


@cache
def abbreviations() -> Mapping[str, str]:
    """Abbreviations in lower case with what to write instead (afkortingen.toml)."""
    return _read("afkortingen.toml")["voluit"]


def _entry(
    sleutel: str, inhoud: list[str] | Mapping, gewicht: float, *, gesplitst: bool = False, met_te: bool = False
) -> Ingang:
    delen = inhoud if isinstance(inhoud, Mapping) else {"anders": inhoud}
    woorden = tuple(sleutel.lower().split())
    return Ingang(woorden, tuple(delen["anders"]), gewicht, delen.get("alleen", ""), delen.get("na", ""), gesplitst, met_te)


def _read(naam: str) -> dict:
    return tomllib.loads((MAP / naam).read_text(encoding="utf-8"))
