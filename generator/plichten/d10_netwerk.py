"""Somebody may help or come along."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.plichten.plicht import Geval, Plicht


def look(geval: Geval) -> Iterator[str]:
    deel = geval.part("D10")
    if not deel.says("helpen", "meenemen", "meekomen", "erbij"):
        yield _("Er staat niet dat iemand mag helpen.")


PLICHT = Plicht(
    "D10",
    _("Iemand mag helpen of meekomen"),
    "Awb 2:1",
    _("Gebruik de bouwsteen netwerk."),
    look,
)
