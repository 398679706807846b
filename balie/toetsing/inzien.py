"""Who opened which example of a version: both must have been seen before somebody signs (ontwerp §4)."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.utils import timezone

from balie.beoordelen import NAMEN
from balie.logboek.schrijven import append
from balie.toetsing.models import Bekeken, Versie
from balie.toetsing.slot import exclusive


def record(versie: Versie, wie: User, voorbeeld: str) -> None:
    """Note that this person opened this example (one of NAMEN). Once is enough."""
    zelfde = {"versie": versie, "wie": wie, "voorbeeld": voorbeeld}
    if Bekeken.objects.filter(**zelfde).exists():
        return
    with exclusive():
        if Bekeken.objects.get_or_create(**zelfde, defaults={"wanneer": timezone.now()})[1]:
            append(wie, "bekeken", versie=versie.pk, voorbeeld=voorbeeld)


def unseen(versie: Versie, wie: User) -> tuple[str, ...]:
    """The examples that this person did not open yet."""
    gezien = set(Bekeken.objects.filter(versie=versie, wie=wie).values_list("voorbeeld", flat=True))
    return tuple(naam for naam in NAMEN if naam not in gezien)
