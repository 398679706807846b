"""`getal`: a number that may have decimals, as a Decimal without trailing zeros."""

from __future__ import annotations

from decimal import Decimal
from gettext import gettext as _
from typing import Any

from babel.numbers import format_decimal

from generator.velden.basis import Basis, check_limits, localised, within
from generator.velden.cijfers import plain, read_number
from generator.velden.veld import Schrijfwijze, Veld, Weergave


class Getalveld(Basis):
    """Value: Decimal. Reads 12 · 2,5 · 2.5 · 1.250,5; refuses 1.250 (1250 or 1,25?)."""

    naam = "getal"
    leeswoord = "12"
    kent = frozenset({"min", "max"})

    def parse(self, ruw: Any, veld: Veld) -> Decimal:
        getal = plain(read_number(ruw, _("12 of 2,5")))
        check_limits(getal, veld, "")
        return getal

    def write(self, waarde: Decimal, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        return localised(format_decimal(waarde, locale=schrijfwijze.locale, decimal_quantization=False))

    def kort(self, veld: Veld) -> str:
        return str(within(3, veld))

    def lang(self, veld: Veld) -> str:
        return str(within(Decimal("1234.5"), veld))


TYPE = Getalveld()
