"""Does the layout of every letter hold in a language that is longer, runs from right to left, or has another script?

Real translations come one by one; these made-up ones (pseudo.py) show it for all letters now. A few by default, all with
`-m traag`.
"""

import sys
import tomllib
from functools import cache
from itertools import combinations
from pathlib import Path

import pypdfium2
import pytest

from generator import gemeente
from generator import sjabloon as sjablonen
from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.opstellen import compose
from generator.sjabloon.berichten import messages
from generator.velden import parse
from generator.vertaling import Catalogus, problems
from generator.vormen import VORMEN
from generator.vormen.huisstijl import load as load_style
from generator.zending import recipients
from generator.zendregels import load_rules

sys.path.insert(0, str(Path(__file__).parent))

import pseudo  # noqa: E402
from test_zelfde_feiten import assert_facts_in  # noqa: E402

BIBLIOTHEEK = Bibliotheek((MEEGELEVERD,))
STANDAARD = ("pgb-toekenning",)
"""By default: amounts, a list, a frame, an explanation that stays Dutch, and a long reference."""
PAPIER = {"pdf": "standaard", "grootletter": "grootletter"}
MM = 72 / 25.4
SPELING = 4
"""In points: strokes that stick out of a letter's box, and the space at the end of a line."""

each_letter = pytest.mark.parametrize(
    "id", [pytest.param(id, marks=() if id in STANDAARD else pytest.mark.traag) for id in BIBLIOTHEEK.ids()]
)
each_kind = pytest.mark.parametrize("soort", pseudo.SCHRIFTEN)


@cache
def template(id: str):
    return sjablonen.load(BIBLIOTHEEK, id)


@cache
def letters(id: str, soort: str) -> tuple:
    """The longest example for everyone who gets it; `soort` is 'nl' or the name of a made-up language."""
    sjabloon = template(id)
    ruw = tomllib.loads((BIBLIOTHEEK.brief_map(id) / "voorbeelden/lang.toml").read_text("utf-8"))
    gegevens = parse(tuple(sjabloon.velden.values()), ruw)
    catalogus = Catalogus.load(BIBLIOTHEEK, "nl") if soort == "nl" else made_up(id, soort)
    wie = recipients(sjabloon, gegevens, load_rules(BIBLIOTHEEK))
    return tuple(compose(sjabloon, gegevens, ontvanger, catalogus, gemeente.load(BIBLIOTHEEK)) for ontvanger in wie)


@cache
def made_up(id: str, soort: str) -> Catalogus:
    return pseudo.catalogue(BIBLIOTHEEK, soort, messages(template(id)))


@cache
def rendered(id: str, soort: str, vorm: str) -> tuple[bytes, ...]:
    return tuple(VORMEN[vorm].render(brief, None, BIBLIOTHEEK) for brief in letters(id, soort))


@each_kind
@each_letter
def test_a_made_up_translation_is_a_sound_one(id, soort):
    """Else it would prove nothing: longer than the Dutch, and nothing for the checks of a translation to find."""
    assert problems(template(id), made_up(id, soort)) == ()
    for brief, nederlands in zip(letters(id, soort), letters(id, "nl"), strict=True):
        lengte, was = (sum(len(tekst) for tekst in fixed(b)) for b in (brief, nederlands))
        assert lengte > 1.25 * was


def fixed(brief) -> list[str]:
    from generator.brief import Waarde, pieces

    stukken = [stuk for blok in (*brief.voorwoord, *brief.blokken) for stuk in pieces(blok)]
    return [stuk.tekst for stuk in stukken if not isinstance(stuk, Waarde)]


def pages(inhoud: bytes) -> int:
    with pypdfium2.PdfDocument(inhoud) as document:
        return len(document)


@pytest.mark.parametrize("vorm", PAPIER)
@each_kind
@each_letter
def test_paper_holds_all_of_it(id, soort, vorm):
    """Nothing outside the margins, nothing over something else, every value there, at most twice the paper of the Dutch."""
    marges = getattr(load_style(BIBLIOTHEEK, "standaard"), PAPIER[vorm]).marges
    alle = zip(letters(id, soort), rendered(id, soort, vorm), rendered(id, "nl", vorm), strict=True)
    for brief, inhoud, nederlands in alle:
        assert_facts_in(inhoud, brief, vorm)
        assert pages(inhoud) <= 2 * pages(nederlands)
        with pypdfium2.PdfDocument(inhoud) as document:
            for nummer, bladzijde in enumerate(document, 1):
                assert_within(bladzijde, marges, f"{id} {soort} {vorm}, page {nummer}")


def assert_within(bladzijde: pypdfium2.PdfPage, marges, waar: str) -> None:
    breed, hoog = bladzijde.get_size()
    tekst = bladzijde.get_textpage()
    vakken = [tekst.get_rect(n) for n in range(tekst.count_rects())]
    assert vakken, waar
    for links, onder, rechts, boven in vakken:
        wat = f"{waar}: {tekst.get_text_bounded(links, onder, rechts, boven)}"
        assert links >= marges.links * MM - SPELING and rechts <= breed - marges.rechts * MM + SPELING, wat
        assert onder >= 0 and boven <= hoog, wat
        rand = hoog - marges.boven * MM
        assert boven <= rand + SPELING or onder >= rand - SPELING, f"half in the head of the page: {wat}"
    for een, ander in combinations(vakken, 2):
        assert not over_each_other(een, ander), f"{waar}: {tekst.get_text_bounded(*een)} / {tekst.get_text_bounded(*ander)}"


def over_each_other(een: tuple, ander: tuple) -> bool:
    """Whether two lines cover each other by half of the lower one: marks above and below letters may touch."""
    breed = min(een[2], ander[2]) - max(een[0], ander[0])
    hoog = min(een[3], ander[3]) - max(een[1], ander[1])
    laagste = min(een[3] - een[1], ander[3] - ander[1])
    return breed > SPELING and laagste > SPELING and hoog > laagste / 2


@each_kind
@each_letter
def test_the_page_holds_all_of_it(id, soort, browser):
    """On a telephone: nothing sticks out sideways, every value is there, the page runs in its own direction."""
    for brief, inhoud in zip(letters(id, soort), rendered(id, soort, "html"), strict=True):
        assert_facts_in(inhoud, brief, "html")
        pagina = browser.new_page(viewport={"width": 320, "height": 700})
        pagina.set_content(inhoud.decode())
        assert pagina.evaluate("document.documentElement.scrollWidth") <= 320
        assert pagina.evaluate("getComputedStyle(document.documentElement).direction") == brief.richting
        pagina.close()
