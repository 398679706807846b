"""The list of offers and what became of them, for `brief akkoord --lijst`. Reading only."""

from __future__ import annotations

from gettext import gettext as _

from django.utils import timezone

from balie.toetsing.toestand import Staat, Toestand, states
from generator.bibliotheek import Bibliotheek

WOORDEN = {
    Staat.WACHT: _("wacht op akkoord"),
    Staat.VERANDERD: _("veranderd na het aanbieden"),
    Staat.TERUG: _("teruggestuurd"),
    Staat.INGETROKKEN: _("akkoord ingetrokken"),
    Staat.OUDE_TOETS: _("de toets is veranderd: bied opnieuw aan"),
    Staat.ONLEESBAAR: _("de tekst is nu niet te lezen"),
}


def rows(bibliotheek: Bibliotheek) -> list[tuple[str, ...]]:
    """(letter, language, verdict, offered by and when, what became of it) of the last offer of each text."""
    return [_row(toestand) for toestand in states(bibliotheek)]


def _row(toestand: Toestand) -> tuple[str, ...]:
    aanbod = toestand.aanbod
    dag = timezone.localtime(aanbod.wanneer).strftime("%d-%m-%Y")
    wie = _("aangeboden door {wie} op {dag}").format(wie=aanbod.wie.get_username(), dag=dag)
    return toestand.sjabloon, toestand.taal, aanbod.versie.oordeel, wie, _state(toestand)


def _state(toestand: Toestand) -> str:
    if toestand.staat == Staat.GETEKEND:
        akkoord = toestand.akkoord
        return _("akkoord {nummer} van {wie}").format(nummer=akkoord.nummer, wie=akkoord.wie.get_username())
    return WOORDEN[toestand.staat]
