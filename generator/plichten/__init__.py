"""What letters must do: D1 to D21 (feiten/recht-en-brieven §2). One file = one duty, found by itself.

A duty hangs on a kind of letter (groepen.toml), on a letter, or on a branch of it (`plichten_als`). It is looked for in every
letter that a template can become, as composed: marked blocks, the values in them, and a few words that the law asks for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from gettext import gettext as _
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from generator.plichten.plicht import Geval, Plicht
from generator.samenstellen.bereik import holds

__all__ = ["PLICHTEN", "Geval", "Gemis", "Plicht", "due", "missing"]


def _discover() -> Mapping[str, Plicht]:
    modules = (import_module(f"{__name__}.{gevonden.name}") for gevonden in iter_modules(__path__))
    plichten = (module.PLICHT for module in modules if hasattr(module, "PLICHT"))
    return MappingProxyType({plicht.code: plicht for plicht in sorted(plichten, key=lambda plicht: int(plicht.code[1:]))})


PLICHTEN: Mapping[str, Plicht] = _discover()
"""Every duty by its code, D1 first."""


@dataclass(frozen=True)
class Gemis:
    """A duty that a letter does not meet, and what is missing, in Dutch sentences."""

    plicht: Plicht
    wat: tuple[str, ...]

    def __str__(self) -> str:
        zin = _("{code}: {titel}. {wat} {remedie} (Bron: {bron}.)")
        return zin.format(
            code=self.plicht.code,
            titel=self.plicht.titel,
            wat=" ".join(self.wat),
            remedie=self.plicht.remedie,
            bron=self.plicht.bron,
        )


def due(geval: Geval) -> list[Plicht]:
    """The duties that this letter has: the template's, and those of the branches that it takes."""
    sjabloon, bereik = geval.sjabloon, geval.bereik
    codes = {
        *sjabloon.plichten,
        *(code for regel in sjabloon.plichten_als if holds(regel.als, bereik) for code in regel.plichten),
    }
    return [plicht for code, plicht in PLICHTEN.items() if code in codes]


def missing(geval: Geval) -> Iterator[Gemis]:
    """The duties that this letter has and does not meet."""
    for plicht in due(geval):
        if plicht.eigen_blok and not geval.part(plicht.code).blokken:
            yield Gemis(plicht, (_("Dit staat niet in de brief."),))
        elif wat := tuple(plicht.kijk(geval)):
            yield Gemis(plicht, wat)
