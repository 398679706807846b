"""Which voice reads a language: the first engine that can, or a refusal that says what to do instead. Never a wrong voice."""

from __future__ import annotations

from functools import cache
from gettext import gettext as _
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from generator import gemeente as gemeenten
from generator import spraak, taal
from generator.vormen.vorm import Vormfout

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek
    from generator.spraak.stem import Motor, Stem


@cache
def engines() -> tuple[Motor, ...]:
    """Every file in this folder that offers a MOTOR, best first."""
    modules = (import_module(f"{spraak.__name__}.{gevonden.name}") for gevonden in iter_modules(spraak.__path__))
    return tuple(sorted((module.MOTOR for module in modules if hasattr(module, "MOTOR")), key=lambda motor: motor.rang))


def table(bibliotheek: Bibliotheek) -> dict[str, tuple[str, ...]]:
    """Language → the engines that can read it, best first; empty where nobody can. Raises Vormfout for a bad voice file."""
    return {code: tuple(motor.naam for motor in engines() if motor.voice(code, bibliotheek)) for code in bibliotheek.talen()}


def choose(code: str, bibliotheek: Bibliotheek, *, concept: bool) -> Stem:
    """The voice for this language. Raises Vormfout: no voice, or one that only a concept may have (`noodstem`)."""
    stem = next((stem for motor in engines() if (stem := motor.voice(code, bibliotheek))), None)
    if stem is None:
        raise refusal(code, bibliotheek)
    if stem.noodstem and not concept and not gemeenten.load(bibliotheek).noodstem:
        zin = _("Voor het {taal} is er alleen een noodstem. Zet een Piper-stem in gemeente.toml, of zet daar noodstem = true.")
        raise Vormfout(zin.format(taal=taal.load(bibliotheek, code).nederlands))
    return stem


def refusal(code: str, bibliotheek: Bibliotheek) -> Vormfout:
    """That nobody can read this language aloud, and what its reader can do: call."""
    zin = _("Er is geen stem voor het {taal}. Geef de brief op papier, en zeg dat iemand mag bellen: {telefoon}.")
    telefoon = gemeenten.load(bibliotheek).waarden["telefoon"]
    return Vormfout(zin.format(taal=taal.load(bibliotheek, code).nederlands, telefoon=telefoon))
