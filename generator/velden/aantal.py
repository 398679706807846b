"""`aantal`: how many there are of something: a whole number, 0 or more. Chooses the form of a plural message."""

from __future__ import annotations

from decimal import Decimal
from gettext import gettext as _
from typing import Any

from babel.numbers import format_decimal

from generator.velden.basis import Basis, check_limits, localised, within
from generator.velden.cijfers import read_number
from generator.velden.invoer import show
from generator.velden.veld import Ongeldig, Schrijfwijze, Veld, Weergave


class Aantalveld(Basis):
    """Value: int, 0 or more. Reads 3 · 3,0 · 1250; refuses 2,5 and -1."""

    naam = "aantal"
    leeswoord = "12"
    kent = frozenset({"min", "max"})

    def check(self, veld: Veld) -> list[str]:
        negatief = veld.min is not None and veld.min < 0
        return super().check(veld) + ([_("‘min’ van een aantal is 0 of meer.")] if negatief else [])

    def parse(self, ruw: Any, veld: Veld) -> int:
        getal = read_number(ruw, _("3 of 12"))
        if getal < 0 or getal != getal.to_integral_value():
            raise Ongeldig(_("‘{ruw}’ is geen heel aantal. Schrijf een heel getal van 0 of meer.").format(ruw=show(ruw)))
        check_limits(getal, veld, "")
        return int(getal)

    def write(self, waarde: int, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        return localised(format_decimal(waarde, locale=schrijfwijze.locale))

    def canoniek(self, waarde: int) -> int:
        return waarde

    def kort(self, veld: Veld) -> int:
        return int(within(1, veld))

    def lang(self, veld: Veld) -> int:
        return int(within(Decimal(24), veld))


TYPE = Aantalveld()
