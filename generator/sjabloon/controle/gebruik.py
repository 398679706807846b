"""A field that is declared but never used: someone would fill it in for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.sjabloon import expressieboom
from generator.sjabloon.boom import Meervoud, Voor, Waardestuk
from generator.sjabloon.kandidaat import Kandidaat
from generator.sjabloon.melding import Melding
from generator.sjabloon.sjabloon import Soortkeuze
from generator.sjabloon.wandeling import written


def check(kandidaat: Kandidaat) -> Iterator[Melding]:
    """Fields that neither the text, nor the frame, nor the kind, duties or laws look at."""
    if not kandidaat.heel:
        return
    gebruikt = set(_used(kandidaat))
    for naam in kandidaat.sjabloon.velden:
        if naam not in gebruikt:
            yield Melding.at(
                kandidaat.plaatsen[naam], _("Het veld ‘{naam}’ wordt nergens gebruikt.").format(naam=naam), _do(kandidaat, naam)
            )


def _used(kandidaat: Kandidaat) -> Iterator[str]:
    sjabloon = kandidaat.sjabloon
    yield from sjabloon.kopvelden
    yield from (stuk.pad[0] for stuk in sjabloon.onderwerp if isinstance(stuk, Waardestuk))
    if isinstance(sjabloon.soort, Soortkeuze):
        yield sjabloon.soort.veld
    for als in sjabloon.branch_conditions:
        yield from expressieboom.names(als.boom)
    for plek in kandidaat.plekken:
        yield from (stuk.pad[0] for stuk in written(plek.knoop))
        for voorwaarde in plek.voorwaarden:
            yield from expressieboom.names(voorwaarde.expressie.boom)
        if isinstance(plek.knoop, Meervoud):
            yield plek.knoop.veld
        if isinstance(plek.knoop, Voor):
            yield plek.knoop.pad[0]


def _do(kandidaat: Kandidaat, naam: str) -> str:
    groep = next((groep.naam for groep in kandidaat.groepen if naam in groep.velden), None)
    if groep is None:
        return _("Gebruik het in brief.md, of haal het veld weg.")
    zin = _("Gebruik het in {id}/brief.md, of haal de groep ‘{groep}’ daar weg.")
    return zin.format(id=kandidaat.sjabloon.id, groep=groep)
