"""Somebody independent helps, for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.plichten.plicht import Geval, Plicht


def look(geval: Geval) -> Iterator[str]:
    deel = geval.part("D9")
    if not deel.has_type("telefoon"):
        yield _("Er staat geen telefoonnummer.")
    if not deel.says("gratis", "kost u niets"):
        yield _("Er staat niet dat het gratis is.")
    if not deel.says("niet voor de gemeente"):
        yield _("Er staat niet dat die persoon niet voor de gemeente werkt.")


PLICHT = Plicht(
    "D9",
    _("Gratis en onafhankelijke cliëntondersteuning"),
    "Wmo 2015 1.1.1, 2.2.4, 2.3.2 lid 3",
    _("Gebruik de bouwsteen clientondersteuning."),
    look,
)
