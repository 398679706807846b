"""The panels of a picture letter: which drawings they name, and how many a letter can show. One A4 holds six."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from gettext import gettext as _
from math import prod

from generator.sjabloon import expressieboom
from generator.sjabloon.boom import Knoop, Paneel
from generator.sjabloon.omvang import occurs
from generator.sjabloon.oplossen import values
from generator.sjabloon.paden import MEEST_PROBEREN
from generator.sjabloon.ruimte import choices
from generator.sjabloon.sjabloon import Sjabloon
from generator.sjabloon.wandeling import Plek, walk

MEEST = 6
"""Panels in one letter: more do not fit on one A4 with drawings of 35 mm, and more is no longer the core (issue 7)."""


def names(panelen: Sequence[Knoop]) -> Iterator[str]:
    """The drawing of each panel, in reading order."""
    return (plek.knoop.beeld for plek in _panels(panelen))


def too_many(sjabloon: Sjabloon) -> tuple[str, str] | None:
    """What is wrong and what to do when some letter would show more than MEEST panels: every combination is tried."""
    plekken = list(_panels(sjabloon.panelen))
    if len(plekken) <= MEEST:
        return None
    ruimte = choices(sjabloon)
    namen = {naam for plek in plekken for v in plek.voorwaarden for naam in expressieboom.names(v.expressie.boom)}
    vrij = sorted(namen & ruimte.domeinen.keys())
    if prod(len(ruimte.domeinen[naam]) for naam in vrij) > MEEST_PROBEREN:
        return _("De voorwaarden van de beelden zijn niet na te gaan."), _("Gebruik minder velden in hun voorwaarden.")
    meest = max((sum(occurs(plek.stappen, values(deel)) for plek in plekken) for deel in ruimte.partly(vrij)), default=0)
    if meest <= MEEST:
        return None
    wat = _("Een brief kan hier {meest} beelden krijgen. Er passen er {hoogstens} op een blad.")
    return wat.format(meest=meest, hoogstens=MEEST), _("Haal beelden weg, of zet er een voorwaarde bij.")


def _panels(panelen: Sequence[Knoop]) -> Iterator[Plek]:
    return (plek for plek in walk(panelen) if isinstance(plek.knoop, Paneel))
