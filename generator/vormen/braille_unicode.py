"""The letter in braille for a braille display or another embosser program: Unicode cells, a paragraph on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.brief import Brief
from generator.taal import BRONTAAL
from generator.vormen import kenmerken
from generator.vormen.brailleschrift import schrift
from generator.vormen.brailleschrift.liblouis import LEEG
from generator.vormen.brailleschrift.opmaak import Alineabraille, Opmaker
from generator.vormen.brailleschrift.woorden import Pen
from generator.vormen.vorm import check_sentences, covered

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek
    from generator.poort import Vrijgave

STREEP = 12
"""Cells of a line that frames something: fits on the smallest display in use (14 cells)."""


class Brailletekst:
    """UTF-8. Between words stands a space, so that a display of any length breaks lines; inside a value an empty cell."""

    naam = "braille_unicode"
    extensie = "txt"

    def render(self, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek) -> bytes:
        """The text. Raises Vormfout."""
        check_sentences(brief)
        pen = Pen(schrift.load(bibliotheek, brief.taal), schrift.load(bibliotheek, BRONTAAL))
        geldig = covered(brief, vrijgave)
        opmaker = Opmaker(brief, pen)
        alineas = [*opmaker.paragraphs(concept=geldig is None), *opmaker.office(kenmerken.of(geldig))]
        regels = (("\n" if alinea.wit and nummer else "") + _line(alinea) for nummer, alinea in enumerate(alineas))
        return ("\n".join(regels) + "\n").encode()


def _line(alinea: Alineabraille) -> str:
    return LEEG * alinea.begin + (alinea.lijn * STREEP or " ".join(woord.cellen for woord in alinea.woorden))


VORM = Brailletekst()
