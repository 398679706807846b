"""How verdicts, severities and measures are called in every report."""

from __future__ import annotations

from gettext import gettext as _

from leesbaarheid import maten
from leesbaarheid.redenen import number
from leesbaarheid.toets import Oordeel, Verbetering

ERNSTEN = {"fout": _("Fout"), "let_op": _("Let op"), "tip": _("Tip")}
"""From worst to least."""
OORDELEN = {
    Oordeel.VOLDOET: _("Voldoet"),
    Oordeel.TWIJFEL: _("Twijfel"),
    Oordeel.VOLDOET_NIET: _("Voldoet niet"),
    Oordeel.NIET_MEETBAAR: _("Niet te meten"),
}
GETELD = {"woorden": _("Woorden"), "zinnen": _("Zinnen"), "woorden_per_zin": _("Woorden per zin")}
"""Numbers in `Toets.maten` that are no measure of their own, or need another title over a whole text."""


def measure_title(naam: str) -> str:
    """The Dutch title of a number in `Toets.maten`, with its unit."""
    if naam in GETELD:
        return GETELD[naam]
    if naam in maten.sentence_measures():
        return _("{titel}, per 100 woorden").format(titel=maten.sentence_measures()[naam].titel)
    return maten.text_measures()[naam].titel if naam in maten.text_measures() else naam


def part_title(naam: str) -> str:
    """What points of one sentence come from, to follow '11 van 28:'."""
    return _("lengte van de zin") if naam == "woorden_per_zin" else maten.sentence_measures()[naam].titel.lower()


def after(verbetering: Verbetering) -> str:
    """'Daarna: 48,1 punten, twijfel.'; for a block, which has no score, only the verdict."""
    oordeel = OORDELEN[verbetering.oordeel_na].lower()
    if verbetering.score_na is None:
        return _("Daarna: {oordeel}.").format(oordeel=oordeel)
    return _("Daarna: {score} punten, {oordeel}.").format(score=number(verbetering.score_na), oordeel=oordeel)
