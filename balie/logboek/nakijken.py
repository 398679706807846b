"""Walks the log from its first line and names the first place where it is not as it was written. Reading only."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _

from django.db import OperationalError, connection

from balie.logboek import laatste
from balie.logboek.models import Regel

ONLEESBAAR = (AttributeError, TypeError, ValueError, OverflowError)
"""What reading a line raises when SQLite holds no date, no JSON or no text there any more."""


@dataclass(frozen=True)
class Uitkomst:
    """`aantal` lines are as they were written, up to the one with `hash`. `fout` says what is wrong, empty when nothing is."""

    aantal: int
    hash: str
    fout: str = ""


def verify() -> Uitkomst:
    """The whole log against itself, and against the newest line as it was kept outside the database."""
    try:
        bekend, kapot = laatste.read(), False  # before the walk: a line that is written meanwhile is no fault
    except laatste.Beschadigd:
        bekend, kapot = None, True
    stand = Uitkomst(0, "")
    try:
        for regel in Regel.objects.order_by("nummer").iterator(_chunk()):
            if fout := _fault(regel, stand, bekend):
                return Uitkomst(stand.aantal, stand.hash, fout)
            stand = Uitkomst(regel.nummer, regel.hash)
    except ONLEESBAAR:
        return Uitkomst(stand.aantal, stand.hash, _changed(stand.aantal + 1))
    except OperationalError as fout:
        if "decode" not in str(fout):  # SQLite holds bytes that are no UTF-8; anything else is no fault of the log
            raise
        return Uitkomst(stand.aantal, stand.hash, _changed(stand.aantal + 1))
    return Uitkomst(stand.aantal, stand.hash, _tail(stand, bekend, kapot))


def _chunk() -> int:
    """Lines to fetch at once: an unreadable one spoils its whole chunk, and only SQLite can hold one."""
    return 1 if connection.vendor == "sqlite" else 2000


def _fault(regel: Regel, stand: Uitkomst, bekend: laatste.Laatste | None) -> str:
    """What is wrong with this line, as the one after `stand`."""
    verwacht = stand.aantal + 1
    if regel.nummer < verwacht:
        return _("Regel {nummer} van het logboek is tussengevoegd.").format(nummer=regel.nummer)
    if regel.nummer > verwacht:
        return _("Regel {nummer} van het logboek is weggehaald.").format(nummer=verwacht)
    if regel.digest() != regel.hash:
        return _changed(verwacht)
    if regel.vorige != stand.hash:
        zin = _("Regel {nummer} van het logboek past niet op de regel ervoor: er is een regel veranderd of tussengevoegd.")
        return zin.format(nummer=verwacht)
    if bekend and bekend.nummer == verwacht and bekend.hash != regel.hash:
        zin = _("Regel {nummer} van het logboek is een andere dan in {pad} staat: het logboek is herschreven.")
        return zin.format(nummer=verwacht, pad=laatste.path())
    return ""


def _changed(nummer: int) -> str:
    return _("Regel {nummer} van het logboek is veranderd.").format(nummer=nummer)


def _tail(stand: Uitkomst, bekend: laatste.Laatste | None, kapot: bool) -> str:
    """Whether the end of the log is missing, as far as that can be known."""
    if kapot:
        return _("Het bestand {pad} is beschadigd. Zet het terug uit een reservekopie.").format(pad=laatste.path())
    if bekend and bekend.nummer > stand.aantal:
        zin = _("Regel {nummer} van het logboek is weggehaald: volgens {pad} waren er {aantal} regels.")
        return zin.format(nummer=stand.aantal + 1, pad=laatste.path(), aantal=bekend.nummer)
    if bekend is None and stand.aantal:
        zin = _("Het bestand {pad} ontbreekt. Zet het terug uit een reservekopie: nu is niet te zien of het einde er nog is.")
        return zin.format(pad=laatste.path())
    return ""
