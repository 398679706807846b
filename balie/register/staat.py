"""What became of a text: one word, from the offers, Akkoorden and rechecks of its versions. Knows no database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from gettext import gettext as _


class Staat(StrEnum):
    """The state of a text as the desk knows it; overzicht.py says beside it when the library's text was changed since."""

    WACHT = "wacht"
    TERUGGESTUURD = "teruggestuurd"
    GETEKEND = "getekend"
    VERBETEREN = "verbeteren"
    VERVALLEN = "vervallen"
    INGETROKKEN = "ingetrokken"

    @property
    def label(self) -> str:
        return LABELS[self]

    @property
    def merk(self) -> str:
        """The kind of status badge."""
        return MERKEN[self]


LABELS = {
    Staat.WACHT: _("wacht op akkoord"),
    Staat.TERUGGESTUURD: _("teruggestuurd"),
    Staat.GETEKEND: _("getekend"),
    Staat.VERBETEREN: _("getekend, moet beter"),
    Staat.VERVALLEN: _("akkoord vervallen"),
    Staat.INGETROKKEN: _("akkoord ingetrokken"),
}
MERKEN = {
    Staat.WACHT: "neutral",
    Staat.TERUGGESTUURD: "warning",
    Staat.GETEKEND: "safe",
    Staat.VERBETEREN: "warning",
    Staat.VERVALLEN: "danger",
    Staat.INGETROKKEN: "danger",
}


@dataclass(frozen=True)
class Aanbieding:
    """An offer of a version, and when it was sent back."""

    versie: int
    wanneer: datetime
    teruggestuurd: datetime | None


@dataclass(frozen=True)
class Getekend:
    """An Akkoord under a version, when it was withdrawn, and the digests of that version."""

    versie: int
    nummer: int
    wie: str
    wanneer: datetime
    ingetrokken: datetime | None
    tekstversie: str = ""
    taalversie: str = ""


def state(
    aanbiedingen: Iterable[Aanbieding], akkoorden: Iterable[Getekend], uiterlijk: dict[int, date | None], vandaag: date
) -> Staat:
    """The state of one text. `uiterlijk`: per version the day until which its Akkoord stands, by its last recheck.

    The version that was offered or signed last decides; of that version an Akkoord that stands, else what happened last.
    """
    aanbiedingen, akkoorden = list(aanbiedingen), list(akkoorden)
    nu = max((*aanbiedingen, *akkoorden), key=lambda daad: daad.wanneer).versie
    van_nu = [akkoord for akkoord in akkoorden if akkoord.versie == nu]
    if any(akkoord.ingetrokken is None for akkoord in van_nu):
        dag = uiterlijk.get(nu)
        return Staat.GETEKEND if dag is None else Staat.VERBETEREN if vandaag <= dag else Staat.VERVALLEN
    daden = [(akkoord.ingetrokken, Staat.INGETROKKEN) for akkoord in van_nu]
    for aanbod in aanbiedingen:
        if aanbod.versie == nu:
            daden += [(aanbod.wanneer, Staat.WACHT)]
            daden += [(aanbod.teruggestuurd, Staat.TERUGGESTUURD)] if aanbod.teruggestuurd else []
    return max(daden)[1]
