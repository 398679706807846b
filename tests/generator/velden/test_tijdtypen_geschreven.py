"""Days, times, months, periods and durations as each language writes them, and what Dutch prints is read back."""

import re
from datetime import date

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from generator.velden import TYPES
from generator.velden.maand import Maand
from generator.velden.moment import Moment
from generator.velden.periode import Periode
from generator.velden.veld import Ongeldig, OngeldigeDelen, Schrijfwijze, Veld

TALEN = [Schrijfwijze(taal, Locale.parse(locale)) for taal, locale in (("nl", "nl"), ("en", "en_GB"), ("ar", "ar"))]


def parse(soort: str, ruw):
    return TYPES[soort].parse(ruw, Veld("x", soort))


@pytest.mark.parametrize(
    ("soort", "ruw", "geschreven"),
    [
        ("datum", "3-3-2025", ["3 maart 2025", "3 March 2025", "3 مارس 2025"]),
        ("tijd", "9:30", ["09:30", "09:30", "9:30 ص"]),
        (
            "moment",
            "3-3-2025 10:30",
            ["maandag 3 maart 2025, 10:30", "Monday, 3 March 2025, 10:30", "الاثنين، 3 مارس 2025، 10:30 ص"],
        ),
        ("maand", "2025-03", ["maart 2025", "March 2025", "مارس 2025"]),
        ("periode", "maart 2025", ["maart 2025", "March 2025", "مارس 2025"]),
        ("periode", "2025-03-01/2025-05-31", ["maart 2025 – mei 2025", "March 2025 – May 2025", "مارس 2025 – مايو 2025"]),
        ("periode", "2025-03-03/2025-03-03", ["3 maart 2025", "3 March 2025", "3 مارس 2025"]),
        (
            "periode",
            "2025-03-05/2025-05-31",
            ["5 maart 2025 – 31 mei 2025", "5 March 2025 – 31 May 2025", "5 مارس 2025 – 31 مايو 2025"],
        ),
        ("duur", "45 minuten", ["45 minuten", "45 minutes", "45 دقيقة"]),
        ("duur", "2 weken", ["2 weken", "2 weeks", "أسبوعان"]),
        ("duur", "1 uur", ["1 uur", "1 hour", "ساعة"]),
    ],
)
def test_written_per_language(soort, ruw, geschreven):
    veld = Veld("x", soort)
    assert [TYPES[soort].write(parse(soort, ruw), veld, taal).tekst for taal in TALEN] == geschreven


@pytest.mark.parametrize("code", "nl en_GB ar tr pl uk ti fa so ru ro bg ku es fr de zh am ps".split())
@pytest.mark.parametrize(
    "soort", ["bedrag", "datum", "tijd", "moment", "maand", "periode", "duur", "percentage", "aantal", "getal"]
)
def test_every_planned_language_writes_it_without_bidi_controls_or_placeholders(code, soort):
    veld = Veld("x", soort)
    for voorbeeld in (TYPES[soort].kort(veld), TYPES[soort].lang(veld)):
        tekst = TYPES[soort].write(parse(soort, voorbeeld), veld, Schrijfwijze(code, Locale.parse(code))).tekst
        assert tekst.strip() and not re.search("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2009\u202f{}]|duration", tekst)


DAGEN = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(DAGEN, st.times().map(lambda t: t.replace(second=0, microsecond=0)))
def test_what_a_dutch_letter_prints_is_read_back(dag, tijd):
    for soort, waarde in (("datum", dag), ("tijd", tijd), ("moment", Moment(dag, tijd)), ("maand", Maand(dag.year, dag.month))):
        assert parse(soort, TYPES[soort].write(waarde, Veld("x", soort), TALEN[0]).tekst) == waarde
        assert parse(soort, TYPES[soort].canoniek(waarde)) == waarde


@given(DAGEN, DAGEN)
def test_a_period_of_two_days_is_read_back(een, ander):
    periode = Periode(min(een, ander), max(een, ander))
    assert parse("periode", TYPES["periode"].canoniek(periode)) == periode
    if een != ander:
        assert parse("periode", TYPES["periode"].write(periode, Veld("x", "periode"), TALEN[0]).tekst) == periode


@given(st.sampled_from(["datum", "tijd", "moment", "maand", "periode", "duur", "geboortedatum"]), st.text(max_size=40))
def test_any_text_is_a_value_or_a_sentence(soort, tekst):
    try:
        parse(soort, tekst)
    except (Ongeldig, OngeldigeDelen) as fout:
        assert str(fout).endswith(".")
