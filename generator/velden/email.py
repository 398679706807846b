"""`email`: an e-mail address that a reader can type over."""

from __future__ import annotations

import re
from gettext import gettext as _
from typing import Any

from generator.velden.basis import Basis
from generator.velden.invoer import clean, show
from generator.velden.veld import Ongeldig, Schrijfwijze, Veld, Weergave

_DEEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_VORM = re.compile(rf"(?!\.)(?!.*\.\.)[A-Za-z0-9._%+'-]{{1,64}}(?<!\.)@(?:{_DEEL}\.)+[A-Za-z]{{2,24}}")
"""The common part of RFC 5321 §4.1.2, ASCII only: a letter that looks like another one is not an address to type over."""


class Emailveld(Basis):
    """Value: str, the host name in lower case."""

    naam = "email"
    leeswoord = "kantoor"

    def parse(self, ruw: Any, veld: Veld) -> str:
        adres = clean(ruw)
        if not _VORM.fullmatch(adres):
            zin = _("‘{ruw}’ is geen e-mailadres. Schrijf het zo: naam@voorbeeldstad.nl.")
            raise Ongeldig(zin.format(ruw=show(adres)))
        gebruiker, _at, host = adres.partition("@")
        return f"{gebruiker}@{host.lower()}"

    def write(self, waarde: str, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        return Weergave((waarde,))

    def kort(self, veld: Veld) -> str:
        return "wmo@voorbeeldstad.nl"

    def lang(self, veld: Veld) -> str:
        return "werk-en-inkomen.uitkeringen@gemeente-voorbeeldstad.nl"


TYPE = Emailveld()
