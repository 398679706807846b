"""`brief maak`: one letter from one file of data, for every recipient, language and form."""

from __future__ import annotations

import json
from gettext import gettext as _
from pathlib import Path
from typing import Annotated, Any

import typer

from balie.opdrachten import _keuzes as keuzes

HULP = _("Maakt één brief uit een bestand met gegevens.")

Gegevens = Annotated[
    Path, typer.Option("--gegevens", metavar="BESTAND", help=_("De gegevens van één persoon, in TOML of JSON."))
]
Belblad = Annotated[bool, typer.Option("--belblad", help=_("Geen getekende vertaling? Dan gaat het blad ‘Bel ons’ mee."))]
Collega = Annotated[
    str, typer.Option("--akkoord-toelichting", metavar="NAAM", help=_("De collega die een toelichting met twijfel goed vond."))
]


def run(
    id: keuzes.Id,
    gegevens: Gegevens,
    uit: keuzes.Uit,
    taal: keuzes.Talen = "nl",
    vorm: keuzes.Vormen = "pdf",
    belblad: Belblad = False,
    als: keuzes.Als = None,
    concept: keuzes.Concept = False,
    wachtwoord_bestand: keuzes.Wachtwoord = None,
    akkoord_toelichting: Collega = "",
    reden: keuzes.Reden = "",
) -> None:
    from generator.bibliotheek import Bibliotheek

    bibliotheek, talen = Bibliotheek.find(), keuzes.split(taal)
    keuzes.require_known(bibliotheek, id, *talen)
    ruw, vormen = read_data(gegevens), keuzes.known_forms(vorm)
    from balie import gegevens as bewaring
    from generator import wegschrijven
    from generator.serie.maken import Wens, Werkplaats

    werkplaats = Werkplaats.load(bibliotheek, id, talen, bewaring.key())
    wens = Wens(check_data(werkplaats.sjabloon, ruw), talen, vormen, belblad)
    wie = keuzes.who(als, concept, wachtwoord_bestand)
    if wie is not None and akkoord_toelichting:
        wens = approve(wens, akkoord_toelichting, reden, wie.get_username())
    oogst = make_files(werkplaats, wens, wie)
    with recording(oogst.bestanden, wens, wie):
        wegschrijven.write({uit / bestand.naam: bestand.inhoud for bestand in oogst.bestanden})
    tell(oogst.bestanden, uit)
    if oogst.mislukt:
        from generator.poort import Weigering

        raise Weigering(oogst.mislukt)


def read_data(pad: Path) -> dict[str, Any]:
    """Raw input from TOML, or from JSON when the file is named so. Raises Leesfout."""
    from generator.bibliotheek import Leesfout, read_text, read_toml

    if pad.suffix.lower() != ".json":
        return read_toml(pad)
    try:
        ruw = json.loads(read_text(pad))
    except json.JSONDecodeError as fout:
        zin = _("Het bestand {pad} is geen geldige JSON: regel {regel}, teken {teken}. Verbeter die plek.")
        raise Leesfout(zin.format(pad=pad, regel=fout.lineno, teken=fout.colno)) from None
    if not isinstance(ruw, dict):
        raise Leesfout(_('In {pad} hoort één object te staan: {{"veld": "waarde"}}.').format(pad=pad))
    return ruw


def check_data(sjabloon, ruw: dict[str, Any]):
    """Typed values. Raises Veldfouten with every mistake, also what values have wrong together."""
    from generator import opstellen, velden

    gegevens = velden.parse(tuple(sjabloon.velden.values()), ruw)
    if fouten := opstellen.check_data(sjabloon, gegevens):
        raise velden.Veldfouten(fouten)
    return gegevens


def approve(wens, collega: str, reden: str, maker: str):
    """The same wish, with a colleague's approval of free text in doubt. Raises Weigering."""
    from dataclasses import replace

    from balie.toetsing.rollen import exists
    from generator.poort import Weigering

    if collega == maker or not exists(collega):
        raise Weigering((_("Een toelichting met twijfel keurt een collega goed, en die is ook gebruiker. Vraag er een."),))
    if not reden.strip():
        raise Weigering((_("Schrijf met --reden waarom de toelichting toch goed is."),))
    return replace(wens, goedgekeurd=(collega, reden.strip()))


def make_files(werkplaats, wens, wie):
    """The files and what failed: released when `wie` makes them, else concepts."""
    from datetime import date

    from generator.serie.maken import BELBLAD, make

    akkoorden = None
    if wie is not None:
        from balie.toetsing.akkoorden import for_gate

        akkoorden = for_gate([werkplaats.sjabloon.id, BELBLAD])
    return make(werkplaats, wens, akkoorden, date.today())


def recording(bestanden, wens, wie):
    """Within this, what is written is recorded; concepts never are."""
    from contextlib import nullcontext

    if wie is None:
        return nullcontext()
    from balie.post.vastleggen import recorded

    return recorded(bestanden, wens.gegevens, wie)


def tell(bestanden, uit: Path) -> None:
    """Name every file, and warn once where the gate warned."""
    for bestand in bestanden:
        typer.echo(uit / bestand.naam)
    waarschuwingen = [zin for bestand in bestanden if bestand.vrijgave for zin in bestand.vrijgave.waarschuwingen]
    for zin in dict.fromkeys(waarschuwingen):
        typer.echo(_("Let op: {zin}").format(zin=zin), err=True)
