"""`ja_nee`: a yes or a no. Missing is not the same as no."""

from __future__ import annotations

from gettext import gettext as _
from typing import Any

from generator.velden.basis import Basis
from generator.velden.invoer import show
from generator.velden.veld import Ongeldig, Schrijfwijze, Veld, Weergave

TEKSTEN = {True: "ja", False: "nee"}
"""The Dutch texts; a letter that writes such a field needs them translated."""

_WOORDEN = {"ja": True, "j": True, "true": True, "waar": True, "1": True, "x": True}
_WOORDEN |= {"nee": False, "n": False, "false": False, "onwaar": False, "0": False}


class JaNeeveld(Basis):
    """Value: bool. Reads ja, nee, j, n, true, false, waar, onwaar, x, 1, 0 in any case, and native booleans."""

    naam = "ja_nee"
    leeswoord = "ja"

    def parse(self, ruw: Any, veld: Veld) -> bool:
        if isinstance(ruw, int) and ruw in (0, 1):
            return bool(ruw)
        antwoord = _WOORDEN.get(ruw.strip().lower()) if isinstance(ruw, str) else None
        if antwoord is None:
            raise Ongeldig(_("‘{ruw}’ is geen ja of nee. Schrijf ‘ja’ of ‘nee’.").format(ruw=show(ruw)))
        return antwoord

    def write(self, waarde: bool, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        return Weergave((schrijfwijze.vertaal(TEKSTEN[waarde]),), los=False)

    def canoniek(self, waarde: bool) -> bool:
        return waarde

    def kort(self, veld: Veld) -> str:
        return "ja"

    def lang(self, veld: Veld) -> str:
        return "nee"


TYPE = JaNeeveld()
