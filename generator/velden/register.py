"""Finds the field types: every file in this folder that has a `TYPE`. A new type is a new file, nothing else."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType

from generator.velden.veld import Veld, Veldtype


@cache
def field_types() -> Mapping[str, Veldtype]:
    """All field types by name, in alphabetical order."""
    pakket = __name__.rpartition(".")[0]
    modules = [import_module(f"{pakket}.{m.name}") for m in pkgutil.iter_modules(import_module(pakket).__path__)]
    typen = [module.TYPE for module in modules if hasattr(module, "TYPE")]
    return MappingProxyType({soort.naam: soort for soort in sorted(typen, key=lambda soort: soort.naam)})


def type_of(veld: Veld) -> Veldtype:
    """The type of a declared field. Raises KeyError for an unknown type: `check` reports that when a template is loaded."""
    return field_types()[veld.type]
