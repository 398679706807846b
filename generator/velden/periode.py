"""`periode`: the days from one day to another, both included.

A sentence that reads best names the ends: `van {{ periode.van }} tot en met {{ periode.tot_en_met }}`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from gettext import gettext as _
from typing import Any

from babel.dates import format_date

from generator.velden.basis import Samengesteld, localised, parts
from generator.velden.datum import read_day
from generator.velden.gegevens import parse_parts
from generator.velden.invoer import clean, show
from generator.velden.maand import Maand, read_month, write_month
from generator.velden.veld import Ongeldig, OngeldigeDelen, Schrijfwijze, Veld, Weergave

_SPLITS = re.compile(
    r"(?:van(?:af)?\s+)?(?P<van>.+?)(?:\s+t/m\s+|\s+tot en met\s+|\s+[-–]\s+|/(?=\d{4}-))(?P<tot>.+)", re.IGNORECASE
)
_VERPLICHT = (Veld("van", "datum", label="van"), Veld("tot_en_met", "datum", label="tot en met"))


@dataclass(frozen=True)
class Periode:
    """First and last day, both included; `tot_en_met` is never before `van`."""

    van: date
    tot_en_met: date

    @property
    def hele_maanden(self) -> tuple[Maand, Maand] | None:
        """First and last month, when the period is made of whole calendar months."""
        eerste, laatste = (Maand(dag.year, dag.month) for dag in (self.van, self.tot_en_met))
        heel = eerste.eerste_dag == self.van and laatste.laatste_dag == self.tot_en_met
        return (eerste, laatste) if heel else None


class Periodeveld(Samengesteld):
    """Value: Periode. Reads 1 maart 2025 t/m 31 mei 2025 · 2025-03-01/2025-05-31 · maart 2025 · {van, tot_en_met}."""

    naam = "periode"
    leeswoord = "mei"
    DELEN = parts(van="datum", tot_en_met="datum")

    def parse(self, ruw: Any, veld: Veld) -> Periode:
        if isinstance(ruw, Mapping):
            delen = parse_parts(_VERPLICHT, ruw)
            periode = Periode(delen["van"], delen["tot_en_met"])
        else:
            periode = _written(clean(ruw))
        if periode.tot_en_met < periode.van:
            raise OngeldigeDelen([("tot_en_met", _("De laatste dag is eerder dan de eerste dag. Draai ze om."))])
        return periode

    def write(self, waarde: Periode, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        """'maart 2025', 'maart 2025 – mei 2025' or '5 maart 2025 – 31 mei 2025': both ends whole, nothing to puzzle out."""
        if maanden := waarde.hele_maanden:
            einden = [write_month(maand, schrijfwijze) for maand in dict.fromkeys(maanden)]
        else:
            dagen = dict.fromkeys((waarde.van, waarde.tot_en_met))
            einden = [format_date(dag, schrijfwijze.datum, locale=schrijfwijze.locale) for dag in dagen]
        samen = str(schrijfwijze.locale.interval_formats[None])
        return localised(einden[0] if len(einden) == 1 else samen.replace("{0}", einden[0]).replace("{1}", einden[1]))

    def kort(self, veld: Veld) -> str:
        return "mei 2025"

    def lang(self, veld: Veld) -> dict[str, str]:
        return {"van": "2025-09-24", "tot_en_met": "2026-11-30"}


def _written(tekst: str) -> Periode:
    if maand := read_month(tekst):
        return Periode(maand.eerste_dag, maand.laatste_dag)
    if not (delen := _SPLITS.fullmatch(tekst)):
        zin = _("‘{ruw}’ is geen periode. Schrijf 1 maart 2025 t/m 31 mei 2025, of een maand: maart 2025.")
        raise Ongeldig(zin.format(ruw=show(tekst)))
    eerste, laatste = read_month(delen["van"]), read_month(delen["tot"])
    return Periode(
        eerste.eerste_dag if eerste else read_day(delen["van"]),
        laatste.laatste_dag if laatste else read_day(delen["tot"]),
    )


TYPE = Periodeveld()
