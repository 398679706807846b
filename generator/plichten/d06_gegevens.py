"""Which data were used, from whom, why and what was found, and what the reader can do about it."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.plichten.plicht import Geval, Plicht


def look(geval: Geval) -> Iterator[str]:
    deel = geval.part("D6")
    if not all(deel.has_part(naam) for naam in ("gegeven", "van_wie", "waarom", "gevonden")):
        yield _("Het gegeven, van wie het komt, waarvoor het is of wat u vond, staat er niet.")
    if not deel.says("zien wat wij"):
        yield _("Er staat niet dat de lezer zijn gegevens mag zien.")
    if not deel.says("klacht"):
        yield _("Er staat niet waar de lezer een klacht kan doen.")


PLICHT = Plicht(
    "D6",
    _("Welke gegevens zijn gebruikt, en de rechten van de lezer"),
    "AVG 13, 14, 15",
    _("Gebruik de bouwsteen gegevens."),
    look,
)
