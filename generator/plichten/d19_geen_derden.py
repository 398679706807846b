"""Nothing about other people."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.plichten.plicht import Geval, Plicht

BEKEND = frozenset({"ontvanger", "behandelaar", "vertegenwoordiger.naam"})
"""Fields with the names of who writes and who reads."""


def look(geval: Geval) -> Iterator[str]:
    for waarde in geval.whole.waarden:
        if waarde.type == "naam" and waarde.veld not in BEKEND:
            yield _("De brief noemt de naam uit het veld ‘{veld}’.").format(veld=waarde.veld)


PLICHT = Plicht(
    "D19",
    _("Niets over andere mensen"),
    "AVG 5",
    _("Haal de naam van de ander weg."),
    look,
    eigen_blok=False,
)
