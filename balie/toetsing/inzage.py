"""What a signer sees before signing: both examples, as PDF and in pictures, and the report of the offer, in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from django.contrib.auth.models import User

from balie.beoordelen import NAMEN
from balie.toetsing import inzien
from balie.toetsing.models import Versie
from balie.toetsing.versies import Stand
from generator import wegschrijven
from generator.vormen import VORMEN


def write(standen: Sequence[Stand], map: Path, wie: User) -> Path:
    """Write the examples and the report of every text into `map` for this person, and give it back.

    Raises Vormfout, Schrijffout …
    """
    wegschrijven.write({map / naam: inhoud for stand in standen for naam, inhoud in _files(stand).items()})
    for versie in filter(None, [_offered(stand) for stand in standen]):
        for naam in NAMEN:
            inzien.record(versie, wie, naam)
    return map


def _files(stand: Stand) -> dict[str, bytes]:
    id = f"{stand.sjabloon.id}-{stand.taal}"
    pdf = VORMEN["pdf"]
    bestanden = {f"{id}-{naam}.pdf": pdf.render(stand.example(naam), None, stand.bibliotheek) for naam in NAMEN}
    if stand.sjabloon.panelen:
        for naam in NAMEN:
            bestanden[f"{id}-{naam}-beelden.pdf"] = VORMEN["beeldbrief"].render(stand.example(naam), None, stand.bibliotheek)
    versie = _offered(stand)
    return bestanden | ({f"{id}-rapport.html": versie.rapport.encode()} if versie else {})


def _offered(stand: Stand) -> Versie | None:
    return stand.versions().filter(aanbiedingen__isnull=False).order_by("-aanbiedingen__wanneer").first()
