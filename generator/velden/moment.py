"""`moment`: a day and a time: when an appointment is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from gettext import gettext as _
from typing import Any

from babel.dates import format_date, format_time, get_datetime_format

from generator.velden.basis import Samengesteld, localised, parts
from generator.velden.datum import read_day
from generator.velden.gegevens import parse_parts
from generator.velden.invoer import clean, show
from generator.velden.tijd import read_time
from generator.velden.veld import Ongeldig, Schrijfwijze, Veld, Weergave

_SPLITS = re.compile(
    r"(?P<dag>.*\d{4}|\d{4}-\d\d?-\d\d?)(?:T|,?\s+(?:om\s+)?)(?P<tijd>[\d.:]+\s*(?:uur|u)?)", re.ASCII | re.IGNORECASE
)
_VERPLICHT = (Veld("datum", "datum", label="datum"), Veld("tijd", "tijd", label="tijd"))


@dataclass(frozen=True)
class Moment:
    """A local day and time of day; letters know no time zones."""

    datum: date
    tijd: time


class Momentveld(Samengesteld):
    """Value: Moment. Reads 3 maart 2025 om 10.30 uur · 2025-03-03T10:30 · {datum, tijd} · a native datetime."""

    naam = "moment"
    leeswoord = "maandag"
    DELEN = parts(datum="datum", tijd="tijd")

    def parse(self, ruw: Any, veld: Veld) -> Moment:
        if isinstance(ruw, Mapping):
            delen = parse_parts(_VERPLICHT, ruw)
            return Moment(delen["datum"], delen["tijd"])
        if isinstance(ruw, datetime):
            return Moment(read_day(ruw.date()), read_time(ruw.timetz()))
        if isinstance(ruw, date):
            raise Ongeldig(_("Hier staat geen tijd bij. Schrijf 3 maart 2025 om 10.30 uur."))
        tekst = clean(ruw)
        if not (delen := _SPLITS.fullmatch(tekst)):
            zin = _("‘{ruw}’ is geen dag met een tijd. Schrijf 3 maart 2025 om 10.30 uur, of 2025-03-03 10:30.")
            raise Ongeldig(zin.format(ruw=show(tekst)))
        return Moment(read_day(delen["dag"]), read_time(delen["tijd"]))

    def write(self, waarde: Moment, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        """With the weekday, joined as the language does: 'maandag 3 maart 2025, 10:30'."""
        taal = schrijfwijze.locale
        volledig = "full" if schrijfwijze.datum == "long" else f"EEEE, {schrijfwijze.datum}"
        dag, tijd = format_date(waarde.datum, volledig, locale=taal), format_time(waarde.tijd, schrijfwijze.tijd, locale=taal)
        samen = str(get_datetime_format("full", locale=taal)).replace("'", "")
        return localised(samen.replace("{1}", dag).replace("{0}", tijd))

    def kort(self, veld: Veld) -> str:
        return "2025-05-01 9:00"

    def lang(self, veld: Veld) -> dict[str, str]:
        return {"datum": "2025-09-24", "tijd": "14:45"}


TYPE = Momentveld()
