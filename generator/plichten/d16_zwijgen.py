"""With a fine: nothing has to be told, the report is enclosed, an interpreter is possible."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.plichten.plicht import Geval, Plicht


def look(geval: Geval) -> Iterator[str]:
    deel = geval.part("D16")
    if not deel.says("hoeft niets te", "hoeft niet te"):
        yield _("Er staat niet dat de lezer niets hoeft te zeggen.")
    if not deel.says("rapport", "verslag"):
        yield _("Er staat niet dat het rapport erbij zit.")
    if not deel.says("tolk"):
        yield _("Er staat niet dat er een tolk kan komen.")


PLICHT = Plicht(
    "D16",
    _("De lezer hoeft niets te zeggen; het rapport zit erbij; een tolk kan"),
    "Awb 5:10a, 5:49, 5:50, 5:53",
    _("Zeg dit alle drie."),
    look,
)
