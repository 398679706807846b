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


def pytest_collection_modifyitems(items):
    """Tests that one worker must do in a row come first, so that nobody waits for the longest row alone at the end."""
    items.sort(key=lambda item: item.get_closest_marker("xdist_group") is None)


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    if not (chromium := shutil.which("chromium")):
        pytest.skip("niet getest: chromium ontbreekt")
    with sync_playwright() as spel:
        browser = spel.chromium.launch(executable_path=chromium, args=list(VLAGGEN))
        yield browser
        browser.close()
