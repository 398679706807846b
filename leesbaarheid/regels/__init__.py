"""The rules: one file each, written like an entry in a dictionary. A file with a `REGEL` is found by itself."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import import_module

from leesbaarheid.regels.regel import Ernst, Regel, Vondst
from leesbaarheid.tekst import Zin

__all__ = ["Ernst", "Regel", "Vondst", "all_rules", "find"]


@cache
def all_rules() -> Mapping[str, Regel]:
    """Every rule by name."""
    modules = (import_module(f"{__name__}.{vondst.name}") for vondst in pkgutil.iter_modules(__path__))
    return {module.REGEL.naam: module.REGEL for module in modules if hasattr(module, "REGEL")}


@lru_cache(maxsize=20_000)
def find(zin: Zin) -> tuple[tuple[Regel, Vondst], ...]:
    """What all rules find in a Dutch sentence, in order of place."""
    alles = [(regel, vondst) for regel in all_rules().values() for vondst in regel.zoek(zin)]
    return tuple(sorted(alles, key=lambda paar: (paar[1].begin, paar[1].eind, paar[0].naam)))
