"""Declarations of fields: each mistake a template can make gets its sentence when the template is loaded."""

from decimal import Decimal

import pytest

from generator.velden import check
from generator.velden.veld import Veld


@pytest.mark.parametrize(
    ("veld", "woorden"),
    [
        (Veld("x", "bedarg"), "Bedoelt u ‘bedrag’?"),
        (Veld("x", "keuze"), "twee of meer ‘opties’"),
        (Veld("x", "keuze", opties={"a b": "a", "c": "c"}), "De optie ‘a b’ kan niet"),
        (Veld("x", "keuze", opties={"a": "", "c": "c"}), "De optie ‘a’ kan niet"),
        (Veld("x", "datum", opties={"a": "b"}), "kent geen ‘opties’"),
        (Veld("x", "datum", min=Decimal(0)), "kent geen ‘min’"),
        (Veld("x", "tekst", voluit=True), "kent geen ‘voluit’"),
        (Veld("x", "getal", is_totaal_van="y"), "kent geen ‘is_totaal_van’"),
        (Veld("x", "bedrag", min=Decimal(2), max=Decimal(1)), "groter dan ‘max’"),
        (Veld("x", "toelichting", max=Decimal(61)), "1 tot 60 woorden"),
        (Veld("x", "record"), "heeft ‘delen’"),
        (Veld("x", "record", delen=(Veld("y", "lijst"),)), "y: een lijst kan geen deel zijn"),
        (Veld("x", "record", delen=(Veld("y", "keuze"),)), "y: Een keuze heeft twee of meer"),
        (Veld("x", "record", delen=(Veld("y", "tekst"), Veld("y", "tekst"))), "y staat er twee keer"),
        (Veld("x", "lijst"), "óf ‘delen’, óf ‘van’"),
        (Veld("x", "lijst", delen=(Veld("y", "tekst"),), van=Veld("z", "tekst")), "óf ‘delen’, óf ‘van’"),
        (Veld("x", "lijst", van=Veld("z", "record")), "Een lijst van record kan niet"),
        (Veld("x", "lijst", van=Veld("z", "tekts")), "Bedoelt u ‘tekst’?"),
        (Veld("x", "rol", opties={"mentr": "mentor"}), "Bedoelt u ‘mentor’?"),
    ],
)
def test_a_wrong_declaration_is_reported(veld, woorden):
    assert any(woorden in fout for fout in check(veld)), check(veld)
