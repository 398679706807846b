"""`tekst`: a short piece of Dutch text on one line: a place, a name of a paper, what someone said."""

from __future__ import annotations

from gettext import gettext as _
from typing import Any

from generator.velden.basis import Basis
from generator.velden.invoer import clean
from generator.velden.veld import Ongeldig, Veld

LANGST = 200
"""Characters, unless the field says `max`: more is a toelichting."""


class Tekstveld(Basis):
    """Value: str (see invoer.clean). `min` and `max` count characters."""

    naam = "tekst"
    leeswoord = "iets"
    kent = frozenset({"min", "max"})

    def parse(self, ruw: Any, veld: Veld) -> str:
        tekst = clean(ruw)
        meest = int(veld.max) if veld.max is not None else LANGST
        if len(tekst) > meest:
            zin = _("Deze tekst heeft {lengte} tekens. Maak er {meest} of minder van.")
            raise Ongeldig(zin.format(lengte=len(tekst), meest=meest))
        if veld.min is not None and len(tekst) < veld.min:
            zin = _("Deze tekst heeft {lengte} tekens. Maak er {minst} of meer van.")
            raise Ongeldig(zin.format(lengte=len(tekst), minst=veld.min))
        return tekst

    def kort(self, veld: Veld) -> str:
        return _fit("brief", veld)

    def lang(self, veld: Veld) -> str:
        return _fit("het overzicht van uw bankrekening van de laatste drie maanden", veld)


def _fit(voorbeeld: str, veld: Veld) -> str:
    """The example, repeated or cut to the declared number of characters."""
    minst, meest = int(veld.min or 0), int(veld.max) if veld.max is not None else LANGST
    while len(voorbeeld) < minst:
        voorbeeld += " en nog iets"
    kort = voorbeeld[:meest].rstrip()
    return kort.ljust(minst, "s")


TYPE = Tekstveld()
