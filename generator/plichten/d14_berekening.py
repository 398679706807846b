"""How the amount was counted, and how to pay."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.plichten.plicht import Geval, Plicht


def look(geval: Geval) -> Iterator[str]:
    deel = geval.part("D14")
    if not deel.posten:
        yield _("De berekening staat er niet.")
    if not deel.has_type("datum"):
        yield _("Er staat niet wanneer de lezer betaalt.")
    if not deel.says("in delen", "per maand", "elke maand"):
        yield _("Er staat niet dat betalen in delen kan.")


PLICHT = Plicht(
    "D14",
    _("De berekening, wanneer betalen en in delen betalen"),
    "Awb 4:86, 4:87, 4:94",
    _("Zet de posten, de laatste dag en betalen in delen erbij."),
    look,
)
