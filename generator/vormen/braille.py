"""The letter in braille for an embosser: a .brf file with pages and page numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.brief import Brief, Tekst
from generator.taal import BRONTAAL
from generator.vormen import kenmerken
from generator.vormen.brailleschrift import bladzijden, schrift, tekens
from generator.vormen.brailleschrift.opmaak import Alineabraille, Opmaker
from generator.vormen.brailleschrift.woorden import Pen
from generator.vormen.vorm import MERK, check_sentences, covered

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek
    from generator.poort import Vrijgave


class Brailledruk:
    """Braille ASCII, lines ended by CR LF and pages by a form feed, as embossers expect; no lines of more cells than fit."""

    naam = "braille"
    extensie = "brf"

    def render(self, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek) -> bytes:
        """The file. Raises Vormfout."""
        check_sentences(brief)
        blad = bladzijden.load(bibliotheek, brief.huisstijl)
        pen = Pen(schrift.load(bibliotheek, brief.taal), schrift.load(bibliotheek, BRONTAAL))
        geldig = covered(brief, vrijgave)
        opmaker = Opmaker(brief, pen)
        alineas = [*opmaker.paragraphs(concept=geldig is None), *opmaker.office(kenmerken.of(geldig))]

        def foot(nummer: int, aantal: int) -> list[str]:
            return _foot(brief, pen, blad.cellen, (nummer, aantal), concept=geldig is None)

        bladen = bladzijden.pages(alineas, blad, foot)
        tekst = "".join("".join(_line(regel) for regel in regels) + "\f" for regels in bladen)
        return tekens.to_ascii(tekst).encode("ascii")


def _line(cellen: str) -> str:
    return cellen.rstrip("\u2800") + "\r\n"


def _foot(brief: Brief, pen: Pen, breedte: int, plek: tuple[int, int], *, concept: bool) -> list[str]:
    """The page number at the right of the last line; a concept has its mark on every page, for pages get loose."""
    zin = brief.zin("pagina").replace("{pagina}", str(plek[0])).replace("{aantal}", str(plek[1]))
    tekst = (f"{MERK} " if concept else "") + zin
    regels = bladzijden.wrap(Alineabraille(pen.words((Tekst(tekst),))), breedte)
    return [regel.rjust(breedte, "\u2800") for regel in regels]


VORM = Brailledruk()
