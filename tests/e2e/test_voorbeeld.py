"""`brief voorbeeld`: the whole line ran without a network, and what it made is what it says (issue: The line)."""

import re
import subprocess
from html.parser import HTMLParser

import page
import pytest
import teruglezen
from axe_playwright_python.sync_playwright import Axe

from balie.voorbeeld import verloop
from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.vormen import VORMEN

pytestmark = pytest.mark.xdist_group("voorbeeld")

BRIEVEN = ("bijstand-verzoek-gegevens", "huisbezoek", "pgb-rechten-plichten", "pgb-toekenning")
BIBLIOTHEEK = Bibliotheek((MEEGELEVERD,))


class Koppelingen(HTMLParser):
    """The addresses that a page links to."""

    def __init__(self, pagina: str):
        super().__init__()
        self.adressen: list[str] = []
        self.feed(pagina)

    def handle_starttag(self, tag, attrs):
        self.adressen += [waarde for naam, waarde in attrs if tag == "a" and naam == "href" and not waarde.startswith("#")]


def text_of(pad) -> str:
    if pad.suffix == ".pdf":
        return subprocess.run(["pdftotext", "-layout", pad, "-"], capture_output=True, text=True, check=True).stdout
    if pad.suffix == ".mp3":
        pad = pad.with_suffix(".txt")  # what is said
    return teruglezen.text_of(pad.read_bytes(), re.search(r"-([a-z]+)-[a-z_0-9]+(?:-CONCEPT)?$", pad.stem)[1], BIBLIOTHEEK)


def test_it_prints_a_short_table_and_where_to_look(voorbeeld):
    uit, uitkomst = voorbeeld
    assert "U krijgt een pgb" in uitkomst.stdout and str(uit / "index.html") in uitkomst.stdout
    assert "Traceback" not in uitkomst.stderr and "Exception" not in uitkomst.stderr


def test_every_file_is_linked_and_every_link_opens(voorbeeld):
    uit, _ = voorbeeld
    adressen = Koppelingen((uit / "index.html").read_text()).adressen
    assert ".voorbeeld-" not in (uit / "index.html").read_text(), "names the folder where the results were before"
    assert all((uit / adres).is_file() for adres in adressen)
    gemaakt = {pad.relative_to(uit).as_posix() for pad in uit.rglob("*") if pad.is_file() and not pad.name.startswith(".")}
    assert gemaakt - set(adressen) <= {"index.html", "serie/serie.jsonl"}


@pytest.mark.parametrize("id", BRIEVEN)
def test_every_letter_in_every_form_and_language(voorbeeld, id):
    uit, _ = voorbeeld
    getekend = {re.sub(r".*-[0-9a-f]{12}-|\..*", "", pad.name) for pad in (uit / "brieven" / id).iterdir()}
    vrij, concept = verloop.forms(id)
    assert getekend == {f"nl-{vorm}" for vorm in vrij}
    concepten = {re.sub(r".*-[0-9a-f]{12}-|\..*", "", pad.name) for pad in (uit / "concepten" / id).iterdir()}
    assert concepten == {f"{taal}-{vorm}-CONCEPT" for taal in ("nl", "en", "ar") for vorm in concept}


def test_every_form_is_shown():
    assert set(verloop.forms(verloop.HELEMAAL)[0]) == set(VORMEN)


def test_concepts_say_so_and_released_letters_do_not(voorbeeld):
    uit, _ = voorbeeld
    assert all("CONCEPT" in text_of(pad) for pad in (uit / "concepten").rglob("*.*"))
    assert not [pad for pad in (uit / "brieven").rglob("*.*") if "CONCEPT" in text_of(pad)]


@pytest.mark.parametrize("taal", ["nl", "en", "ar"])
@pytest.mark.parametrize("id", BRIEVEN)
def test_every_pdf_is_pdf_ua(voorbeeld, id, taal):
    uit, _ = voorbeeld
    map = uit / ("brieven" if taal == "nl" else "concepten") / id
    paden = [pad for vorm in ("pdf", "grootletter", "beeldbrief") for pad in sorted(map.glob(f"*-{taal}-{vorm}*.pdf"))[:1]]
    assert paden
    for pad in paden:
        uitkomst = page.validate_pdf(str(pad), profile=page.ValidationProfile.PDF_UA_1)
        assert not uitkomst.failures, f"{pad.name}: {uitkomst.failures}"


def test_the_refusals_name_every_reason(voorbeeld):
    uit, _ = voorbeeld
    pagina = (uit / "index.html").read_text()
    assert "bood deze tekst zelf aan" in pagina
    assert pagina.count("heeft nog geen akkoord") >= 2, "Dutch and Arabic each name their missing Akkoord"
    assert not (uit / "geweigerd").exists()


PAGINAS = ["index.html", "rapporten/pgb-toekenning.html", "brieven/pgb-toekenning/*.html", "concepten/huisbezoek/*-ar-*.html"]


@pytest.mark.parametrize("breedte", [320, 1280])
@pytest.mark.parametrize("patroon", PAGINAS)
def test_pages_are_accessible(voorbeeld, browser, patroon, breedte):
    uit, _ = voorbeeld
    pagina = browser.new_page(viewport={"width": breedte, "height": 800})
    pagina.goto(next(uit.glob(patroon)).as_uri())
    fouten = Axe().run(pagina).response["violations"]
    assert not fouten, [(fout["id"], [plek["html"] for plek in fout["nodes"][:3]]) for fout in fouten]
    assert pagina.evaluate("document.documentElement.scrollWidth") <= breedte, "the page scrolls sideways"
    pagina.close()
