"""Whether typed data can belong to one letter: what no single field can say. Deadlines, totals, combinations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

import holidays

from generator.samenstellen.bereik import Bereik, holds, scope
from generator.velden import Veldfout
from generator.velden.veld import Veld

if TYPE_CHECKING:
    from generator.sjabloon import Sjabloon

BEZWAAR_DAGEN = 42
"""Six weeks from the day after sending (Awb 6:7, 6:8)."""
BRIEFDATUM, BEZWAAR_TOT = "briefdatum", "bezwaar_tot"


def check_data(sjabloon: Sjabloon, gegevens: Mapping[str, Any]) -> list[Veldfout]:
    """What is wrong with these data as a whole, in the order of the form; empty when the letter can be made."""
    bereik = scope(sjabloon, gegevens)
    fouten = [fout for veld in sjabloon.velden.values() for fout in _field(veld, gegevens, bereik)]
    fouten += [Veldfout("", _impossible(expressie.bron)) for expressie in sjabloon.kan_niet if holds(expressie, bereik)]
    return fouten


def last_day(verzonden: date) -> date:
    """The last day for bezwaar on a letter sent on this day: 42 days later, then the next working day."""
    return next_working_day(verzonden + timedelta(days=BEZWAAR_DAGEN))


def next_working_day(dag: date) -> date:
    """This day, or the first day after it that is no Saturday, Sunday or holiday (Algemene termijnenwet, art. 1 and 3)."""
    while dag.weekday() >= 5 or dag in _holidays(dag.year):
        dag += timedelta(days=1)
    return dag


def _holidays(jaar: int) -> holidays.HolidayBase:
    """The days of Algemene termijnenwet art. 3; 'optional' adds Good Friday and Liberation Day of every year."""
    return holidays.country_holidays("NL", years=jaar, categories=(holidays.PUBLIC, holidays.OPTIONAL))


def _field(veld: Veld, gegevens: Mapping[str, Any], bereik: Bereik) -> Iterator[Veldfout]:
    waarde = gegevens.get(veld.naam)
    if waarde is None:
        if veld.verplicht_als and holds(veld.verplicht_als, bereik):
            zin = _("‘{label}’ is nog niet ingevuld. Bij deze keuzes is dat nodig.")
            yield Veldfout(veld.naam, zin.format(label=veld.label or veld.naam))
        return
    if veld.is_totaal_van:
        yield from _total(veld, waarde, gegevens.get(veld.is_totaal_van))
    briefdatum = gegevens.get(BRIEFDATUM)
    if veld.naam == BEZWAAR_TOT and briefdatum:
        yield from _objection(veld, waarde, briefdatum)
    elif _is_deadline(veld) and briefdatum and waarde <= briefdatum:
        zin = _("‘{label}’ is {dag}. Dat moet na de datum van de brief zijn ({brief}).")
        yield Veldfout(veld.naam, zin.format(label=veld.label or veld.naam, dag=_day(waarde), brief=_day(briefdatum)))


def _is_deadline(veld: Veld) -> bool:
    """By name: 'uiterlijk', or a date that ends in _tot or _voor (reageren_tot, betalen_voor)."""
    return veld.type == "datum" and (veld.naam == "uiterlijk" or veld.naam.endswith(("_tot", "_voor")))


def _objection(veld: Veld, waarde: date, briefdatum: date) -> Iterator[Veldfout]:
    vroegst = last_day(briefdatum)
    if waarde < vroegst or waarde != next_working_day(waarde):
        zin = _("De laatste dag voor bezwaar is {dag}. Kies {vroegst} of een latere werkdag.")
        volgende = max(vroegst, next_working_day(waarde))
        yield Veldfout(veld.naam, zin.format(dag=_day(waarde), vroegst=_day(volgende)))


def _total(veld: Veld, bedrag: Decimal, posten: Any) -> Iterator[Veldfout]:
    if posten is not None and posten.totaal != bedrag:
        zin = _("‘{label}’ is {bedrag} euro, maar de posten zijn samen {totaal} euro. Maak die gelijk.")
        yield Veldfout(veld.naam, zin.format(label=veld.label or veld.naam, bedrag=_euro(bedrag), totaal=_euro(posten.totaal)))


def _impossible(bron: str) -> str:
    return _("Deze keuzes kunnen niet samen: {bron}. Kijk welke niet klopt.").format(bron=bron)


def _euro(bedrag: Decimal) -> str:
    return f"{bedrag:.2f}".replace(".", ",")


def _day(dag: date) -> str:
    return f"{dag.day}-{dag.month}-{dag.year}"
