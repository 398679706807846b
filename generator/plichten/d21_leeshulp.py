"""Help with reading, and the letter in another form or language."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.plichten.plicht import Geval, Plicht


def look(geval: Geval) -> Iterator[str]:
    deel = geval.part("D21")
    if not deel.says("tolk", "andere taal", "eigen taal"):
        yield _("Er staat niets over een andere taal.")


PLICHT = Plicht(
    "D21",
    _("Hulp bij lezen, en de brief in een andere vorm of taal"),
    "Awb 2:1; VN-verdrag handicap 9, 21",
    _("Gebruik de bouwsteen hulp-bij-lezen."),
    look,
)
