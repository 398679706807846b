"""Where letters, building blocks, languages and house styles are found: a municipality's own folder first, then ours.

Finding only; what a file means is decided where it is loaded.
"""

from __future__ import annotations

import errno
import os
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from gettext import gettext as _
from pathlib import Path
from typing import Any

MEEGELEVERD = Path(__file__).resolve().parent.parent
"""The folder that holds `sjablonen/` and `talen/` as shipped: the checkout, or beside the packages of a wheel."""


class Leesfout(Exception):
    """A file of the library, or one that a user named, can't be read; the message is one or two Dutch sentences."""


class Onbekend(Leesfout):
    """An id that no library folder holds; the message suggests the nearest ones."""

    def __init__(self, wat: str, id: str, bekend: tuple[str, ...]):
        lijken = get_close_matches(id, bekend, n=3, cutoff=0.5)
        raad = _("Bedoelt u {namen}?").format(namen=_(" of ").join(lijken)) if lijken else ""
        keuze = raad or _("Kies uit: {namen}.").format(namen=", ".join(bekend) or _("(niets gevonden)"))
        super().__init__(_("{wat} ‘{id}’ bestaat niet. {keuze}").format(wat=wat, id=id, keuze=keuze))


def read_text(pad: Path) -> str:
    """The file as text (UTF-8, BOM allowed). Raises Leesfout when it is missing, unreadable or not UTF-8."""
    try:
        return pad.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise Leesfout(_("Het bestand {pad} is geen UTF-8. Sla het op als tekst in UTF-8.").format(pad=pad)) from None
    except OSError as fout:
        raise Leesfout(unreadable(pad, fout)) from None


def unreadable(pad: Path, fout: OSError) -> str:
    """Why this path can't be read, and what to do: one or two Dutch sentences."""
    zinnen = {
        errno.EACCES: _("U mag {pad} niet lezen. Vraag de beheerder om rechten."),
        errno.EISDIR: _("{pad} is een map. Noem het bestand dat erin staat."),
        errno.ENOENT: _("Het bestand {pad} bestaat niet. Kijk of de naam klopt."),
        errno.ENOTDIR: _("Het bestand {pad} bestaat niet. Kijk of de naam klopt."),
        errno.ENAMETOOLONG: _("De naam {pad} is te lang. Kijk of de naam klopt."),
    }
    return zinnen.get(fout.errno, _("{pad} is niet te lezen. Kijk of de schijf nog werkt.")).format(pad=pad)


def read_toml(pad: Path) -> dict[str, Any]:
    """The file as a TOML table. Raises Leesfout with the line when it is no TOML."""
    try:
        return tomllib.loads(read_text(pad))
    except tomllib.TOMLDecodeError as fout:
        plaats = re.search(r"line (\d+), column (\d+)", str(fout))
        waar = _("regel {regel}, teken {teken}").format(regel=plaats[1], teken=plaats[2]) if plaats else _("het einde")
        zin = _("Het bestand {pad} is geen geldige TOML. Kijk bij {waar} en verbeter die plek.")
        raise Leesfout(zin.format(pad=pad, waar=waar)) from None


@dataclass(frozen=True)
class Bibliotheek:
    """Folders in order of precedence; each may hold `sjablonen/`, `talen/` and `gemeente.toml`. An id wins whole.

    Their `woorden/` add to our word lists instead.
    """

    mappen: tuple[Path, ...]

    @classmethod
    def find(cls, opgegeven: Path | None = None) -> Bibliotheek:
        """Look up in the order of ontwerp §1: named folder, BRIEF_BIBLIOTHEEK, current folder, shipped.

        Raises Leesfout when a folder that was named explicitly does not exist or holds no library.
        """
        genoemd = opgegeven or (Path(pad) if (pad := os.environ.get("BRIEF_BIBLIOTHEEK")) else None)
        if genoemd and not _holds_library(genoemd):
            zin = _(
                "De map {map} is geen bibliotheek: de map ‘sjablonen’ of ‘talen’ ontbreekt. Maak er een met: brief begin MAP."
            )
            raise Leesfout(zin.format(map=genoemd))
        hier = Path.cwd() if not genoemd and _holds_library(Path.cwd()) else None
        eigen = (genoemd or hier or MEEGELEVERD).resolve()
        gevonden = cls((eigen, MEEGELEVERD) if eigen != MEEGELEVERD else (MEEGELEVERD,))
        gevonden.use_word_lists()
        return gevonden

    def use_word_lists(self) -> None:
        """Judge texts of this process with the word lists of these folders."""
        from leesbaarheid.woorden import lijsten  # here: most commands only print, and start faster without

        lijsten.use(self.mappen)

    def ids(self) -> tuple[str, ...]:
        """The ids of all letters, sorted."""
        return self._names("sjablonen/brieven", "sjabloon.toml")

    def brief_map(self, id: str) -> Path:
        """The folder of one letter. Raises Onbekend."""
        return self._folder("sjablonen/brieven", id, _("De brief"), self.ids())

    def bouwsteen_ids(self) -> tuple[str, ...]:
        """The ids of all building blocks, sorted."""
        gevonden = {pad.stem for map in self.mappen for pad in (map / "sjablonen/bouwstenen").glob("*.md")}
        return tuple(sorted(gevonden))

    def bouwsteen(self, id: str) -> Path:
        """The file of one building block. Raises Onbekend."""
        if id not in self.bouwsteen_ids():
            raise Onbekend(_("De bouwsteen"), id, self.bouwsteen_ids())
        return self.bestand(f"bouwstenen/{id}.md")

    def talen(self) -> tuple[str, ...]:
        """The codes of all languages, sorted."""
        return self._names("talen", "taal.toml")

    def taal_map(self, code: str) -> Path:
        """The folder of one language. Raises Onbekend."""
        return self._folder("talen", code, _("De taal"), self.talen())

    def huisstijlen(self) -> tuple[str, ...]:
        """The names of all house styles, sorted."""
        return self._names("sjablonen/huisstijl", "huisstijl.toml")

    def huisstijl_map(self, naam: str) -> Path:
        """The folder of one house style. Raises Onbekend."""
        return self._folder("sjablonen/huisstijl", naam, _("De huisstijl"), self.huisstijlen())

    def bestand(self, naam: str) -> Path:
        """A file below `sjablonen/`, from the first folder that holds it; the shipped place when none does."""
        kandidaten = [map / "sjablonen" / naam for map in self.mappen]
        return next((pad for pad in kandidaten if pad.is_file()), kandidaten[-1])

    def gemeente_bestand(self) -> Path:
        """The municipality's own `gemeente.toml`, else the shipped invented municipality."""
        eigen = [map / "gemeente.toml" for map in self.mappen]
        return next((pad for pad in eigen if pad.exists()), self.bestand("voorbeeldgemeente.toml"))

    def relative(self, pad: Path) -> str:
        """The path as shown to people and kept in positions: from the library folder, with '/'."""
        binnen = next((map for map in self.mappen if pad.resolve().is_relative_to(map)), None)
        return pad.resolve().relative_to(binnen).as_posix() if binnen else pad.as_posix()

    def _names(self, soort: str, kenmerk: str) -> tuple[str, ...]:
        return tuple(sorted({pad.parent.name for map in self.mappen for pad in self._marked(map / soort, kenmerk)}))

    @staticmethod
    def _marked(map: Path, kenmerk: str) -> Iterator[Path]:
        return map.glob(f"*/{kenmerk}")

    def _folder(self, soort: str, naam: str, wat: str, bekend: tuple[str, ...]) -> Path:
        if naam not in bekend:
            raise Onbekend(wat, naam, bekend)
        return next(map / soort / naam for map in self.mappen if (map / soort / naam).is_dir())


def _holds_library(map: Path) -> bool:
    return (map / "sjablonen").is_dir() or (map / "talen").is_dir()
