"""`percentage`: so many percent, as a Decimal: 5,5 means 5,5 percent, never a fraction."""

from __future__ import annotations

from decimal import Decimal
from gettext import gettext as _
from typing import Any

from babel.numbers import format_percent

from generator.velden.basis import Basis, check_limits, localised, within
from generator.velden.cijfers import plain, read_number
from generator.velden.invoer import clean
from generator.velden.veld import Schrijfwijze, Veld, Weergave


class Percentageveld(Basis):
    """Value: Decimal, in percent. Reads 50 · 5,5 · 5,5% · 5.5 %."""

    naam = "percentage"
    leeswoord = "10"
    kent = frozenset({"min", "max"})

    def parse(self, ruw: Any, veld: Veld) -> Decimal:
        kaal = clean(ruw).removesuffix("%").rstrip() if isinstance(ruw, str) else ruw
        procent = plain(read_number(kaal, _("50 of 5,5%")))
        check_limits(procent, veld, _("procent"))
        return procent

    def write(self, waarde: Decimal, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        return localised(format_percent(waarde / 100, locale=schrijfwijze.locale, decimal_quantization=False))

    def kort(self, veld: Veld) -> str:
        return str(within(5, veld))

    def lang(self, veld: Veld) -> str:
        return str(within(Decimal("87.5"), veld))


TYPE = Percentageveld()
