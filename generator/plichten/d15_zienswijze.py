"""The reader can tell what he thinks before anything is decided."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.plichten.plicht import Geval, Plicht


def look(geval: Geval) -> Iterator[str]:
    deel = geval.part("D15")
    if not deel.says("nog geen besluit", "nog niet beslist", "nog niet besloten"):
        yield _("Er staat niet dat er nog geen besluit is.")
    if not deel.says("schrijven", "schrijf", "brief", "mail"):
        yield _("Er staat niet dat de lezer kan schrijven.")
    if not deel.says("bellen", "bel ", "vertellen", "praten"):
        yield _("Er staat niet dat de lezer het ook kan vertellen.")


PLICHT = Plicht(
    "D15",
    _("De lezer kan eerst zeggen wat hij ervan vindt"),
    "Awb 4:8, 4:9, 5:53",
    _("Zeg dat er nog geen besluit is, en dat de lezer kan bellen of schrijven."),
    look,
)
