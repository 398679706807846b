"""400 versions and 5,000 remarks in a desk, for the tests and the measurement of how fast its pages are (issue 5)."""

from __future__ import annotations

from datetime import timedelta

VERSIES, OPMERKINGEN = 400, 5_000


def fill(versie: int) -> None:
    """Copies of this version: half of them older ones of its own letter, half of letters that the library has no longer. Under most
    stands an Akkoord. Twelve remarks each, with an answer; one in fifty is still open, so some fifty show on this version's page."""
    from django.contrib.auth.models import User
    from django.db.models import Max
    from django.utils import timezone

    from balie.toetsing.models import Aanbod, Akkoord, Bekeken, Opmerking, Reactie, Versie

    voorbeeld, nu = Versie.objects.get(pk=versie), timezone.now()
    rik, vera = (User.objects.get(username=naam) for naam in ("rik", "vera"))
    velden = ("taalversie", "toetsversie", "oordeel", "bronnen", "toets", "rapport", "inhoud")
    vast = {veld: getattr(voorbeeld, veld) for veld in velden}
    namen = [voorbeeld.sjabloon if n % 2 else f"brief-{n:03}" for n in range(VERSIES)]
    versies = Versie.objects.bulk_create(
        Versie(sjabloon=naam, taal=voorbeeld.taal, tekstversie=f"{n:064}", **vast) for n, naam in enumerate(namen)
    )
    Aanbod.objects.bulk_create(
        Aanbod(versie=een, wie=rik, wanneer=nu - timedelta(days=900 - n)) for n, een in enumerate(versies)
    )
    Aanbod.objects.create(versie=voorbeeld, wie=rik, wanneer=nu)
    eerste = (Akkoord.objects.aggregate(Max("nummer"))["nummer__max"] or 0) + 1
    Akkoord.objects.bulk_create(
        Akkoord(
            nummer=eerste + n,
            soort="begrijpelijk",
            versie=een,
            aanbieder=rik,
            wie=vera,
            wanneer=nu - timedelta(days=899 - 2 * n),
            via="balie",
        )
        for n, een in enumerate(versies[::2] + versies[1:100:2])
    )
    Bekeken.objects.bulk_create(Bekeken(versie=een, wie=vera, voorbeeld="kort", wanneer=nu) for een in versies)
    alle = [*versies, voorbeeld]
    opmerkingen = Opmerking.objects.bulk_create(
        Opmerking(
            versie=alle[n % len(alle)],
            wie=vera,
            wanneer=nu - timedelta(minutes=n),
            soort="wens",
            doel="nederlands",
            blok=n % 3,
            citaat="Het gesprek duurt een half uur.",
            tekst="Dit kan korter. " * 10,
            opgelost_door=rik if n % 50 else None,
            opgelost_op=nu if n % 50 else None,
        )
        for n in range(OPMERKINGEN)
    )
    Reactie.objects.bulk_create(Reactie(opmerking=een, wie=rik, wanneer=nu, tekst="Dat klopt.") for een in opmerkingen)


BLADZIJDEN = {
    "werkvoorraad": "/",
    "werkvoorraad, alles": "/?toon=alles",
    "rapport": "/versies/{wacht}/",
    "rapport, verschil": "/versies/{wacht}/?toon=verschil",
    "rapport, Engels": "/versies/{bel-ons-en}/",
    "register": "/register/",
    "register, een tekst": "/register/wacht/nl/",
}
"""The pages that must be fast, by what they are called; `{…}` is a place of vol_bureau."""
