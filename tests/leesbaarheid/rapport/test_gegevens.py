"""The object for programs: the keys of the design, exact places, and plain JSON whatever it holds."""

import json
from dataclasses import replace

from leesbaarheid import check, rapport
from leesbaarheid.toets import Oordeel, Verbetering

TEKST = '# Kop\n\nU dient <b>thans</b> & te betalen met betrekking tot uw huis.\n\n- Zie o.a. deze "brief" 😀.\n'


def test_json_has_the_keys_of_the_design_and_exact_places():
    blad = json.loads(json.dumps(rapport.as_json("map/brief.md", check(TEKST, heel=True))))
    assert {"bron", "oordeel", "taal", "score", "maten", "zinnen", "bevindingen"} <= blad.keys() and "fout" not in blad
    assert blad["bron"] == "map/brief.md" and blad["oordeel"] == "voldoet_niet"
    assert all({"regel", "ernst", "begin", "eind", "tekst", "uitleg", "alternatieven"} == b.keys() for b in blad["bevindingen"])
    assert all({"begin", "eind", "tekst", "score", "punten"} == zin.keys() for zin in blad["zinnen"])
    for deel in blad["zinnen"] + blad["bevindingen"]:
        assert TEKST[deel["begin"] : deel["eind"]] == deel["tekst"]
    assert all(isinstance(getal, int | float) for getal in blad["maten"].values())


def test_json_of_improvements():
    beter = Verbetering(21, 26, "thans", "Schrijf “nu”.", "woord", 41.23456, Oordeel.TWIJFEL, "brief.md")
    blad = rapport.as_json("-", replace(check(TEKST, heel=True), verbeteringen=(beter,)))
    (kreeg,) = json.loads(json.dumps(blad))["verbeteringen"]
    assert (kreeg["wat"], kreeg["score_na"], kreeg["oordeel_na"], kreeg["bestand"]) == (
        "Schrijf “nu”.",
        41.2346,
        "twijfel",
        "brief.md",
    )


def test_json_of_what_could_not_be_judged():
    blad = rapport.error_as_json("brief.md", "nl", "Frog ontbreekt.")
    assert blad["fout"] == "Frog ontbreekt." and blad["bron"] == "brief.md" and blad["score"] is None
