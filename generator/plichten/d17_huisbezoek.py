"""What happens at a visit, and that the reader may say no."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.plichten.plicht import Geval, Plicht


def look(geval: Geval) -> Iterator[str]:
    if not geval.whole.says("nee zeggen", "niet binnen te laten"):
        yield _("Er staat niet dat de lezer nee mag zeggen.")


PLICHT = Plicht(
    "D17",
    _("Wat er gebeurt bij een huisbezoek"),
    "Participatiewet 53a; Awb 5:12, 5:15; CRvB 2024:1255",
    _("Zeg waarom u komt, en dat de lezer nee mag zeggen."),
    look,
)
