"""A house style as data: what `huisstijl.toml` says of paper, window and fonts. Not its sentences: the Brief holds those."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from gettext import gettext as _
from pathlib import Path
from typing import Any

from generator.bibliotheek import Bibliotheek, read_toml
from generator.vormen.vorm import Vormfout


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
class Profiel:
    """How one form lies on A4: its margins and the window."""

    marges: Marges
    venster: Venster


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
    standaard: Profiel
    grootletter: Profiel
    lettertypen: tuple[Lettertype, ...]

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
        profielen = [_profile(ruw[soort]) for soort in ("standaard", "grootletter")]
        lettertypen = tuple(_font(map, tabel) for tabel in ruw["lettertypen"])
    except (KeyError, TypeError, ValueError) as fout:
        zin = _("In de huisstijl ‘{naam}’ klopt huisstijl.toml niet: {fout}. Vergelijk het bestand met dat van ‘standaard’.")
        raise Vormfout(zin.format(naam=map.name, fout=fout)) from None
    return Huisstijl(map.name, map.resolve(), *profielen, lettertypen)


def _profile(ruw: Mapping[str, Any]) -> Profiel:
    maten = {deel: {naam: float(maat) for naam, maat in ruw[deel].items()} for deel in ("marges", "venster")}
    return Profiel(Marges(**maten["marges"]), Venster(**maten["venster"]))


def _font(map: Path, ruw: Mapping[str, str]) -> Lettertype:
    for gewicht in ("gewoon", "vet"):
        if not (map / ruw[gewicht]).is_file():
            zin = _("Het lettertype {bestand} van de huisstijl ‘{naam}’ ontbreekt. Zet het bestand terug in die map.")
            raise Vormfout(zin.format(bestand=ruw[gewicht], naam=map.name))
    return Lettertype(ruw["familie"], map / ruw["gewoon"], map / ruw["vet"])
