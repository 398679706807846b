"""What all paper forms share: glyph check, window, HTML and PDF. The forms themselves only choose style and layout."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from gettext import gettext as _
from typing import TYPE_CHECKING

from generator import gemeente, taal
from generator.bibliotheek import Bibliotheek
from generator.brief import Brief
from generator.vormen import glyfen, kenmerken, nederlands, pagina, venster
from generator.vormen.huisstijl import Huisstijl, Lettertype, Profiel
from generator.vormen.huisstijl import load as load_style
from generator.vormen.vorm import Vormfout, check_sentences, covered

if TYPE_CHECKING:
    from generator.poort import Vrijgave

GEWONE_LETTER = 13
"""Points: the largest text of the ordinary letter (standaard.css: 11.5, and 13 from right to left)."""
INSPRINGEN = 16
"""In mm: what a frame or a list takes from the width of a line, at most."""


@dataclass(frozen=True)
class Gezet:
    """A finished PDF and how much paper it takes, known without opening it again: a print run is counted beforehand."""

    inhoud: bytes
    bladzijden: int

    def sheets(self, *, dubbelzijdig: bool = True) -> int:
        """How many sheets of paper one copy takes."""
        return (self.bladzijden + 1) // 2 if dubbelzijdig else self.bladzijden


@dataclass(frozen=True)
class Papiervorm:
    """A tagged PDF in the house style's style sheet called `stijl`; `lijsten` turns tables into lists.

    `punten` is the size of the text in large print; None for the ordinary letter, which goes behind a window.
    """

    naam: str
    stijl: str
    lijsten: bool = False
    punten: float | None = None
    extensie: str = "pdf"

    def render(self, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek) -> bytes:
        """The PDF file, PDF/UA-1 and PDF/A-2a in one. Raises Vormfout."""
        return self.typeset(brief, vrijgave, bibliotheek).inhoud

    def typeset(self, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek) -> Gezet:
        """The PDF file with its number of pages. Raises Vormfout, also when there are more than the house style allows."""
        from generator.vormen.zetten import opmaak
        from generator.vormen.zetten.afwerking import Afwerking
        from generator.vormen.zetten.zetter import typesetter

        huisstijl, stapel = prepare(brief, bibliotheek)
        geldig = covered(brief, vrijgave)
        profiel = self.profile(huisstijl, bibliotheek)
        html = pagina.write(
            huisstijl,
            "brief.html.jinja",
            brief,
            termen=nederlands.terms(bibliotheek),
            meter=_meter(stapel, profiel),
            vrijgave=geldig,
            vak=venster.fit(brief, profiel, stapel),
            lijsten=self.lijsten,
            letters=opmaak.letters(stapel),
        )
        bladzijde = opmaak.every_page(brief, huisstijl, profiel, concept=geldig is None)
        afwerking = Afwerking(kenmerken.of(geldig), stapel)
        inhoud = typesetter(huisstijl, stapel).write(html, self.stijl, bladzijde, afwerking)
        _check_length(afwerking.bladzijden, profiel, huisstijl)
        return Gezet(inhoud, afwerking.bladzijden)

    def profile(self, huisstijl: Huisstijl, bibliotheek: Bibliotheek) -> Profiel:
        """How this form lies on paper. Raises Vormfout when the municipality names a print profile that is not there."""
        return huisstijl.large(self.punten) if self.punten else huisstijl.ordinary(print_profile(bibliotheek))


def _meter(stapel: tuple[Lettertype, ...], profiel: Profiel) -> venster.Meter:
    """What surely fits on one line of text: also in bold, and inside a list or a frame."""
    return venster.Meter(stapel, profiel.breedte - INSPRINGEN, profiel.letter or GEWONE_LETTER, vet=True)


def _check_length(bladzijden: int, profiel: Profiel, huisstijl: Huisstijl) -> None:
    if bladzijden > profiel.bladzijden:
        zin = _("De brief is {aantal} bladzijden lang. Van de huisstijl ‘{naam}’ mogen het er {meest} zijn. Maak hem korter.")
        raise Vormfout(zin.format(aantal=bladzijden, naam=huisstijl.naam, meest=profiel.bladzijden))


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


@lru_cache
def print_profile(bibliotheek: Bibliotheek) -> str | None:
    """The print profile that gemeente.toml chooses, read once per process."""
    return gemeente.load(bibliotheek).drukprofiel
