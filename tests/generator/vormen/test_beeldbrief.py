"""The picture letter, read back from the finished file: one A4, every sentence and value, every drawing with its text."""

import hashlib
import re
import shutil
import subprocess
import tomllib
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.brief import Tekst, Waarde
from generator.vormen import VORMEN, Vormfout

page = pytest.importorskip("page")
pytestmark = pytest.mark.filterwarnings("ignore")
MAP = MEEGELEVERD / "sjablonen/beelden"
BEELDEN = tomllib.loads((MAP / "beelden.toml").read_text("utf-8"))
PT_PER_MM = 72 / 25.4
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def made(brief, bibliotheek, written):
    def make(taal="nl", vrijgave=None, **anders):
        return written(VORMEN["beeldbrief"].render(brief(taal, **anders), vrijgave, bibliotheek), "beeldbrief.pdf")

    return make


def run(*opdracht) -> str:
    return subprocess.run(opdracht, capture_output=True, text=True, check=True).stdout


def text(pad) -> str:
    return re.sub(r"\s+", "", run("pdftotext", "-raw", pad, "-"))


def figures(pad) -> list:
    """(alternative text, width and height in mm) of each figure, in reading order."""
    import pikepdf

    with pikepdf.open(pad) as pdf:
        gevonden = [v for v in pdf.objects if isinstance(v, pikepdf.Dictionary) and v.get("/S") == "/Figure"]
        maten = [[float(kant) / PT_PER_MM for kant in figuur.A.BBox] for figuur in gevonden]
        return [(str(f.Alt), m[2] - m[0], m[3] - m[1]) for f, m in zip(gevonden, maten, strict=True)]


@pytest.mark.parametrize("taal", ["nl", "en", "ar"])
def test_it_is_pdf_ua_on_one_page_and_says_everything(taal, made, brief):
    pad, panelen = made(taal), brief(taal).panelen
    assert page.validate_pdf(pad, profile=page.ValidationProfile.PDF_UA_1).is_compliant
    assert "Pages:           1\n" in run("pdfinfo", pad)
    gelezen = text(pad)
    for waarde in (stuk for paneel in panelen for stuk in paneel.stukken if isinstance(stuk, Waarde)):
        for deel in re.findall(r"[A-Za-z0-9]+(?:[.,:][A-Za-z0-9]+)*", waarde.tekst):
            assert deel in gelezen
    for feit in ("PGB-2026-00123", "08000000", "J.deGroot", "FatmaYılmaz"):
        assert feit in gelezen


def test_each_drawing_says_what_it_shows_and_can_be_seen_at_35_mm(made, brief):
    gevonden = figures(made())
    assert [alt for alt, *_maten in gevonden] == [paneel.toont for paneel in brief().panelen]
    assert all(breed >= 35 and hoog >= 35 for _alt, breed, hoog in gevonden)


def test_it_starts_with_concept_until_it_is_released(made, brief, vrijgave):
    assert run("pdftotext", made(), "-").startswith("CONCEPT")
    assert "CONCEPT" not in text(made(vrijgave=vrijgave(brief())))


LASTIG = ["Ștefan ẞtraß", "Çağrı Işık", "S" * 400, "€ 0,00", "€ -12,50", "€ 1.234.567,89", "29 februari 2028"]


@pytest.mark.parametrize("tekst", LASTIG)
def test_rare_values_are_whole(tekst, made, brief):
    waarde = Waarde("naam", "naam", tekst, (tekst,), nederlands=True)
    gewoon = brief()
    pad = made(aanhef=(Tekst("Beste "), waarde, Tekst(",")), panelen=(replace(gewoon.panelen[0], stukken=(waarde,)),))
    assert text(pad).count(re.sub(r"\s", "", tekst)) == 2


def test_six_panels_of_three_lines_fit_and_more_text_is_refused(made, brief):
    een = brief().panelen[0]
    assert made(
        panelen=(replace(een, stukken=(Tekst("Dit is een zin van vijftien korte woorden die op drie regels past. "),)),) * 6
    )
    with pytest.raises(Vormfout, match="past niet op één blad"):
        made(panelen=(replace(een, stukken=(Tekst("Dit is veel te lang. " * 20),)),) * 6)


def test_a_letter_without_panels_is_refused_and_the_others_are_made(made, brief, bibliotheek):
    with pytest.raises(Vormfout, match="De brief ‘pgb-toekenning’ heeft geen beelden"):
        made(panelen=())
    assert VORMEN["pdf"].render(brief(panelen=()), None, bibliotheek)


@pytest.fixture
def eigen(tmp_path):
    shutil.copytree(MAP, tmp_path / "sjablonen/beelden")
    return tmp_path / "sjablonen/beelden/geld.svg", Bibliotheek((tmp_path, MEEGELEVERD))


def test_a_drawing_that_is_gone_stops_this_form_only(brief, tmp_path):
    for map in ("sjablonen", "talen"):
        shutil.copytree(MEEGELEVERD / map, tmp_path / map)
    bibliotheek = Bibliotheek((tmp_path,))
    assert VORMEN["beeldbrief"].render(brief(), None, bibliotheek)
    (tmp_path / "sjablonen/beelden/geld.svg").unlink()
    with pytest.raises(Vormfout, match=r"De tekening geld.svg ontbreekt"):
        VORMEN["beeldbrief"].render(brief(), None, bibliotheek)
    assert VORMEN["pdf"].render(brief(), None, bibliotheek)


def test_another_drawing_than_was_signed_is_refused_with_what_to_write(brief, eigen):
    tekening, bibliotheek = eigen
    tekening.write_text(tekening.read_text("utf-8").replace("#a9d8e6", "#ff0000"), "utf-8")
    nu = hashlib.sha256(tekening.read_bytes()).hexdigest()
    with pytest.raises(Vormfout, match=f'is een andere .* sha256 = "{nu}"'):
        VORMEN["beeldbrief"].render(brief(), None, bibliotheek)


def test_line_ends_of_another_system_are_no_other_drawing(brief, eigen):
    tekening, bibliotheek = eigen
    tekening.write_bytes(tekening.read_bytes().replace(b"\n", b"\r\n"))
    assert VORMEN["beeldbrief"].render(brief(), None, bibliotheek)


def test_every_drawing_is_in_the_list_and_the_list_is_right():
    assert {pad.stem for pad in MAP.glob("*.svg")} == BEELDEN.keys()
    for naam, beeld in BEELDEN.items():
        assert hashlib.sha256((MAP / f"{naam}.svg").read_bytes()).hexdigest() == beeld["sha256"], naam


@pytest.mark.parametrize("naam", BEELDEN)
def test_a_drawing_is_ours_plain_and_without_words(naam):
    """One size, one line, two fills that differ in grey too, no text, nothing from elsewhere; free to use (CC0)."""
    bron = (MAP / f"{naam}.svg").read_text("utf-8")
    boom = ET.fromstring(bron)
    assert "SPDX-License-Identifier: CC0-1.0" in bron and "http" not in bron.replace(SVG.strip("{}"), "")
    assert boom.get("viewBox") == "0 0 100 100" and boom.findtext(f"{SVG}title") + "." == BEELDEN[naam]["toont"]
    soorten = {element.tag.removeprefix(SVG) for element in boom.iter()}
    assert soorten <= {"svg", "title", "g", "rect", "circle", "path"}
    groep = boom.find(f"{SVG}g")
    assert (groep.get("stroke"), groep.get("stroke-width")) == ("#1a1a1a", "3.5")
    assert set(re.findall(r'fill="([^"]+)"', bron)) <= {"#fff", "#a9d8e6", "none"}
