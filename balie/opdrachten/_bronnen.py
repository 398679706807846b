"""What `brief toets` was asked to judge: a text file, standard input, or a letter of a library. Read when it is judged."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cached_property
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek
    from leesbaarheid.oordeel import Toets

INVOER = "-"
LANGSTE_TEKST = 100_000
"""Characters of one text: some forty pages. Frog reads one text at a time: a longer one would hold up everybody else."""


class Bron(Protocol):
    """One text; `naam` is what was asked for, as it stands in the output."""

    naam: str

    def check(self, taal: str) -> Toets:
        """Judge it. Raises Leesfout, Sjabloonfouten, Ontleedfout …"""

    def report(self, taal: str, toets: Toets) -> str:
        """The report as a page."""


def find(naam: str) -> Iterator[Bron]:
    """The texts under one name on the command line: a folder may hold more letters."""
    pad = Path(naam)
    if naam == INVOER or not pad.is_dir():
        yield Tekst(naam) if naam == INVOER or pad.exists() or not _reads_as_id(pad) else Brief(naam, None)
        return
    mappen = sorted(gevonden.parent for gevonden in pad.rglob("sjabloon.toml"))
    for map in mappen:
        yield Brief(str(map), map.resolve())
    if not mappen:
        yield Leeg(naam)


def _reads_as_id(pad: Path) -> bool:
    """A bare name where no such file exists is a letter's id; a mistyped one then gets the nearest ids."""
    return pad.name == str(pad) and not pad.suffix


class Leeg:
    """A folder without letters."""

    def __init__(self, naam: str):
        self.naam = naam

    def check(self, taal: str) -> Toets:
        from generator.bibliotheek import Leesfout

        os.scandir(self.naam).close()  # without rights it only seems empty: PermissionError says so
        raise Leesfout(_("In de map {map} staat geen brief. Noem een map met een sjabloon.toml.").format(map=self.naam))

    def report(self, taal: str, toets: Toets) -> str:
        return ""


class Tekst:
    """A text file, or standard input."""

    def __init__(self, naam: str):
        self.naam = naam

    def check(self, taal: str) -> Toets:
        import leesbaarheid
        from generator.bibliotheek import Bibliotheek

        Bibliotheek.find().taal_map(taal)
        return leesbaarheid.check(self._text(), taal, heel=True)

    def report(self, taal: str, toets: Toets) -> str:
        from leesbaarheid.lezen import read
        from leesbaarheid.rapport import as_html

        return as_html(self.naam, toets, read(self._text()))

    def _text(self) -> str:
        from generator.bibliotheek import Leesfout, read_text

        tekst = self._input if self.naam == INVOER else read_text(Path(self.naam))
        if len(tekst) > LANGSTE_TEKST:
            zin = _("De tekst {naam} is te lang: meer dan {aantal} tekens. Toets hem in delen.")
            raise Leesfout(zin.format(naam=self.naam, aantal=LANGSTE_TEKST))
        return tekst

    @cached_property
    def _input(self) -> str:
        from generator.bibliotheek import Leesfout

        try:
            return sys.stdin.buffer.read().decode("utf-8-sig")
        except UnicodeDecodeError:
            raise Leesfout(_("De invoer is geen UTF-8. Geef tekst in UTF-8.")) from None


class Brief:
    """A letter: by its folder, or by its id in the library in use (`map` is None)."""

    def __init__(self, naam: str, map: Path | None):
        self.naam, self.map = naam, map

    def check(self, taal: str) -> Toets:
        return self._load(taal).check()

    def report(self, taal: str, toets: Toets) -> str:
        return self._load(taal).report(toets)

    def _load(self, taal: str):
        from balie.beoordelen import Tekst

        return Tekst.load(self.library(), self.naam if self.map is None else self.map.name, taal)

    def library(self) -> Bibliotheek:
        """Where its files are looked up. Raises Leesfout."""
        from generator.bibliotheek import MEEGELEVERD, Bibliotheek, Leesfout

        if self.map is None:
            return Bibliotheek.find()
        if self.map.parent.name != "brieven" or self.map.parent.parent.name != "sjablonen":
            raise Leesfout(_("De map {map} hoort in sjablonen/brieven te staan. Zet hem daar.").format(map=self.naam))
        bibliotheek = Bibliotheek(tuple(dict.fromkeys([self.map.parents[2], *Bibliotheek.find().mappen, MEEGELEVERD])))
        bibliotheek.use_word_lists()
        return bibliotheek
