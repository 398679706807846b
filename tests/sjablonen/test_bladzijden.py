"""Nobody reads a long letter: at most two pages in ordinary print, three for a decision with a calculation in it.

Measured on the longest realistic example, as the client gets it: who acts for the client reads some lines more, in front.
"""

import tomllib

import pypdfium2
import pytest

from generator import gemeente
from generator import sjabloon as sjablonen
from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.opstellen import compose
from generator.velden import parse
from generator.vertaling import Catalogus
from generator.vormen import VORMEN
from generator.zending import recipients
from generator.zendregels import CLIENT, load_rules

BIBLIOTHEEK = Bibliotheek((MEEGELEVERD,))


def page_count(brief) -> int:
    with pypdfium2.PdfDocument(VORMEN["pdf"].render(brief, None, BIBLIOTHEEK)) as document:
        return len(document)


@pytest.mark.parametrize("id", BIBLIOTHEEK.ids())
def test_pages(id):
    sjabloon = sjablonen.load(BIBLIOTHEEK, id)
    ruw = tomllib.loads((BIBLIOTHEEK.brief_map(id) / "voorbeelden/lang.toml").read_text("utf-8"))
    gegevens = parse(tuple(sjabloon.velden.values()), ruw)
    lezer = next(o for o in recipients(sjabloon, gegevens, load_rules(BIBLIOTHEEK)) if o.rol == CLIENT)
    brief = compose(sjabloon, gegevens, lezer, Catalogus.load(BIBLIOTHEEK, "nl"), gemeente.load(BIBLIOTHEEK))
    rekent = any(veld.type == "posten" for veld in sjabloon.velden.values())
    assert page_count(brief) <= (3 if rekent else 2)
