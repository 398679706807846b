"""The web page in a real browser: axe finds nothing (WCAG 2.2 AA), narrow and wide, light and dark, and nothing is fetched."""

import re

import pytest

from generator.vormen import VORMEN

REGELS = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
pytestmark = pytest.mark.xdist_group("browser")


@pytest.mark.parametrize("kleuren", ["light", "dark"])
@pytest.mark.parametrize("breedte", [320, 1280])
@pytest.mark.parametrize("taal", ["nl", "en", "ar"])
def test_accessible(taal, breedte, kleuren, browser, brief, bibliotheek, written):
    from axe_playwright_python.sync_playwright import Axe

    pad = written(VORMEN["html"].render(brief(taal), None, bibliotheek), "brief.html")
    blad = browser.new_page(viewport={"width": breedte, "height": 800}, color_scheme=kleuren)
    verzoeken = []
    blad.on("request", lambda verzoek: verzoeken.append(verzoek.url))
    blad.goto(pad.as_uri())
    uitslag = Axe().run(blad, options=REGELS)
    assert uitslag.violations_count == 0, uitslag.generate_report()
    assert blad.evaluate("document.documentElement.scrollWidth") <= breedte
    assert [v for v in verzoeken if not v.startswith("data:")] == [pad.as_uri()]
    blad.keyboard.press("Tab")
    assert blad.evaluate("document.activeElement.className") == "overslaan"
    assert blad.evaluate("document.activeElement.getBoundingClientRect().left >= 0")
    blad.close()


def test_structure(brief, bibliotheek):
    html = VORMEN["html"].render(brief("ar"), None, bibliotheek).decode()
    assert '<html lang="ar" dir="rtl">' in html and "<script" not in html
    assert [int(n) for n in re.findall(r"<h(\d)", html)][:2] == [1, 2]
    assert all(html.count(f"<{deel}") == 1 for deel in ("main", "header", "footer", "h1"))
    assert not re.search(r'(src|href)="(?!data:|#|https://www\.voorbeeldstad\.example)', html)
