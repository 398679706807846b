"""`brief akkoord`: sign a text that a colleague offered, take a signature back, or list what waits."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import Annotated

import typer

from balie.gebruik import Gebruiksfout
from balie.opdrachten import _keuzes as keuzes

HULP = _("Tekent een tekst, trekt een akkoord in, of laat zien wat er ligt.")
VIA = "opdrachtregel"

Wat = Annotated[str | None, typer.Argument(metavar="ID", help=_("De naam van de brief, of bouwsteen/NAAM."))]
Intrekken = Annotated[bool, typer.Option("--intrekken", help=_("Trek het akkoord in. Geef ook --reden."))]
Lijst = Annotated[bool, typer.Option("--lijst", help=_("Laat zien wat is aangeboden en getekend."))]


def run(
    id: Wat = None,
    als: keuzes.Als = None,
    taal: keuzes.Taal = "nl",
    reden: keuzes.Reden = "",
    intrekken: Intrekken = False,
    lijst: Lijst = False,
    wachtwoord_bestand: keuzes.Wachtwoord = None,
) -> None:
    from generator.bibliotheek import Bibliotheek

    bibliotheek = Bibliotheek.find()
    if lijst:
        return show_list(bibliotheek)
    if id is None or als is None:
        raise Gebruiksfout(_("Geef de naam van de brief en wie u bent: brief akkoord ID --als NAAM. Of vraag om --lijst."))
    keuzes.require_known_text(bibliotheek, id, taal)
    if not intrekken:
        require_allowed(bibliotheek)
    from balie.aanmelden import sign_in

    wie = sign_in(als, wachtwoord_bestand)
    from balie.toetsing.ondertekenen import Handtekening

    hand = Handtekening(wie, VIA, reden)
    tell(withdraw(id, taal, hand) if intrekken else sign(bibliotheek, id, taal, hand), intrekken)


def tell(akkoorden: list, ingetrokken: bool) -> None:
    """Name every Akkoord that was given or taken back."""
    zin = (
        _("Akkoord {nummer} voor {id} ({taal}) is ingetrokken.")
        if ingetrokken
        else _("Akkoord {nummer}: {id} ({taal}) is getekend.")
    )
    for akkoord in akkoorden:
        typer.echo(zin.format(nummer=akkoord.nummer, id=akkoord.versie.sjabloon, taal=akkoord.versie.taal))


def require_allowed(bibliotheek) -> None:
    """Raises Weigering when the municipality wants signing at the desk only."""
    from generator import gemeente as gemeenten
    from generator.poort import Weigering

    if not gemeenten.load(bibliotheek).akkoord_opdrachtregel:
        raise Weigering((_("In deze gemeente tekent u alleen in de balie. Dat staat zo in gemeente.toml."),))


def sign(bibliotheek, id: str, taal: str, hand) -> list:
    """Show what is signed, then sign it. Raises Weigering before anything is shown when signing can't succeed."""
    from balie.toetsing import bouwstenen, inzage, ondertekenen
    from balie.toetsing.versies import Stand

    blok = id.startswith(keuzes.BOUWSTEEN)
    if blok:
        standen = bouwstenen.offered_letters(bibliotheek, id.removeprefix(keuzes.BOUWSTEEN))
    else:
        standen = [Stand.load(bibliotheek, id, taal)]
    ondertekenen.check(standen, hand)
    map = inzage.write(standen, _folder(id, taal, standen[0]), hand.wie)
    typer.echo(_("U tekent wat in deze map staat: twee voorbeelden en het rapport.\n{map}").format(map=map))
    if blok:
        typer.echo(_("Deze tekst verandert in {aantal} brieven.").format(aantal=len(standen)))
    keuzes.confirm(_("Hebt u ze bekeken en tekent u?"))
    return ondertekenen.sign(standen, hand)


def withdraw(id: str, taal: str, hand) -> list:
    """Take the last Akkoord back. A building block has none of its own."""
    from balie.toetsing import ondertekenen

    if id.startswith(keuzes.BOUWSTEEN):
        raise Gebruiksfout(_("Trek het akkoord per brief in: brief akkoord ID --intrekken."))
    return [ondertekenen.withdraw_last(id, taal, hand)]


def show_list(bibliotheek) -> None:
    """Every letter and language that was offered: what waits, what is signed, what changed since."""
    from balie.databank import open_database

    open_database()
    from balie.toetsing import overzicht

    regels = overzicht.rows(bibliotheek)
    for regel in regels:
        typer.echo("  ".join(regel))
    if not regels:
        typer.echo(_("Er is nog niets aangeboden."))


def _folder(id: str, taal: str, stand) -> Path:
    from balie import gegevens

    versie = (stand.digests["taalversie"] or stand.digests["tekstversie"])[:12]
    return gegevens.folder() / "inzage" / f"{id.replace('/', '-')}-{taal}-{versie}"
