"""`brief serie`: a list of people → one folder of letters, after every mistake in the list was shown."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import Annotated

import typer

from balie.gebruik import Gebruiksfout
from balie.opdrachten import _keuzes as keuzes

HULP = _("Maakt een brief voor iedereen op een lijst (CSV of XLSX).")

Lijst = Annotated[Path | None, typer.Argument(metavar="LIJST", help=_("De lijst: één rij is één persoon."))]
Uit = Annotated[Path | None, typer.Option("--uit", metavar="MAP", help=_("De map voor de brieven. Die is nog leeg."))]
Controle = Annotated[bool, typer.Option("--alleen-controle", help=_("Kijk de lijst na en maak nog niets."))]
Hervat = Annotated[bool, typer.Option("--hervat", help=_("Ga verder waar de serie stopte. Maak alleen wat ontbreekt."))]
Leeg = Annotated[Path | None, typer.Option("--lege-lijst", metavar="BESTAND", help=_("Maak een lege lijst met alle kolommen."))]


def run(
    id: keuzes.Id,
    lijst: Lijst = None,
    uit: Uit = None,
    als: keuzes.Als = None,
    concept: keuzes.Concept = False,
    wachtwoord_bestand: keuzes.Wachtwoord = None,
    alleen_controle: Controle = False,
    hervat: Hervat = False,
    lege_lijst: Leeg = None,
) -> None:
    from generator.bibliotheek import Bibliotheek

    bibliotheek = Bibliotheek.find()
    keuzes.require_known(bibliotheek, id)
    if lege_lijst is not None:
        return write_empty(bibliotheek, id, lege_lijst)
    if lijst is None or (uit is None and not alleen_controle):
        raise Gebruiksfout(_("Geef een LIJST en een map: brief serie {id} LIJST --uit MAP.").format(id=id))
    werkplaats, gelezen = check_list(bibliotheek, id, lijst)
    if alleen_controle:
        return typer.echo(_("De lijst klopt: {aantal} rijen.").format(aantal=len(gelezen.rijen)))
    wie = keuzes.who(als, concept, wachtwoord_bestand)
    telling = run_series(werkplaats, gelezen, (uit, hervat), wie)
    typer.echo(
        _("{gemaakt} gemaakt, {geweigerd} geweigerd, {tegengehouden} tegengehouden. De brieven staan in {uit}.").format(
            uit=uit, **{naam: telling[naam] for naam in ("gemaakt", "geweigerd", "tegengehouden")}
        )
    )
    if telling["geweigerd"] or telling["tegengehouden"]:
        raise typer.Exit(1)


def write_empty(bibliotheek, id: str, pad: Path) -> None:
    """A list with only headings. Raises Leesfout when the file is there already."""
    from generator import sjabloon as sjablonen
    from generator import wegschrijven
    from generator.bibliotheek import Leesfout
    from generator.serie.lijst import empty_list

    if pad.exists():
        raise Leesfout(_("Het bestand {pad} bestaat al. Kies een andere naam.").format(pad=pad))
    velden = tuple(sjablonen.load(bibliotheek, id).velden.values())
    wegschrijven.write({pad: empty_list(velden).encode()})
    typer.echo(_("Klaar: {pad}. Vul per persoon één rij in.").format(pad=pad))


def check_list(bibliotheek, id: str, pad: Path):
    """The loaded letter and the checked list. Raises Lijstfouten with every mistake before anything is made."""
    from balie import gegevens as bewaring
    from generator.serie.lijst import Eisen, read
    from generator.serie.maken import Werkplaats
    from generator.vormen import VORMEN

    werkplaats = Werkplaats.load(bibliotheek, id, [], bewaring.key())
    velden = tuple(werkplaats.sjabloon.velden.values())
    lijst = read(pad, Eisen(velden, bibliotheek.talen(), tuple(VORMEN), werkplaats.mistakes))
    talen = sorted({taal for rij in lijst.rijen for taal in rij.talen})
    return Werkplaats.load(bibliotheek, id, talen, werkplaats.sleutel), lijst


def run_series(werkplaats, lijst, waar: tuple[Path, bool], wie):
    """Make the letters; `waar` is the folder and whether to go on in it. A row that was not made is told with its reasons."""
    from datetime import date

    from generator.serie.serie import Opdracht, run

    def tell(rij, uitkomst, redenen) -> None:
        if redenen:
            regel = _("Rij {rij}: {uitkomst}. {redenen}")
            typer.echo(regel.format(rij=rij.nummer, uitkomst=uitkomst, redenen=" ".join(redenen)), err=True)

    map, hervat = waar
    return run(Opdracht(werkplaats, lijst, map, supervision(werkplaats, wie), date.today(), hervat), tell)


def supervision(werkplaats, wie):
    """What the run asks of the desk; None for concepts."""
    if wie is None:
        return None
    from balie.post.vastleggen import recorded
    from balie.toetsing.akkoorden import for_gate
    from generator.serie.serie import Toezicht

    id = werkplaats.sjabloon.id
    return Toezicht(lambda: for_gate([id]), lambda rij, bestanden: recorded(bestanden, rij.gegevens, wie))
