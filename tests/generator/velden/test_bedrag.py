"""Amounts, numbers and percentages: each notation → the same Decimal, or a sentence; never a float, never a guess."""

from decimal import Decimal

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from generator.velden import TYPES
from generator.velden.veld import Ongeldig, Schrijfwijze, Veld

NL, EN, AR = (Schrijfwijze(taal, Locale.parse(locale)) for taal, locale in (("nl", "nl"), ("en", "en_GB"), ("ar", "ar")))


def parse(soort: str, ruw, **verklaring):
    return TYPES[soort].parse(ruw, Veld("x", soort, **verklaring))


@pytest.mark.parametrize(
    ("ruw", "bedrag"),
    [
        ("1250", "1250.00"),
        ("1250,00", "1250.00"),
        ("1.250,00", "1250.00"),
        ("1250.00", "1250.00"),
        ("€ 1.250,-", "1250.00"),
        ("€1.250,--", "1250.00"),
        ("€\u00a01.250,00", "1250.00"),
        ("1.250.000", "1250000.00"),
        ("EUR 12,50", "12.50"),
        ("12,50 euro", "12.50"),
        ("0", "0.00"),
        ("-0", "0.00"),
        ("-12,50", "-12.50"),
        ("€ -12,50", "-12.50"),
        ("− € 12,50", "-12.50"),
        ("0,05", "0.05"),
        (1250, "1250.00"),
        (1250.5, "1250.50"),
        (0.1, "0.10"),
        (Decimal("12.5"), "12.50"),
        (Decimal("1E3"), "1000.00"),
    ],
)
def test_amount_is_read(ruw, bedrag):
    assert str(parse("bedrag", ruw)) == bedrag


@pytest.mark.parametrize(
    ("ruw", "woorden"),
    [
        ("1.250", "kan 1250 zijn of 1,25"),
        ("€ 1.250", "kan 1250 zijn of 1,25"),
        ("1,250", "kan 1250 zijn of 1,25"),
        ("1.250,500", "meer dan twee cijfers"),
        ("1,2500", "meer dan twee cijfers"),
        ("1250.0000", "meer dan twee cijfers"),
        ("1,250.00", "geen getal"),
        ("1250,5", "Schrijf er twee: 1250,50"),
        ("12,345", "kan 12345 zijn of 12,345"),
        (12.345, "meer dan twee cijfers"),
        (0.1 + 0.2, "meer dan twee cijfers"),
        ("12.50,-", "geen getal"),
        ("--12", "geen getal"),
        ("-€-12", "geen getal"),
        ("€", "geen getal"),
        ("duizend", "Schrijf het zo: 1250,00 of € 1.250,-"),
        ("=1+1", "geen getal"),
        ("١٢", "geen getal"),
        ("1" * 13, "te groot"),
        ("9" * 50, "te groot"),
        (float("nan"), "geen getal"),
        (float("inf"), "geen getal"),
        (1e30, "te groot"),
        (True, "geen getal"),
        ([12], "geen getal"),
        ("1\u200b2", "U+200B"),
    ],
)
def test_amount_is_refused_with_a_sentence(ruw, woorden):
    with pytest.raises(Ongeldig, match=woorden.replace("+", r"\+").replace("€", ".")):
        parse("bedrag", ruw)


@pytest.mark.parametrize(
    ("ruw", "grenzen", "zin"),
    [
        ("5", {"min": Decimal(10)}, "Dit is te laag. Het is minstens 10 euro."),
        ("15", {"max": Decimal(10)}, "Dit is te hoog. Het is hoogstens 10 euro."),
    ],
)
def test_amount_outside_its_limits(ruw, grenzen, zin):
    with pytest.raises(Ongeldig) as fout:
        parse("bedrag", ruw, **grenzen)
    assert str(fout.value) == zin


@pytest.mark.parametrize(
    ("soort", "waarde", "nl", "en", "ar"),
    [
        ("bedrag", "1250.00", "€\u00a01.250,00", "€1,250.00", "1,250.00\u00a0€"),
        ("bedrag", "-1250.50", "€\u00a0-1.250,50", "-€1,250.50", "-1,250.50\u00a0€"),
        ("bedrag", "0.00", "€\u00a00,00", "€0.00", "0.00\u00a0€"),
        ("getal", "1234.5", "1.234,5", "1,234.5", "1,234.5"),
        ("percentage", "5.5", "5,5%", "5.5%", "5.5%"),
        ("percentage", "100", "100%", "100%", "100%"),
    ],
)
def test_written_per_language(soort, waarde, nl, en, ar):
    veld = Veld("x", soort)
    geschreven = [TYPES[soort].write(Decimal(waarde), veld, taal).tekst for taal in (NL, EN, AR)]
    assert geschreven == [nl, en, ar]


@given(st.decimals(min_value=-999_999_999, max_value=999_999_999, places=2))
def test_what_a_dutch_letter_prints_is_read_back(bedrag):
    veld = Veld("x", "bedrag")
    geschreven = TYPES["bedrag"].write(bedrag, veld, NL).tekst
    assert parse("bedrag", geschreven) == bedrag
    assert parse("bedrag", TYPES["bedrag"].canoniek(bedrag)) == bedrag


@given(st.decimals(min_value=-99_999, max_value=99_999, places=2))
def test_a_native_float_means_what_it_prints(bedrag):
    assert parse("bedrag", float(bedrag)) == bedrag


@given(st.text(max_size=30))
def test_any_text_is_an_amount_or_a_sentence(tekst):
    try:
        bedrag = parse("bedrag", tekst)
    except Ongeldig as fout:
        assert str(fout).endswith(".")
    else:
        assert bedrag.as_tuple().exponent == -2


@pytest.mark.parametrize(
    ("soort", "ruw", "waarde"),
    [
        ("getal", "2,5", "2.5"),
        ("getal", "2.50", "2.5"),
        ("getal", "1.250,5", "1250.5"),
        ("getal", "-3", "-3"),
        ("getal", 1e-7, "1E-7"),
        ("getal", "100", "100"),
        ("percentage", "50 %", "50"),
        ("percentage", "5,5%", "5.5"),
        ("percentage", 25, "25"),
    ],
)
def test_number_is_read(soort, ruw, waarde):
    gelezen = parse(soort, ruw)
    assert gelezen == Decimal(waarde) and str(gelezen) == waarde


@pytest.mark.parametrize(("ruw", "aantal"), [("3", 3), (3, 3), (3.0, 3), ("3,0", 3), ("1250", 1250), (0, 0)])
def test_count_is_read(ruw, aantal):
    gelezen = parse("aantal", ruw)
    assert gelezen == aantal and type(gelezen) is int


@pytest.mark.parametrize(
    ("soort", "ruw", "woorden"),
    [
        ("aantal", "2,5", "geen heel aantal"),
        ("aantal", "-1", "geen heel aantal"),
        ("aantal", "1.250", "kan 1250 zijn of 1,25"),
        ("aantal", True, "geen getal"),
        ("getal", "12 stuks", "geen getal"),
        ("percentage", "%", "geen getal"),
        ("percentage", "veel", "geen getal"),
    ],
)
def test_number_is_refused(soort, ruw, woorden):
    with pytest.raises(Ongeldig, match=woorden):
        parse(soort, ruw)


def test_count_never_below_zero_by_declaration():
    assert TYPES["aantal"].check(Veld("x", "aantal", min=Decimal(-1))) == ["‘min’ van een aantal is 0 of meer."]
