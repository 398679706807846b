"""`rol`: what someone is to the case: the client, or who acts for them. Who gets which letter is decided in zending."""

from __future__ import annotations

from gettext import gettext as _
from typing import Any

from generator.velden.basis import Basis
from generator.velden.invoer import clean, nearest, show
from generator.velden.veld import Ongeldig, Schrijfwijze, Veld, Weergave

ROLLEN = {
    "client": "cliënt",
    "bewindvoerder": "bewindvoerder",
    "mentor": "mentor",
    "curator": "curator",
    "gemachtigde": "gemachtigde",
    "mantelzorger": "mantelzorger",
    "ouder": "ouder",
}
"""Key → the Dutch name of the role: a message for translators. `opties` of a field narrows the keys or renames them."""


class Rolveld(Basis):
    """Value: str, one of the keys of ROLLEN. Reads the key or the name ('cliënt'), in any case."""

    naam = "rol"
    leeswoord = "mentor"
    kent = frozenset({"opties"})

    def check(self, veld: Veld) -> list[str]:
        zin = _("De rol ‘{rol}’ bestaat niet. {raad}")
        onbekend = [rol for rol in veld.opties if rol not in ROLLEN]
        return super().check(veld) + [zin.format(rol=rol, raad=nearest(rol, ROLLEN)) for rol in onbekend]

    def parse(self, ruw: Any, veld: Veld) -> str:
        gevraagd = clean(ruw).lower()
        namen = _names(veld)
        if rol := next((sleutel for sleutel, naam in namen.items() if gevraagd in (sleutel, naam.lower())), None):
            return rol
        raise Ongeldig(_("De rol ‘{ruw}’ bestaat niet. {raad}").format(ruw=show(ruw), raad=nearest(gevraagd, namen)))

    def write(self, waarde: str, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        return Weergave((schrijfwijze.vertaal(_names(veld)[waarde]),), los=False)

    def kort(self, veld: Veld) -> str:
        return min(_names(veld), key=len)

    def lang(self, veld: Veld) -> str:
        return max(_names(veld), key=len)


def _names(veld: Veld) -> dict[str, str]:
    return dict(veld.opties) or ROLLEN


TYPE = Rolveld()
