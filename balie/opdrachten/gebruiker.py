"""`brief gebruiker`: make a user, or set all roles of one anew. Whoever has the shell and the database is trusted with that."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import Annotated

import typer

HULP = _("Maakt een gebruiker, of geeft een gebruiker andere rollen.")

Naam = Annotated[str, typer.Argument(metavar="NAAM", help=_("De naam waarmee de gebruiker inlogt."))]
Rollen = Annotated[
    list[str],
    typer.Option("--rol", metavar="ROL", help=_("consulent, redacteur, versimpelaar, tweede_lezer of beheerder; mag vaker.")),
]
Talen = Annotated[
    list[str] | None, typer.Option("--taal", metavar="TAAL", help=_("Een taal die een tweede_lezer leest; mag vaker."))
]
Bestand = Annotated[Path | None, typer.Option("--wachtwoord-bestand", metavar="BESTAND", help=_("Lees hier het wachtwoord."))]


def run(naam: Naam, rol: Rollen, taal: Talen = None, wachtwoord_bestand: Bestand = None) -> None:
    from balie import wachtwoord
    from balie.databank import open_database

    open_database()
    from balie.toetsing import rollen

    gekozen, talen = _roles(rol), _languages(taal or [], rol)
    nieuw = not rollen.exists(naam)
    geheim = wachtwoord.choose(naam, wachtwoord_bestand) if nieuw or wachtwoord_bestand else None
    rollen.save_user(naam, gekozen, talen, geheim)
    zin = _("Gebruiker {naam} is gemaakt: {rollen}.") if nieuw else _("Gebruiker {naam} heeft nu deze rollen: {rollen}.")
    typer.echo(zin.format(naam=naam, rollen=", ".join([*gekozen, *talen])))


def _roles(namen: list[str]) -> list:
    from balie.toetsing.rollen import Rol
    from generator.bibliotheek import Onbekend

    for naam in namen:
        if naam not in list(Rol):
            raise Onbekend(_("De rol"), naam, tuple(Rol))
    return [Rol(naam) for naam in dict.fromkeys(namen)]


def _languages(talen: list[str], rollen: list[str]) -> list[str]:
    from generator.bibliotheek import Bibliotheek, Leesfout

    bibliotheek = Bibliotheek.find()
    for taal in talen:
        bibliotheek.taal_map(taal)
    if ("tweede_lezer" in rollen) != bool(talen):
        raise Leesfout(_("Bij de rol tweede_lezer horen één of meer talen, en alleen daarbij. Geef ze met --taal."))
    return talen
