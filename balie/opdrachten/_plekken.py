"""Which file on this disk a finding stands in, for outputs that point at lines: SARIF and GitHub."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from balie.opdrachten._bronnen import INVOER, Brief, Bron
from leesbaarheid.rapport.plek import Bronnen, Brontekst


def files_of(bron: Bron) -> Bronnen:
    """The files of one text, each read once: a template's findings name theirs from the library on."""

    @cache
    def find(bestand: str | None) -> Brontekst:
        if not isinstance(bron, Brief):
            return Brontekst(bron.naam) if bron.naam == INVOER else _read(Path(bron.naam))
        mappen = bron.library().mappen
        naam = bestand or f"sjablonen/brieven/{bron.map.name if bron.map else bron.naam}/brief.md"
        return _read(next((map / naam for map in mappen if (map / naam).is_file()), mappen[0] / naam))

    return find


def shown(pad: Path) -> str:
    """From the current folder on where it lies below, with '/'; else the whole path."""
    heel = pad.absolute()
    return heel.relative_to(Path.cwd()).as_posix() if heel.is_relative_to(Path.cwd()) else str(heel)


def _read(pad: Path) -> Brontekst:
    """Its text where it is one; a Word document has no lines to point at."""
    try:
        return Brontekst(shown(pad), pad.read_bytes().decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        return Brontekst(shown(pad))
