"""A signature by keyboard alone, in Chromium against the real server: with the desk's script, and with JavaScript switched off."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

WORTEL = Path(__file__).parents[2]
sys.path.append(str(WORTEL / "tests/balie"))
import vol_bureau  # noqa: E402

pytestmark = pytest.mark.xdist_group("vol-bureau")
VEEL = 400
"""More presses of Tab than any page has stops."""


class Toetsenbord:
    """Somebody without a mouse. Counts every press; whoever can't be reached by Tab is not reached."""

    def __init__(self, blad):
        self.blad, self.aantal = blad, 0

    def press(self, toets: str) -> None:
        self.blad.keyboard.press(toets)
        self.aantal += 1

    def write(self, tekst: str) -> None:
        self.blad.keyboard.type(tekst)
        self.aantal += len(tekst)

    def tab_to(self, wat: str) -> None:
        """On with Tab until the focus is on what is called this."""
        langs = []
        for _keer in range(VEEL):
            self.press("Tab")
            hier = self.focus()
            langs.append(hier)
            if re.search(wat, hier):
                return
        pytest.fail(f"Tab never comes to {wat!r}, only along {list(dict.fromkeys(langs))}")

    def enter(self, wat: str, kop: str) -> None:
        """To this link or button, and press Enter; that leads to a page with this heading."""
        self.tab_to(wat)
        with self.blad.expect_navigation():
            self.press("Enter")
        self.comes_to(kop)

    def comes_to(self, kop: str) -> None:
        """Wait for the page with this heading."""
        self.blad.locator("h1", has_text=kop).wait_for()

    def focus(self) -> str:
        """The name of what has the focus: its label or its words. Asked of the browser; a page may run no script for it."""
        knoop = self.boom.send("Runtime.evaluate", {"expression": "document.activeElement"})["result"]
        namen = self.boom.send("Accessibility.getPartialAXTree", {"objectId": knoop["objectId"], "fetchRelatives": False})
        return namen["nodes"][0].get("name", {}).get("value", "")

    @property
    def boom(self):
        if not hasattr(self, "_boom"):
            self._boom = self.blad.context.new_cdp_session(self.blad)
        return self._boom


@pytest.fixture
def adres(tmp_path_factory) -> Iterator[str]:
    """`brief balie` with a full desk, as somebody would start it."""
    map = vol_bureau.copy_of(tmp_path_factory)
    omgeving = os.environ | vol_bureau.environment(map) | {"PYTHONUNBUFFERED": "1"}
    opdracht = [sys.executable, "-m", "balie", "balie", "--adres", "127.0.0.1:0"]
    with subprocess.Popen(opdracht, cwd=WORTEL, env=omgeving, stdout=subprocess.PIPE, text=True) as server:
        try:
            regels = iter(server.stdout.readline, "")
            yield next(gevonden[0] for regel in regels if (gevonden := re.search(r"http://[^\s/]+", regel)))
        finally:
            server.terminate()  # not SIGINT: a test run in the background lets its children ignore that
        assert server.wait(timeout=30) == 0


@pytest.fixture
def toetsen(browser, request) -> Iterator[Toetsenbord]:
    """A keyboard at an empty browser; `request.param`: is there JavaScript?"""
    context = browser.new_context(java_script_enabled=request.param, locale="nl-NL")
    context.set_default_timeout(20_000)
    yield Toetsenbord(context.new_page())
    context.close()


def log_in(toetsen: Toetsenbord, adres: str) -> None:
    toetsen.blad.goto(adres)
    toetsen.tab_to("Gebruikersnaam")
    toetsen.write("vera")
    toetsen.tab_to("Wachtwoord")
    toetsen.write(vol_bureau.WACHTWOORD)
    toetsen.press("Enter")
    toetsen.blad.wait_for_url(f"{adres}/")


def see_both(toetsen: Toetsenbord) -> None:
    for naam in ("kort", "lang"):
        toetsen.enter(f"^Bekijk de {naam}ste brief", "Wilt u langskomen?")
        toetsen.blad.wait_for_selector("text=/U bekeek de " + naam + "ste brief/")
        assert toetsen.blad.locator("img.blad").count() > 0


def remark_and_resolve(toetsen: Toetsenbord) -> None:
    """The form of the remark is open already."""
    toetsen.tab_to("^Uw opmerking")
    toetsen.write("Wie is wij?")
    toetsen.tab_to("^Plaats de opmerking")
    toetsen.press("Enter")
    toetsen.blad.wait_for_selector("text=1 opmerking open")
    toetsen.tab_to("^Is opgelost")
    toetsen.press("Enter")
    toetsen.blad.wait_for_selector("text=Er staan geen opmerkingen open.")


def sign(toetsen: Toetsenbord) -> None:
    toetsen.tab_to("^Uw wachtwoord")
    toetsen.write(vol_bureau.WACHTWOORD)
    toetsen.enter("^Teken$", "Wilt u langskomen?")
    assert "Getekend. Dit is akkoord" in toetsen.blad.inner_text(".meldingen")


@pytest.mark.parametrize("toetsen", [True], indirect=True, ids=["met script"])
def test_with_the_keys_of_the_desk(toetsen, adres):
    """o jumps to the remark, t to the signature."""
    log_in(toetsen, adres)
    toetsen.enter("^Wilt u langskomen", "Wilt u langskomen?")
    assert toetsen.blad.is_visible("[data-toetsenhulp]")
    see_both(toetsen)
    toetsen.press("o")
    remark_and_resolve(toetsen)
    toetsen.press("t")
    assert toetsen.focus() == "Ga tekenen"
    toetsen.press("Enter")
    toetsen.comes_to("Teken: Wilt u langskomen?")
    sign(toetsen)
    print(f"toetsaanslagen met script: {toetsen.aantal}")


@pytest.mark.parametrize("toetsen", [False], indirect=True, ids=["zonder script"])
def test_without_javascript(toetsen, adres):
    """Tab, Enter and letters only."""
    log_in(toetsen, adres)
    toetsen.enter("^Wilt u langskomen", "Wilt u langskomen?")
    assert not toetsen.blad.is_visible("[data-toetsenhulp]"), "the script runs after all"
    see_both(toetsen)
    toetsen.tab_to("^Opmerking maken bij de hele brief")
    toetsen.press("Enter")
    remark_and_resolve(toetsen)
    toetsen.enter("^Ga tekenen", "Teken: Wilt u langskomen?")
    sign(toetsen)
    print(f"toetsaanslagen zonder script: {toetsen.aantal}")
