"""`brief toets` with many texts, and its outputs for other programs: table, pages, SARIF, GitHub, a check before a commit."""

import json
import re
from pathlib import Path

import pytest
from docx import Document

from balie.opdrachten import _overzicht as overzicht
from generator.bibliotheek import MEEGELEVERD

GOED = "Wij willen graag met u praten. Wij praten over de hulp die u krijgt. U mag iemand meenemen die u helpt. " * 3
FOUT = "U dient thans de desbetreffende bescheiden te overleggen conform de verordening. " * 6


@pytest.fixture
def teksten(tmp_path, monkeypatch):
    map = tmp_path / "mijn brieven"
    (map / "sub").mkdir(parents=True)
    for naam, inhoud in (("goed.txt", GOED), ("fout.txt", FOUT), ("sub/fout.txt", FOUT), ("kort.txt", "Bel ons.")):
        (map / naam).write_text(inhoud)
    (map / "kapot.txt").write_bytes(b"\x00\x01\x02")
    monkeypatch.chdir(tmp_path)
    return [Path("mijn brieven") / naam for naam in ("goed.txt", "fout.txt", "sub/fout.txt", "kapot.txt", "kort.txt")]


def test_a_table_worst_first_and_nothing_stops_the_rest(bureau, teksten):
    code, uit, fout = bureau.brief("toets", *teksten)
    regels = uit.splitlines()
    namen = [regel.split()[-1] for regel in regels[1:6]]
    assert (code, fout, namen) == (1, "", ["fout.txt", "sub/fout.txt", "kort.txt", "goed.txt", "kapot.txt"])
    assert "1 van de 5 teksten voldoet. Voldoet niet: 2. Twijfel: 1. Niet getoetst: 1." in uit
    assert "brief toets 'mijn brieven/fout.txt'" in uit and "kapot.txt is geen tekst" in " ".join(uit.split())
    assert bureau.brief("toets", teksten[0], teksten[4])[0] == 0


def test_a_page_with_every_report_beside_it(bureau, teksten, tmp_path):
    pagina = tmp_path / "uit" / "mijn overzicht.html"
    code, uit, _fout = bureau.brief("toets", *teksten, "--html", pagina)
    assert code == 1 and "1 van de 5 teksten voldoet." in uit
    links = re.findall(r'href="([^"#]+)"', pagina.read_text())
    assert links[0] == "mijn%20overzicht-rapporten/fout.txt.html" and len(links) == 4
    for link in links:
        assert (pagina.parent / link.replace("%20", " ")).read_text().startswith("<!")
    assert not [pad for pad in pagina.parent.rglob(".*")], "nothing is left behind"
    bureau.brief("toets", *teksten[:2], "--html", pagina)
    assert len(re.findall(r'href="([^"#]+)"', pagina.read_text())) == 2, "a second run replaces the first"


def test_one_text_gives_its_whole_report(bureau, teksten):
    code, uit, _fout = bureau.brief("toets", teksten[1])
    assert code == 1 and uit.splitlines()[1].startswith("  Deze tekst voldoet niet") and "De zwaarste zinnen" in uit
    assert "kapot.txt is geen tekst" in bureau.refused("toets", teksten[3])


@pytest.mark.parametrize(
    "opties", [("--json", "--html", "x"), ("--json", "--sarif"), ("--sarif", "--github"), ("--github", "--html", "x")]
)
def test_one_output_at_a_time(bureau, teksten, opties):
    code, uit, fout = bureau.brief("toets", teksten[0], *opties)
    assert (code, uit) == (2, "") and fout.startswith("Kies er één: --json, --html, --sarif of --github.")


def test_a_folder_is_no_page(bureau, teksten, tmp_path):
    code, _uit, fout = bureau.brief("toets", *teksten, "--html", tmp_path)
    assert code == 2 and "is een map" in fout


def test_sarif_is_one_document_for_all(bureau, teksten):
    code, uit, fout = bureau.brief("toets", *teksten, "--sarif")
    (run,) = json.loads(uit)["runs"]
    assert (code, fout) == (1, "")
    paden = {uitkomst["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for uitkomst in run["results"]}
    assert paden >= {"mijn%20brieven/fout.txt", "mijn%20brieven/sub/fout.txt", "mijn%20brieven/kort.txt"}
    (melding,) = run["invocations"][0]["toolExecutionNotifications"]
    assert "geen tekst" in melding["message"]["text"]


def test_findings_of_a_template_point_at_its_file(bureau):
    bureau.letter().write_text(bureau.letter().read_text().replace("Wij willen weten wat goed gaat.", FOUT))
    for wat in (bureau.letter().parent, "groet"):
        code, uit, _fout = bureau.brief("toets", wat, "--sarif")
        uitkomsten = json.loads(uit)["runs"][0]["results"]
        regels = bureau.letter().read_text().split("\n")
        assert code == 1 and uitkomsten[0]["ruleId"] == "oordeel"
        uri = bureau.letter().resolve().as_uri()
        eigen = [u for u in uitkomsten if u["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri]
        thans = next(
            u["locations"][0]["physicalLocation"]["region"] for u in eigen if u["message"]["text"].startswith("“thans”")
        )
        assert regels[thans["startLine"] - 1][thans["startColumn"] - 1 : thans["endColumn"] - 1] == "thans"


def test_github_annotations(bureau, teksten):
    code, uit, _fout = bureau.brief("toets", *teksten[1:4], "--github")
    regels = uit.splitlines()
    assert code == 1 and all(re.fullmatch(r"::(error|warning|notice) file=[^:]+::.+", regel) for regel in regels)
    assert regels[0].startswith("::error file=mijn brieven/fout.txt,line=1,endLine=1,col=1,endColumn=1,title=Oordeel over")
    assert regels[-1].startswith("::error file=mijn brieven/kapot.txt,title=Niet getoetst::")


def test_standard_input_has_no_lines_to_point_at(bureau):
    proces = bureau.start("toets", "-", "--github", input=FOUT)
    assert proces.returncode == 1 and "::error file=-,title=Oordeel" in proces.stdout


@pytest.mark.parametrize(
    ("namen", "kort"),
    [
        (["a/b/c.txt", "a/d.txt"], ["b/c.txt", "d.txt"]),
        (["c.txt", "d.txt"], ["c.txt", "d.txt"]),
        (["/a/b.txt", "c.txt"], ["/a/b.txt", "c.txt"]),
        (["a/x", "a/x"], ["x", "x"]),
        (["-", "a/b.txt"], ["-", "a/b.txt"]),
    ],
)
def test_names_lose_what_they_share(namen, kort):
    assert overzicht.short_names(namen) == kort


@pytest.mark.parametrize(
    ("namen", "bestanden"),
    [
        (["a/b.txt", "a-b.txt", "A-B.txt"], ["a-b.txt.html", "a-b.txt--2.html", "A-B.txt--3.html"]),
        (["../x.txt", "-", "…"], ["x.txt.html", "tekst.html", "tekst--2.html"]),
        (["é" * 300], ["é" * 80 + ".html"]),
    ],
)
def test_every_report_has_a_file_of_its_own(namen, bestanden):
    assert overzicht.file_names(namen) == bestanden


def hook():
    """The fields of the one hook: the file is plain enough to read without a YAML parser."""
    return dict(re.findall(r"^(?:- |  )(\w+): (.+)$", (MEEGELEVERD / ".pre-commit-hooks.yaml").read_text(), re.M))


def test_the_hook_runs_as_pre_commit_runs_it(bureau, teksten, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(MEEGELEVERD))  # as ./brief does
    haak = hook()
    script, *rest = haak["entry"].split()
    assert (haak["id"], haak["language"]) == ("brief-toets", "script")
    assert (MEEGELEVERD / script).stat().st_mode & 0o111, "pre-commit starts this file of our repository"
    assert bureau.start(*rest, teksten[0], cwd=Path.cwd()).returncode == 0
    proces = bureau.start(*rest, *teksten[:3], cwd=Path.cwd())
    assert proces.returncode == 1 and "1 van de 3 teksten voldoet." in proces.stdout and proces.stderr == ""


@pytest.mark.parametrize(
    ("pad", "telt"),
    [
        ("brieven/a.md", True),
        ("a.txt", True),
        ("README.md", False),
        ("docs/CHANGELOG.md", False),
        ("sjablonen/brieven/x/brief.md", False),
        ("a.py", False),
    ],
)
def test_the_hook_takes_texts_and_no_project_files(pad, telt):
    haak = hook()
    assert bool(re.search(haak["files"], pad) and not re.search(haak["exclude"], pad)) is telt


def test_places_in_a_word_file_refer_to_the_text_that_goes_with_them(bureau, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    brief = Document()
    for alinea in ("Besluit", "U krijgt thans geen geld 😀.", "Wij delen u dit mee."):
        brief.add_paragraph(alinea)
    brief.save("brief.docx")
    _code, uit, _fout = bureau.brief("toets", "brief.docx", "--json")
    blad = json.loads(uit)
    assert blad["bevindingen"] and all(blad["brontekst"][b["begin"] : b["eind"]] == b["tekst"] for b in blad["bevindingen"])


def test_an_empty_name_is_not_the_current_folder(bureau, teksten):
    code, uit, fout = bureau.brief("toets", "", teksten[0])
    assert (code, uit) == (2, "") and "namen is leeg" in fout
