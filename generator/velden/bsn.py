"""`bsn`: a citizen service number, checked by the eleven test; written masked unless the field says `voluit`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from gettext import gettext as _
from typing import Any

from stdnum.nl import bsn

from generator.velden.basis import Basis
from generator.velden.invoer import clean
from generator.velden.veld import Ongeldig, Schrijfwijze, Veld, Weergave


@dataclass(frozen=True)
class Bsn:
    """Nine digits; its repr and str are masked, so that it cannot slip into a log."""

    nummer: str = field(repr=False)

    @property
    def gemaskeerd(self) -> str:
        """The last four digits: enough for the reader to know it is theirs."""
        return "*****" + self.nummer[-4:]

    def __str__(self) -> str:
        return self.gemaskeerd


class Bsnveld(Basis):
    """Value: Bsn. Reads 9 digits with or without dots and spaces; 8 digits when a spreadsheet dropped the first 0."""

    naam = "bsn"
    leeswoord = "12345"
    kent = frozenset({"voluit"})

    def parse(self, ruw: Any, veld: Veld) -> Bsn:
        nummer = re.sub(r"[\s.-]", "", clean(ruw))
        if not re.fullmatch(r"[0-9]{8,9}", nummer) or not bsn.is_valid(nummer):
            raise Ongeldig(_("Dit is geen bsn. Een bsn heeft 9 cijfers; kijk het na op een paspoort of brief."))
        return Bsn(bsn.compact(nummer))

    def write(self, waarde: Bsn, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        return Weergave((waarde.nummer if veld.voluit else waarde.gemaskeerd,))

    def expressie(self, waarde: Bsn) -> str:
        return waarde.gemaskeerd

    def canoniek(self, waarde: Bsn) -> str:
        """Masked: a composed letter must not carry what it does not print. With `voluit` the written line differs."""
        return waarde.gemaskeerd

    def kort(self, veld: Veld) -> str:
        return "111222333"

    def lang(self, veld: Veld) -> str:
        return "111222333"


TYPE = Bsnveld()
