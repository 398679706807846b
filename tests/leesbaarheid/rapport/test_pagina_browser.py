"""Both pages in a real browser: axe finds nothing (WCAG 2.2 AA), nothing scrolls sideways, nothing is fetched, paper shows all."""

from types import SimpleNamespace

import pytest

from leesbaarheid import check, rapport
from leesbaarheid.lezen import read
from leesbaarheid.rapport import tabel
from leesbaarheid.toets import Oordeel, Verbetering

REGELS = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
TEKST = (
    "# Besluit over uw aanvraag\n\nGeachte mevrouw Jansen,\n\nNaar aanleiding van het door u ingediende verzoek delen wij u thans "
    "mede dat de arbeidsongeschiktheidsverzekeringsmaatschappij van de desbetreffende beschikking in kennis is gesteld.\n\n"
    "- een kopie van o.a. uw identiteitsbewijs;\n\n## Wat gebeurt er nu?\n\nWij sturen u een brief.\n"
)
pytestmark = pytest.mark.xdist_group("browser")


@pytest.fixture(scope="module")
def bladen(tmp_path_factory):
    from dataclasses import replace

    toets = check(TEKST, heel=True)
    beter = Verbetering(0, 5, "x" * 90, "Maak van deze zin twee korte zinnen.", "zin", 44.0, Oordeel.TWIJFEL)
    voorstel = SimpleNamespace(titel="Twee zinnen", tekst="Wij hebben iets gezegd.", score_voor=80.0, score_na=20.0)
    toets = replace(toets, verbeteringen=(beter,))
    map = tmp_path_factory.mktemp("bladen")
    rij = tabel.Rij("een/heel/lange/naam/" + "x" * 60 + ".docx", toets.oordeel, toets.score, 40, 30, 5, pagina="rapport.html")
    paginas = {
        "rapport": rapport.as_html("brieven/besluit.md", toets, read(TEKST), {0: [voorstel]}),
        "tabel": tabel.as_html("Overzicht van teksten", [rij, tabel.Rij("kapot.docx", None, fout="Dit is geen Word-bestand.")]),
    }
    for naam, blad in paginas.items():
        (map / f"{naam}.html").write_text(blad)
    return map


@pytest.mark.parametrize("breedte", [320, 1280])
@pytest.mark.parametrize("naam", ["rapport", "tabel"])
def test_accessible(naam, breedte, browser, bladen):
    from axe_playwright_python.sync_playwright import Axe

    blad = browser.new_page(viewport={"width": breedte, "height": 800})
    verzoeken = []
    blad.on("request", lambda verzoek: verzoeken.append(verzoek.url))
    blad.goto((bladen / f"{naam}.html").as_uri())
    for details in blad.query_selector_all("summary"):
        details.click()
    uitslag = Axe().run(blad, options=REGELS)
    assert uitslag.violations_count == 0, uitslag.generate_report()
    assert blad.evaluate("document.documentElement.scrollWidth") <= breedte
    assert len(verzoeken) == 1, verzoeken
    blad.close()


def test_paper_shows_what_the_screen_folds_away(browser, bladen, tmp_path):
    import subprocess

    blad = browser.new_page()
    blad.goto((bladen / "rapport.html").as_uri())
    assert not blad.is_visible(".zinnen li")
    blad.pdf(path=tmp_path / "rapport.pdf", format="A4")
    gedrukt = subprocess.run(["pdftotext", tmp_path / "rapport.pdf", "-"], capture_output=True, text=True, check=True).stdout
    assert ": lengte van de zin" in gedrukt
    blad.close()
