"""What SARIF 2.1.0 and GitHub require: known levels, rules that results point at, places of the words, safe escapes."""

import json

import pytest

from leesbaarheid import check
from leesbaarheid.rapport import github, sarif
from leesbaarheid.rapport.melding import Melding, not_judged, remarks
from leesbaarheid.rapport.plek import Brontekst, Plek
from leesbaarheid.regels import all_rules

TEKST = "# Kop 😀\n\nU dient thans te betalen met betrekking tot uw huis 😀.\nDe brief wordt verstuurd.\n"

DUIDELIJK = (
    "Wij sturen u morgen een brief. U krijgt elke maand geld van ons. U kunt ons altijd bellen. Wij helpen u graag. "
    "Kom naar het loket als u een vraag hebt. Neem dan uw pas mee. Wij zijn er elke dag van negen tot vijf uur."
)


def findings(ruw=TEKST, pad="map/een brief.md"):
    return list(remarks(check(TEKST, heel=True), lambda bestand: Brontekst(pad, ruw)))


def results(document):
    (run,) = json.loads(json.dumps(document))["runs"]
    return run, run["results"]


def test_sarif_has_what_the_schema_requires():
    run, uitkomsten = results(sarif.document(findings(), [("weg.md", "Het bestand bestaat niet.")]))
    stuurt = run["tool"]["driver"]
    ids = [regel["id"] for regel in stuurt["rules"]]
    assert stuurt["name"] and set(all_rules()) < set(ids) and len(ids) == len(set(ids))
    assert all(regel["help"]["text"] and regel["shortDescription"]["text"] for regel in stuurt["rules"])
    assert all(regel["defaultConfiguration"]["level"] in {"error", "warning", "note"} for regel in stuurt["rules"])
    for uitkomst in uitkomsten:
        assert ids[uitkomst["ruleIndex"]] == uitkomst["ruleId"]
        assert uitkomst["level"] in {"error", "warning", "note"} and uitkomst["message"]["text"]
        assert len(uitkomst["locations"]) == 1
    (aanroep,) = run["invocations"]
    assert aanroep["executionSuccessful"] is False
    assert aanroep["toolExecutionNotifications"][0]["message"]["text"] == "Het bestand bestaat niet."
    assert run["columnKind"] == "utf16CodeUnits"


def test_sarif_points_at_the_words_as_an_editor_counts():
    _run, uitkomsten = results(sarif.document(findings(TEKST.replace("\n", "\r\n")), []))
    regels = TEKST.split("\n")
    eenheden = TEKST.replace("\n", "\r\n").encode("utf-16-le")
    for uitkomst in uitkomsten[1:]:
        plek = uitkomst["locations"][0]["physicalLocation"]
        assert plek["artifactLocation"]["uri"] == "map/een%20brief.md"
        hier = plek["region"]
        regel = regels[hier["startLine"] - 1].encode("utf-16-le")
        woorden = regel[2 * hier["startColumn"] - 2 : 2 * hier["endColumn"] - 2].decode("utf-16-le")
        assert f"“{woorden}”" in uitkomst["message"]["text"]
        begin = 2 * hier["charOffset"]
        assert eenheden[begin : begin + 2 * hier["charLength"]].decode("utf-16-le") == woorden


def test_the_verdict_is_a_result_too():
    _run, uitkomsten = results(sarif.document(findings(), []))
    assert (uitkomsten[0]["ruleId"], uitkomsten[0]["level"]) == ("oordeel", "error")
    assert uitkomsten[0]["locations"][0]["physicalLocation"]["region"]["startLine"] == 1
    goed = check(DUIDELIJK, heel=True)
    assert "oordeel" not in [melding.regel for melding in remarks(goed, lambda _: Brontekst("a"))]


@pytest.mark.parametrize("ruw", [None, "{\\rtf1 U dient thans iets anders}"])
def test_no_region_where_the_words_do_not_stand(ruw):
    _run, uitkomsten = results(sarif.document(findings(ruw)[1:], []))
    assert uitkomsten and all("region" not in u["locations"][0]["physicalLocation"] for u in uitkomsten)


@pytest.mark.parametrize(
    ("pad", "uri"), [("a/b c.md", "a/b%20c.md"), ("/brieven/é.md", "file:///brieven/%C3%A9.md"), ("a:b.md", "a%3Ab.md")]
)
def test_uri(pad, uri):
    assert sarif.uri(pad) == uri


@pytest.mark.parametrize(
    ("melding", "regel"),
    [
        (
            Melding("a", "Lange zin", "fout", "100 %: deze,\r\nzin", "map/a,b:c.md", Plek(3, 5, 3, 9, 20, 4)),
            "::error file=map/a%2Cb%3Ac.md,line=3,endLine=3,col=5,endColumn=9,title=Lange zin::100 %25: deze,%0D%0Azin",
        ),
        (
            Melding("a", "x", "let_op", "y", "a.md", Plek(3, 5, 4, 9, 20, 4)),
            "::warning file=a.md,line=3,endLine=4,title=x::y",
        ),
        (Melding("a", "x", "tip", "y", "a.docx", None), "::notice file=a.docx,title=x::y"),
        (not_judged("a%.md", "Weg."), "::error file=a%25.md,title=Niet getoetst::Weg."),
    ],
)
def test_github(melding, regel):
    assert github.line(melding) == regel
