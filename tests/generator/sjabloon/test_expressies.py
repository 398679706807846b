"""Conditions: which are allowed, how they are written, when they hold."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sjabloon.expressies import Expressiefout, evaluate, parse_expression, parse_value

OMGEVING = {
    "nul": Decimal(0), "bedrag": Decimal("12.50"), "ja": True, "nee": False, "leeg": (), "kosten": ("huur", "eten"),
    "wet": "Wmo", "naam": {"achternaam": "Bos"}, "dag": date(2026, 3, 1), "later": date(2026, 4, 1), "tekst": "", "niets": None,
}  # fmt: skip

WAAR = [
    "nul", "bedrag", "ja", "not nee", "not leeg", "kosten", "wet", "naam", "naam.achternaam", "not naam.voornaam",
    "not onbekend",
    "not tekst", "not niets", "wet == 'Wmo'", 'wet != "Jeugdwet"', "onbekend != 'x'", "not onbekend == 'x'", "not onbekend < 3",
    "not onbekend > 3", "bedrag > 12", "bedrag < 12.6", "bedrag == 12.5", "nul < 1", "'huur' in kosten", "not 'gas' in kosten",
    "'gas' not in kosten", "not 'gas' in onbekend", "wet == 'Wmo' and bedrag", "nee or nul", "not (nee or leeg)", "dag < later",
    "not nee and not leeg", "onbekend != wet", "not wet > 3", "not 3 in bedrag",
    "not onbekend != niets", "not (wet == 'Wmo' and nee)",
]  # fmt: skip


@pytest.mark.parametrize("bron", WAAR)
def test_holds(bron):
    assert evaluate(parse_expression(bron), OMGEVING) is True
    assert evaluate(parse_expression(f"not ({bron})"), OMGEVING) is False


@pytest.mark.parametrize(
    ("bron", "wat"),
    [
        ("wet|upper == 'WMO'", "filter"),
        ("'a' if wet else 'b'", "‘if’ binnen"),
        ("wet is defined", "voorwaarde kan niet"),
        ("bedrag + 1 > 2", "voorwaarde kan niet"),
        ("wet in ['Wmo']", "voorwaarde kan niet"),
        ("f(wet)", "voorwaarde kan niet"),
        ("wet.__class__()", "voorwaarde kan niet"),
        ("a.b.c", "deel van een deel"),
        ("wet['x']", "voorwaarde kan niet"),
        ("1 < bedrag < 3", "Twee vergelijkingen"),
        ("bedrag <= 3", "teken"),
        ("ja == true", "‘True’"),
        ("niets == none", "‘None’"),
        ("wet = 'Wmo'", "niet te lezen"),
        ("wet ==", "niet te lezen"),
        ("", "niet te lezen"),
        ("wet }} x", "niet te lezen"),
        ("wet %} x", "niet te lezen"),
    ],
)
def test_refuses(bron, wat):
    with pytest.raises(Expressiefout) as fout:
        parse_expression(bron)
    assert wat in fout.value.wat and fout.value.doe


@pytest.mark.parametrize(
    ("bron", "gewoon"),
    [
        ('wet=="Wmo"', "wet == 'Wmo'"),
        ("( a )and( b or c )", "a and (b or c)"),
        ("(a and b) and c", "a and b and c"),
        ("a and (b and c)", "a and b and c"),
        ("not (not a)", "not not a"),
        ("not (a or b)", "not (a or b)"),
        ("(a and b) or c", "a and b or c"),
        ("'x' not in lijst", "not 'x' in lijst"),
    ],
)
def test_one_way_of_writing(bron, gewoon):
    assert parse_expression(bron).bron == gewoon
    assert parse_expression(gewoon).bron == gewoon


NAMEN = st.sampled_from(["a", "b", "c.d", "wet == 'x'", "n > 3", "'q' in l"])
EXPRESSIES = st.recursive(
    NAMEN,
    lambda binnen: st.one_of(
        binnen.map(lambda e: f"not ({e})"),
        st.tuples(binnen, st.sampled_from([" and ", "  or "]), binnen).map(lambda t: f"({t[0]}){t[1]}({t[2]})"),
    ),
    max_leaves=8,
)
WAARDEN = st.fixed_dictionaries(
    {},
    optional={
        "a": st.booleans(), "b": st.none() | st.just("b"), "c": st.just({"d": 1}) | st.just({}),
        "wet": st.sampled_from(["x", "y"]), "n": st.integers(0, 6), "l": st.just(("q",)) | st.just(()),
    },
)  # fmt: skip


@given(EXPRESSIES, WAARDEN)
def test_fixed_writing_means_the_same(bron, omgeving):
    eerst = parse_expression(bron)
    opnieuw = parse_expression(eerst.bron)
    assert opnieuw.bron == eerst.bron
    assert evaluate(opnieuw, omgeving) == evaluate(eerst, omgeving)


@pytest.mark.parametrize(("bron", "pad"), [(" veld ", ("veld",)), ("b.deel", ("b", "deel"))])
def test_value_path(bron, pad):
    assert parse_value(bron) == pad


@pytest.mark.parametrize(
    ("bron", "wat"),
    [("veld|e", "filter"), ("a if b else c", "‘if’ binnen"), ("'tekst'", "meer dan een veld"), ("a.b.c", "deel van een deel"),
     ("a == b", "meer dan een veld"), ("a()", "meer dan een veld"), ("", "niet te lezen"), ("a b", "niet te lezen")],
)  # fmt: skip
def test_value_refuses(bron, wat):
    with pytest.raises(Expressiefout, match=wat.replace("(", r"\(")):
        parse_value(bron)
