"""Nobody reads a long letter: at most two pages in ordinary print, three for a decision with a calculation."""

import pypdfium2
import pytest

from balie.beoordelen import Tekst
from generator import gemeente
from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.opstellen import compose
from generator.sjabloon.paden import paths
from generator.toetsing import reader_of
from generator.velden import parse
from generator.vormen import VORMEN

BIBLIOTHEEK = Bibliotheek((MEEGELEVERD,))


def page_count(brief) -> int:
    with pypdfium2.PdfDocument(VORMEN["pdf"].render(brief, None, BIBLIOTHEEK)) as document:
        return len(document)


@pytest.mark.parametrize("id", [id for id in BIBLIOTHEEK.ids()])
def test_pages(id):
    tekst = Tekst.load(BIBLIOTHEEK, id, "nl")
    telt = any(veld.type == "posten" for veld in tekst.sjabloon.velden.values()) and "besluit" in tekst.sjabloon.soorten
    langste = next(pad for pad in paths(tekst.sjabloon) if pad.naam == "langste")
    gegevens = parse(tuple(tekst.sjabloon.velden.values()), langste.ruw)
    lezer = reader_of(langste, gegevens)
    brieven = [tekst.example("lang"), compose(tekst.sjabloon, gegevens, lezer, tekst.catalogus, gemeente.load(BIBLIOTHEEK))]
    assert max(map(page_count, brieven)) <= (3 if telt else 2)
