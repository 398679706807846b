"""`brief controleer`: on which Akkoord does this file rest, and does the text still stand as it was signed?

Also: is the log as it was written?
"""

from __future__ import annotations

import hashlib
from gettext import gettext as _
from pathlib import Path
from typing import Annotated

import typer

from balie.gebruik import Gebruiksfout

HULP = _("Kijkt of een brief echt is en welk akkoord erbij hoort, of dat het logboek klopt.")

Bestanden = Annotated[list[Path] | None, typer.Argument(metavar="BESTAND", help=_("Eén of meer gemaakte brieven."))]
Logboek = Annotated[bool, typer.Option("--logboek", help=_("Kijk of niemand iets in het logboek heeft veranderd."))]


def run(bestand: Bestanden = None, logboek: Logboek = False) -> None:
    from balie.databank import open_database
    from generator.bibliotheek import Bibliotheek

    if not bestand and not logboek:
        raise Gebruiksfout(_("Noem een of meer gemaakte brieven, of geef --logboek."))
    bibliotheek = Bibliotheek.find()
    open_database()
    goed = [examine(bibliotheek, pad) for pad in bestand or ()]
    if logboek:
        goed.append(examine_log())
    if not all(goed):
        raise typer.Exit(1)


def examine_log() -> bool:
    """Tell whether the log is as it was written; True when it is."""
    from balie.logboek.nakijken import verify

    uitkomst = verify()
    zin = _("Het logboek klopt: {aantal} regels, de nieuwste heeft code {hash}. Bewaar die code ook op een andere plek.")
    if not uitkomst.aantal:
        zin = _("Het logboek klopt: er staat nog niets in.")
    typer.echo(uitkomst.fout or zin.format(aantal=uitkomst.aantal, hash=uitkomst.hash))
    return not uitkomst.fout


def examine(bibliotheek, pad: Path) -> bool:
    """Tell what is known of one file; True when it is exactly what was made, under an Akkoord that still counts."""
    from balie.post.vastleggen import find
    from generator.vormen import Vormfout, kenmerken

    try:
        gemaakt = find(hashlib.sha256(pad.read_bytes()).hexdigest())
        if gemaakt is None:
            typer.echo(f"{pad}: {explain_unknown(kenmerken.read(pad))}")
            return False
    except (OSError, Vormfout):
        typer.echo(_("{pad}: dit bestand is niet te lezen.").format(pad=pad))
        return False
    zinnen, goed = describe(bibliotheek, gemaakt)
    typer.echo("\n  ".join([f"{pad}:", *zinnen]))
    return goed


def explain_unknown(gelezen) -> str:
    """Why a file is not one that the desk made."""
    if gelezen is None:
        return _("onbekend. Dit is een concept, of geen brief van deze balie.")
    if not gelezen.heel:
        zin = _("de tekst is veranderd. Het bestand noemt akkoord {nummers}, maar dat hoort bij een andere tekst.")
        return zin.format(nummers=gelezen.nummers)
    zin = _("veranderd of niet hier gemaakt. Het bestand noemt akkoord {nummers}, maar de balie kent dit bestand niet.")
    return zin.format(nummers=gelezen.nummers)


def describe(bibliotheek, gemaakt) -> tuple[list[str], bool]:
    """What the record says of a file that is unchanged, and whether its Akkoorden still count."""
    from django.utils import timezone

    from balie.toetsing.models import Akkoord

    dag = timezone.localtime(gemaakt.wanneer).strftime("%d-%m-%Y %H:%M")
    zin = _("echt. {sjabloon} ({taal}, {vorm}), gemaakt op {dag} door {wie}.")
    zinnen = [
        zin.format(sjabloon=gemaakt.sjabloon, taal=gemaakt.taal, vorm=gemaakt.vorm, dag=dag, wie=gemaakt.wie.get_username())
    ]
    akkoorden = Akkoord.objects.filter(nummer__in=gemaakt.akkoorden).select_related("wie", "versie", "intrekking")
    gevonden = [sign_off(akkoord) for akkoord in akkoorden.order_by("nummer")]
    zinnen += [regel for regel, _goed in gevonden] + [text_since(bibliotheek, gemaakt)]
    return zinnen, all(goed for _regel, goed in gevonden) and len(gevonden) == len(gemaakt.akkoorden)


def sign_off(akkoord) -> tuple[str, bool]:
    """One Akkoord in a sentence, and whether it stands."""
    from django.utils import timezone

    from balie.toetsing.akkoorden import is_withdrawn

    def day(moment) -> str:
        return timezone.localtime(moment).strftime("%d-%m-%Y")

    zin = _("Akkoord {nummer} ({soort}, {taal}) van {wie} op {dag}.")
    regel = zin.format(nummer=akkoord.nummer, soort=akkoord.soort, taal=akkoord.versie.taal, wie=akkoord.wie.get_username(),
                       dag=day(akkoord.wanneer))  # fmt: skip
    if not is_withdrawn(akkoord):
        return regel, True
    weg = _("Ingetrokken op {dag}: {reden}").format(dag=day(akkoord.intrekking.wanneer), reden=akkoord.intrekking.reden)
    return f"{regel} {weg}", False


def text_since(bibliotheek, gemaakt) -> str:
    """Whether the library's text is still the one in the letter. A newer text does not make an old letter false."""
    from balie.toetsing.versies import Stand
    from generator.bibliotheek import Leesfout

    try:
        nu = Stand.load(bibliotheek, gemaakt.sjabloon, gemaakt.taal).digests
    except Leesfout:
        return _("De tekst staat nu niet (goed) in de bibliotheek.")
    zelfde = (gemaakt.tekstversie, gemaakt.taalversie) == (nu["tekstversie"], nu["taalversie"])
    return _("De tekst is sindsdien niet veranderd.") if zelfde else _("De tekst in de bibliotheek is sindsdien veranderd.")
