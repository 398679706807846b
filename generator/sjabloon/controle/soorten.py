"""The kind of a letter fits its groups; a kind that depends on a keuze says one for each option."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.sjabloon.kandidaat import Kandidaat
from generator.sjabloon.melding import Melding
from generator.sjabloon.sjabloon import Soortkeuze
from generator.velden.invoer import nearest


def check(kandidaat: Kandidaat) -> Iterator[Melding]:
    """Groups for other kinds of letter, and branches that do not match the options. One branch of the kind is enough."""
    soorten = [soort for soort in kandidaat.sjabloon.soorten if soort]
    for groep in kandidaat.groepen:
        if soorten and groep.soorten and not set(soorten) & set(groep.soorten):
            wat = _("De groep ‘{groep}’ past niet bij een {soort}.").format(groep=groep.naam, soort=", ".join(soorten))
            doe = _("Haal die groep weg, of kies soort: {soorten}.").format(soorten=", ".join(groep.soorten))
            yield Melding.at(kandidaat.toml.plaats("groepen"), wat, doe)
    if isinstance(kandidaat.sjabloon.soort, Soortkeuze):
        yield from _branches(kandidaat, kandidaat.sjabloon.soort)


def _branches(kandidaat: Kandidaat, soort: Soortkeuze) -> Iterator[Melding]:
    plaats = kandidaat.toml.plaats("soort")
    veld = kandidaat.sjabloon.velden.get(soort.veld)
    if veld is None or veld.type != "keuze":
        yield Melding.at(
            plaats,
            _("‘{naam}’ bij ‘soort’ is geen veld van type keuze.").format(naam=soort.veld),
            nearest(soort.veld, [naam for naam, v in kandidaat.sjabloon.velden.items() if v.type == "keuze"]),
        )
        return
    for optie in soort.per_optie.keys() - veld.opties.keys():
        yield Melding.at(
            plaats, _("‘{naam}’ heeft geen optie ‘{optie}’.").format(naam=veld.naam, optie=optie), nearest(optie, veld.opties)
        )
    if ontbreekt := [optie for optie in veld.opties if optie not in soort.per_optie]:
        yield Melding.at(
            plaats,
            _("Bij ‘soort’ ontbreken opties: {opties}.").format(opties=", ".join(ontbreekt)),
            _("Schrijf bij elke optie van ‘{naam}’ een soort.").format(naam=veld.naam),
        )
