"""Amounts in text, table and total can't disagree: random rows through every letter that counts."""

import tomllib
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import gemeente
from generator import sjabloon as sjablonen
from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.brief import Posten, Waarde, pieces
from generator.gegevenscontrole import check_data
from generator.opstellen import compose
from generator.velden import parse
from generator.vertaling import Catalogus
from generator.zending import recipients
from generator.zendregels import load_rules

BIBLIOTHEEK = Bibliotheek((MEEGELEVERD,))
CENTEN = st.integers(min_value=1, max_value=9_999_999)


@cache
def template(id: str):
    return sjablonen.load(BIBLIOTHEEK, id)


TOTALEN = [
    (id, veld.naam, veld.is_totaal_van)
    for id in BIBLIOTHEEK.ids()
    for veld in template(id).velden.values()
    if veld.is_totaal_van
]


def test_there_are_letters_that_count():
    assert {"pgb-toekenning", "pgb-terugvordering", "bijstand-terugvordering"} <= {id for id, *_rest in TOTALEN}


@cache
def example(id: str) -> dict:
    return tomllib.loads((BIBLIOTHEEK.brief_map(id) / "voorbeelden/lang.toml").read_text("utf-8"))


def data(id: str, bedrag: str, som: Decimal, posten: str, centen: list[int]):
    rijen = [
        {"omschrijving": f"Regel {nummer}", "bedrag": f"{Decimal(cent) / 100:.2f}"} for nummer, cent in enumerate(centen, 1)
    ]
    return parse(tuple(template(id).velden.values()), example(id) | {bedrag: f"{som:.2f}", posten: rijen})


@pytest.mark.parametrize(("id", "bedrag", "posten"), TOTALEN)
@given(centen=st.lists(CENTEN, min_size=1, max_size=6), fout=st.integers(min_value=1, max_value=500))
@settings(max_examples=10, deadline=None)
def test_total_text_and_table_are_one(id, bedrag, posten, centen, fout):
    sjabloon, som = template(id), Decimal(sum(centen)) / 100
    anders = check_data(sjabloon, data(id, bedrag, som + Decimal(fout) / 100, posten, centen))
    assert bedrag in [fout.pad for fout in anders]
    gegevens = data(id, bedrag, som, posten, centen)
    assert bedrag not in [fout.pad for fout in check_data(sjabloon, gegevens)]
    ontvanger = recipients(sjabloon, gegevens, load_rules(BIBLIOTHEEK))[0]
    brief = compose(sjabloon, gegevens, ontvanger, Catalogus.load(BIBLIOTHEEK, "nl"), gemeente.load(BIBLIOTHEEK))
    alle = [stuk for blok in brief.blokken for stuk in pieces(blok) if isinstance(stuk, Waarde)]
    geschreven = {stuk.tekst for stuk in (*brief.onderwerp, *alle) if isinstance(stuk, Waarde) and stuk.veld == bedrag}
    tabellen = [blok for blok in brief.blokken if isinstance(blok, Posten)]
    assert {tabel.totaal[1].tekst for tabel in tabellen} >= geschreven, "the text names another amount than the table's total"
