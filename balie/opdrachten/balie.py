"""`brief balie`: the pages of the simplify team, on this machine (ontwerp §6)."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from gettext import gettext as _
from typing import TYPE_CHECKING, Annotated

import typer

from balie.gebruik import Gebruiksfout

if TYPE_CHECKING:
    from balie.demo.mensen import Mens
    from balie.web.adres import Adres

HULP = _("Opent de balie: de pagina’s voor het versimpelteam.")

Waar = Annotated[
    str, typer.Option("--adres", metavar="ADRES", help=_("Waar de balie luistert. Poort 0 kiest een vrije poort."))
]
Demo = Annotated[bool, typer.Option("--demo", help=_("Een proefbalie met verzonnen mensen. Daarna is alles weer weg."))]


def run(adres: Waar = "127.0.0.1:8000", demo: Demo = False) -> None:
    from balie.web.adres import Adres, Adresfout, add_host, listening

    try:
        plek = Adres.parse(adres)
    except Adresfout as fout:
        raise Gebruiksfout(str(fout)) from None
    with listening(plek) as luister, contextlib.ExitStack() as opruimen:
        plek = Adres(plek.host, luister.getsockname()[1])
        add_host(plek)
        mensen = prepare_demo(opruimen) if demo else prepare()
        from balie.web import server

        server.serve(luister, lambda: tell(plek, mensen))
    typer.echo(_("De balie is gestopt."))


def prepare() -> Sequence[Mens]:
    """Open the desk of this user before the first visitor comes. Raises Leesfout."""
    from balie.databank import open_database

    open_database()
    from django.contrib.auth.models import User

    if not User.objects.exists():
        typer.echo(_("Er is nog geen gebruiker. Maak er een met: brief gebruiker NAAM --rol beheerder."))
    return ()


def prepare_demo(opruimen: contextlib.ExitStack) -> Sequence[Mens]:
    """A throwaway desk, full; gone when `opruimen` closes."""
    from balie.demo.proefbalie import throwaway_desk

    bibliotheek = opruimen.enter_context(throwaway_desk())
    from balie.databank import open_database

    typer.echo(_("De proefbalie wordt gevuld. Dat duurt ongeveer een halve minuut."))
    open_database()
    from balie.demo import mensen, vullen

    gemaakt = mensen.make()
    vullen.fill(bibliotheek, lambda zin: typer.echo(f"  {zin}"))
    return gemaakt


def tell(adres: Adres, mensen: Sequence[Mens]) -> None:
    """Where the desk is, and in the demo who can log in."""
    typer.echo(_("De balie is open: {adres}").format(adres=adres.url))
    if not adres.is_local:
        typer.echo(_("Anderen kunnen nu bij de balie. Zet er HTTPS voor, en zet in BRIEF_HOSTS de naam waarmee zij komen."))
    if mensen:
        tell_people(mensen)
    typer.echo(_("Stop met Ctrl-C."), nl=True)


def tell_people(mensen: Sequence[Mens]) -> None:
    """A line for each invented person: name, password, what they do."""
    typer.echo(_("Log in met een van deze namen. Het wachtwoord staat erachter."))
    naam, geheim = (max(len(getattr(mens, deel)) for mens in mensen) for deel in ("naam", "wachtwoord"))
    for mens in mensen:
        typer.echo(f"  {mens.naam:{naam}}  {mens.wachtwoord:{geheim}}  {mens.wat}")
