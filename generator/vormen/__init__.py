"""The forms a letter can take. One file = one form: each file in this folder that has a `VORM` is found by itself."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from generator.vormen.vorm import Vorm, Vormfout

__all__ = ["VORMEN", "Vorm", "Vormfout"]


def _discover() -> Mapping[str, Vorm]:
    modules = (import_module(f"{__name__}.{gevonden.name}") for gevonden in iter_modules(__path__) if not gevonden.ispkg)
    vormen = (module.VORM for module in modules if hasattr(module, "VORM"))
    return MappingProxyType({vorm.naam: vorm for vorm in sorted(vormen, key=lambda vorm: vorm.naam)})


VORMEN: Mapping[str, Vorm] = _discover()
"""Every form by name. Heavy libraries are loaded by the first letter that needs them, not here."""
