"""Writes released files into the record, and finds them back by what they hold. Concepts are never recorded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from balie.post.models import Gemaakt
from generator.gegevenscontrole import REDEN
from generator.serie.maken import Bestand
from generator.velden import Gegevens


@contextmanager
def recorded(bestanden: Sequence[Bestand], gegevens: Gegevens, wie: User) -> Iterator[None]:
    """Write the files within this: they are recorded when that succeeds, and not when it fails.

    One row per released file; the same file made again by a resumed run is not recorded twice.
    """
    zaak = {"kenmerk": str(gegevens.get("kenmerk", "")), "andere_laatste_dag": gegevens.expressies().get(REDEN, ""), "wie": wie}
    with transaction.atomic():
        for bestand in bestanden:
            if bestand.vrijgave is not None:
                sleutel = {"bestand": bestand.naam, "sha256": bestand.sha256}
                Gemaakt.objects.get_or_create(**sleutel, defaults=_row(bestand) | zaak)
        yield


def find(sha256: str) -> Gemaakt | None:
    """The newest record of a file with exactly this content."""
    return Gemaakt.objects.filter(sha256=sha256).order_by("-wanneer").first()


def _row(bestand: Bestand) -> dict:
    return {
        "sjabloon": bestand.brief.sjabloon,
        "taal": bestand.brief.taal,
        "vorm": bestand.vorm,
        "tekstversie": bestand.brief.tekstversie,
        "taalversie": bestand.brief.taalversie or "",
        "akkoorden": list(bestand.vrijgave.akkoorden),
        "wanneer": timezone.now(),
        **_approval(bestand),
    }


def _approval(bestand: Bestand) -> dict[str, str]:
    """Who approved free text in doubt; nothing when there was no doubt."""
    keuring = next((keuring for keuring in bestand.keuringen if keuring.wie), None)
    if keuring is None:
        return {}
    return {"toelichting_door": keuring.wie, "toelichting_reden": keuring.reden, "toelichting_sha256": keuring.digest}
