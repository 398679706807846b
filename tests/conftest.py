"""A real browser for tests that open a page. One per module: while Playwright runs, Django refuses its database in that process."""

import shutil

import pytest

VLAGGEN = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    if not (chromium := shutil.which("chromium")):
        pytest.skip("niet getest: chromium ontbreekt")
    with sync_playwright() as spel:
        browser = spel.chromium.launch(executable_path=chromium, args=list(VLAGGEN))
        yield browser
        browser.close()
