"""`brief sjablonen`: the letters in the library, with their languages, verdict and sign-offs."""

from __future__ import annotations

from gettext import gettext as _
from json import dumps
from typing import Annotated

import typer

from balie.opdrachten import _keuzes as keuzes

HULP = _("Laat alle brieven in de bibliotheek zien.")
NIET_GETOETST = "niet_getoetst"

Toets = Annotated[bool, typer.Option("--toets", help=_("Toets elke brief nu. Dat duurt langer."))]


def run(json: keuzes.Json = False, toets: Toets = False) -> None:
    from balie.databank import open_database
    from generator.bibliotheek import Bibliotheek

    bibliotheek = Bibliotheek.find()
    open_database()
    from generator.vertaling import Catalogus

    volgorde = sorted(bibliotheek.talen(), key=lambda taal: (taal != "nl", taal))
    catalogi = [Catalogus.load(bibliotheek, taal) for taal in volgorde]
    brieven = [describe(bibliotheek, id, catalogi, toets) for id in bibliotheek.ids()]
    if json:
        typer.echo(dumps(brieven, ensure_ascii=False, indent=2))
        return
    for brief in brieven:
        getekend = (
            _("getekend: {talen}").format(talen=", ".join(brief["getekend"])) if brief["getekend"] else _("niet getekend")
        )
        typer.echo(f"{brief['id']}  {brief['titel']}  ({brief['soort']}; {brief['oordeel']}; {getekend})")


def describe(bibliotheek, id: str, catalogi: list, toets: bool) -> dict:
    """The object of `--json`: {id, titel, soort, talen, oordeel, getekend}; `getekend` are the languages with an Akkoord.

    `oordeel` is that of the frozen check of exactly this text, else 'niet_getoetst'; with `toets` it is computed.
    """
    from balie.toetsing.versies import Stand
    from generator import sjabloon as sjablonen
    from generator.vertaling import is_translated

    sjabloon = sjablonen.load(bibliotheek, id)
    standen = [Stand(bibliotheek, sjabloon, catalogus) for catalogus in catalogi]
    nl = standen[0]
    versie = nl.versions().order_by("-id").first()
    oordeel = nl.check().oordeel if toets else versie.oordeel if versie else NIET_GETOETST
    return {
        "id": id,
        "titel": nl.sjabloon.titel,
        "soort": str(nl.sjabloon.soort),
        "talen": [stand.taal for stand in standen if is_translated(nl.sjabloon, stand.catalogus)],
        "oordeel": str(oordeel),
        "getekend": [stand.taal for stand in standen if stand.standing().exists()],
    }
