"""Only what is needed is asked, and what it is for."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.plichten.plicht import Geval, Plicht


def look(geval: Geval) -> Iterator[str]:
    deel = geval.part("D18")
    if not (deel.has_part("wat") and deel.has_part("waarom")):
        yield _("Er staat niet wat u vraagt en waarvoor.")
    if not deel.says("alleen wat wij nodig hebben", "alleen wat nodig is"):
        yield _("Er staat niet dat u alleen vraagt wat nodig is.")


PLICHT = Plicht(
    "D18",
    _("De gemeente vraagt alleen wat nodig is"),
    "Awb 4:3, 4:4; Participatiewet 53a lid 1",
    _("Zet bij elk papier waarvoor het is."),
    look,
)
