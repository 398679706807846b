"""`kenmerk`: the reference of a case, as the office and the reader name it on the phone."""

from __future__ import annotations

import re
from gettext import gettext as _
from typing import Any

from generator.velden.basis import Basis
from generator.velden.invoer import clean, show
from generator.velden.veld import Ongeldig, Schrijfwijze, Veld, Weergave

_VORM = re.compile(r"[A-Za-z0-9-]{1,40}")


class Kenmerkveld(Basis):
    """Value: str of 1 to 40 letters (a–z), digits and hyphens: safe in a file name, and speakable."""

    naam = "kenmerk"
    leeswoord = "12345"

    def parse(self, ruw: Any, veld: Veld) -> str:
        kenmerk = clean(ruw)
        if not _VORM.fullmatch(kenmerk):
            zin = _("‘{ruw}’ is geen kenmerk. Gebruik 1 tot 40 letters, cijfers en streepjes, zoals Z-2025-00123.")
            raise Ongeldig(zin.format(ruw=show(ruw)))
        return kenmerk

    def write(self, waarde: str, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        return Weergave((waarde,))

    def kort(self, veld: Veld) -> str:
        return "Z-1"

    def lang(self, veld: Veld) -> str:
        return "Z-2025-00123456-WMO-HERZIENING-7"


TYPE = Kenmerkveld()
