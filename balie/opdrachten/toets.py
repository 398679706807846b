"""`brief toets`: is this text clear? Text files, template folders or standard input go in; a verdict with reasons comes out."""

from __future__ import annotations

from gettext import gettext as _
from json import dumps
from pathlib import Path
from typing import Annotated

import typer

from balie import meldingen
from balie.gebruik import Gebruiksfout
from balie.opdrachten import _bronnen as bronnen
from balie.opdrachten import _keuzes as keuzes

HULP = _("Kijkt of een tekst of een brief duidelijk is.")

Paden = Annotated[list[str], typer.Argument(metavar="PAD", help=_("Tekstbestanden, mappen met brieven, of - voor invoer."))]
Html = Annotated[Path | None, typer.Option("--html", metavar="BESTAND", help=_("Schrijf het rapport als webpagina."))]


def run(pad: Paden, taal: keuzes.Taal = "nl", json: keuzes.Json = False, html: Html = None) -> None:
    gevonden = [bron for naam in pad for bron in bronnen.find(naam)]
    if html is not None and (json or len(gevonden) != 1):
        raise Gebruiksfout(_("Bij --html hoort één tekst, zonder --json."))
    if html is not None:
        goed = write_page(gevonden[0], taal, html)
    else:
        goed = all([show(bron, taal, json) for bron in gevonden])
    if not goed:
        raise typer.Exit(1)


def show(bron: bronnen.Bron, taal: str, als_json: bool) -> bool:
    """Print the verdict on one text; True when it passes. What can't be judged is told too, and does not pass."""
    from leesbaarheid import rapport
    from leesbaarheid.oordeel import Oordeel

    try:
        toets = bron.check(taal)
    except Exception as fout:
        if (zinnen := meldingen.sentences(fout)) is None:
            raise
        regel = "\n".join(zinnen)
        als_object = dumps(rapport.error_as_json(bron.naam, taal, regel), ensure_ascii=False)
        typer.echo(als_object if als_json else regel, err=not als_json)
        return False
    if als_json:
        typer.echo(dumps(rapport.as_json(bron.naam, toets), ensure_ascii=False))
    else:
        typer.echo(rapport.as_text(bron.naam, toets))
    return toets.oordeel != Oordeel.VOLDOET_NIET


def write_page(bron: bronnen.Bron, taal: str, pad: Path) -> bool:
    """Write the report of one text as a page; True when the text passes."""
    from generator import wegschrijven
    from leesbaarheid.oordeel import Oordeel

    toets = bron.check(taal)
    wegschrijven.write({pad: bron.report(taal, toets).encode()})
    typer.echo(_("Het rapport staat in {pad}.").format(pad=pad))
    return toets.oordeel != Oordeel.VOLDOET_NIET
