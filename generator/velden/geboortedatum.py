"""`geboortedatum`: the day a living person was born: a day that is not in the future and not too long ago."""

from __future__ import annotations

from datetime import date
from gettext import gettext as _
from typing import Any

from generator.velden.datum import Datumveld, read_day
from generator.velden.veld import Ongeldig, Veld

OUDST = 125
"""Years: nobody was ever known to live longer (oldest documented age: 122)."""


class Geboortedatumveld(Datumveld):
    """Value: datetime.date. Reads what datum reads."""

    naam = "geboortedatum"

    def parse(self, ruw: Any, veld: Veld) -> date:
        dag, vandaag = read_day(ruw), date.today()
        if dag > vandaag:
            raise Ongeldig(_("Deze geboortedatum is nog niet geweest. Kijk of het jaar klopt."))
        if vandaag.year - dag.year > OUDST:
            zin = _("Deze geboortedatum is meer dan {jaren} jaar geleden. Kijk of het jaar klopt.")
            raise Ongeldig(zin.format(jaren=OUDST))
        return dag

    def kort(self, veld: Veld) -> str:
        return "1990-05-01"

    def lang(self, veld: Veld) -> str:
        return "1956-09-24"


TYPE = Geboortedatumveld()
