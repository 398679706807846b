"""`brief hertoets`: judge all signed texts anew when the rules or word lists have changed."""

from __future__ import annotations

from gettext import gettext as _

import typer

HULP = _("Toetst alle getekende teksten opnieuw als de regels of woordenlijsten zijn veranderd.")


def run() -> None:
    from balie.databank import open_database
    from generator.bibliotheek import Bibliotheek

    bibliotheek = Bibliotheek.find()
    open_database()
    from balie.toetsing.hertoetsen import recheck

    aantal = rood = 0
    for uitslag in recheck(bibliotheek):
        typer.echo(tell(uitslag))
        aantal, rood = aantal + 1, rood + uitslag.rood
    if not aantal:
        typer.echo(_("Er is nog geen getekende tekst."))
    if rood:
        raise typer.Exit(1)


def tell(uitslag) -> str:
    """One signed text in one line."""
    from django.utils import timezone

    versie, hertoets = uitslag.versie, uitslag.hertoets
    regel = _("{id} ({taal}): {oordeel}.").format(id=versie.sjabloon, taal=versie.taal, oordeel=uitslag.oordeel)
    if not uitslag.rood:
        return regel
    mag = hertoets.uiterlijk >= timezone.localdate()
    zin = _("De brief mag nog weg tot en met {dag}.") if mag else _("De brief mocht weg tot en met {dag}.")
    return " ".join([regel, zin.format(dag=f"{hertoets.uiterlijk:%d-%m-%Y}"), *hertoets.redenen])
