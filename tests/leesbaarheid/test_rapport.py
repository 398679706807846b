"""The report for people and for programs: complete, safe, and pointing at the right places."""

import json
import re
from html.parser import HTMLParser

import pytest

from leesbaarheid import check, rapport
from leesbaarheid.lezen import read
from leesbaarheid.tekst import Herkomst, Passage, Soort

TEKST = '# Kop\n\nU dient <b>thans</b> & te betalen met betrekking tot uw huis.\n\n- Zie o.a. deze "brief" 😀.\n'


def test_json_has_the_keys_of_the_design_and_exact_places():
    blad = json.loads(json.dumps(rapport.as_json("map/brief.md", check(TEKST, heel=True))))
    assert {"bron", "oordeel", "taal", "score", "maten", "zinnen", "bevindingen"} <= blad.keys() and "fout" not in blad
    assert blad["bron"] == "map/brief.md" and blad["oordeel"] == "voldoet_niet"
    assert all({"regel", "ernst", "begin", "eind", "tekst", "uitleg", "alternatieven"} == b.keys() for b in blad["bevindingen"])
    assert all({"begin", "eind", "tekst", "score"} <= zin.keys() for zin in blad["zinnen"])
    for deel in blad["zinnen"] + blad["bevindingen"]:
        assert TEKST[deel["begin"] : deel["eind"]] == deel["tekst"]
    assert all(isinstance(getal, int | float) for getal in blad["maten"].values())


def test_json_of_what_could_not_be_judged():
    blad = rapport.error_as_json("brief.md", "nl", "Frog ontbreekt.")
    assert blad["fout"] == "Frog ontbreekt." and blad["bron"] == "brief.md" and blad["score"] is None


def test_text_says_the_verdict_first_and_every_finding():
    toets = check(TEKST, heel=True)
    regels = rapport.as_text("brief.md", toets).splitlines()
    assert regels[0] == "brief.md" and regels[1].startswith("  Deze tekst voldoet niet")
    assert sum(regel.startswith("  - Let op.") for regel in regels) == len(toets.bevindingen)
    assert any("Bijvoorbeeld: over." in regel for regel in regels)


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


def luminance(kleur):
    delen = [int(kleur[plaats : plaats + 2], 16) / 255 for plaats in (1, 3, 5)]
    return sum(
        factor * (deel / 12.92 if deel <= 0.03928 else ((deel + 0.055) / 1.055) ** 2.4)
        for factor, deel in zip((0.2126, 0.7152, 0.0722), delen, strict=True)
    )


@pytest.mark.parametrize("inkt", ["inkt", "grijs", "blauw", "goed", "twijfel", "niet"])
@pytest.mark.parametrize("grond", ["#ffffff", "vlak", "geel"])
def test_contrast_is_4_5_or_more(inkt, grond):
    kleuren = dict(
        re.findall(r"--(\w+): (#[0-9a-f]{6})", (rapport.Path(rapport.__file__).parent / "rapport.html.jinja").read_text())
    )
    licht, donker = luminance(kleuren.get(grond, grond)), luminance(kleuren[inkt])
    assert (licht + 0.05) / (donker + 0.05) >= 4.5
