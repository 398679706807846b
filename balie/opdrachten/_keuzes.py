"""Options that more than one command has, so that they are named and explained the same everywhere."""

from __future__ import annotations

import sys
from gettext import gettext as _
from pathlib import Path
from typing import Annotated

import typer

from balie.gebruik import Gebruiksfout

Id = Annotated[str, typer.Argument(metavar="ID", help=_("De naam van de brief, zoals in: brief sjablonen."))]
Als = Annotated[str | None, typer.Option("--als", metavar="NAAM", help=_("Wie u bent. U typt daarna uw wachtwoord."))]
Wie = Annotated[str, typer.Option("--als", metavar="NAAM", help=_("Wie u bent. U typt daarna uw wachtwoord."))]
Wat = Annotated[str, typer.Argument(metavar="ID", help=_("De naam van de brief, of bouwsteen/NAAM."))]
Wachtwoord = Annotated[
    Path | None, typer.Option("--wachtwoord-bestand", metavar="BESTAND", help=_("Lees het wachtwoord uit dit bestand."))
]
Taal = Annotated[str, typer.Option("--taal", metavar="TAAL", help=_("De taal: nl, en, ar …"))]
Talen = Annotated[
    str, typer.Option("--taal", metavar="TALEN", help=_("De talen, met een komma ertussen. Nederlands gaat altijd mee."))
]
Vormen = Annotated[
    str,
    typer.Option("--vorm", metavar="VORMEN", help=_("De vormen, met een komma: pdf, docx, audio, braille en meer.")),
]
Uit = Annotated[Path, typer.Option("--uit", metavar="MAP", help=_("De map voor de brieven."))]
Concept = Annotated[bool, typer.Option("--concept", help=_("Maak een concept. Daar staat dan CONCEPT op."))]
Reden = Annotated[str, typer.Option("--reden", metavar="TEKST", help=_("Waarom. Verplicht bij twijfel en bij intrekken."))]
Json = Annotated[bool, typer.Option("--json", help=_("Uitvoer als JSON, voor andere programma’s."))]


BOUWSTEEN = "bouwsteen/"
"""Before the id of a building block, where a letter's id could stand."""


def require_known(bibliotheek, id: str, *talen: str) -> None:
    """Raises Onbekend for an unknown letter or language."""
    bibliotheek.brief_map(id)
    for taal in talen:
        bibliotheek.taal_map(taal)


def require_known_text(bibliotheek, id: str, taal: str) -> None:
    """The same for what can be offered: a building block too, but only in Dutch. Raises Onbekend or Gebruiksfout."""
    if not id.startswith(BOUWSTEEN):
        return require_known(bibliotheek, id, taal)
    bibliotheek.bouwsteen(id.removeprefix(BOUWSTEEN))
    if taal != "nl":
        raise Gebruiksfout(_("Een bouwsteen gaat in het Nederlands. Bied een vertaling per brief aan."))


def split(namen: str) -> tuple[str, ...]:
    """'nl, ar' → ('nl', 'ar'), each once. Raises Gebruiksfout when none is named."""
    delen = tuple(dict.fromkeys(naam.strip().lower() for naam in namen.split(",") if naam.strip()))
    if not delen:
        raise Gebruiksfout(_("Noem bij --taal en --vorm minstens één naam."))
    return delen


def known_forms(namen: str) -> tuple[str, ...]:
    """The forms asked for. Raises Onbekend with suggestions."""
    from generator.bibliotheek import Onbekend
    from generator.vormen import VORMEN

    vormen = split(namen)
    for naam in vormen:
        if naam not in VORMEN:
            raise Onbekend(_("De vorm"), naam, tuple(VORMEN))
    return vormen


def who(als: str | None, concept: bool, bestand: Path | None):
    """The user who makes released letters, None for concepts. Raises Gebruiksfout when it is neither or both."""
    if (als is None) != concept:
        raise Gebruiksfout(_("Kies één van twee: --als NAAM voor een echte brief, of --concept voor een concept."))
    if als is None:
        return None
    from balie.aanmelden import sign_in

    gebruiker = sign_in(als, bestand)
    from balie.toetsing.rollen import Rol, require

    require(gebruiker, Rol.CONSULENT)
    return gebruiker


def confirm(vraag: str) -> None:
    """Ask a person at a terminal; a script has decided already. Raises Abort at 'nee'."""
    if sys.stdin.isatty():
        antwoord = input(f"{vraag} [{_('ja/nee')}] ")
        if antwoord.strip().lower() not in ("j", "ja"):
            raise typer.Abort()
