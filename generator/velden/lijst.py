"""`lijst`: any number of the same: rows with parts (`delen`), or values of one type (`van`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from gettext import gettext as _
from typing import Any

from babel.lists import format_list

from generator.velden.basis import Basis, localised, within
from generator.velden.gegevens import check, parse_field
from generator.velden.invoer import is_empty, show
from generator.velden.record import check_parts
from generator.velden.register import type_of
from generator.velden.veld import Ongeldig, OngeldigeDelen, Schrijfwijze, Veld, Weergave

MEESTE_RIJEN = 200
"""Rows, unless the field says `max`: more does not fit a letter."""


@dataclass(frozen=True)
class Reeks(Sequence[Any]):
    """The items in order: Gegevens for rows with parts, values for `van`. `item` declares one of them; it is not compared."""

    items: tuple[Any, ...]
    item: Veld = field(compare=False, repr=False)

    def __getitem__(self, plaats: Any) -> Any:
        return self.items[plaats]

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.items)


class Lijstveld(Basis):
    """Value: Reeks. Reads a list, or a table with keys 1, 2, 3 … (columns veld.1, veld.2); empty items are left out."""

    naam = "lijst"
    leeswoord = "papieren"
    kent = frozenset({"min", "max", "delen", "van"})

    def check(self, veld: Veld) -> list[str]:
        fouten = super().check(veld)
        if bool(veld.delen) == (veld.van is not None):
            fouten.append(_("Een lijst heeft óf ‘delen’, óf ‘van’. Vul een van de twee in."))
        if veld.van is not None and veld.van.type in ("lijst", "record", "posten"):
            return [*fouten, _("Een lijst van {type} kan niet. Gebruik ‘delen’.").format(type=veld.van.type)]
        return fouten + check_parts(veld) + (check(veld.van) if veld.van else [])

    def parse(self, ruw: Any, veld: Veld) -> Reeks:
        reeks = Reeks(parse_items(rows(ruw), item_of(veld)), item_of(veld))
        check_length(reeks, veld)
        return reeks

    def write(self, waarde: Reeks, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        """The items as one enumeration, with the language's word for 'and' before the last."""
        soort = type_of(waarde.item)
        delen = [soort.write(item, waarde.item, schrijfwijze) for item in waarde]
        tekst = format_list([deel.tekst for deel in delen], locale=schrijfwijze.locale)
        return replace(localised(tekst), nederlands=all(deel.nederlands for deel in delen))

    def expressie(self, waarde: Reeks) -> tuple[Any, ...]:
        """What a condition compares of each item, so that `'huur' in kosten` works for a lijst of keuze."""
        return tuple(type_of(waarde.item).expressie(item) for item in waarde)

    def canoniek(self, waarde: Reeks) -> list[Any]:
        return [type_of(waarde.item).canoniek(item) for item in waarde]

    def kort(self, veld: Veld) -> list[Any]:
        return [type_of(item_of(veld)).kort(item_of(veld))] * int(within(1, veld))

    def lang(self, veld: Veld) -> list[Any]:
        return [type_of(item_of(veld)).lang(item_of(veld))] * int(within(6, veld))


def item_of(veld: Veld) -> Veld:
    """The field that one item of this lijst is."""
    return veld.van or Veld(veld.naam, "record", delen=veld.delen)


def rows(ruw: Any) -> list[tuple[str, Any]]:
    """(number from 1, raw item) for each item that is filled in. Raises Ongeldig when the input is no list."""
    if isinstance(ruw, Mapping) and all(re.fullmatch("[0-9]{1,4}", str(sleutel)) for sleutel in ruw):
        genummerd = sorted(((int(sleutel), rij) for sleutel, rij in ruw.items()), key=lambda paar: paar[0])
    elif isinstance(ruw, list | tuple):
        genummerd = list(enumerate(ruw, start=1))
    else:
        raise Ongeldig(_("‘{ruw}’ is geen lijst. Schrijf de delen apart: veld.1, veld.2, of [ …, … ].").format(ruw=show(ruw)))
    return [(str(nummer), rij) for nummer, rij in genummerd if not is_empty(rij)]


def parse_items(rijen: list[tuple[str, Any]], item: Veld) -> tuple[Any, ...]:
    """The typed items. Raises OngeldigeDelen with all mistakes, each path from the row's number."""
    waarden, fouten = [], []
    for nummer, ruw in rijen:
        waarde, fout = parse_field(replace(item, naam=nummer), ruw)
        waarden.append(waarde)
        fouten += fout
    if fouten:
        raise OngeldigeDelen(fouten)
    return tuple(waarden)


def check_length(items: Sequence[Any], veld: Veld) -> None:
    """Raise Ongeldig when there are fewer items than `min` or more than `max`."""
    meest = int(veld.max) if veld.max is not None else MEESTE_RIJEN
    if veld.min is not None and len(items) < veld.min:
        raise Ongeldig(_("Hier staan er {aantal}. Vul er {minst} of meer in.").format(aantal=len(items), minst=veld.min))
    if len(items) > meest:
        raise Ongeldig(_("Hier staan er {aantal}. Het mogen er {meest} of minder zijn.").format(aantal=len(items), meest=meest))


TYPE = Lijstveld()
