"""`bijlage`: a paper that goes along with the letter, by the title it bears."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import PurePosixPath
from typing import Any

from generator.velden.basis import Samengesteld, parts
from generator.velden.gegevens import parse_parts
from generator.velden.veld import OngeldigeDelen, Schrijfwijze, Veld, Weergave

_DELEN = (Veld("titel", "tekst", label="titel"), Veld("bestand", "tekst", optioneel=True))


@dataclass(frozen=True)
class Bijlage:
    """`titel` as the letter names it; `bestand` the PDF to enclose, relative to the input's folder, '' when it is on paper."""

    titel: str
    bestand: str = ""


class Bijlageveld(Samengesteld):
    """Value: Bijlage. Reads a title, or a table {titel, bestand}."""

    naam = "bijlage"
    leeswoord = "rapport"
    DELEN = parts(titel="tekst", bestand="tekst")

    def parse(self, ruw: Any, veld: Veld) -> Bijlage:
        delen = parse_parts(_DELEN, ruw if isinstance(ruw, Mapping) else {"titel": ruw})
        bestand = delen.get("bestand", "")
        pad = PurePosixPath(bestand)
        if bestand and (pad.is_absolute() or ".." in pad.parts or "\\" in bestand or pad.suffix.lower() != ".pdf"):
            raise OngeldigeDelen([("bestand", _("Een bijlage is een PDF in de map van de gegevens, zoals rapport.pdf."))])
        return Bijlage(delen["titel"], bestand)

    def write(self, waarde: Bijlage, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        return Weergave((waarde.titel,), nederlands=True)

    def kort(self, veld: Veld) -> str:
        return "rapport"

    def lang(self, veld: Veld) -> str:
        return "verslag van het gesprek over uw inkomen in de eerste helft van het jaar"


TYPE = Bijlageveld()
