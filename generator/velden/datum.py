"""`datum`: a day. Reading days in Dutch and ISO notation for the other types of time, too."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from functools import cache
from gettext import gettext as _
from typing import Any

from babel import Locale
from babel.dates import format_date

from generator.velden.basis import Basis, localised
from generator.velden.invoer import clean, show
from generator.velden.veld import Ongeldig, Schrijfwijze, Veld, Weergave

JAREN = range(1900, 2101)
"""Years that a letter can be about; another year is a slip of the keyboard."""

_ISO = re.compile(r"(?P<jaar>\d{4})-(?P<maand>\d{1,2})-(?P<dag>\d{1,2})(?:T00:00(?::00)?)?", re.ASCII)
_CIJFERS = re.compile(r"(?P<dag>\d{1,2})[-/.](?P<maand>\d{1,2})[-/.](?P<jaar>\d{4})", re.ASCII)
_WOORDEN = re.compile(r"(?:(?P<weekdag>[a-z]+)\s+)?(?P<dag>\d{1,2})\s+(?P<maandnaam>[a-z]+)\.?\s+(?P<jaar>\d{4})", re.ASCII)
_KORT_JAAR = re.compile(r".*\D\d{1,2}|\d{1,2}[-/.]\d{1,2}", re.ASCII)


class Datumveld(Basis):
    """Value: datetime.date. Reads 3-3-2025 · 3 maart 2025 · maandag 3 maart 2025 · 2025-03-03 · a native date."""

    naam = "datum"
    leeswoord = "maandag"
    kent = frozenset({"termijn"})

    def parse(self, ruw: Any, veld: Veld) -> date:
        return read_day(ruw)

    def write(self, waarde: date, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        return localised(format_date(waarde, schrijfwijze.datum, locale=schrijfwijze.locale))

    def canoniek(self, waarde: date) -> str:
        return waarde.isoformat()

    def kort(self, veld: Veld) -> str:
        return "2025-05-01"

    def lang(self, veld: Veld) -> str:
        return "2025-09-24"


def read_day(ruw: Any) -> date:
    """Raw input → a day between 1900 and 2100. Raises Ongeldig: no day, a day that does not exist, a wrong weekday."""
    if isinstance(ruw, datetime):
        if ruw.time() != time() or ruw.tzinfo:
            raise Ongeldig(_("Hier staat ook een tijd bij. Schrijf alleen de dag: 3 maart 2025."))
        ruw = ruw.date()
    if not isinstance(ruw, date):
        ruw = _written_day(clean(ruw))
    if ruw.year not in JAREN:
        zin = _("Het jaar {jaar} kan niet. Schrijf een jaar van {eerste} tot en met {laatste}.")
        raise Ongeldig(zin.format(jaar=ruw.year, eerste=JAREN[0], laatste=JAREN[-1]))
    return ruw


@cache
def month_numbers() -> dict[str, int]:
    """Dutch month names and their abbreviations without a dot, in lower case → 1 … 12 (from CLDR)."""
    maanden = Locale("nl").months["format"]
    return {naam.rstrip("."): nummer for breedte in ("wide", "abbreviated") for nummer, naam in maanden[breedte].items()}


def _written_day(tekst: str) -> date:
    delen = _ISO.fullmatch(tekst) or _CIJFERS.fullmatch(tekst) or _WOORDEN.fullmatch(tekst.lower())
    genoemd = delen.groupdict() if delen else {}
    maand = genoemd.get("maand") or month_numbers().get(genoemd.get("maandnaam", ""))
    if not maand:
        raise Ongeldig(_no_day(tekst))
    try:
        dag = date(int(genoemd["jaar"]), int(maand), int(genoemd["dag"]))
    except ValueError:
        raise Ongeldig(_("De dag ‘{ruw}’ bestaat niet. Kijk op de kalender.").format(ruw=show(tekst))) from None
    _check_weekday(genoemd.get("weekdag"), dag)
    return dag


def _check_weekday(genoemd: str | None, dag: date) -> None:
    echt = Locale("nl").days["format"]["wide"][dag.weekday()]
    if genoemd and genoemd != echt:
        zin = _("‘{genoemd}’ klopt niet: {dag} is een {echt}. Kijk welke van de twee goed is.")
        raise Ongeldig(zin.format(genoemd=show(genoemd), dag=format_date(dag, "long", locale="nl"), echt=echt))


def _no_day(tekst: str) -> str:
    if _KORT_JAAR.fullmatch(tekst):
        return _("‘{ruw}’ heeft geen heel jaar. Schrijf het jaar met vier cijfers: 3-3-2025.").format(ruw=show(tekst))
    return _("‘{ruw}’ is geen datum. Schrijf 3-3-2025, 3 maart 2025 of 2025-03-03.").format(ruw=show(tekst))


TYPE = Datumveld()
