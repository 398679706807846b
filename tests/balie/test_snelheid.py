"""The desk's pages ask the database little, with 400 versions and 5,000 remarks in it. Times: tests/bench/bench_balie.py."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))
import veel  # noqa: E402
import vol_bureau  # noqa: E402

pytestmark = [pytest.mark.xdist_group("vol-bureau"), pytest.mark.sqlite]
VRAGEN = 15
"""Most queries of a page (issue 5)."""
GROOT = ('"bronnen"', '"rapport"')
"""Columns of some 100 kB that no page of these shows."""


@pytest.fixture(scope="module")
def plekken(tmp_path_factory) -> Iterator[dict[str, int]]:
    """The places of a desk with very much in it."""
    map = vol_bureau.copy_of(tmp_path_factory)
    with vol_bureau.opened(map):
        plekken = vol_bureau.places(map)
        veel.fill(plekken["wacht"])
        yield plekken


def test_there_is_as_much_as_the_issue_says(plekken):
    from balie.toetsing.models import Opmerking, Versie

    assert Versie.objects.count() >= veel.VERSIES and Opmerking.objects.count() >= veel.OPMERKINGEN


@pytest.mark.parametrize("wie", ["vera", "rik", "amina"])
@pytest.mark.parametrize("naam", veel.BLADZIJDEN)
def test_queries_of_a_page(naam, wie, plekken):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    browser, adres = vol_bureau.visitor(wie), veel.BLADZIJDEN[naam].format_map(plekken)
    browser.get(adres)
    with CaptureQueriesContext(connection) as vragen:
        assert browser.get(adres).status_code == 200
    print(naam, wie, len(vragen))
    assert len(vragen) <= VRAGEN, [vraag["sql"][:120] for vraag in vragen]
    assert not [vraag["sql"] for vraag in vragen for kolom in GROOT if kolom in vraag["sql"]]
