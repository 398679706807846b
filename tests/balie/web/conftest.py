"""The desk in a process of its own: Playwright and Django's database don't live together in one."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

WORTEL = Path(__file__).parents[3]
WACHTWOORD = "Een-lang-geheim-1"


@pytest.fixture(scope="session")
def adres(tmp_path_factory):
    """The address of a running desk with one user: rik."""
    omgeving = {
        "BRIEF_GEGEVENS": str(tmp_path_factory.mktemp("gegevens")),
        "BRIEF_TWEEDE_FACTOR": "0",
        "PYTHONPATH": str(WORTEL),
    }
    proef = [sys.executable, Path(__file__).parent / "proefserver.py"]
    with subprocess.Popen(proef, cwd=WORTEL, env=os.environ | omgeving, stdout=subprocess.PIPE, text=True) as server:
        poort = server.stdout.readline().strip()
        assert poort, "the server did not start"
        yield f"http://127.0.0.1:{poort}"
        server.terminate()


@pytest.fixture(scope="module")
def ingelogd(browser, adres):
    """The cookies of rik."""
    context = browser.new_context()
    blad = context.new_page()
    blad.goto(f"{adres}/account/login/")
    blad.get_by_label("Gebruikersnaam").fill("rik")
    blad.get_by_label("Wachtwoord").fill(WACHTWOORD)
    blad.get_by_role("button", name="Inloggen").click()
    blad.wait_for_url("**/componenten/")
    assert "Ingelogd als rik" in blad.inner_text("header")
    yield context.storage_state()
    context.close()
