"""The desk's own tests on a real PostgreSQL: `bureau` (conftest.py) gives each test its own database there."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

BALIE = Path(__file__).parents[1]
ZONDER_DATABASE = (
    "test_toets_opdracht.py", "test_toets_overzicht.py", "test_woorden_opdracht.py", "test_slechte_invoer.py",
    "test_onderbreken.py", "test_serie_draaien.py", "test_cli.py", "hulp", "naslag", "web", "test_snelheid.py", "register/test_snelheid.py",
    "toegang/test_oidc.py", "test_toegankelijk.py", "postgres/test_hele_suite.py",
)  # fmt: skip
"""They start the desk, but only to judge texts, to make or stop a series, to explain, to time, to talk to another server, to look
at pages, to time them, or to say what was typed wrong."""


@pytest.mark.xdist_group("postgresql")
def test_the_whole_desk_on_postgresql(postgresql):
    weg = [f"--ignore={BALIE / naam}" for naam in ZONDER_DATABASE]
    pytest_ = [sys.executable, "-m", "pytest", "-n", "1", "-p", "no:cacheprovider", "-k", "not user_without_rights"]
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("PYTEST_")}
    omgeving |= {"BRIEF_DATABASE": postgresql}
    proces = subprocess.run([*pytest_, BALIE, *weg], cwd=BALIE.parents[1], env=omgeving, capture_output=True, text=True)
    assert proces.returncode == 0, proces.stdout[-20_000:] + proces.stderr[-2_000:]
    assert int(re.search(r"(\d+) passed", proces.stdout)[1]) > 300
