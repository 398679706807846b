"""`toelichting`: free text by a consultant, at most 60 words; stands alone and stays Dutch in every language.

Not judged here: whether it is B1 is for the check of the letter (ontwerp §3).
"""

from __future__ import annotations

from gettext import gettext as _
from typing import Any

from generator.velden.basis import Basis
from generator.velden.invoer import clean
from generator.velden.veld import Ongeldig, Veld

MEESTE_WOORDEN = 60
"""Limit of ontwerp §3, 'Free text'."""

_KORT = "U werkt nu minder uren."
_LANG = (
    "U vertelde ons dat u sinds mei minder uren werkt. Uw werkgever stuurde ons uw nieuwe contract. "
    "Daarin staat dat u vier dagen werkt. U zorgt op de andere dag voor uw moeder. "
    "Zij kan niet meer alleen thuis zijn. Wij hebben dit met u besproken. "
    "U vroeg ons om hulp bij het huishouden. Die hulp past bij u."
)


class Toelichtingveld(Basis):
    """Value: str, one paragraph of at most 60 words (see invoer.clean). `max` may set a lower limit, in words."""

    naam = "toelichting"
    blok = True
    leeswoord = "uitleg"
    kent = frozenset({"max"})

    def check(self, veld: Veld) -> list[str]:
        te_veel = veld.max is not None and not 1 <= veld.max <= MEESTE_WOORDEN
        return super().check(veld) + ([_("‘max’ van een toelichting is 1 tot 60 woorden.")] if te_veel else [])

    def parse(self, ruw: Any, veld: Veld) -> str:
        tekst = clean(ruw)
        woorden, meest = len(tekst.split()), _limit(veld)
        if woorden > meest:
            zin = _("Deze toelichting heeft {aantal} woorden. Maak er {meest} of minder van.")
            raise Ongeldig(zin.format(aantal=woorden, meest=meest))
        return tekst

    def kort(self, veld: Veld) -> str:
        return " ".join(_KORT.split()[: _limit(veld)])

    def lang(self, veld: Veld) -> str:
        return " ".join(_LANG.split()[: _limit(veld)])


def _limit(veld: Veld) -> int:
    return int(veld.max) if veld.max is not None else MEESTE_WOORDEN


TYPE = Toelichtingveld()
