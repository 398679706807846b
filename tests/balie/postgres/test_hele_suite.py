"""The desk's own tests on a real PostgreSQL: `bureau` (conftest.py) gives each test its own database there."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

BALIE = Path(__file__).parents[1]
KERN = (
    "toetsing",
    "logboek",
    "test_aanbieden_en_tekenen.py",
    "test_vertaling_tekenen.py",
    "test_gebruikers.py",
    "test_maak.py",
    "postgres/test_tegelijk.py",
)
"""Where the database decides: offering, signing, remarks, rechecks, users, two people at once, and what the gate is handed.
The log runs on both by itself (logboek/conftest.py)."""
ZONDER_DATABASE = (
    "test_toets_opdracht.py", "test_toets_overzicht.py", "test_woorden_opdracht.py", "test_slechte_invoer.py",
    "test_onderbreken.py", "postgres/test_hele_suite.py",
)  # fmt: skip
"""They start the desk, but only to judge texts, to stop it, or to say what was typed wrong."""


def run_on(postgresql: str, *wat: str) -> int:
    """How many of these tests passed there; every one that ran must."""
    opdracht = [sys.executable, "-m", "pytest", *wat, "-n", "1", "-p", "no:cacheprovider", "-k", "not user_without_rights"]
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("PYTEST_")}
    omgeving |= {"BRIEF_DATABASE": postgresql}
    proces = subprocess.run(opdracht, cwd=BALIE.parents[1], env=omgeving, capture_output=True, text=True)
    assert proces.returncode == 0, proces.stdout[-20_000:] + proces.stderr[-2_000:]
    return int(re.search(r"(\d+) passed", proces.stdout)[1])


@pytest.mark.xdist_group("postgresql")
def test_where_the_database_decides_on_postgresql(postgresql):
    assert run_on(postgresql, *(str(BALIE / naam) for naam in KERN)) > 80


@pytest.mark.traag
@pytest.mark.xdist_group("postgresql")
def test_the_whole_desk_on_postgresql(postgresql):
    assert run_on(postgresql, str(BALIE), *(f"--ignore={BALIE / naam}" for naam in ZONDER_DATABASE)) > 300
