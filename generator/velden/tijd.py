"""`tijd`: a time of day in hours and minutes. Written as the language writes it; the word 'uur' belongs to the template."""

from __future__ import annotations

import re
from datetime import time
from gettext import gettext as _
from typing import Any

from babel.dates import format_time

from generator.velden.basis import Basis, localised
from generator.velden.invoer import clean, show
from generator.velden.veld import Ongeldig, Schrijfwijze, Veld, Weergave

_VORM = re.compile(r"(?P<uur>\d{1,2})(?:[:.](?P<minuut>\d{2})(?::00)?)?(?P<woord>\s*(?:uur|u))?", re.ASCII | re.IGNORECASE)


class Tijdveld(Basis):
    """Value: datetime.time, whole minutes. Reads 9:30 · 9.30 uur · 9 uur · 09:30:00 · a native time."""

    naam = "tijd"
    leeswoord = "elf"

    def parse(self, ruw: Any, veld: Veld) -> time:
        return read_time(ruw)

    def write(self, waarde: time, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        return localised(format_time(waarde, schrijfwijze.tijd, locale=schrijfwijze.locale))

    def canoniek(self, waarde: time) -> str:
        return waarde.isoformat("minutes")

    def kort(self, veld: Veld) -> str:
        return "9:00"

    def lang(self, veld: Veld) -> str:
        return "14:45"


def read_time(ruw: Any) -> time:
    """Raw input → a time of day. Raises Ongeldig: no time, seconds, or a time zone."""
    if isinstance(ruw, time):
        if ruw.second or ruw.microsecond or ruw.tzinfo:
            raise Ongeldig(_("Schrijf de tijd in uren en minuten, zonder seconden en tijdzone: 9:30."))
        return ruw
    tekst = clean(ruw)
    delen = _VORM.fullmatch(tekst)
    if not delen or not (delen["minuut"] or delen["woord"]):
        raise Ongeldig(_("‘{ruw}’ is geen tijd. Schrijf 9:30 of 9.30 uur.").format(ruw=show(tekst)))
    try:
        return time(int(delen["uur"]), int(delen["minuut"] or 0))
    except ValueError:
        raise Ongeldig(_("De tijd ‘{ruw}’ bestaat niet. Schrijf 0:00 tot en met 23:59.").format(ruw=show(tekst))) from None


TYPE = Tijdveld()
