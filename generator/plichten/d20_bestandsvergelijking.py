"""How lists are compared: by fixed rules, and then a person looks."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.plichten.plicht import Geval, Plicht


def look(geval: Geval) -> Iterator[str]:
    deel = geval.part("D20")
    if not deel.says("vaste regels"):
        yield _("Er staat niet dat het met vaste regels gaat.")
    if not deel.says("medewerker"):
        yield _("Er staat niet dat een medewerker kijkt.")
    if geval.whole.says("geen algoritme"):
        yield _("Er staat ‘geen algoritme’. Dat klopt niet.")


PLICHT = Plicht(
    "D20",
    _("Hoe gegevens zijn vergeleken"),
    "Participatiewet 53a; AVG 14; Algoritmeregister",
    _("Zeg dat een computer lijsten vergelijkt met vaste regels, en dat een medewerker kijkt."),
    look,
)
