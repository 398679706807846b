"""`duur`: how long something takes: so many minutes, hours, days, weeks, months or years."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from gettext import gettext as _
from math import inf
from typing import Any

from babel.dates import TIMEDELTA_UNITS, format_timedelta

from generator.velden.basis import Basis, localised
from generator.velden.cijfers import read_number
from generator.velden.invoer import clean, show
from generator.velden.veld import Ongeldig, Schrijfwijze, Veld, Weergave

_EENHEDEN = {"minuut": "minute", "uur": "hour", "dag": "day", "week": "week", "maand": "month", "jaar": "year"}
"""Our unit → that of CLDR."""
_MEERVOUD = {
    "minuten": "minuut",
    "min": "minuut",
    "uren": "uur",
    "dagen": "dag",
    "weken": "week",
    "maanden": "maand",
    "jaren": "jaar",
}
_EEN = re.compile(r"(?P<aantal>\d[\d.,]*|een|één|half|een half|anderhalf)\s*(?P<eenheid>[a-z]+)\.?", re.IGNORECASE)
_TWEE = re.compile(r"(?P<uren>\d+)\s*(?:uur|uren|u)(?:\s+en)?\s+(?P<minuten>\d+)\s*min(?:uten)?", re.ASCII | re.IGNORECASE)
_ISO = re.compile(
    r"P(?:(?P<jaar>\d+)Y|(?P<maand>\d+)M|(?P<week>\d+)W|(?P<dag>\d+)D|T(?:(?P<uur>\d+)H)?(?:(?P<minuut>\d+)M)?)", re.ASCII
)
_TELWOORDEN = {"een": "1", "één": "1", "half": "0,5", "een half": "0,5", "anderhalf": "1,5"}
MEEST = 10_000
"""More of any unit is a slip of the keyboard."""


@dataclass(frozen=True)
class Duur:
    """A whole number above 0 of one unit (minuut, uur, dag, week, maand, jaar). 1 uur and 60 minuten are not equal."""

    aantal: int
    eenheid: str

    def __str__(self) -> str:
        return f"{self.aantal} {self.eenheid}"


class Duurveld(Basis):
    """Value: Duur. Reads 45 minuten · 1 uur · 1,5 uur · 1 uur en 30 minuten · 6 weken · PT45M · P6W."""

    naam = "duur"
    leeswoord = "weken"

    def parse(self, ruw: Any, veld: Veld) -> Duur:
        duur = _read(clean(ruw))
        if not 0 < duur.aantal <= MEEST:
            raise Ongeldig(_("‘{ruw}’ kan niet. Schrijf een duur van 1 minuut of meer.").format(ruw=show(ruw)))
        return duur

    def write(self, waarde: Duur, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        """By format_timedelta, which knows that CLDR's long form falls back on the short one; format_unit writes '1 dagen'."""
        eenheid = _EENHEDEN[waarde.eenheid]
        tijd = timedelta(seconds=waarde.aantal * dict(TIMEDELTA_UNITS)[eenheid])
        return localised(format_timedelta(tijd, granularity=eenheid, threshold=inf, locale=schrijfwijze.locale))

    def kort(self, veld: Veld) -> str:
        return "1 uur"

    def lang(self, veld: Veld) -> str:
        return "45 minuten"


def _read(tekst: str) -> Duur:
    if twee := _TWEE.fullmatch(tekst):
        return Duur(60 * int(twee["uren"]) + int(twee["minuten"]), "minuut")
    if iso := _ISO.fullmatch(tekst.upper()):
        gevuld = {eenheid: int(aantal) for eenheid, aantal in iso.groupdict().items() if aantal}
        if len(gevuld) == 2:
            return Duur(60 * gevuld["uur"] + gevuld["minuut"], "minuut")
        if gevuld:
            return Duur(*reversed(gevuld.popitem()))
    delen = _EEN.fullmatch(tekst)
    woord = delen["eenheid"].lower() if delen else ""
    eenheid = _MEERVOUD.get(woord, woord)
    if eenheid not in _EENHEDEN:
        raise Ongeldig(_("‘{ruw}’ is geen duur. Schrijf 45 minuten, 1 uur of 6 weken.").format(ruw=show(tekst)))
    aantal = delen["aantal"].lower()
    return _whole(read_number(_TELWOORDEN.get(aantal, aantal), _("45 of 1,5")), eenheid, tekst)


def _whole(aantal: Decimal, eenheid: str, tekst: str) -> Duur:
    """Parts of an hour become minutes; other parts of a unit are refused."""
    if aantal != aantal.to_integral_value() and eenheid == "uur":
        aantal, eenheid = aantal * 60, "minuut"
    if aantal != aantal.to_integral_value():
        raise Ongeldig(_("‘{ruw}’ is geen heel aantal. Kies een kleinere eenheid, zoals 10 dagen.").format(ruw=show(tekst)))
    return Duur(int(aantal), eenheid)


TYPE = Duurveld()
