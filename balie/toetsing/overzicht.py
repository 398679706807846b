"""The list of offers and what became of them, for `brief akkoord --lijst` and `brief sjablonen`. Reading only."""

from __future__ import annotations

from gettext import gettext as _

from django.utils import timezone

from balie.toetsing.akkoorden import offers
from balie.toetsing.models import Aanbod
from balie.toetsing.versies import Stand
from generator.bibliotheek import Bibliotheek, Leesfout


def rows(bibliotheek: Bibliotheek) -> list[tuple[str, ...]]:
    """(letter, language, verdict, offered by and when, what became of it) of the last offer of each text."""
    return [_row(bibliotheek, aanbod) for aanbod in offers()]


def _row(bibliotheek: Bibliotheek, aanbod: Aanbod) -> tuple[str, ...]:
    versie = aanbod.versie
    dag = timezone.localtime(aanbod.wanneer).strftime("%d-%m-%Y")
    wie = _("aangeboden door {wie} op {dag}").format(wie=aanbod.wie.get_username(), dag=dag)
    return versie.sjabloon, versie.taal, versie.oordeel, wie, _state(bibliotheek, aanbod)


def _state(bibliotheek: Bibliotheek, aanbod: Aanbod) -> str:
    versie = aanbod.versie
    try:
        stand = Stand.load(bibliotheek, versie.sjabloon, versie.taal)
    except Leesfout:
        return _("de tekst is nu niet te lezen")
    if akkoord := stand.standing().first():
        return _("akkoord {nummer} van {wie}").format(nummer=akkoord.nummer, wie=akkoord.wie.get_username())
    nu = stand.digests
    if (versie.tekstversie, versie.taalversie) != (nu["tekstversie"], nu["taalversie"]):
        return _("veranderd na het aanbieden")
    return _("wacht op akkoord")
