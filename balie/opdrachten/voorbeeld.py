"""`brief voorbeeld`: the whole line on invented people in a throwaway desk (ontwerp §6)."""

from __future__ import annotations

import shutil
import tempfile
from gettext import gettext as _
from pathlib import Path
from typing import Annotated

import typer

HULP = _("Laat de hele lijn zien, met verzonnen mensen.")

Uit = Annotated[Path, typer.Option("--uit", metavar="MAP", help=_("De map voor de brieven, rapporten en index.html."))]


def run(uit: Uit = Path("voorbeeld-uit")) -> None:
    from balie.voorbeeld import pagina, verloop

    require_free(uit, pagina.MERK)
    uit.resolve().parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=uit.resolve().parent, prefix=".voorbeeld-") as tijdelijk:
        nieuw = Path(tijdelijk) / uit.name
        (nieuw / "rapporten").mkdir(parents=True)
        gelopen = verloop.run(nieuw, lambda zin: typer.echo(f"  {zin}", err=True))
        (nieuw / "index.html").write_text(pagina.draw(gelopen, nieuw), encoding="utf-8")
        rijen = [(brief.titel, len(brief.definitief.bestanden), len(brief.concept.bestanden)) for brief in gelopen.brieven]
        shutil.rmtree(uit, ignore_errors=True)
        nieuw.rename(uit)
    show(rijen, uit)
    for stap in gelopen.mislukt:
        typer.echo(
            _("Dit ging anders dan bedoeld: {opdracht}\n{uitvoer}").format(opdracht=stap.opdracht, uitvoer=stap.uitvoer),
            err=True,
        )
    if gelopen.mislukt:
        raise typer.Exit(1)


def require_free(uit: Path, merk: str) -> None:
    """Only a folder that an earlier example made is replaced. Raises Leesfout for any other that holds something."""
    from generator.bibliotheek import Leesfout

    pagina = uit / "index.html"
    eigen = pagina.is_file() and f'content="{merk}"' in pagina.read_text(encoding="utf-8", errors="replace")
    if uit.exists() and not eigen and (not uit.is_dir() or any(uit.iterdir())):
        raise Leesfout(_("In {map} staat al iets anders. Kies een andere map met --uit.").format(map=uit))


def show(rijen: list[tuple[str, int, int]], uit: Path) -> None:
    """The short table at the end: what was made and where."""
    from rich.console import Console
    from rich.table import Table

    tabel = Table(_("Brief"), _("Getekend"), _("Concept"), title=_("Gemaakt"), title_justify="left")
    for titel, getekend, concept in rijen:
        tabel.add_row(titel, str(getekend), str(concept))
    Console().print(tabel)
    typer.echo(_("Open {pagina} en bekijk alle brieven, rapporten en weigeringen.").format(pagina=uit / "index.html"))
