"""Which field types compare with which: what a condition may do with them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.velden.rol import ROLLEN
from generator.velden.veld import Veld

GETAL, KEUZE, WOORD, MOMENT, JA_NEE, LIJST, GEHEEL = "getal", "keuze", "woord", "moment", "ja_nee", "lijst", "geheel"
"""Numbers; stable keys; words as typed; points in time (within one type); yes or no; lists; the rest: filled in or not."""

_SOORT = {
    **dict.fromkeys(("bedrag", "getal", "percentage", "aantal"), GETAL),
    **dict.fromkeys(("keuze", "rol"), KEUZE),
    **dict.fromkeys(("tekst", "kenmerk"), WOORD),
    **dict.fromkeys(("datum", "geboortedatum", "tijd", "moment", "maand"), MOMENT),
    "ja_nee": JA_NEE,
    "lijst": LIJST,
}


def family(veld: Veld) -> str:
    """How values of this field compare."""
    return _SOORT.get(veld.type, GEHEEL)


def options(veld: Veld) -> Mapping[str, str]:
    """The keys and texts of a keuze or rol."""
    return veld.opties or (ROLLEN if veld.type == "rol" else {})
