"""A term counts from the day in another field, one that is always filled in."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.sjabloon.kandidaat import Kandidaat
from generator.sjabloon.melding import Melding
from generator.velden.invoer import nearest


def check(kandidaat: Kandidaat) -> Iterator[Melding]:
    """A term from a field that does not exist, is no datum, may be empty, or has a term itself."""
    velden = kandidaat.sjabloon.velden
    dagen = [naam for naam, veld in velden.items() if veld.type == "datum" and not veld.mag_leeg]
    for naam, veld in velden.items():
        if veld.termijn and veld.termijn.vanaf not in dagen:
            wat = _("De termijn van ‘{naam}’ telt vanaf ‘{vanaf}’, maar dat is geen datum die altijd is ingevuld.")
            zin = wat.format(naam=naam, vanaf=veld.termijn.vanaf)
            yield Melding.at(kandidaat.plaatsen[naam], zin, nearest(veld.termijn.vanaf, dagen))
