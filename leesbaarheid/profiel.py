"""What can be measured in a language, and its limits (profielen/<code>.toml)."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

MAP = Path(__file__).parent / "profielen"


@dataclass(frozen=True)
class Grens:
    """A limit and where it comes from (Dutch)."""

    waarde: float
    bron: str


@dataclass(frozen=True)
class Niveaugrens:
    """A language level (Dutch name), the highest score that it still holds for, and where that comes from (Dutch)."""

    naam: str
    bron: str
    tot: float = math.inf


@dataclass(frozen=True)
class Profiel:
    """`meetbaar`: is there a score and a verdict? A language without a file has none; only words are counted."""

    taal: str
    naam: str
    meetbaar: bool = False
    grenzen: Mapping[str, Grens] = field(default_factory=dict)
    niveaus: tuple[Niveaugrens, ...] = ()
    """From easy to hard; empty where no level can be estimated."""

    def grens(self, naam: str) -> float:
        """The value of a limit. Raises KeyError when this language has no such limit."""
        return self.grenzen[naam].waarde


@cache
def load(taal: str) -> Profiel:
    """The profile of a language code ('nl', 'ar')."""
    pad = MAP / f"{taal}.toml"
    if not taal.isalpha() or not pad.is_file():
        return Profiel(taal, taal)
    blad = tomllib.loads(pad.read_text(encoding="utf-8"))
    grenzen = {naam: Grens(**delen) for naam, delen in blad.get("grenzen", {}).items()}
    niveaus = tuple(Niveaugrens(**delen) for delen in blad.get("niveaus", ()))
    return Profiel(taal, blad["naam"], blad["meetbaar"], grenzen, niveaus)
