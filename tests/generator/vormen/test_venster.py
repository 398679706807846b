"""The address fits the window of the envelope, measured in the PDF, or the letter stops."""

import re
import subprocess

import pytest

from generator.bibliotheek import MEEGELEVERD, Bibliotheek
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


def words(pad):
    """(x, y, right, bottom, word) of every word on the first page, in points from the upper left corner."""
    xml = subprocess.run(["pdftotext", "-bbox", "-l", "1", pad, "-"], capture_output=True, text=True, check=True).stdout
    gevonden = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]+)<', xml)
    return [(*map(float, m[:4]), m[4]) for m in gevonden]


@pytest.fixture
def library(tmp_path):
    """A library of which gemeente.toml chooses this print profile; None leaves the choice to the house style."""

    def make(drukprofiel):
        tekst = (MEEGELEVERD / "sjablonen/voorbeeldgemeente.toml").read_text("utf-8")
        keuze = f'drukprofiel = "{drukprofiel}"\n' if drukprofiel else ""
        (tmp_path / "gemeente.toml").write_text(keuze + tekst, "utf-8")
        return Bibliotheek((tmp_path, MEEGELEVERD))

    return make


@pytest.mark.parametrize("adres", PAST)
@pytest.mark.parametrize("drukprofiel, vak", [(None, (37, 50, 81, 40)), ("dl", (37, 50, 81, 40)), ("c5", (32, 54, 81, 40))])
def test_inside_the_window_and_nothing_else_is(drukprofiel, vak, adres, brief, library, written):
    woorden = words(written(VORMEN["pdf"].render(brief(adres=adres), None, library(drukprofiel)), "v.pdf"))
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


def test_an_unknown_print_profile_is_refused_with_the_names_there_are(brief, library):
    with pytest.raises(Vormfout, match="geen drukprofiel ‘c6’. Kies in gemeente.toml uit: dl, c5"):
        VORMEN["pdf"].render(brief(), None, library("c6"))


@pytest.mark.parametrize("vorm", ["grootletter16", "grootletter", "grootletter22", "grootletter28"])
def test_in_large_print_the_whole_address_stands_at_the_top(vorm, brief, bibliotheek, written):
    """There is no window behind which it must fit: a name of 400 characters takes the lines that it needs."""
    naam = " ".join(["Wijngaarden van Voorbeeldenburg"] * 13)
    pad = written(VORMEN[vorm].render(brief(adres=(naam, *PAST[0][1:])), None, bibliotheek), "v.pdf")
    gelezen = subprocess.run(["pdftotext", pad, "-"], capture_output=True, text=True, check=True).stdout.split()
    assert gelezen.count("Wijngaarden") == gelezen.count("Voorbeeldenburg") == 13
    assert max(rechts for _x, _y, rechts, _onder, _woord in words(pad)) < 200 * PT


def test_a_name_of_400_characters_stops_behind_a_window(brief, bibliotheek):
    naam = " ".join(["Wijngaarden van Voorbeeldenburg"] * 13)
    with pytest.raises(Vormfout, match="past niet in het venster van de envelop"):
        VORMEN["pdf"].render(brief(adres=(naam, *PAST[0][1:])), None, bibliotheek)
