"""Checks of a template that was read. One kind of mistake = one file with `check(kandidaat)`; every file here is run."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from generator.sjabloon.kandidaat import Kandidaat
from generator.sjabloon.melding import Melding


def check_all(kandidaat: Kandidaat) -> list[Melding]:
    """Every mistake that any check finds."""
    namen = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return [melding for naam in namen for melding in import_module(f"{__name__}.{naam}").check(kandidaat)]
