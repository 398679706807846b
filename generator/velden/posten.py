"""`posten`: rows of what and how much, with their total; stands alone as a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from gettext import gettext as _
from typing import Any

from babel.numbers import format_currency

from generator.velden import bedrag
from generator.velden.basis import Samengesteld, parts, within
from generator.velden.lijst import check_length, parse_items, rows
from generator.velden.veld import Ongeldig, OngeldigeDelen, Schrijfwijze, Veld, Weergave

RIJ = Veld(
    "rij",
    "record",
    delen=(Veld("omschrijving", "tekst", label="omschrijving"), Veld("bedrag", "bedrag", label="bedrag")),
)


@dataclass(frozen=True)
class Post:
    """One row."""

    omschrijving: str
    bedrag: Decimal


@dataclass(frozen=True)
class Posten:
    """Rows in order; the total is always computed, never taken from input."""

    rijen: tuple[Post, ...]

    @property
    def totaal(self) -> Decimal:
        return sum((post.bedrag for post in self.rijen), Decimal("0.00"))


class Postenveld(Samengesteld):
    """Value: Posten. Reads a list of {omschrijving, bedrag}, or {rijen = […], totaal = …}: then the total must be right.

    `min` and `max` count rows.
    """

    naam = "posten"
    blok = True
    leeswoord = "tabel"
    kent = frozenset({"min", "max"})
    DELEN = parts(totaal="bedrag")

    def parse(self, ruw: Any, veld: Veld) -> Posten:
        genoemd = ruw.get("totaal") if isinstance(ruw, Mapping) else None
        tabel = {s: deel for s, deel in ruw.items() if s != "totaal"} if isinstance(ruw, Mapping) else ruw
        lijst = rows(tabel["rijen"] if isinstance(tabel, Mapping) and set(tabel) == {"rijen"} else tabel)
        posten = Posten(tuple(Post(rij["omschrijving"], rij["bedrag"]) for rij in parse_items(lijst, RIJ)))
        check_length(posten.rijen, veld)
        if genoemd not in (None, ""):
            _check_total(genoemd, posten)
        return posten

    def write(self, waarde: Posten, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        """One line per row, for forms without tables; the total is the composer's, with its label."""
        schrijf = bedrag.TYPE.write
        regels = (f"{post.omschrijving}: {schrijf(post.bedrag, veld, schrijfwijze).tekst}" for post in waarde.rijen)
        return Weergave(tuple(regels), nederlands=True)

    def canoniek(self, waarde: Posten) -> list[list[str]]:
        return [[post.omschrijving, str(post.bedrag)] for post in waarde.rijen]

    def kort(self, veld: Veld) -> list[dict[str, str]]:
        return [{"omschrijving": "maart", "bedrag": "12.50"}] * int(within(1, veld))

    def lang(self, veld: Veld) -> list[dict[str, str]]:
        rij = {"omschrijving": "hulp bij het huishouden in september 2025", "bedrag": "1234.56"}
        return [rij] * int(within(12, veld))


def _check_total(genoemd: Any, posten: Posten) -> None:
    try:
        totaal = bedrag.read_amount(genoemd)
    except Ongeldig as fout:
        raise OngeldigeDelen([("totaal", str(fout))]) from None
    if totaal != posten.totaal:
        zin = _("De posten zijn samen {som}, maar er staat {totaal}. Kijk welke van de twee goed is.")
        som, staat = (format_currency(waarde, "EUR", locale="nl") for waarde in (posten.totaal, totaal))
        raise OngeldigeDelen([("totaal", zin.format(som=som, totaal=staat))])


TYPE = Postenveld()
