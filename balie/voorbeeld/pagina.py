"""The page beside the results, from which a visitor opens every letter, report and refusal."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from balie.voorbeeld.stap import Stap
from balie.voorbeeld.verloop import Verloop
from generator import taal
from generator.bibliotheek import MEEGELEVERD, Bibliotheek

MERK = "brief-voorbeeld"
"""Stands in the page's <meta name="generator">: a folder with it may be made anew."""


UITGAVEN = (_("De brief zelf"), _("Het afschrift"))
"""What the first and the second recipient get; `maak` names the original first (generator.zending)."""


@dataclass(frozen=True)
class Rij:
    """One recipient's letter in one language: its address in every form."""

    uitgave: str
    taal: str
    vormen: Mapping[str, str]


def rows(stap: Stap, uit: Path) -> list[Rij]:
    """What a step made, a row per recipient and language, as the file names tell (ontwerp §3.6)."""
    rijen: dict[tuple[str, str], dict[str, str]] = {}
    for pad in stap.bestanden:
        wie, taal, vorm = re.search(r"-([0-9a-f]{12})-(\w+)-([a-z_0-9]+)(?:-CONCEPT)?\.", pad.name).groups()
        vormen = rijen.setdefault((wie, taal), {})
        vormen[f"{vorm} ({pad.suffix[1:]})" if vorm in vormen else vorm] = pad.relative_to(uit).as_posix()
    wie_eerst = list(dict.fromkeys(wie for wie, _taal in rijen))
    return [Rij(UITGAVEN[wie_eerst.index(wie)], language_name(taal), vormen) for (wie, taal), vormen in rijen.items()]


def language_name(code: str) -> str:
    """The Dutch name of a language."""
    return taal.load(Bibliotheek((MEEGELEVERD,)), code).nederlands


def draw(verloop: Verloop, uit: Path) -> str:
    """The page as HTML; links are relative to `uit`."""
    omgeving = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # The results are still in a folder that is about to be renamed: its name would lead nowhere.
    omgeving.filters["vanaf_hier"] = lambda tekst: tekst.replace(f"{uit.parent}/", "")
    omgeving.globals |= {"_": _, "rijen": lambda stap: rows(stap, uit), "serie": series_files(uit)}
    return omgeving.get_template("index.html.jinja").render(verloop=verloop, uit=uit, merk=MERK)


def series_files(uit: Path) -> list[str]:
    """The letters of the series, by name."""
    return sorted(pad.relative_to(uit).as_posix() for pad in (uit / "serie").glob("*.pdf"))
