"""A decision says from which day it holds."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.plichten.plicht import Geval, Plicht


def look(geval: Geval) -> Iterator[str]:
    deel = geval.part("D5")
    if not deel.has_type("datum", "periode", "maand"):
        yield _("Er staat geen dag.")


PLICHT = Plicht(
    "D5",
    _("Vanaf welke dag het geldt"),
    "Awb 3:40",
    _("Noem de dag."),
    look,
)
