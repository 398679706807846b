"""`brief toets`: is this text clear? Text files, template folders or standard input go in; a verdict with reasons comes out."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext as _
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from balie.gebruik import Gebruiksfout
from balie.opdrachten import _bronnen as bronnen
from balie.opdrachten import _keuzes as keuzes
from balie.opdrachten._toetsen import judge, judge_all

if TYPE_CHECKING:
    from generator.plichten import Plicht

HULP = _("Kijkt of een tekst of een brief duidelijk is.")

Paden = Annotated[list[str], typer.Argument(metavar="PAD", help=_("Tekstbestanden, mappen met brieven, of - voor invoer."))]
Html = Annotated[
    Path | None, typer.Option("--html", metavar="BESTAND", help=_("Schrijf het rapport, of een overzicht, als webpagina."))
]
Sarif = Annotated[bool, typer.Option("--sarif", help=_("Uitvoer als SARIF, voor editors en codeplatforms."))]
Github = Annotated[bool, typer.Option("--github", help=_("Uitvoer als meldingen bij een wijziging op GitHub."))]


def run(
    pad: Paden,
    taal: keuzes.Taal = "nl",
    json: keuzes.Json = False,
    html: Html = None,
    sarif: Sarif = False,
    github: Github = False,
) -> None:
    if sum((json, html is not None, sarif, github)) > 1:
        raise Gebruiksfout(_("Kies er één: --json, --html, --sarif of --github."))
    if html is not None and html.is_dir():
        raise Gebruiksfout(_("Achter --html hoort een bestand, zoals overzicht.html. {pad} is een map.").format(pad=html))
    if taal == "nl":
        from leesbaarheid import voorraad

        een = len(pad) == 1 and not Path(pad[0]).is_dir() and not (sarif or github)
        voorraad.warm_up(alle_maten=een or json or html is not None)  # Frog loads for seconds: while the rest starts
    gevonden = [bron for naam in pad for bron in bronnen.find(naam)]
    if json:
        goed = print_json(gevonden, taal)
    elif sarif or github:
        goed = print_remarks(gevonden, taal, sarif)
    elif len(gevonden) == 1:
        goed = report(gevonden[0], taal, html)
    else:
        from balie.opdrachten import _overzicht as overzicht

        goed = overzicht.show(gevonden, taal) if html is None else overzicht.write(gevonden, taal, html)
    if not goed:
        raise typer.Exit(1)


def report(bron: bronnen.Bron, taal: str, html: Path | None) -> bool:
    """The whole report of one text on the screen, or as a page; True when it passes."""
    uitslag = judge(bron, taal, met_pagina=html is not None)
    if uitslag.toets is None:
        typer.echo(uitslag.fout, err=True)
    elif html is not None:
        from generator import wegschrijven

        wegschrijven.write({html: uitslag.pagina.encode(errors="replace")})
        typer.echo(_("Het rapport staat in {pad}.").format(pad=html))
    else:
        from rich.console import Console

        from leesbaarheid.rapport import scherm
        from leesbaarheid.voorstellen import propose

        scherm.show(Console(), bron.naam, uitslag.toets, propose(uitslag.toets, bron.passages(taal)))
        tell_duties(bron.duties(), uitslag.toets.redenen)
    return uitslag.goed


def tell_duties(plichten: Sequence[Plicht], redenen: Sequence[str]) -> None:
    """What a letter must do, and whether it does on every path: a duty that is missed is among the reasons."""
    if plichten:
        typer.echo(_("Wat moet in deze brief staan?"))
    for plicht in plichten:
        gemist = any(reden.startswith(f"{plicht.code}: ") for reden in redenen)
        typer.echo(f"  {'✗' if gemist else '✓'} {plicht.code:4}{plicht.titel}")


def print_json(gevonden: Sequence[bronnen.Bron], taal: str) -> bool:
    """One object per text, one per line, as they come; True when all pass."""
    from leesbaarheid import rapport

    goed = True
    for uitslag in judge_all(gevonden, taal):
        naam, toets = uitslag.bron.naam, uitslag.toets
        ding = rapport.error_as_json(naam, taal, uitslag.fout) if toets is None else rapport.as_json(naam, toets)
        if toets is not None and naam.lower().endswith(".docx"):
            ding["brontekst"] = uitslag.bron.tekst  # what the places refer to: the file itself is packed
        typer.echo(dumps(ding, ensure_ascii=False))
        goed = goed and uitslag.goed
    return goed


def print_remarks(gevonden: Sequence[bronnen.Bron], taal: str, sarif: bool) -> bool:
    """Findings at their lines: one SARIF document, or a GitHub command a line as they come; True when all pass."""
    from balie.opdrachten._plekken import files_of
    from leesbaarheid.rapport import github, melding
    from leesbaarheid.rapport import sarif as sarifvorm

    goed, meldingen, fouten = True, [], []
    for uitslag in judge_all(gevonden, taal):
        goed = goed and uitslag.goed
        if uitslag.toets is None:
            fout = melding.not_judged(uitslag.bron.naam, uitslag.fout)
            fouten.append(fout)
            nieuw = [fout]
        else:
            nieuw = list(melding.remarks(uitslag.toets, files_of(uitslag.bron)))
            meldingen += nieuw if sarif else ()
        if not sarif:
            typer.echo("".join(f"{github.line(regel)}\n" for regel in nieuw), nl=False)
    if sarif:
        typer.echo(dumps(sarifvorm.document(meldingen, [(fout.pad, fout.tekst) for fout in fouten]), ensure_ascii=False))
    return goed
