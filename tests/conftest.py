"""One real browser for every test that opens a page: Playwright allows one per process."""

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


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    if not (chromium := shutil.which("chromium")):
        pytest.skip("niet getest: chromium ontbreekt")
    with sync_playwright() as spel:
        browser = spel.chromium.launch(executable_path=chromium, args=list(VLAGGEN))
        yield browser
        browser.close()
