"""`brief logboek`: what was done at the desk, by whom and when, for who checks afterwards."""

from __future__ import annotations

from datetime import datetime
from gettext import gettext as _
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from balie.logboek.models import Regel

HULP = _("Laat zien wie wat deed in de balie.")

Sinds = Annotated[
    datetime | None,
    typer.Option("--sinds", metavar="DAG", formats=["%Y-%m-%d"], help=_("Alleen vanaf deze dag, bijvoorbeeld 2026-12-01.")),
]


def run(sinds: Sinds = None) -> None:
    from balie.databank import open_database

    open_database()
    from balie.logboek.models import Regel

    regels = Regel.objects.order_by("nummer")
    if sinds:
        from django.utils import timezone

        regels = regels.filter(wanneer__gte=timezone.make_aware(sinds))
    leeg = True
    for regel in regels.iterator():
        typer.echo(tell(regel))
        leeg = False
    if leeg:
        typer.echo(_("Er staat niets in het logboek."))


def tell(regel: Regel) -> str:
    """One line of the log in one line of text; nothing that somebody wrote can break off the line or steer the screen."""
    from django.utils import timezone

    feiten = ", ".join(f"{naam}: {waarde}" for naam, waarde in regel.gegevens.items())
    wanneer = f"{timezone.localtime(regel.wanneer):%d-%m-%Y %H:%M:%S}"
    tekst = f"{regel.nummer}  {wanneer}  {regel.wie or _('(vanzelf)')}  {regel.wat}" + (f"  {feiten}" if feiten else "")
    return "".join(teken if teken.isprintable() else " " for teken in tekst)
