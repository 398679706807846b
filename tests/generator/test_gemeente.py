"""gemeente.toml: complete and typed, or every mistake at once."""

from datetime import time
from pathlib import Path

import pytest

from generator.bibliotheek import MEEGELEVERD, Bibliotheek, read_toml
from generator.gemeente import VELDEN, Gemeentefout, load, parse

GOED = read_toml(MEEGELEVERD / "sjablonen/voorbeeldgemeente.toml")


def test_the_shipped_municipality_is_invented_and_fills_in_everything():
    gemeente = load(Bibliotheek((MEEGELEVERD,)))
    assert gemeente.voorbeeld and gemeente.naam == "Voorbeeldstad" and gemeente.akkoord_opdrachtregel
    assert {veld.naam for veld in VELDEN} - set(gemeente.waarden) <= {"huisstijl", "drukprofiel", "noodstem", "google_stem"}
    assert gemeente.waarden["open_van"] == time(9)


def test_an_own_municipality_wins_and_is_not_an_example(tmp_path):
    tekst = (MEEGELEVERD / "sjablonen/voorbeeldgemeente.toml").read_text("utf-8")
    (tmp_path / "gemeente.toml").write_text(tekst.replace("voorbeeld = true", "").replace('"Voorbeeldstad"', '"Anderstad"'))
    gemeente = load(Bibliotheek((tmp_path, MEEGELEVERD)))
    assert gemeente.naam == "Anderstad" and not gemeente.voorbeeld


FOUT = [
    ({"telefoon": "geen nummer"}, "telefoon"),
    ({"open_van": "kwart over"}, "open_van"),
    ({"teelfoon": "0800 0000"}, "teelfoon.*telefoon"),
    ({"naam": ""}, "naam"),
    ({"postadres": {"straat": "Markt", "plaats": "Ee"}}, "postadres.huisnummer"),
]


@pytest.mark.parametrize(("anders", "zin"), FOUT, ids=lambda waarde: str(waarde)[:30])
def test_mistakes_are_named(anders, zin):
    with pytest.raises(Gemeentefout, match=f"(?s)In gemeente.toml klopt niet alles.*{zin}"):
        parse({**GOED, **anders}, Path("gemeente.toml"))


def test_all_mistakes_at_once():
    with pytest.raises(Gemeentefout, match="(?s)telefoon.*website"):
        parse({**GOED, "telefoon": "x", "website": "x"}, Path("gemeente.toml"))
