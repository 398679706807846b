"""`iban`: a bank account number, checked by python-stdnum, written in groups of four."""

from __future__ import annotations

import re
from gettext import gettext as _
from typing import Any

from stdnum import iban
from stdnum.exceptions import ValidationError

from generator.velden.basis import Basis
from generator.velden.invoer import clean
from generator.velden.veld import Ongeldig, Schrijfwijze, Veld, Weergave

_VORM = re.compile(r"[A-Z]{2}\d\d[A-Z0-9]{11,30}", re.ASCII)
"""ISO 13616: country, check digits, 11 to 30 characters of the bank's own."""


class Ibanveld(Basis):
    """Value: str without spaces, in capitals. The number itself is never shown in a mistake."""

    naam = "iban"
    leeswoord = "12345"

    def parse(self, ruw: Any, veld: Veld) -> str:
        nummer = iban.compact(clean(ruw))
        if not _VORM.fullmatch(nummer):
            raise Ongeldig(_("Dit is geen rekeningnummer (IBAN). Schrijf het zo: NL13 TEST 0123 4567 89."))
        try:
            return iban.validate(nummer)
        except ValidationError:
            raise Ongeldig(_("Dit rekeningnummer klopt niet: een teken is anders. Kijk het na op een bankpas.")) from None

    def write(self, waarde: str, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        """In groups of four with no-break spaces."""
        return Weergave((iban.format(waarde, separator="\u00a0"),))

    def kort(self, veld: Veld) -> str:
        return "NL13 TEST 0123 4567 89"

    def lang(self, veld: Veld) -> str:
        return "NL13 TEST 0123 4567 89"


TYPE = Ibanveld()
