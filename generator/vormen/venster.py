"""The recipient's address and the return address, broken into lines that fit the envelope's window — or a Vormfout.

Widths come from the font files (advance widths, without kerning: never too small for Latin text by more than a hair).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from gettext import gettext as _
from pathlib import Path

from generator.brief import Brief
from generator.vormen.huisstijl import Lettertype, Profiel, Venster
from generator.vormen.vorm import Vormfout

MM_PER_PT = 25.4 / 72
SCHEIDING = " · "
REGELHOOGTE = 1.4
"""Line height of the return address, in its own font size."""


@dataclass(frozen=True)
class Adresvak:
    """Lines as they stand in the window, top to bottom."""

    afzender: tuple[str, ...]
    adres: tuple[str, ...]


def fit(brief: Brief, profiel: Profiel, stapel: Sequence[Lettertype]) -> Adresvak:
    """Break both addresses into lines that fit. Raises Vormfout when a word is too wide or there are too many lines."""
    if profiel.venster is None:
        meter = Meter(tuple(stapel), profiel.breedte, profiel.letter)
        return Adresvak(_return_address(brief, meter), _address(brief, meter))
    return _in_window(brief, profiel.venster, tuple(stapel))


def _in_window(brief: Brief, venster: Venster, stapel: tuple[Lettertype, ...]) -> Adresvak:
    afzender = _return_address(brief, Meter(stapel, venster.breedte, venster.afzenderletter))
    adres = _address(brief, Meter(stapel, venster.breedte, venster.letter))
    ruimte = venster.hoogte - len(afzender) * venster.afzenderletter * MM_PER_PT * REGELHOOGTE - venster.tussenruimte
    if len(adres) * venster.regel > ruimte:
        zin = _("Het adres van {naam} past niet in het venster van de envelop. Maak het korter: {regels} regels passen wel.")
        raise Vormfout(zin.format(naam=brief.adres[0], regels=int(ruimte // venster.regel)))
    return Adresvak(afzender, adres)


def _return_address(brief: Brief, meter: Meter) -> tuple[str, ...]:
    return meter.fill(brief.afzender, SCHEIDING)


def _address(brief: Brief, meter: Meter) -> tuple[str, ...]:
    return tuple(deel for regel in brief.adres for deel in meter.fill(regel.split(" "), " "))


@dataclass(frozen=True)
class Meter:
    """Measures text of `letter` pt in one weight of a font stack, for lines of at most `breedte` mm."""

    stapel: tuple[Lettertype, ...]
    breedte: float
    letter: float
    vet: bool = False

    def fill(self, delen: Sequence[str], scheiding: str) -> tuple[str, ...]:
        """As few lines as possible, broken between `delen` only. Raises Vormfout when one part is wider than a line."""
        regels: list[str] = []
        for deel in delen:
            if not self.fits(deel):
                zin = _("‘{deel}’ is te lang voor het adres op de brief. Schrijf het adres korter.")
                raise Vormfout(zin.format(deel=deel))
            if regels and self.fits(langer := regels[-1] + scheiding + deel):
                regels[-1] = langer
            else:
                regels.append(deel)
        return tuple(regels)

    def fits(self, tekst: str) -> bool:
        """Whether `tekst` can stand on one line."""
        return self.width(tekst) <= self.breedte

    def width(self, tekst: str) -> float:
        """The width of `tekst` in mm; a whole em for a character that no font holds (glyfen refuses those)."""
        breedtes = _advances(self.stapel, self.vet)
        return sum(breedtes.get(teken, 1.0) for teken in tekst) * self.letter * MM_PER_PT


@lru_cache
def _advances(stapel: tuple[Lettertype, ...], vet: bool) -> dict[str, float]:
    """The advance in em of every character of a stack: of the first font that has it."""
    breedtes: dict[str, float] = {}
    for lettertype in reversed(stapel):
        breedtes |= _in_font(lettertype.vet if vet else lettertype.gewoon)
    return breedtes


@lru_cache
def _in_font(pad: Path) -> dict[str, float]:
    from fontTools.ttLib import TTFont

    with TTFont(pad) as lettertype:
        em, breedtes = lettertype["head"].unitsPerEm, lettertype["hmtx"].metrics
        return {chr(code): breedtes[naam][0] / em for code, naam in lettertype.getBestCmap().items()}
