"""The measures: one file each, with its definition, source and limits. A file with a `MAAT` (or `MATEN`, one per language)
is found by itself."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from types import ModuleType

from leesbaarheid.maten.maat import Tekstmaat, Zinmaat

__all__ = ["Tekstmaat", "Zinmaat", "sentence_measures", "text_measures"]


def sentence_measures() -> Mapping[str, Zinmaat]:
    """The parts of the score, by name."""
    return {naam: maat for naam, maat in _all().items() if isinstance(maat, Zinmaat)}


def text_measures() -> Mapping[str, Tekstmaat]:
    """What is only shown, by name."""
    return {naam: maat for naam, maat in _all().items() if isinstance(maat, Tekstmaat)}


@cache
def _all() -> Mapping[str, Zinmaat | Tekstmaat]:
    modules = (import_module(f"{__name__}.{vondst.name}") for vondst in pkgutil.iter_modules(__path__))
    return {maat.naam: maat for module in modules for maat in _of(module)}


def _of(module: ModuleType) -> tuple[Zinmaat | Tekstmaat, ...]:
    return (module.MAAT,) if hasattr(module, "MAAT") else getattr(module, "MATEN", ())
