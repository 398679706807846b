"""The same facts in every form, read back from the file itself."""

import re
import subprocess

import pytest
from teruglezen import LEESBAAR, text_of

from generator.vormen import VORMEN

ONZICHTBAAR = dict.fromkeys(map(ord, "\u2066\u2067\u2069\u200f\u200e\u202a\u202b\u202c\u202d\u202e\u2068"))
FEITEN = {
    "nl": [
        "1.250,00",
        "100,00",
        "200,00",
        "300,00",
        "3 november 2026",
        "15 december 2026",
        "PGB-2026-00123",
        "010 000 00 01",
        "0800 0000",
        "Fatma Yılmaz",
        "Mevrouw F. Yılmaz",
        "Prinses Irenelaan 12 B",
        "1234 AB VOORBEELDSTAD",
        "Postbus 100",
        "www.voorbeeldstad.example/bezwaar",
        "Uw zoon helpt u drie dagen per week.",
        "Met vriendelijke groet,",
        "Begeleiding, 2 uur per week",
    ],
    "en": [
        "1,250.00",
        "3 November 2026",
        "15 December 2026",
        "PGB-2026-00123",
        "010 000 00 01",
        "Fatma Yılmaz",
        "1234 AB VOORBEELDSTAD",
        "Uw zoon helpt u drie dagen per week.",
        "Kind regards,",
    ],
    "ar": [
        "1,250.00",
        "PGB-2026-00123",
        "010 000 00 01",
        "0800 0000",
        "Fatma Yılmaz",
        "1234 AB VOORBEELDSTAD",
        "www.voorbeeldstad.example/bezwaar",
        "Uw zoon helpt u drie dagen per week.",
        "J. de Groot",
    ],
}


def read(inhoud: bytes, bibliotheek, taal="nl") -> str:
    return re.sub(r"\s+", " ", text_of(inhoud, taal, bibliotheek).translate(ONZICHTBAAR))


@pytest.mark.parametrize("vorm", sorted(set(LEESBAAR) - {"beeldbrief"}))  # the core only: test_beeldbrief
@pytest.mark.parametrize("taal", FEITEN)
def test_every_fact_can_be_read_back(vorm, taal, brief, bibliotheek):
    tekst = read(VORMEN[vorm].render(brief(taal), None, bibliotheek), bibliotheek, taal)
    zonder = tekst.replace(" ", "")  # a web address longer than a line of large print goes on after a slash
    assert not [feit for feit in FEITEN[taal] if feit not in tekst and (" " in feit or feit not in zonder)], tekst


@pytest.mark.parametrize("vorm", ["pdf", "grootletter"])
def test_every_row_and_every_page_number_of_a_long_table(vorm, brief, bibliotheek):
    tekst = read(VORMEN[vorm].render(brief(rijen=75), None, bibliotheek), bibliotheek)
    assert not [n for n in range(1, 76) if f"€ {n * 100},00" not in tekst]
    bladen = {int(n) for n in re.findall(r"Pagina (\d+) van", tekst)}
    assert bladen == set(range(1, max(bladen) + 1)) and f"van {max(bladen)}" in tekst


def test_the_qr_code_leads_where_the_link_leads(brief, bibliotheek):
    from generator.vormen import qr

    html = VORMEN["html"].render(brief(), None, bibliotheek).decode()
    adres = "https://www.voorbeeldstad.example/bezwaar"
    assert qr.data_uri(adres) in html and f'href="{adres}"' in html


def test_arabic_runs_from_right_to_left(brief, bibliotheek, written):
    """On the page itself: a label and its value end at the right, a phone number keeps its order."""
    pad = written(VORMEN["pdf"].render(brief("ar"), None, bibliotheek), "ar.pdf")
    xml = subprocess.run(["pdftotext", "-bbox", pad, "-"], capture_output=True, text=True, check=True).stdout
    gevonden = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>([^<]+)<', xml)
    woorden = [(float(x), float(y), woord.translate(ONZICHTBAAR)) for x, y, _rechts, woord in gevonden]
    eind = {woord.translate(ONZICHTBAAR): (float(rechts), float(y)) for _x, y, rechts, woord in gevonden}
    rechts, hoogte = eind["PGB-2026-00123"]
    labels = [x for x, y in eind.values() if 8 < hoogte - y < 20]
    assert labels and abs(max(labels) - rechts) < 2
    nummer = [x for x, _y, woord in woorden if re.fullmatch(r"\.?(010|000|00|01)\.?", woord)]
    assert len(nummer) == 4
    links = {woord.strip("."): x for x, _y, woord in woorden}
    assert links["010"] < links["000"] < links["00"] < links["01"]
