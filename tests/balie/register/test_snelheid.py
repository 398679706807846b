"""The pages of the register ask the database little, however much is in it."""

import time

import pytest

VRAGEN, TIJD = 15, 0.150
"""Most queries of a page, and seconds of server time (issue 5): the processor's, the best of five."""


def fill(archief, versies: int, per_versie: int) -> None:
    """400 versions: one letter with a quarter of them, the rest spread over letters; every version with remarks and answers."""
    from balie.toetsing.models import Aanbod, Akkoord, Opmerking, Reactie, Versie

    rik, vera = archief.person("rik"), archief.person("vera")
    vast = {
        "taalversie": "",
        "toetsversie": "t" * 64,
        "oordeel": "twijfel",
        "bronnen": "b" * 20_000,
        "toets": {"a": ["x" * 50] * 400},
        "rapport": "r" * 50_000,
    }
    rijen = Versie.objects.bulk_create(
        Versie(sjabloon="groet" if n % 4 == 0 else f"brief-{n:03}", taal="nl", tekstversie=f"{n:064}", **vast)
        for n in range(versies)
    )
    Aanbod.objects.bulk_create(Aanbod(versie=versie, wie=rik, wanneer=archief.now()) for versie in rijen)
    Akkoord.objects.bulk_create(
        Akkoord(
            nummer=n + 1,
            soort="begrijpelijk",
            versie=versie,
            aanbieder=rik,
            wie=vera,
            wanneer=archief.now(),
            reden="Goed zo.",
            via="balie",
        )
        for n, versie in enumerate(rijen)
    )
    opmerkingen = Opmerking.objects.bulk_create(
        Opmerking(versie=versie, wie=vera, wanneer=archief.now(), soort="wens", doel="nederlands", tekst="Dit kan korter. " * 5)
        for versie in rijen
        for _keer in range(per_versie)
    )
    Reactie.objects.bulk_create(
        Reactie(opmerking=opmerking, wie=rik, wanneer=archief.now(), tekst="Klopt.") for opmerking in opmerkingen
    )


@pytest.mark.parametrize(
    "adres", ["/register/", "/register/?q=brief&taal=nl&staat=getekend", "/register/groet/nl/", "/register/groet/nl/?pagina=3"]
)
def test_queries_and_time_of_a_page(archief, client, adres):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    fill(archief, 400, 12)
    browser = client()
    browser.get(adres)
    tijden = []
    for _keer in range(5):
        with CaptureQueriesContext(connection) as vragen:
            begin = time.process_time()
            assert browser.get(adres).status_code == 200
            tijden.append(time.process_time() - begin)
        assert len(vragen) <= VRAGEN, [vraag["sql"][:100] for vraag in vragen]
        assert not any(veld in vraag["sql"] for vraag in vragen for veld in ('"bronnen"', '"rapport"', '"toets"'))
    print(adres, len(vragen), [round(tijd * 1000) for tijd in tijden])
    assert min(tijden) < TIJD
