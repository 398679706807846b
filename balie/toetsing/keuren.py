"""Judges a text before it is offered: its check as data, its report as a page, and why it can't be offered."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _

from balie.toetsing.inhoud import content
from balie.toetsing.versies import Stand
from leesbaarheid import rapport
from leesbaarheid.oordeel import Oordeel, Toets


@dataclass(frozen=True)
class Gekeurd:
    """`toets` is the object of `brief toets --json`, `inhoud` what a page shows of it (inhoud.py); `bezwaren`
    are empty when the text may be offered."""

    oordeel: Oordeel
    toetsversie: str
    toets: dict
    rapport: str
    inhoud: dict
    bezwaren: tuple[str, ...]


def judge(stand: Stand) -> Gekeurd:
    """Check this text now. Raises Ontleedfout when it can't be parsed: no verdict, so no offer."""
    id = stand.sjabloon.id
    toets = stand.check()
    return Gekeurd(
        toets.oordeel,
        toets.toetsversie,
        rapport.as_json(id, toets),
        stand.report(toets),
        content(stand, toets),
        _objections(id, toets),
    )


def _objections(id: str, toets: Toets) -> tuple[str, ...]:
    if toets.oordeel != Oordeel.VOLDOET_NIET:
        return ()
    kop = _("De tekst van {id} is nog te moeilijk. Kijk met: brief toets {id}.").format(id=id)
    return (kop, *toets.redenen)
