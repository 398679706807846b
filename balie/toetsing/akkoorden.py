"""What the desk knows of Akkoorden, as `generator.poort` and the lists need it. Reading only."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils import timezone

from balie.toetsing.models import Akkoord, Hertoets
from generator import akkoord as getekend


def for_gate(sjablonen: Iterable[str]) -> tuple[getekend.Akkoord, ...]:
    """Every Akkoord under any version of these letters, in every language, withdrawn ones marked."""
    ids = tuple(sjablonen)
    rijen = Akkoord.objects.filter(versie__sjabloon__in=ids).select_related("versie", "wie", "intrekking")
    eind = _last_days(ids)
    return tuple(_for_gate(akkoord, eind.get(akkoord.versie_id)) for akkoord in rijen.order_by("nummer"))


def _last_days(ids: tuple[str, ...]) -> dict[int, date | None]:
    """Version → the day until which it may go: that of its newest Hertoets, None when that one is not red."""
    hertoetsen = Hertoets.objects.filter(versie__sjabloon__in=ids).order_by("wanneer", "pk")
    return dict(hertoetsen.values_list("versie_id", "uiterlijk"))


def _for_gate(akkoord: Akkoord, geldig_tot: date | None) -> getekend.Akkoord:
    versie = akkoord.versie
    return getekend.Akkoord(
        nummer=akkoord.nummer,
        soort=akkoord.soort,
        sjabloon=versie.sjabloon,
        taal=versie.taal,
        tekstversie=versie.tekstversie,
        taalversie=versie.taalversie or None,
        wie=akkoord.wie.get_username(),
        wanneer=timezone.localtime(akkoord.wanneer),
        ingetrokken=is_withdrawn(akkoord),
        geldig_tot=geldig_tot,
    )


def is_withdrawn(akkoord: Akkoord) -> bool:
    """True when someone took this Akkoord back."""
    return hasattr(akkoord, "intrekking")
