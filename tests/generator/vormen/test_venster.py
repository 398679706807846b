"""The address fits the window of the envelope, measured in the PDF, or the letter stops."""

import re
import subprocess

import pytest

from generator.vormen import VORMEN, Vormfout

PT = 72 / 25.4
PAST = [
    ("Mevrouw F. Yılmaz", "Kade 1", "1234 AB  VOORBEELDSTAD"),
    (
        "Stichting Bewindvoering en Beschermingsbewind Voorbeeldstad en Omstreken",
        "t.a.v. mevrouw A.B.C. van der Wal-Hoekstra",
        "Burgemeester Vos de Waelstraat 1234 B",
        "1234 AB  VOORBEELDSTAD",
    ),
    ("A", "B", "C", "D", "E"),
]
PAST_NIET = [(("A", "B", "C", "D", "E", "F", "G"), "passen wel"), (("Wiekslagterrein" * 6, "1234 AB  X"), "te lang")]


@pytest.mark.parametrize("adres", PAST)
@pytest.mark.parametrize("vorm, vak", [("pdf", (37, 50, 81, 40)), ("grootletter", (25, 50, 160, 72))])
def test_inside_the_window(vorm, vak, adres, brief, bibliotheek, written):
    pad = written(VORMEN[vorm].render(brief(adres=adres), None, bibliotheek), "v.pdf")
    xml = subprocess.run(["pdftotext", "-bbox", "-l", "1", pad, "-"], capture_output=True, text=True, check=True).stdout
    woorden = [
        (*map(float, m[:4]), m[4])
        for m in re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]+)<', xml)
    ]
    links, boven, breedte, hoogte = (maat * PT for maat in vak)
    in_vak = [
        woord
        for x, y, x2, y2, woord in woorden
        if x >= links - 1 and y >= boven - 2 and x2 <= links + breedte + 1 and y2 <= boven + hoogte + 2
    ]
    verwacht = "Gemeente Voorbeeldstad · Postbus 100 · 1234 AB VOORBEELDSTAD " + " ".join(adres)
    assert [w for w in in_vak if w != "·"] == [w for w in verwacht.split() if w != "·"]


@pytest.mark.parametrize("adres, zin", PAST_NIET)
def test_too_long_for_the_window(adres, zin, brief, bibliotheek):
    with pytest.raises(Vormfout, match=zin):
        VORMEN["pdf"].render(brief(adres=adres), None, bibliotheek)
