"""A house style as data: what `huisstijl.toml` says of paper, window and fonts. Not its sentences: the Brief holds those."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from gettext import gettext as _
from pathlib import Path
from typing import Any

from generator.bibliotheek import Bibliotheek, read_toml
from generator.vormen.vorm import Vormfout

A4_BREEDTE = 210
"""In mm (ISO 216)."""
GROTE_LETTER = 18
"""Points of ordinary large print (UKAAF G003: 16 at least, better 18; feiten §5)."""


@dataclass(frozen=True)
class Venster:
    """The window of the envelope: place and size in mm from the edge of the paper (feiten/recht-en-brieven §6).

    `letter` and `afzenderletter` are font sizes in pt of the address and the return address; `regel` is the height of an
    address line in mm, `tussenruimte` the white in mm between the two.
    """

    links: float
    boven: float
    breedte: float
    hoogte: float
    letter: float
    regel: float
    afzenderletter: float
    tussenruimte: float


@dataclass(frozen=True)
class Marges:
    """The white around the text, in mm."""

    boven: float
    rechts: float
    onder: float
    links: float


@dataclass(frozen=True)
class Spiegel:
    """How one style of letter lies on A4: the white around the text, and the most pages that it may have."""

    marges: Marges
    bladzijden: int


@dataclass(frozen=True)
class Profiel:
    """What one form needs to know of paper.

    `venster` is None where the envelope has none: then the address stands at the top of the letter. `letter` is the size of
    the text in pt where the form decides it, None where the style sheet does.
    """

    marges: Marges
    bladzijden: int
    venster: Venster | None
    letter: float | None = None

    @property
    def breedte(self) -> float:
        """The longest line, in mm."""
        return A4_BREEDTE - self.marges.links - self.marges.rechts


@dataclass(frozen=True)
class Lettertype:
    """A font family with the files of its regular and bold weight."""

    familie: str
    gewoon: Path
    vet: Path


@dataclass(frozen=True)
class Huisstijl:
    """`map` is the folder that everything of this house style comes from; no form reads outside it."""

    naam: str
    map: Path
    standaard: Spiegel
    grootletter: Spiegel
    drukprofiel: str
    vensters: tuple[tuple[str, Venster], ...]
    lettertypen: tuple[Lettertype, ...]

    def ordinary(self, drukprofiel: str | None) -> Profiel:
        """The ordinary letter for this print profile, None for the one of the house style. Raises Vormfout."""
        naam, vensters = drukprofiel or self.drukprofiel, dict(self.vensters)
        if naam not in vensters:
            zin = _("De huisstijl ‘{stijl}’ heeft geen drukprofiel ‘{naam}’. Kies in gemeente.toml uit: {namen}.")
            raise Vormfout(zin.format(stijl=self.naam, naam=naam, namen=", ".join(vensters)))
        return Profiel(self.standaard.marges, self.standaard.bladzijden, vensters[naam])

    def large(self, punten: float) -> Profiel:
        """A letter in large print of `punten` pt; the page number below the text is as large, so its margin grows along."""
        marges = self.grootletter.marges
        onder = marges.onder * punten / GROTE_LETTER
        return Profiel(replace(marges, onder=onder), self.grootletter.bladzijden, venster=None, letter=punten)

    def stack(self, gevraagd: tuple[str, ...]) -> tuple[Lettertype, ...]:
        """The fonts of this house style that a language asks for, in that order. Raises Vormfout when it has none of them."""
        eigen = {lettertype.familie: lettertype for lettertype in self.lettertypen}
        stapel = tuple(eigen[familie] for familie in gevraagd if familie in eigen)
        if not stapel:
            zin = _("De huisstijl ‘{naam}’ heeft geen van deze lettertypen: {gevraagd}. Voeg er een toe aan huisstijl.toml.")
            raise Vormfout(zin.format(naam=self.naam, gevraagd=", ".join(gevraagd)))
        return stapel

    def read(self, bestand: str) -> str:
        """The text of one file of this house style. Raises Vormfout when it is not there."""
        try:
            return (self.map / bestand).read_text(encoding="utf-8")
        except OSError:
            zin = _("Het bestand {bestand} van de huisstijl ‘{naam}’ ontbreekt. Zet het terug in die map.")
            raise Vormfout(zin.format(bestand=bestand, naam=self.naam)) from None


@lru_cache
def load(bibliotheek: Bibliotheek, naam: str) -> Huisstijl:
    """The house style with this name, read once per process. Raises Onbekend, Leesfout or Vormfout."""
    map = bibliotheek.huisstijl_map(naam)
    ruw = read_toml(map / "huisstijl.toml")
    try:
        spiegels = [_layout(ruw[soort]) for soort in ("standaard", "grootletter")]
        vensters = tuple((naam, _window(tabel["venster"])) for naam, tabel in ruw["drukprofielen"].items())
        drukprofiel = str(ruw["drukprofiel"])
        lettertypen = tuple(_font(map, tabel) for tabel in ruw["lettertypen"])
    except (KeyError, TypeError, ValueError) as fout:
        zin = _("In de huisstijl ‘{naam}’ klopt huisstijl.toml niet: {fout}. Vergelijk het bestand met dat van ‘standaard’.")
        raise Vormfout(zin.format(naam=map.name, fout=fout)) from None
    return Huisstijl(map.name, map.resolve(), *spiegels, drukprofiel, vensters, lettertypen)


def _layout(ruw: Mapping[str, Any]) -> Spiegel:
    return Spiegel(Marges(**_measures(ruw["marges"])), int(ruw["bladzijden"]))


def _window(ruw: Mapping[str, Any]) -> Venster:
    return Venster(**_measures(ruw))


def _measures(ruw: Mapping[str, Any]) -> dict[str, float]:
    return {naam: float(maat) for naam, maat in ruw.items()}


def _font(map: Path, ruw: Mapping[str, str]) -> Lettertype:
    for gewicht in ("gewoon", "vet"):
        if not (map / ruw[gewicht]).is_file():
            zin = _("Het lettertype {bestand} van de huisstijl ‘{naam}’ ontbreekt. Zet het bestand terug in die map.")
            raise Vormfout(zin.format(bestand=ruw[gewicht], naam=map.name))
    return Lettertype(ruw["familie"], map / ruw["gewoon"], map / ruw["vet"])
