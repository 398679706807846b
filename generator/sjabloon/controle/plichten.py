"""Duties are those of generator/plichten; each is named once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from gettext import gettext as _

from generator.sjabloon.boom import Plaats, Plichtvak
from generator.sjabloon.kandidaat import Kandidaat
from generator.sjabloon.melding import Melding


def check(kandidaat: Kandidaat) -> Iterator[Melding]:
    """Unknown ids in text, letter and groups; ids that a letter names twice."""
    toml = kandidaat.toml
    for plek in kandidaat.plekken:
        if isinstance(plek.knoop, Plichtvak) and len(plek.knoop.plicht.split()) == 1:
            yield from _unknown([plek.knoop.plicht], plek.knoop.plaats)
    for sleutel, lijst in (("plichten", kandidaat.declaratie.plichten), ("advies", kandidaat.declaratie.advies)):
        yield from _unknown(lijst, toml.plaats(sleutel))
        yield from _twice(lijst, kandidaat, toml.plaats(sleutel))
    for regel in kandidaat.sjabloon.plichten_als:
        yield from _unknown(regel.plichten, regel.als.plaats)
    for groep in kandidaat.groepen:
        yield from _unknown(groep.plichten, toml.plaats("groepen"))


def _unknown(plichten: Sequence[str], plaats: Plaats) -> Iterator[Melding]:
    from generator.plichten import PLICHTEN  # here: duties look at composed letters, which are made from templates

    for plicht in plichten:
        if plicht not in PLICHTEN:
            yield Melding.at(
                plaats, _("De plicht ‘{plicht}’ bestaat niet.").format(plicht=plicht), _("Kies D1 tot en met D21.")
            )


def _twice(plichten: Sequence[str], kandidaat: Kandidaat, plaats: Plaats) -> Iterator[Melding]:
    van_groep = {plicht: groep.naam for groep in kandidaat.groepen for plicht in groep.plichten}
    for plicht in dict.fromkeys(plichten):
        if plichten.count(plicht) > 1:
            yield Melding.at(
                plaats, _("De plicht {plicht} staat er twee keer.").format(plicht=plicht), _("Noem elke plicht één keer.")
            )
        elif plicht in van_groep:
            wat = _("De plicht {plicht} staat al in de groep ‘{groep}’.").format(plicht=plicht, groep=van_groep[plicht])
            yield Melding.at(plaats, wat, _("Haal die plicht hier weg."))
