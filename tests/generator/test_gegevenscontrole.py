"""Data that no single field can refuse: deadlines, totals, combinations."""

from datetime import date

import pytest

from generator.gegevenscontrole import check_data
from generator.velden.termijn import Termijn, next_working_day

DAGEN = [
    (date(2026, 11, 3), date(2026, 12, 15), "dinsdag plus 42 dagen"),
    (date(2026, 11, 7), date(2026, 12, 21), "zaterdag, dus maandag"),
    (date(2026, 2, 20), date(2026, 4, 7), "Goede Vrijdag, Pasen, dus dinsdag"),
    (date(2026, 11, 13), date(2026, 12, 28), "Eerste Kerstdag op vrijdag, dus maandag"),
    (date(2026, 3, 24), date(2026, 5, 6), "Bevrijdingsdag, ook als die geen vrije dag is"),
    (date(2026, 3, 16), date(2026, 4, 28), "Koningsdag"),
]


@pytest.mark.parametrize(("verzonden", "laatste", "waarom"), DAGEN)
def test_last_day_for_bezwaar(verzonden, laatste, waarom):
    assert Termijn(42, "briefdatum", "Awb 6:7, 6:8").day(verzonden) == laatste, waarom
    assert next_working_day(laatste) == laatste


GEVALLEN = [
    ({}, []),
    ({"bezwaar_tot": "2026-12-14"}, ["‘Bezwaar tot’ is 14-12-2026. Kies 15-12-2026 of een latere werkdag (Awb 6:7)."]),
    ({"bezwaar_tot": "2026-12-19"}, ["‘Bezwaar tot’ is 19-12-2026. Kies 21-12-2026 of een latere werkdag (Awb 6:7)."]),
    ({"bezwaar_tot": "2026-12-31"},
     ["‘Bezwaar tot’ is 31-12-2026. Het programma rekent 15-12-2026 uit. "
      "Laat het leeg, of kies bij ‘andere_laatste_dag’ waarom."]),
    ({"bezwaar_tot": "2026-12-31", "andere_laatste_dag": "meer_tijd"}, []),
    ({"bezwaar_tot": "2026-12-14", "andere_laatste_dag": "meer_tijd"},
     ["‘Bezwaar tot’ is 14-12-2026. Kies 15-12-2026 of een latere werkdag (Awb 6:7)."]),
    ({"bezwaar_tot": ""}, []),
    ({"bezwaar_tot": None}, []),
    ({"betalen_voor": "2026-11-03"},
     ["‘Betalen voor’ is 3-11-2026. Dat moet na de datum van de brief zijn (3-11-2026)."]),
    ({"bedrag": "150,01"}, ["‘Hoeveel’ is 150,01 euro, maar de posten zijn samen 150,00 euro. Maak die gelijk."]),
    ({"waarom": "fout"}, ["‘Uitleg’ is nog niet ingevuld. Bij deze keuzes is dat nodig."]),
    ({"waarom": "fout", "uitleg": "Wij telden verkeerd."}, []),
    ({"waarom": "fout", "uitleg": "Wij telden verkeerd.", "termijnen": 13},
     ["Deze keuzes kunnen niet samen: waarom == 'fout' and termijnen > 12. Kijk welke niet klopt."]),
    ({"bedrag": "1", "betalen_voor": "2026-01-01"},
     ["‘Hoeveel’ is 1,00 euro, maar de posten zijn samen 150,00 euro. Maak die gelijk.",
      "‘Betalen voor’ is 1-1-2026. Dat moet na de datum van de brief zijn (3-11-2026)."]),
]  # fmt: skip


@pytest.mark.parametrize(("anders", "zinnen"), GEVALLEN, ids=lambda waarde: str(waarde)[:40])
def test_data_as_a_whole(sjabloon, gegevens, anders, zinnen):
    gevonden = [fout.melding.replace('"', "'") for fout in check_data(sjabloon, gegevens(**anders))]
    assert gevonden == zinnen
