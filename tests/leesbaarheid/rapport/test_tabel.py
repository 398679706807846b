"""Many texts: the worst first, errors with their reason, totals that add up."""

import io

import pytest
from rich.console import Console

from leesbaarheid import check
from leesbaarheid.rapport import tabel
from leesbaarheid.rapport.tabel import Rij
from leesbaarheid.toets import Oordeel

RIJEN = [
    Rij("goed.docx", Oordeel.VOLDOET, 20.0, 100, 12, 0, pagina="r/goed.html"),
    Rij("<kapot>.docx", None, fout="Dit is geen Word-bestand."),
    Rij("erg.docx", Oordeel.VOLDOET_NIET, 60.0, 100, 30, 9, pagina="r/erg.html"),
    Rij("ergst.docx", Oordeel.VOLDOET_NIET, 80.04, 100, 30, 12, pagina="r/ergst.html"),
    Rij("twijfel.docx", Oordeel.TWIJFEL, 45.0, 100, 20, 3, pagina="r/twijfel.html"),
    Rij("ar.txt", Oordeel.NIET_MEETBAAR, None, 40, 0, 0),
]
VOLGORDE = ["ergst.docx", "erg.docx", "twijfel.docx", "goed.docx", "ar.txt", "<kapot>.docx"]


def drawn(breedte):
    uit = io.StringIO()
    tabel.show(Console(file=uit, width=breedte, color_system=None), RIJEN)
    return uit.getvalue()


def test_the_worst_comes_first():
    assert [rij.naam for rij in tabel.worst_first(RIJEN)] == VOLGORDE


def test_totals():
    zin = "1 van de 6 teksten voldoet. Voldoet niet: 2. Twijfel: 1. Niet te meten: 1. Niet getoetst: 1."
    assert tabel.totals(RIJEN) == zin
    assert tabel.totals(RIJEN[:1] * 2) == "2 van de 2 teksten voldoen."
    assert tabel.totals(RIJEN[2:3] * 2) == "0 van de 2 teksten voldoen. Voldoet niet: 2."


@pytest.mark.parametrize("breedte", [40, 80, 160])
def test_the_screen_holds_every_row_with_its_verdict(breedte):
    blad = drawn(breedte)
    regels = blad.splitlines()
    assert max(map(len, regels)) <= breedte and "\x1b" not in blad
    assert [regel.split()[-1] for regel in regels[1:7]] == VOLGORDE
    assert regels[1].startswith("Voldoet niet") and "80,0" in regels[1]
    assert "Niet getoetst: <kapot>.docx. Dit is geen Word-bestand." in " ".join(blad.split())


def test_a_row_of_a_check():
    rij = Rij.of("a", check("U dient thans te betalen. De brief wordt morgen verstuurd.", heel=True))
    assert (rij.woorden, rij.langste, rij.oordeel) == (10, 5, Oordeel.TWIJFEL) and rij.bevindingen >= 3
    assert Rij.of("a", check("", heel=True)).getallen == ("–", "0", "–", "0")


def test_the_page_links_each_report_and_escapes_names():
    blad = tabel.as_html("Brieven", RIJEN)
    assert [blad.index(f'<a href="r/{naam}.html">') for naam in ("ergst", "erg", "twijfel", "goed")] == sorted(
        blad.index(f'<a href="r/{naam}.html">') for naam in ("ergst", "erg", "twijfel", "goed")
    )
    assert "&lt;kapot&gt;.docx" in blad and "Dit is geen Word-bestand." in blad and "<script" not in blad
