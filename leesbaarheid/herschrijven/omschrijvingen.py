"""Verbs with a noun that one plain verb can replace (werkwoorden.toml)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class Omschrijving:
    """'een beslissing nemen over' → 'beslissen over'. `los` is the part of the plain verb that stands apart ('mee').

    With `voorzetsel` that word must follow; `nieuw` replaces it, and when empty what follows becomes the object,
    unless its noun is one of `niet_bij`.
    """

    vast: str
    werkwoord: str
    hele: str
    hij: str
    deelwoord: str = ""
    voorzetsel: str = ""
    nieuw: str = ""
    los: str = ""
    niet_bij: tuple[str, ...] = ()

    @property
    def is_lijdend_voorwerp(self) -> bool:
        """The fixed part is an object ('een beslissing'), so that in a passive it is the subject."""
        return self.vast.split()[0] not in {"in", "tot", "over", "van"}


@cache
def light_verbs() -> tuple[Omschrijving, ...]:
    """The entries of werkwoorden.toml, in the order of the file."""
    blad = tomllib.loads((Path(__file__).parent / "werkwoorden.toml").read_text(encoding="utf-8"))
    return tuple(Omschrijving(**{**ingang, "niet_bij": tuple(ingang.get("niet_bij", ()))}) for ingang in blad["werkwoord"])
