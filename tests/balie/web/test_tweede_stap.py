"""A second step at login, from switching it on to logging in with it: each page of it is Dutch, accessible, and works at 320 px."""

import base64
import hashlib
import hmac
import time

import pytest
from axe_playwright_python.sync_playwright import Axe

REGELS = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
WACHTWOORD = "Een-lang-geheim-1"
pytestmark = pytest.mark.xdist_group("balie-web")


def code(geheim: str) -> str:
    """What the app on the phone shows now (RFC 6238)."""
    som = hmac.new(base64.b32decode(geheim), int(time.time() // 30).to_bytes(8, "big"), hashlib.sha1).digest()
    begin = som[-1] & 15
    return f"{(int.from_bytes(som[begin : begin + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"


def look(blad, kop: str) -> None:
    assert blad.locator("h1").inner_text() == kop
    uitslag = Axe().run(blad, options=REGELS)
    assert uitslag.violations_count == 0, uitslag.generate_report()
    assert blad.evaluate("document.documentElement.scrollWidth") <= 320


def press(blad, knop: str) -> None:
    blad.locator("main").get_by_role("button", name=knop, exact=True).click()
    blad.wait_for_load_state()


def log_in(blad, adres: str) -> None:
    blad.goto(f"{adres}/account/login/")
    blad.get_by_label("Gebruikersnaam").fill("vera")
    blad.get_by_label("Wachtwoord").fill(WACHTWOORD)
    press(blad, "Inloggen")


def test_from_switching_on_to_logging_in_with_it(browser, adres):
    blad = browser.new_context(viewport={"width": 320, "height": 800}).new_page()
    log_in(blad, adres)
    blad.goto(f"{adres}/account/2fa/totp/activate/")
    look(blad, "Code op uw telefoon aanzetten")
    assert blad.locator("img.qr").evaluate("el => el.naturalWidth") > 0
    blad.get_by_label("Code").fill("000000")
    press(blad, "Aanzetten")
    assert blad.locator(".utrecht-form-field__error-message").inner_text().strip()
    look(blad, "Code op uw telefoon aanzetten")
    blad.get_by_label("Code").fill(code(blad.locator(".geheim").inner_text()))
    press(blad, "Aanzetten")
    look(blad, "Herstelcodes")
    codes = blad.locator("ul.geheim li").all_inner_texts()
    assert len(codes) == 10
    blad.get_by_role("link", name="Nieuwe codes maken").click()
    look(blad, "Nieuwe herstelcodes maken")
    blad.goto(f"{adres}/account/2fa/")
    look(blad, "Extra code bij inloggen")
    blad.get_by_role("link", name="Uitzetten").click()
    look(blad, "Code op uw telefoon uitzetten")
    blad.get_by_role("button", name="Uitloggen").click()
    blad.wait_for_load_state()
    log_in(blad, adres)
    look(blad, "Vul de code in")
    blad.get_by_label("Code").fill(codes[0])
    press(blad, "Inloggen")
    assert "Ingelogd als vera" in blad.inner_text("header")
    blad.context.close()
