"""The pages of the e-book in a real browser, as a reading program opens them: axe finds nothing, and its own fonts are used."""

import io
import zipfile

import pytest

from generator.vormen import VORMEN

REGELS = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
pytestmark = pytest.mark.xdist_group("browser")


@pytest.mark.parametrize(("taal", "lettertypen"), [("nl", []), ("ar", ["Noto Sans Arabic"])])
def test_accessible(taal, lettertypen, browser, brief, bibliotheek, tmp_path):
    from axe_playwright_python.sync_playwright import Axe

    zipfile.ZipFile(io.BytesIO(VORMEN["epub"].render(brief(taal), None, bibliotheek))).extractall(tmp_path)
    for naam in ("brief.xhtml", "inhoud.xhtml"):
        blad = browser.new_page(viewport={"width": 320, "height": 600})
        verzoeken = []
        blad.on("request", lambda verzoek, lijst=verzoeken: lijst.append(verzoek.url))
        blad.goto((tmp_path / "EPUB" / naam).as_uri())
        assert Axe().run(blad, options=REGELS).response["violations"] == []
        assert blad.evaluate("document.documentElement.scrollWidth") <= 320
        assert all(verzoek.startswith(tmp_path.as_uri()) for verzoek in verzoeken)
        geladen = "document.fonts.ready.then(() => [...new Set([...document.fonts].filter(f => f.status == 'loaded').map(f => f.family.replaceAll('\"', '')))])"
        assert blad.evaluate(geladen) == lettertypen
        blad.close()
