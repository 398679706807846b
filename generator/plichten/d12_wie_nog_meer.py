"""Who else gets this letter stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.brief import Waarde
from generator.plichten.plicht import Geval, Plicht
from generator.zendregels import CLIENT


def look(geval: Geval) -> Iterator[str]:
    if geval.brief.rol == CLIENT:
        return
    slot = [stuk for alinea in geval.brief.slot for stuk in alinea.stukken]
    if not any(isinstance(stuk, Waarde) and stuk.type == "rol" for stuk in slot):
        yield _("Onder de brief staat niet wie hem ook krijgt.")


PLICHT = Plicht(
    "D12",
    _("Wie de brief nog meer krijgt"),
    "AVG 13",
    _("Het programma zet die namen in het kader van de brief. Kijk de huisstijl na."),
    look,
    eigen_blok=False,
)
