"""`brief begin`: a municipality's own library, with the invented municipality to fill in (ontwerp §1)."""

from __future__ import annotations

import os
import shutil
import tempfile
from gettext import gettext as _
from pathlib import Path
from typing import Annotated

import typer

EIGEN_WOORDEN = """\
# De eigen woorden van uw gemeente. Ze komen bij onze lijst; staat een woord in allebei, dan telt dat van u.
# Haal het hekje weg om een regel te laten gelden. Kijk daarna met: brief woorden --controle
#
# Zo kunt u ook een bestand bekend.toml maken (woorden die uw inwoners moeten kennen) of afkortingen.toml.

[formeel]
# "ontzorgen" = ["helpen"]
# "tevens" = false
"""

HULP = _("Maakt een eigen map voor de teksten en gegevens van uw gemeente.")


def run(map: Annotated[Path, typer.Argument(metavar="MAP", help=_("De nieuwe map. Hij mag nog niet bestaan."))]) -> None:
    from generator.bibliotheek import MEEGELEVERD, Leesfout
    from generator.meegeleverd import keep

    if map.exists():
        raise Leesfout(_("De map {map} bestaat al. Kies een nieuwe naam.").format(map=map))
    map.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=map.parent, prefix=".begin-") as tijdelijk:
        nieuw = Path(tijdelijk) / "nieuw"
        for deel in ("sjablonen/brieven", "sjablonen/bouwstenen", "talen", "woorden"):
            (nieuw / deel).mkdir(parents=True)
        (nieuw / "woorden/formeel.toml").write_text(EIGEN_WOORDEN, encoding="utf-8")
        shutil.copyfile(MEEGELEVERD / "sjablonen/voorbeeldgemeente.toml", nieuw / "gemeente.toml")
        keep(nieuw)
        os.rename(nieuw, map)
    typer.echo(_("Klaar: {map}. Vul eerst {map}/gemeente.toml in.").format(map=map))
    typer.echo(_("Zolang daar ‘voorbeeld = true’ staat, krijgt elke brief een waarschuwing."))
