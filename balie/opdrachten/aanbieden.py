"""`brief aanbieden`: put the text of a letter, or a changed building block, before the simplify team."""

from __future__ import annotations

from gettext import gettext as _

import typer

from balie.opdrachten import _keuzes as keuzes

HULP = _("Legt een tekst voor aan het versimpelteam.")


def run(id: keuzes.Wat, als: keuzes.Wie, taal: keuzes.Taal = "nl", wachtwoord_bestand: keuzes.Wachtwoord = None) -> None:
    from balie.aanmelden import sign_in
    from generator.bibliotheek import Bibliotheek

    bibliotheek = Bibliotheek.find()
    keuzes.require_known_text(bibliotheek, id, taal)
    wie = sign_in(als, wachtwoord_bestand)
    from balie.toetsing import aanbieden
    from balie.toetsing.versies import Stand

    if id.startswith(keuzes.BOUWSTEEN):
        aanboden = aanbieden.offer_block(bibliotheek, id.removeprefix(keuzes.BOUWSTEEN), wie)
        typer.echo(_("{id} is aangeboden, voor {aantal} brieven:").format(id=id, aantal=len(aanboden)))
    else:
        aanboden = [aanbieden.offer(Stand.load(bibliotheek, id, taal), wie)]
    for aanbod in aanboden:
        versie = aanbod.versie
        zin = _("{id} ({taal}) is aangeboden. Oordeel van de toets: {oordeel}. Versie {versie}.")
        kort = (versie.taalversie or versie.tekstversie)[:12]
        typer.echo(zin.format(id=versie.sjabloon, taal=versie.taal, oordeel=versie.oordeel, versie=kort))
