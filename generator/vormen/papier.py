"""What both paper forms share: glyph check, window, HTML and PDF. The forms themselves only choose style and layout."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator import taal
from generator.bibliotheek import Bibliotheek
from generator.brief import Brief
from generator.vormen import glyfen, kenmerken, pagina, venster
from generator.vormen.huisstijl import Huisstijl, Lettertype
from generator.vormen.huisstijl import load as load_style
from generator.vormen.vorm import check_sentences, covered

if TYPE_CHECKING:
    from generator.poort import Vrijgave


@dataclass(frozen=True)
class Papiervorm:
    """A tagged PDF in the house style's profile and style sheet called `stijl`; `lijsten` turns tables into lists."""

    naam: str
    stijl: str
    lijsten: bool
    extensie: str = "pdf"

    def render(self, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek) -> bytes:
        """The PDF file (PDF/UA-1). Raises Vormfout."""
        from generator.vormen.zetten import opmaak
        from generator.vormen.zetten.afwerking import Afwerking
        from generator.vormen.zetten.zetter import typesetter

        huisstijl, stapel = prepare(brief, bibliotheek)
        geldig = covered(brief, vrijgave)
        vak = venster.fit(brief, getattr(huisstijl, self.stijl).venster, stapel)
        html = pagina.write(
            huisstijl, "brief.html.jinja", brief, vrijgave=geldig, vak=vak, lijsten=self.lijsten, letters=opmaak.letters(stapel)
        )
        bladzijde = opmaak.every_page(brief, huisstijl, concept=geldig is None)
        return typesetter(huisstijl, stapel).write(html, self.stijl, bladzijde, Afwerking(kenmerken.of(geldig), stapel))


def prepare(brief: Brief, bibliotheek: Bibliotheek) -> tuple[Huisstijl, tuple[Lettertype, ...]]:
    """The letter's house style and font stack, with every character checked. Raises Vormfout."""
    check_sentences(brief)
    huisstijl = load_style(bibliotheek, brief.huisstijl)
    stapel = huisstijl.stack(_families(bibliotheek, brief.taal))
    glyfen.check(brief, stapel)
    return huisstijl, stapel


@lru_cache
def _families(bibliotheek: Bibliotheek, code: str) -> tuple[str, ...]:
    """The fonts that a language asks for, read once per process."""
    return taal.load(bibliotheek, code).lettertypen
