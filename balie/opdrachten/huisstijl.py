"""`brief huisstijl`: can the Word files of the house styles be used? For communication, before it puts one in place."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import Annotated

import typer

HULP = _("Kijkt of het Word-bestand van de huisstijl klopt.")

Bestand = Annotated[
    Path | None, typer.Argument(metavar="BESTAND", help=_("Een brief.docx. Zonder bestand: die van elke huisstijl."))
]


def run(bestand: Bestand = None) -> None:
    from generator.bibliotheek import Bibliotheek, Leesfout, unreadable
    from generator.vormen.word import controle

    bibliotheek = Bibliotheek.find()
    paden = [bestand] if bestand else [bibliotheek.huisstijl_map(naam) / "brief.docx" for naam in bibliotheek.huisstijlen()]
    goed = True
    for pad in paden:
        try:
            fouten = controle.problems(pad.read_bytes())
        except OSError as fout:
            raise Leesfout(unreadable(pad, fout)) from None
        typer.echo(
            "\n- ".join([_("{pad}: dit klopt niet.").format(pad=pad), *fouten])
            if fouten
            else _("{pad}: in orde.").format(pad=pad)
        )
        goed = goed and not fouten
    if not goed:
        raise typer.Exit(1)
