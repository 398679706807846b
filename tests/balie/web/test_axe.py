"""Every page of the house in a real browser: axe finds nothing (WCAG 2.2 AA), light and dark, and nothing scrolls sideways."""

import pytest
from axe_playwright_python.sync_playwright import Axe

REGELS = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
BUITEN = ["/account/login/", "/account/signup/", "/account/inactive/", "/bestaat-niet/"]
BINNEN = [
    "/componenten/", "/account/logout/", "/account/password/change/", "/account/reauthenticate/",
    "/account/2fa/", "/bestaat-niet/",
]  # fmt: skip
pytestmark = pytest.mark.xdist_group("balie-web")


def visit(browser, staat, url, breedte, kleuren="light"):
    context = browser.new_context(storage_state=staat, viewport={"width": breedte, "height": 800}, color_scheme=kleuren)
    blad = context.new_page()
    klachten = []
    blad.on("console", lambda bericht: klachten.append(bericht.text) if bericht.type == "error" else None)
    blad.goto(url)
    return blad, klachten


def check(blad, klachten, breedte):
    uitslag = Axe().run(blad, options=REGELS)
    assert uitslag.violations_count == 0, uitslag.generate_report()
    assert blad.evaluate("document.documentElement.scrollWidth") <= breedte
    assert not [klacht for klacht in klachten if "404" not in klacht], "the security policy forbids something on this page"
    assert not blad.evaluate("[...document.querySelectorAll('a[href*=\"password/reset\"]')].length"), (
        "nobody has an e-mail address here"
    )
    assert blad.locator("h1").count() == 1
    assert blad.title().endswith(" · Brief op Maat")


@pytest.mark.parametrize(("breedte", "kleuren"), [(320, "light"), (1280, "dark")])
@pytest.mark.parametrize("pad", BINNEN)
def test_logged_in(pad, breedte, kleuren, browser, adres, ingelogd):
    blad, klachten = visit(browser, ingelogd, adres + pad, breedte, kleuren)
    for details in blad.query_selector_all("summary"):
        details.click()
    check(blad, klachten, breedte)
    blad.context.close()


@pytest.mark.parametrize("breedte", [320, 1280])
@pytest.mark.parametrize("pad", BUITEN)
def test_logged_out(pad, breedte, browser, adres):
    blad, klachten = visit(browser, None, adres + pad, breedte)
    check(blad, klachten, breedte)
    blad.context.close()


@pytest.mark.parametrize(("breedte", "kleuren"), [(320, "dark"), (1280, "light")])
def test_every_component(breedte, kleuren, browser, adres, ingelogd):
    blad, klachten = visit(browser, ingelogd, f"{adres}/componenten/", breedte, kleuren)
    check(blad, klachten, breedte)
    blad.context.close()


@pytest.mark.parametrize("kleuren", ["light", "dark"])
def test_a_refused_login_says_so(kleuren, browser, adres):
    blad, klachten = visit(browser, None, f"{adres}/account/login/", 320, kleuren)
    blad.get_by_label("Gebruikersnaam").fill("niemand")
    blad.get_by_label("Wachtwoord").fill("fout")
    blad.get_by_role("button", name="Inloggen").click()
    assert blad.get_by_role("alert").is_visible()
    check(blad, klachten, 320)
    blad.context.close()


def test_zoom_of_400_percent(browser, adres, ingelogd):
    """1280 pixels at 400 % are 320 wide and 200 high: the sidebar may not stay on top of the text."""
    blad, _ = visit(browser, ingelogd, f"{adres}/componenten/", 320)
    assert blad.locator(".zijbalk").evaluate("el => getComputedStyle(el).position") == "static"
    blad.context.close()


def test_a_focus_ring_shows_on_everything(browser, adres, ingelogd):
    blad, _ = visit(browser, ingelogd, f"{adres}/componenten/", 1280)
    zonder = []
    for _n in range(45):
        blad.keyboard.press("Tab")
        ring = blad.evaluate(
            "() => { const el = document.activeElement, s = getComputedStyle(el);"
            " return el === document.body || parseFloat(s.outlineWidth) >= 2 && s.outlineStyle !== 'none' ? '' : el.outerHTML.slice(0, 90) }"
        )
        zonder += [ring] if ring else []
    assert not zonder
    blad.context.close()


def test_paper_holds_the_text_and_no_buttons(browser, adres, ingelogd, tmp_path):
    blad, _ = visit(browser, ingelogd, f"{adres}/componenten/", 1280, "dark")
    blad.emulate_media(media="print")
    assert not blad.is_visible("nav.menu") and not blad.is_visible("button")
    assert blad.is_visible(".vondsten")
    assert blad.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    blad.context.close()
