"""Days, times, months, periods and durations: each notation → the same value, or a sentence; written per language."""

import re
from datetime import UTC, date, datetime, time, timedelta

import pytest
from babel import Locale

from generator.velden import TYPES
from generator.velden.duur import Duur
from generator.velden.maand import Maand
from generator.velden.moment import Moment
from generator.velden.periode import Periode
from generator.velden.veld import Ongeldig, OngeldigeDelen, Schrijfwijze, Veld

TALEN = [Schrijfwijze(taal, Locale.parse(locale)) for taal, locale in (("nl", "nl"), ("en", "en_GB"), ("ar", "ar"))]
DAG = date(2025, 3, 3)


def parse(soort: str, ruw):
    return TYPES[soort].parse(ruw, Veld("x", soort))


@pytest.mark.parametrize(
    ("soort", "ruw", "waarde"),
    [
        *[
            ("datum", ruw, DAG)
            for ruw in (
                "3-3-2025",
                "03-03-2025",
                "3/3/2025",
                "3.3.2025",
                "3 maart 2025",
                "3 Maart 2025",
                "3 mrt 2025",
                "3 mrt. 2025",
                "maandag 3 maart 2025",
                "2025-03-03",
                "2025-03-03T00:00:00",
                DAG,
                datetime(2025, 3, 3),
            )
        ],
        ("datum", "29 februari 2024", date(2024, 2, 29)),
        ("geboortedatum", "1-5-1990", date(1990, 5, 1)),
        *[("tijd", ruw, time(9, 30)) for ruw in ("9:30", "9.30", "09:30", "9.30 uur", "9:30u", "09:30:00", time(9, 30))],
        ("tijd", "9 uur", time(9)),
        ("tijd", "0:00", time()),
        *[
            ("moment", ruw, Moment(DAG, time(10, 30)))
            for ruw in (
                "3 maart 2025 om 10.30 uur",
                "3 maart 2025, 10:30",
                "maandag 3 maart 2025 10:30",
                "3-3-2025 10:30",
                "2025-03-03T10:30",
                "2025-03-03 10:30:00",
                datetime(2025, 3, 3, 10, 30),
                {"datum": "3-3-2025", "tijd": "10.30"},
            )
        ],
        *[
            ("maand", ruw, Maand(2025, 3))
            for ruw in ("maart 2025", "mrt 2025", "mrt. 2025", "2025-03", "03-2025", "3/2025", date(2025, 3, 1))
        ],
        *[
            ("periode", ruw, Periode(date(2025, 3, 1), date(2025, 5, 31)))
            for ruw in (
                "1 maart 2025 t/m 31 mei 2025",
                "1-3-2025 t/m 31-5-2025",
                "van 1 maart 2025 tot en met 31 mei 2025",
                "2025-03-01/2025-05-31",
                "maart 2025 t/m mei 2025",
                "maart 2025 – mei 2025",
                {"van": "2025-03-01", "tot_en_met": date(2025, 5, 31)},
            )
        ],
        ("periode", "februari 2024", Periode(date(2024, 2, 1), date(2024, 2, 29))),
        ("duur", "45 minuten", Duur(45, "minuut")),
        ("duur", "PT45M", Duur(45, "minuut")),
        ("duur", "een uur", Duur(1, "uur")),
        ("duur", "1,5 uur", Duur(90, "minuut")),
        ("duur", "anderhalf uur", Duur(90, "minuut")),
        ("duur", "half uur", Duur(30, "minuut")),
        ("duur", "1 uur en 30 minuten", Duur(90, "minuut")),
        ("duur", "PT1H30M", Duur(90, "minuut")),
        ("duur", "6 weken", Duur(6, "week")),
        ("duur", "P6W", Duur(6, "week")),
        ("duur", "3 maanden", Duur(3, "maand")),
    ],
)
def test_read(soort, ruw, waarde):
    assert parse(soort, ruw) == waarde


@pytest.mark.parametrize(
    ("soort", "ruw", "woorden"),
    [
        ("datum", "30 februari 2025", "bestaat niet"),
        ("datum", "31-4-2025", "bestaat niet"),
        ("datum", "3-3-25", "vier cijfers"),
        ("datum", "3 maart", "geen datum"),
        ("datum", "dinsdag 3 maart 2025", "is een maandag"),
        ("datum", "3 march 2025", "Schrijf 3-3-2025, 3 maart 2025 of 2025-03-03"),
        ("datum", "3-3-1025", "Het jaar 1025 kan niet"),
        ("datum", "morgen", "geen datum"),
        ("datum", 20250303, "geen datum"),
        ("datum", datetime(2025, 3, 3, 10), "ook een tijd"),
        ("datum", 45000.0, "Hier hoort tekst"),
        ("geboortedatum", date.today() + timedelta(days=2), "nog niet geweest"),
        ("geboortedatum", "1-1-1900", "125 jaar geleden"),
        ("tijd", "24:00", "bestaat niet"),
        ("tijd", "9", "geen tijd"),
        ("tijd", "half tien", "geen tijd"),
        ("tijd", "9:30:15", "geen tijd"),
        ("tijd", time(9, 30, 15), "zonder seconden"),
        ("tijd", time(9, 30, tzinfo=UTC), "tijdzone"),
        ("moment", DAG, "geen tijd bij"),
        ("moment", "3 maart 2025", "geen dag met een tijd"),
        ("moment", "31 februari 2025 om 10:30", "bestaat niet"),
        ("moment", datetime(2025, 3, 3, 10, 30, tzinfo=UTC), "tijdzone"),
        ("maand", "13-2025", "geen maand"),
        ("maand", "maart", "geen maand"),
        ("maand", date(2025, 3, 2), "geen dag"),
        ("periode", "1 maart 2025 tot 31 mei 2025", "t/m"),
        ("periode", "voorjaar", "geen periode"),
        ("periode", "1 maart 2025 t/m 31 juni 2025", "bestaat niet"),
        ("duur", "even", "geen duur"),
        ("duur", "0 uur", "kan niet"),
        ("duur", "1,5 week", "geen heel aantal"),
        ("duur", "99999 dagen", "kan niet"),
        ("duur", "P", "geen duur"),
        ("duur", "PT", "geen duur"),
        ("duur", 45, "geen duur"),
    ],
)
def test_refused_with_a_sentence(soort, ruw, woorden):
    with pytest.raises(Ongeldig, match=re.escape(woorden)) as fout:
        parse(soort, ruw)
    assert str(fout.value).endswith(".")


@pytest.mark.parametrize(
    ("soort", "ruw", "fouten"),
    [
        ("periode", {"van": "1-3-2025"}, [("tot_en_met", "‘tot en met’ is nog niet ingevuld.")]),
        ("periode", "31 mei 2025 t/m 1 mei 2025", [("tot_en_met", "De laatste dag is eerder dan de eerste dag. Draai ze om.")]),
        (
            "moment",
            {"datum": "3-3-2025", "tijd": "25:00"},
            [("tijd", "De tijd ‘25:00’ bestaat niet. Schrijf 0:00 tot en met 23:59.")],
        ),
    ],
)
def test_mistakes_in_parts(soort, ruw, fouten):
    with pytest.raises(OngeldigeDelen) as fout:
        parse(soort, ruw)
    assert fout.value.fouten == fouten


def test_tot_is_not_tot_en_met():
    """'tot' leaves the last day in doubt; a letter may not guess it."""
    with pytest.raises(OngeldigeDelen) as fout:
        parse("periode", {"van": "1-3-2025", "tot": "31-5-2025"})
    assert fout.value.fouten[0] == ("tot", "‘tot’ bestaat hier niet. Kies uit: van, tot_en_met.")
