"""What the desk knows of Akkoorden, as `generator.poort` and the lists need it. Reading only."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import timezone

from balie.toetsing.models import Aanbod, Akkoord
from generator import akkoord as getekend


def for_gate(sjablonen: Iterable[str]) -> tuple[getekend.Akkoord, ...]:
    """Every Akkoord under any version of these letters, in every language, withdrawn ones marked."""
    rijen = Akkoord.objects.filter(versie__sjabloon__in=tuple(sjablonen)).select_related("versie", "wie", "intrekking")
    return tuple(_for_gate(akkoord) for akkoord in rijen.order_by("nummer"))


def _for_gate(akkoord: Akkoord) -> getekend.Akkoord:
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
    )


def is_withdrawn(akkoord: Akkoord) -> bool:
    """True when someone took this Akkoord back."""
    return hasattr(akkoord, "intrekking")


def offers() -> list[Aanbod]:
    """The last offer of each letter in each language, by letter."""
    laatste = {(aanbod.versie.sjabloon, aanbod.versie.taal): aanbod for aanbod in _in_order()}
    return [laatste[sleutel] for sleutel in sorted(laatste)]


def _in_order() -> Iterable[Aanbod]:
    return Aanbod.objects.order_by("wanneer").select_related("versie", "wie")
