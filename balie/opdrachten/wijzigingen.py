"""`brief wijzigingen`: what a municipality changed in our library, what we changed since, which Akkoorden no longer hold."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext as _
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek
    from generator.meegeleverd import Wijziging

HULP = _("Laat zien wat u veranderde in onze brieven, en wat wij veranderden sinds u begon.")

Regels = Annotated[bool, typer.Option("--regels", help=_("Laat elke veranderde regel zien."))]
Gezien = Annotated[
    bool, typer.Option("--gezien", help=_("U hebt onze wijzigingen gezien. Begin vanaf nu opnieuw met vergelijken."))
]


def run(regels: Regels = False, gezien: Gezien = False) -> None:
    from generator.bibliotheek import MEEGELEVERD, Bibliotheek, Leesfout
    from generator.meegeleverd import compare, keep

    bibliotheek = Bibliotheek.find()
    map = bibliotheek.mappen[0]
    if map == MEEGELEVERD:
        raise Leesfout(_("Dit is onze eigen bibliotheek. Ga naar de map van uw gemeente, of maak die met: brief begin MAP"))
    if gezien:
        keep(map)
        typer.echo(_("Vastgelegd. Hierna ziet u alleen wat wij vanaf nu veranderen."))
        return
    wijzigingen = compare(map)
    tell_own([wijziging for wijziging in wijzigingen if wijziging.eigen is not None], regels)
    tell_ours([wijziging for wijziging in wijzigingen if wijziging.veranderd], regels)
    tell_fallen(fallen(bibliotheek))


def tell_own(eigen: Sequence[Wijziging], regels: bool) -> None:
    """The municipality's own texts, beside ours."""
    typer.echo(_("Teksten van uw gemeente: {aantal}").format(aantal=len(eigen)))
    for wijziging in eigen:
        if wijziging.dubbel:
            hoe = _("precies die van ons. Haal uw kopie weg, dan krijgt u ook onze verbeteringen")
        else:
            hoe = _("anders dan die van ons") if wijziging.nu is not None else _("alleen van u")
        typer.echo(f"  {wijziging.pad}: {hoe}")
        if regels and wijziging.verschilt and wijziging.nu is not None:
            show_lines(wijziging.own_lines())


def tell_ours(onze: Sequence[Wijziging], regels: bool) -> None:
    """What we changed since the municipality began, and whether it reaches its letters."""
    typer.echo(_("Sinds u begon veranderden wij: {aantal}").format(aantal=len(onze)))
    for wijziging in onze:
        wat = _("nieuw") if wijziging.toen is None else _("weg") if wijziging.nu is None else _("veranderd")
        eigen = _("U hebt uw eigen tekst: kijk of u dit overneemt") if wijziging.verschilt else _("Dit geldt nu ook bij u")
        typer.echo(f"  {wijziging.pad}: {wat}. {eigen}")
        if regels:
            show_lines(wijziging.our_lines())


def show_lines(regels: Sequence[str]) -> None:
    """A difference, line by line."""
    for regel in regels:
        typer.echo(f"      {regel}")


def fallen(bibliotheek: Bibliotheek) -> list[tuple[str, str, int]]:
    """(letter, language, number) of each newest Akkoord that stands, but for another text than the library has now."""
    from balie.databank import open_database

    open_database()
    from balie.toetsing.bibliotheekstand import mark, now
    from balie.toetsing.models import Akkoord

    gevallen, merk = {}, mark(bibliotheek)
    for akkoord in Akkoord.objects.filter(ingetrokken=False).select_related("versie").order_by("-nummer"):
        versie = akkoord.versie
        gevallen.setdefault((versie.sjabloon, versie.taal), (akkoord.nummer, versie.tekstversie, versie.taalversie or ""))
    return [
        (sjabloon, taal, nummer)
        for (sjabloon, taal), (nummer, *digests) in sorted(gevallen.items())
        if [(nu := now(bibliotheek, merk, sjabloon, taal)).tekstversie, nu.taalversie or ""] != digests
    ]


def tell_fallen(gevallen: Sequence[tuple[str, str, int]]) -> None:
    """The sign-offs that do not hold for the text as it stands now."""
    typer.echo(_("Akkoorden die niet gelden voor de tekst van nu: {aantal}").format(aantal=len(gevallen)))
    for sjabloon, taal, nummer in gevallen:
        typer.echo(
            _("  {sjabloon} ({taal}): akkoord {nummer}. Bied de tekst opnieuw aan").format(
                sjabloon=sjabloon, taal=taal, nummer=nummer
            )
        )
