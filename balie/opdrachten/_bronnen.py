"""What `brief toets` was asked to judge: a file, standard input, or a letter of a library. Read when it is judged."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from functools import cached_property
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from balie.gebruik import Gebruiksfout

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek
    from generator.plichten import Plicht
    from leesbaarheid.lezen import Bronbestand
    from leesbaarheid.oordeel import Toets
    from leesbaarheid.tekst import Passage

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

    def passages(self, taal: str) -> Sequence[Passage]:
        """What was checked, or of a letter its longest example."""

    def duties(self) -> Sequence[Plicht]:
        """What a letter must do, on any of its paths; a text that is no letter of a library has no duties."""


def find(naam: str) -> Iterator[Bron]:
    """The texts under one name on the command line: a folder may hold letters of a library, or files that can be read."""
    if not naam:  # else the current folder, which nobody named
        raise Gebruiksfout(_("Een van de namen is leeg. Noem een bestand, een map of een brief."))
    pad = Path(naam)
    if naam == INVOER or not pad.is_dir():
        yield Tekst(naam) if naam == INVOER or pad.exists() or not _reads_as_id(pad) else Brief(naam, None)
    elif mappen := sorted(gevonden.parent for gevonden in pad.rglob("sjabloon.toml")):
        yield from (Brief(str(map), map.resolve()) for map in mappen)
    elif bestanden := sorted(_files(pad)):
        yield from (Tekst(str(bestand)) for bestand in bestanden)
    else:
        yield Leeg(naam)


def _files(map: Path) -> Iterator[Path]:
    """The letters in a folder and the folders in it; no hidden files, and not the '~$' that Word keeps beside an open file."""
    from leesbaarheid.lezen import LEESBAAR

    for pad in map.rglob("*"):
        verborgen = any(deel.startswith((".", "~$")) for deel in pad.relative_to(map).parts)
        if pad.suffix.lower() in LEESBAAR and not verborgen and pad.is_file():
            yield pad


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
        zin = _("In de map {map} staat geen brief. Wij lezen .docx, .html, .md en .txt, en mappen met een sjabloon.toml.")
        raise Leesfout(zin.format(map=self.naam))

    def report(self, taal: str, toets: Toets) -> str:
        return ""

    def passages(self, taal: str) -> Sequence[Passage]:
        return ()

    def duties(self) -> Sequence[Plicht]:
        return ()


class Tekst:
    """A file of text, a Word file, a page, or standard input."""

    def __init__(self, naam: str):
        self.naam = naam

    def check(self, taal: str) -> Toets:
        import leesbaarheid
        from generator.bibliotheek import Bibliotheek

        Bibliotheek.find().taal_map(taal)
        return leesbaarheid.check(self._gelezen, taal, heel=True)

    def report(self, taal: str, toets: Toets) -> str:
        from leesbaarheid.rapport import as_html
        from leesbaarheid.voorstellen import propose

        return as_html(self.naam, toets, self._gelezen.passages, propose(toets, self._gelezen.passages))

    def passages(self, taal: str) -> Sequence[Passage]:
        return self._gelezen.passages

    def duties(self) -> Sequence[Plicht]:
        return ()

    @property
    def tekst(self) -> str:
        """What places in the Toets refer to."""
        return self._gelezen.tekst

    @cached_property
    def _gelezen(self) -> Bronbestand:
        from generator.bibliotheek import Leesfout
        from leesbaarheid.lezen import load

        bron = load(self._bytes(), "" if self.naam == INVOER else self.naam)
        if sum(len(passage.tekst) for passage in bron.passages) > LANGSTE_TEKST:
            zin = _("De tekst {naam} is te lang: meer dan {aantal} tekens. Toets hem in delen.")
            raise Leesfout(zin.format(naam=self.naam, aantal=LANGSTE_TEKST))
        return bron

    def _bytes(self) -> bytes:
        from generator.bibliotheek import Leesfout, unreadable
        from leesbaarheid.lezen import GROOTSTE_BESTAND

        if self.naam == INVOER:
            return sys.stdin.buffer.read(GROOTSTE_BESTAND + 1)
        try:
            with open(self.naam, "rb") as bestand:
                return bestand.read(GROOTSTE_BESTAND + 1)
        except OSError as fout:
            raise Leesfout(unreadable(Path(self.naam), fout)) from None


class Brief:
    """A letter: by its folder, or by its id in the library in use (`map` is None)."""

    def __init__(self, naam: str, map: Path | None):
        self.naam, self.map = naam, map

    def check(self, taal: str) -> Toets:
        return self._load(taal).check()

    def report(self, taal: str, toets: Toets) -> str:
        return self._load(taal).report(toets)

    def passages(self, taal: str) -> Sequence[Passage]:
        return self._load(taal).passages()

    def duties(self) -> Sequence[Plicht]:
        from generator.plichten import PLICHTEN
        from generator.taal import BRONTAAL

        sjabloon = self._load(BRONTAAL).sjabloon
        codes = {*sjabloon.plichten, *(code for regel in sjabloon.plichten_als for code in regel.plichten)}
        return [plicht for code, plicht in PLICHTEN.items() if code in codes]

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
