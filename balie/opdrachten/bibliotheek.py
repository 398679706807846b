"""`brief bibliotheek`: the whole library as pages to read, for communication and lawyers."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import Annotated

import typer

HULP = _("Maakt bladzijden over alle brieven, om te lezen of te printen.")

Ids = Annotated[list[str] | None, typer.Argument(metavar="[ID]…", help=_("Alleen deze brieven. Zonder: wat veranderd is."))]
Uit = Annotated[Path, typer.Option("--uit", metavar="MAP", help=_("De map voor de bladzijden."))]
Alles = Annotated[bool, typer.Option("--alles", help=_("Maak alle bladzijden opnieuw."))]
Controle = Annotated[bool, typer.Option("--controle", help=_("Kijk alleen of de bladzijden bij de brieven passen."))]


def run(id: Ids = None, uit: Uit = Path("docs"), alles: Alles = False, controle: Controle = False) -> None:
    from balie.naslag.schrijven import draw_all, outdated
    from generator import wegschrijven
    from generator.bibliotheek import Bibliotheek

    bibliotheek = Bibliotheek.find()
    for naam in id or ():
        bibliotheek.brief_map(naam)
    verouderd = list(bibliotheek.ids()) if alles else outdated(bibliotheek, uit)
    if controle:
        for naam in verouderd:
            typer.echo(_("De bladzijde van {id} is niet van deze tekst.").format(id=naam), err=True)
        raise typer.Exit(1 if verouderd else 0)
    bestanden = draw_all(bibliotheek, id or verouderd, lambda naam: typer.echo(f"  {naam}", err=True))
    uit.mkdir(parents=True, exist_ok=True)
    wegschrijven.write({uit / naam: inhoud for naam, inhoud in bestanden.items()})
    typer.echo(_("Klaar: {aantal} bestanden in {map}.").format(aantal=len(bestanden), map=uit))
