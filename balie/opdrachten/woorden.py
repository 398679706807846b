"""`brief woorden`: how many words the lists hold, what they say of one word, and whether they are in order."""

from __future__ import annotations

from gettext import gettext as _
from typing import Annotated

import typer

from balie.gebruik import Gebruiksfout

HULP = _("Laat de woordenlijsten zien, of controleert ze.")

Woord = Annotated[
    list[str] | None, typer.Argument(metavar="WOORD", help=_("Wat zeggen de lijsten over dit woord of dit zinsdeel?"))
]
Controle = Annotated[bool, typer.Option("--controle", help=_("Zoek fouten in onze lijsten en in die van u."))]


def run(woord: Woord = None, controle: Controle = False) -> None:
    if woord and controle:
        raise Gebruiksfout(_("Kies één van de twee: een woord, of --controle."))
    from generator.bibliotheek import Bibliotheek

    Bibliotheek.find()
    if controle:
        check()
    elif woord:
        typer.echo("\n".join(about(" ".join(woord))))
    else:
        typer.echo("\n".join(counts()))


def check() -> None:
    """Print what is wrong, one line each; exit code 1 when there is anything."""
    from leesbaarheid.woorden.controle import check

    misstanden = check()
    for misstand in misstanden:
        plek = f"{misstand.bestand}, {misstand.ingang}" if misstand.ingang else misstand.bestand
        typer.echo(f"{plek}: {misstand.zin}")
    if misstanden:
        typer.echo(_("{aantal} keer iets gevonden. Verbeter dit en kijk nog een keer.").format(aantal=len(misstanden)))
        raise typer.Exit(1)
    typer.echo(_("De woordenlijsten zijn in orde."))


def counts() -> list[str]:
    """Per list the number of entries, and which files of the municipality count in it."""
    from leesbaarheid.woorden.lijsten import names, own_files, size

    eigen = {pad.stem: pad for pad in own_files()}
    regels = []
    for naam in names():
        regel = _("{naam}: {aantal} woorden").format(naam=naam, aantal=size(naam))
        regels.append(regel + (_(" (ook die van u: {pad})").format(pad=eigen[naam]) if naam in eigen else ""))
    return regels


def about(woord: str) -> list[str]:
    """What the lists say of one word, and how well known it is."""
    from leesbaarheid.woorden.bekendheid import ease
    from leesbaarheid.woorden.lijsten import abbreviations, known, mentions

    regels = []
    for lijst, ingang in mentions(woord):
        zin = _("'{woord}' staat in {lijst}, bij [{groep}]. Gewone woorden: {anders}.")
        anders = ", ".join(ingang.alternatieven) or _("geen")
        regels.append(zin.format(woord=ingang.naam, lijst=lijst, groep=ingang.groep, anders=anders))
    if woord.lower() in known():
        regels.append(_("'{woord}' staat in bekend: wij merken het nooit aan.").format(woord=woord))
    if voluit := abbreviations().get(woord.lower()):
        regels.append(_("'{woord}' staat in afkortingen. Voluit: {voluit}.").format(woord=woord, voluit=voluit))
    if not regels:
        regels.append(_("'{woord}' staat in geen lijst.").format(woord=woord))
    zin = _("Bekendheid: {z}. (0 = bijna niemand kent het, 7 = iedereen kent het, onder 3,3 is moeilijk.)")
    return [*regels, zin.format(z=f"{ease(woord):.1f}".replace(".", ","))]
