"""Whether typed data can belong to one letter: what no single field can say. Deadlines, totals, combinations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from generator.samenstellen.bereik import Bereik, holds, scope
from generator.velden import Veldfout
from generator.velden.termijn import next_working_day
from generator.velden.veld import Veld

if TYPE_CHECKING:
    from generator.sjabloon import Sjabloon

BRIEFDATUM = "briefdatum"
REDEN = "andere_laatste_dag"
"""The field of every letter that says why a last day is another than the law's (groepen.toml)."""


def check_data(sjabloon: Sjabloon, gegevens: Mapping[str, Any]) -> list[Veldfout]:
    """What is wrong with these data as a whole, in the order of the form; empty when the letter can be made."""
    bereik = scope(sjabloon, gegevens)
    fouten = [fout for veld in sjabloon.velden.values() for fout in _field(veld, gegevens, bereik)]
    fouten += [Veldfout("", _impossible(expressie.bron)) for expressie in sjabloon.kan_niet if holds(expressie, bereik)]
    return fouten


def _field(veld: Veld, gegevens: Mapping[str, Any], bereik: Bereik) -> Iterator[Veldfout]:
    waarde = gegevens.get(veld.naam)
    if waarde is None:
        if veld.verplicht_als and holds(veld.verplicht_als, bereik):
            zin = _("‘{label}’ is nog niet ingevuld. Bij deze keuzes is dat nodig.")
            yield Veldfout(veld.naam, zin.format(label=veld.label or veld.naam))
        return
    if veld.is_totaal_van:
        yield from _total(veld, waarde, gegevens.get(veld.is_totaal_van))
    if veld.termijn:
        yield from _term(veld, waarde, gegevens)
    elif _is_deadline(veld) and (briefdatum := gegevens.get(BRIEFDATUM)) and waarde <= briefdatum:
        zin = _("‘{label}’ is {dag}. Dat moet na de datum van de brief zijn ({brief}).")
        yield Veldfout(veld.naam, zin.format(label=veld.label or veld.naam, dag=_day(waarde), brief=_day(briefdatum)))


def _is_deadline(veld: Veld) -> bool:
    """By name: 'uiterlijk', or a date that ends in _tot or _voor (reageren_tot, betalen_voor)."""
    return veld.type == "datum" and (veld.naam == "uiterlijk" or veld.naam.endswith(("_tot", "_voor")))


def _term(veld: Veld, waarde: date, gegevens: Mapping[str, Any]) -> Iterator[Veldfout]:
    """A last day of one's own choice lies within the term, is a working day, and has a reason."""
    termijn, begin = veld.termijn, gegevens[veld.termijn.vanaf]
    vroegst, laatst = termijn.earliest(begin), termijn.latest(begin)
    woorden = {"label": veld.label or veld.naam, "dag": _day(waarde), "bron": termijn.bron}
    if waarde < vroegst or waarde != next_working_day(waarde):
        zin = _("‘{label}’ is {dag}. Kies {vroegst} of een latere werkdag ({bron}).")
        yield Veldfout(veld.naam, zin.format(vroegst=_day(max(vroegst, next_working_day(waarde))), **woorden))
    elif laatst and waarde > laatst:
        zin = _("‘{label}’ is {dag}. Kies een werkdag die niet later is dan {laatst} ({bron}).")
        yield Veldfout(veld.naam, zin.format(laatst=_day(laatst), **woorden))
    elif waarde != termijn.day(begin) and REDEN not in gegevens:
        zin = _("‘{label}’ is {dag}. Het programma rekent {uitgerekend} uit. Laat het leeg, of kies bij ‘{reden}’ waarom.")
        yield Veldfout(veld.naam, zin.format(uitgerekend=_day(termijn.day(begin)), reden=REDEN, **woorden))


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
