"""The report as a page: it stands alone, prints any text as itself, and every link arrives."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import pytest
from markupsafe import escape

from leesbaarheid import check, rapport
from leesbaarheid.lezen import read
from leesbaarheid.rapport.pagina import correct_cases
from leesbaarheid.regels import Precisie, all_rules
from leesbaarheid.tekst import Herkomst, Passage, Soort
from leesbaarheid.toets import Oordeel, Verbetering

TEKST = '# Kop\n\nU dient <b>thans</b> & te betalen met betrekking tot uw huis.\n\n- Zie o.a. deze "brief" 😀.\n'


class Lezer(HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids, self.links, self.namen, self.gemerkt, self.open = [], [], [], "", []

    def handle_starttag(self, naam, kenmerken):
        kenmerken = dict(kenmerken)
        self.namen.append(naam)
        self.ids += [kenmerken["id"]] if "id" in kenmerken else []
        self.links += [kenmerken[k] for k in ("href", "src") if k in kenmerken]
        if naam not in {"meta", "br", "link", "img"}:
            self.open.append(naam)

    def handle_endtag(self, naam):
        assert self.open.pop() == naam

    def handle_data(self, tekst):
        if "mark" in self.open:
            self.gemerkt += tekst


def page(tekst, passages=None):
    blad = rapport.as_html("Een <brief>", check(passages or tekst, heel=True), passages or read(tekst))
    lezer = Lezer()
    lezer.feed(blad)
    assert lezer.open == []
    return blad, lezer


def test_page_stands_alone_and_every_link_arrives():
    blad, lezer = page(TEKST)
    assert '<html lang="nl">' in blad and "<title>Een &lt;brief&gt;" in blad
    assert all(link.startswith("#") and link[1:] in lezer.ids for link in lezer.links) and lezer.links
    assert len(lezer.ids) == len(set(lezer.ids))
    assert not {"script", "link", "img", "iframe"} & set(lezer.namen) and "url(" not in blad and "@import" not in blad


def test_text_prints_as_itself_and_marks_hold_the_findings():
    blad, lezer = page(TEKST)
    assert "&lt;b&gt;" in blad and "<b>thans" not in blad
    for woord in ("thans", "met betrekking tot", "o.a."):
        assert woord in lezer.gemerkt


def test_a_template_is_marked_where_its_words_stand():
    passage = Passage(
        Soort.ALINEA, "Wij schrijven inzake Jan.", 0, (), (Herkomst(0, 21, "brief.md", 40), Herkomst(24, 25, "brief.md", 70))
    )
    _, lezer = page("", [passage])
    assert lezer.gemerkt == "inzake"


@pytest.mark.parametrize("tekst", ["", "U krijgt geld.", "# Kop\n"])
def test_a_page_of_next_to_nothing_is_whole(tekst):
    blad, _ = page(tekst)
    assert "Alle maten" in blad


def test_every_rule_that_found_something_is_explained_once():
    blad, lezer = page(TEKST)
    gevonden = {bevinding.regel for bevinding in check(TEKST, heel=True).bevindingen}
    assert {naam.removeprefix("regel-") for naam in lezer.ids if naam.startswith("regel-")} == gevonden
    for regel in (all_rules()[naam] for naam in gevonden):
        assert all(escape(zin) in blad for zin in (regel.waarom, regel.fout[0][0], regel.goed[0], regel.bron))


@pytest.mark.parametrize(
    ("precisie", "terecht"), [(None, None), (Precisie(0.8, 15), 12), (Precisie(0.0, 0), None), (Precisie(1.0, 40), 40)]
)
def test_correct_cases(precisie, terecht):
    assert correct_cases(precisie) == terecht


def test_a_measured_precision_is_told(monkeypatch):
    regel = replace(all_rules()["formele_frase"], precisie=Precisie(0.8, 15))
    monkeypatch.setattr("leesbaarheid.rapport.pagina.all_rules", lambda: {**all_rules(), "formele_frase": regel})
    assert "in 12 van de 15 gevallen terecht" in page(TEKST)[0]


def test_level_improvements_and_proposals_are_shown():
    toets = check(TEKST, heel=True)
    beter = Verbetering(0, 5, "thans", "Schrijf “nu” in plaats van “thans”.", "woord", 41.0, Oordeel.VOLDOET)
    voorstel = SimpleNamespace(titel="Twee zinnen", tekst="U moet <nu> betalen.", score_voor=60.0, score_na=12.34)
    blad = rapport.as_html("x", replace(toets, verbeteringen=(beter,)), read(TEKST), {0: [voorstel], 1: []})
    for zin in (
        "Schrijf “nu” in plaats van “thans”.",
        "Daarna: 41 punten, voldoet.",
        "Twee zinnen: van 60 naar 12,3 punten",
        "U moet &lt;nu&gt; betalen.",
    ):
        assert zin in blad, zin
    assert blad.count("Twee zinnen:") == 1


def test_each_sentence_says_what_its_points_come_from():
    blad, _ = page("De brief wordt verstuurd. U krijgt geld.")
    zin = check("De brief wordt verstuurd. U krijgt geld.", heel=True).zinnen[0]
    assert re.search(rf"\d+ van {round(zin.score)}: lijdende vorm", blad)


def luminance(kleur):
    delen = [int(kleur[plaats : plaats + 2], 16) / 255 for plaats in (1, 3, 5)]
    return sum(
        factor * (deel / 12.92 if deel <= 0.03928 else ((deel + 0.055) / 1.055) ** 2.4)
        for factor, deel in zip((0.2126, 0.7152, 0.0722), delen, strict=True)
    )


@pytest.mark.parametrize("inkt", ["inkt", "grijs", "blauw", "goed", "twijfel", "niet"])
@pytest.mark.parametrize("grond", ["#ffffff", "vlak", "geel"])
def test_contrast_is_4_5_or_more(inkt, grond):
    kleuren = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", (Path(rapport.__file__).parent / "stijl.css").read_text()))
    licht, donker = luminance(kleuren.get(grond, grond)), luminance(kleuren[inkt])
    assert (licht + 0.05) / (donker + 0.05) >= 4.5


def test_a_whole_text_gets_an_estimate_of_its_level():
    tekst = "\n\n".join(f"Wij sturen u op {dag} maart een brief over uw geld." for dag in range(1, 9))
    blad = rapport.as_html("x", check(tekst, heel=True), read(tekst))
    assert "Schatting van het niveau: <strong>ongeveer A2" in blad and "geen bewijs" in blad
