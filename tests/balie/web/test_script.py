"""balie.js: findings and passages light up together, keys move between them, and nothing happens while somebody types."""

import pytest

pytestmark = pytest.mark.xdist_group("balie-web")


@pytest.fixture
def blad(browser, adres, ingelogd):
    context = browser.new_context(storage_state=ingelogd, viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    blad = context.new_page()
    blad.goto(f"{adres}/componenten/")
    yield blad
    context.close()


def lit(blad) -> list[str]:
    return blad.eval_on_selector_all(".actief", "els => els.map(el => el.localName + el.dataset.vondst)")


def focus(blad) -> str:
    return blad.evaluate(
        "document.activeElement.dataset.vondst ?? document.activeElement.name ?? document.activeElement.localName"
    )


def test_a_passage_and_its_finding_light_up_together(blad):
    blad.hover("mark[data-vondst='1']")
    assert lit(blad) == ["mark1", "li1"]
    blad.hover("li[data-vondst='3']")
    assert lit(blad) == ["mark3", "li3"]
    blad.focus("li[data-vondst='1'] a")
    assert lit(blad) == ["mark1", "li1"]


def test_a_click_scrolls_to_the_other(blad):
    blad.evaluate("window.scrollTo(0, 0)")
    blad.click("li[data-vondst='4'] p")
    assert blad.evaluate("document.querySelector('mark[data-vondst=\"4\"]').getBoundingClientRect().top") < 800


def test_j_and_k_walk_through_the_findings(blad):
    blad.evaluate("document.querySelectorAll('.actief').forEach(el => el.classList.remove('actief'))")
    gezien = []
    for toets in "jjkkj":
        blad.keyboard.press(toets)
        gezien.append(focus(blad))
    assert gezien == ["1", "2", "1", "4", "1"]


def test_o_goes_to_the_remark_and_then_keys_are_letters(blad):
    blad.keyboard.press("o")
    assert focus(blad) == "tekst" or focus(blad) == "soort"
    blad.focus("textarea")
    blad.keyboard.type("jok?")
    assert blad.input_value("textarea") == "jok?"
    assert focus(blad) == "tekst"


def test_the_list_of_keys_opens_and_can_switch_them_off(blad):
    blad.keyboard.press("?")
    assert blad.get_by_role("dialog").is_visible()
    blad.uncheck("[data-toetsen-aan]")
    blad.get_by_role("button", name="Sluiten").click()
    blad.reload()
    blad.keyboard.press("j")
    assert focus(blad) == "body"
    blad.get_by_role("button", name="Toetsen").click()
    assert not blad.is_checked("[data-toetsen-aan]")


def test_without_a_script_the_button_for_keys_is_not_shown(browser, adres, ingelogd):
    context = browser.new_context(storage_state=ingelogd, java_script_enabled=False)
    blad = context.new_page()
    blad.goto(f"{adres}/componenten/")
    assert not blad.is_visible("[data-toetsenhulp]")
    blad.locator("li[data-vondst='1'] a").click()
    assert blad.url.endswith("#v1")
    context.close()
