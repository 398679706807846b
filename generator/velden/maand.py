"""`maand`: a calendar month of a year."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from gettext import gettext as _
from typing import Any

from babel.dates import format_date, format_skeleton

from generator.velden.basis import Basis, localised
from generator.velden.datum import JAREN, month_numbers
from generator.velden.invoer import clean, show
from generator.velden.veld import Ongeldig, Schrijfwijze, Veld, Weergave

_ISO = re.compile(r"(?P<jaar>\d{4})-(?P<maand>\d{1,2})", re.ASCII)
_NEDERLANDS = re.compile(r"(?P<maand>\d{1,2}|[a-z]+\.?)(?:[-/]|\s+)(?P<jaar>\d{4})", re.ASCII)


@dataclass(frozen=True, order=True)
class Maand:
    """A year and a month, 1 to 12."""

    jaar: int
    nummer: int

    @property
    def eerste_dag(self) -> date:
        return date(self.jaar, self.nummer, 1)

    @property
    def laatste_dag(self) -> date:
        return date(self.jaar, self.nummer, monthrange(self.jaar, self.nummer)[1])

    def __str__(self) -> str:
        return f"{self.jaar}-{self.nummer:02}"


class Maandveld(Basis):
    """Value: Maand. Reads maart 2025 · mrt 2025 · 3-2025 · 2025-03 · a native date that is the first of a month."""

    naam = "maand"
    leeswoord = "mei"

    def parse(self, ruw: Any, veld: Veld) -> Maand:
        if isinstance(ruw, date):
            if ruw.day != 1:
                raise Ongeldig(_("Hier hoort een maand, geen dag. Schrijf maart 2025 of 2025-03."))
            return Maand(ruw.year, ruw.month)
        if maand := read_month(clean(ruw)):
            return maand
        raise Ongeldig(_("‘{ruw}’ is geen maand. Schrijf maart 2025 of 2025-03.").format(ruw=show(ruw)))

    def write(self, waarde: Maand, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        return localised(write_month(waarde, schrijfwijze))

    def kort(self, veld: Veld) -> str:
        return "2025-05"

    def lang(self, veld: Veld) -> str:
        return "september 2025"


def read_month(tekst: str) -> Maand | None:
    """The month that this text names, or None."""
    delen = _ISO.fullmatch(tekst) or _NEDERLANDS.fullmatch(tekst.lower())
    if not delen or int(delen["jaar"]) not in JAREN:
        return None
    naam = delen["maand"].rstrip(".")
    nummer = int(naam) if naam.isdigit() else month_numbers().get(naam, 0)
    return Maand(int(delen["jaar"]), nummer) if 1 <= nummer <= 12 else None


def write_month(maand: Maand, schrijfwijze: Schrijfwijze) -> str:
    """The month and year as the language writes them alone."""
    if schrijfwijze.maand:
        return format_date(maand.eerste_dag, schrijfwijze.maand, locale=schrijfwijze.locale)
    return format_skeleton("yMMMM", maand.eerste_dag, locale=schrijfwijze.locale)


TYPE = Maandveld()
