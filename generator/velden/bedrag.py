"""`bedrag`: an amount of money in euros, as a Decimal with two places. Negative and zero are amounts too."""

from __future__ import annotations

import re
from decimal import Decimal
from gettext import gettext as _
from typing import Any

from babel.numbers import format_currency

from generator.velden.basis import Basis, check_limits, localised, within
from generator.velden.cijfers import decimals, not_a_number, read_number
from generator.velden.invoer import clean, show
from generator.velden.veld import Ongeldig, Schrijfwijze, Veld, Weergave

_CENT = Decimal("0.01")
_TEKEN = r"(?:€|EUR\b)"
_GESCHREVEN = re.compile(
    rf"(?P<voor>[-−])?\s*{_TEKEN}?\s*(?P<na>[-−])?\s*(?P<cijfers>\d[\d.,]*?)(?P<heel>,(?:--?|–|—|=))?\s*(?:{_TEKEN}|euro)?",
    re.ASCII | re.IGNORECASE,
)


class Bedragveld(Basis):
    """Value: Decimal with exactly two places. Reads 1250,00 · 1.250,00 · € 1.250,- · 1250.00 · 1250; refuses 1.250."""

    naam = "bedrag"
    leeswoord = "100"
    kent = frozenset({"min", "max", "is_totaal_van"})

    def parse(self, ruw: Any, veld: Veld) -> Decimal:
        bedrag = read_amount(ruw)
        check_limits(bedrag, veld, _("euro"))
        return bedrag

    def write(self, waarde: Decimal, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        return localised(format_currency(waarde, "EUR", locale=schrijfwijze.locale))

    def kort(self, veld: Veld) -> str:
        return str(within(Decimal("12.50"), veld).quantize(_CENT))

    def lang(self, veld: Veld) -> str:
        return str(within(Decimal("12345.67"), veld).quantize(_CENT))


def read_amount(ruw: Any) -> Decimal:
    """Raw input → Decimal with two places. Raises Ongeldig: no amount, ambiguous, one or over two digits of cents."""
    getal = _written(clean(ruw)) if isinstance(ruw, str) else read_number(ruw, _examples())
    if decimals(getal) > 2:
        raise _too_fine(ruw)
    return getal.quantize(_CENT)


def _written(tekst: str) -> Decimal:
    delen = _GESCHREVEN.fullmatch(tekst)
    if not delen or (delen["voor"] and delen["na"]):
        raise not_a_number(tekst, _examples())
    cijfers = delen["cijfers"]
    if delen["heel"]:
        cijfers += ",00"
    elif re.fullmatch(r"\d+[.,]\d", cijfers):
        zin = _("‘{ruw}’ heeft maar één cijfer voor de centen. Schrijf er twee: {zo}.")
        raise Ongeldig(zin.format(ruw=tekst, zo=cijfers.replace(".", ",") + "0"))
    getal = read_number(cijfers, _examples())
    if re.fullmatch(r".*,\d{3,}|\d+\.\d{4,}", cijfers):
        raise _too_fine(tekst)
    return -getal if (delen["voor"] or delen["na"]) and getal else getal


def _too_fine(ruw: Any) -> Ongeldig:
    zin = _("‘{ruw}’ heeft meer dan twee cijfers achter de komma. Rond het af op hele centen.")
    return Ongeldig(zin.format(ruw=show(ruw)))


def _examples() -> str:
    return _("1250,00 of € 1.250,-")


TYPE = Bedragveld()
