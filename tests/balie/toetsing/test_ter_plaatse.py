"""The review page with a script: acts are done in place. The reader stays where she reads, and the focus is never lost."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1]))
import vol_bureau  # noqa: E402

pytestmark = pytest.mark.xdist_group("vol-bureau")


@pytest.fixture(scope="module")
def balie(tmp_path_factory) -> Iterator[dict]:
    with vol_bureau.served(tmp_path_factory) as balie:
        yield balie


@pytest.fixture
def blad(browser, balie):
    context = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    context.set_default_timeout(15_000)
    context.add_cookies([{"name": "sessionid", "value": balie["zittingen"]["vera"], "url": balie["adres"]}])
    yield context.new_page()
    context.close()


def open_version(blad, balie, naam: str) -> None:
    """A word in the window shows afterwards whether the page was loaded anew."""
    blad.goto(f"{balie['adres']}/versies/{balie['plekken'][naam]}/")
    blad.evaluate("window.zelfde = true")


def is_same_page(blad) -> bool:
    return blad.evaluate("window.zelfde === true")


def focus(blad) -> str:
    return blad.evaluate("document.activeElement.id")


def test_a_remark_on_selected_words(blad, balie):
    open_version(blad, balie, "wacht")
    blok = blad.locator("#blok-2")
    blok.locator("p").first.evaluate(
        """p => { const wat = document.createRange(); const tekst = p.firstChild.localName ? p.firstChild.firstChild : p.firstChild;
                  wat.setStart(tekst, 0); wat.setEnd(tekst, 10); getSelection().removeAllRanges(); getSelection().addRange(wat) }"""
    )
    woorden = blad.evaluate("getSelection().toString().trim()")
    blok.locator("summary").click()
    assert blok.locator("[name=citaat]").input_value() == woorden
    blok.locator("textarea").fill("Mag dit korter?")
    with blad.expect_response("**/opmerkingen/"):
        blok.get_by_role("button", name="Plaats de opmerking").click()
    blad.locator("#opmerkingen .draad li").get_by_text("Mag dit korter?").wait_for()
    assert is_same_page(blad) and focus(blad) == "blok-2"
    assert blad.locator("#opmerkingen .citaat", has_text=woorden).count() == 1
    assert not blok.locator("textarea").is_visible(), "what was sent is put away"
    assert blok.get_by_role("link", name="Opmerking van vera").is_visible()


def test_resolving_counts_at_once(blad, balie):
    open_version(blad, balie, "open")
    vak = blad.locator("section", has=blad.get_by_role("heading", name="Tekenen"))
    vak.get_by_text("1 opmerking open").wait_for()
    opmerking = f"opmerking-{balie['plekken']['opmerking-open']}"
    blad.locator(f"#{opmerking}").get_by_role("button", name="Is opgelost").click()
    vak.get_by_text("Er staan geen opmerkingen open.").wait_for()
    assert is_same_page(blad) and focus(blad) == opmerking


def test_a_refusal_comes_into_sight(blad, balie):
    open_version(blad, balie, "open")
    blad.locator("summary", has_text="hele brief").click()
    formulier = blad.locator("#opmerking-maken form")
    formulier.evaluate("formulier => { formulier.noValidate = true }")
    formulier.get_by_role("button").click()
    fout = blad.locator(".utrecht-alert--error", has_text="Schrijf wat u wilt opmerken.")
    fout.wait_for()
    assert is_same_page(blad) and fout.evaluate("el => el === document.activeElement")
    assert 0 <= fout.bounding_box()["y"] < 800


def test_without_an_answer_the_browser_says_so(blad, balie):
    open_version(blad, balie, "open")
    blad.context.set_offline(True)
    blad.locator("summary", has_text="hele brief").click()
    blad.locator("#opmerking-maken textarea").fill("Dit komt niet aan.")
    blad.locator("#opmerking-maken form").get_by_role("button").click()
    blad.wait_for_url("chrome-error://**")
