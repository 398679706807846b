"""Many texts: the table on the screen, or as a page with every report in a folder beside it."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterable, Iterator, Sequence
from gettext import gettext as _
from pathlib import Path
from urllib.parse import quote

import typer
from rich.console import Console
from rich.progress import Progress

from balie.opdrachten._bronnen import Bron
from balie.opdrachten._toetsen import Uitslag, judge_all
from generator import wegschrijven
from leesbaarheid.rapport import tabel

LANGSTE_NAAM = 80
"""Characters of the name of a report's file, before its ending."""


def show(bronnen: Sequence[Bron], taal: str) -> bool:
    """Print the table; True when every text passes."""
    namen = short_names([bron.naam for bron in bronnen])
    rijen = [_row(uitslag, naam) for naam, uitslag in zip(namen, _counted(bronnen, taal, False), strict=True)]
    tabel.show(Console(), rijen)
    slechtste = next((rij for rij in tabel.worst_first(rijen) if rij.oordeel), rijen[0])
    pad = bronnen[namen.index(slechtste.naam)].naam
    typer.echo(_("Bekijk één tekst helemaal: brief toets {pad}").format(pad=shlex.quote(pad)))
    typer.echo(_("Met --html overzicht.html krijgt u dit als webpagina, met elk rapport erbij."))
    return passes(rijen)


def write(bronnen: Sequence[Bron], taal: str, pagina: Path) -> bool:
    """Write the table as a page, each report as soon as it is there; True when every text passes.

    Reports replace those of an earlier run under the same name; nothing else in the folder is touched.
    """
    map = pagina.with_name(f"{pagina.stem}-rapporten")
    namen = short_names([bron.naam for bron in bronnen])
    bestanden = file_names(namen)
    rijen = []
    for naam, bestand, uitslag in zip(namen, bestanden, _counted(bronnen, taal, True), strict=True):
        if uitslag.toets is not None:
            wegschrijven.write({map / bestand: uitslag.pagina.encode(errors="replace")})
        rijen.append(_row(uitslag, naam, f"{quote(map.name)}/{quote(bestand)}"))
    wegschrijven.write({pagina: tabel.as_html(_("Overzicht van teksten"), rijen).encode(errors="replace")})
    typer.echo(tabel.totals(rijen))
    typer.echo(_("Het overzicht staat in {pagina}, de rapporten in {map}.").format(pagina=pagina, map=map))
    return passes(rijen)


def passes(rijen: Iterable[tabel.Rij]) -> bool:
    """Is nothing blocked, and could everything be judged?"""
    return not any(rij.oordeel in (None, "voldoet_niet") for rij in rijen)


def short_names(namen: Sequence[str]) -> list[str]:
    """Paths without the folders that all of them share; whole where they share none."""
    try:
        samen = os.path.commonpath([os.path.dirname(naam) for naam in namen])
    except ValueError:  # absolute and relative paths together
        return list(namen)
    return [os.path.relpath(naam, samen) for naam in namen] if samen else list(namen)


def file_names(namen: Sequence[str]) -> list[str]:
    """A file name of its own for each report, that says which text it is of."""
    gebruikt: dict[str, int] = {}
    gemaakt = []
    for naam in namen:
        kaal = re.sub(r"[^\w.]+", "-", naam).strip("-.")[:LANGSTE_NAAM] or "tekst"
        gebruikt[kaal.lower()] = keer = gebruikt.get(kaal.lower(), 0) + 1
        gemaakt.append(f"{kaal}.html" if keer == 1 else f"{kaal}--{keer}.html")
    return gemaakt


def _row(uitslag: Uitslag, naam: str, pagina: str = "") -> tabel.Rij:
    if uitslag.toets is None:
        return tabel.Rij(naam, None, fout=uitslag.fout)
    return tabel.Rij.of(naam, uitslag.toets, pagina)


def _counted(bronnen: Sequence[Bron], taal: str, met_pagina: bool) -> Iterator[Uitslag]:
    """The results as they come, with how far it is on a terminal."""
    scherm = Console(stderr=True)
    with Progress(console=scherm, transient=True, disable=not scherm.is_terminal) as voortgang:
        yield from voortgang.track(judge_all(bronnen, taal, met_pagina), total=len(bronnen), description=_("Toetsen"))
