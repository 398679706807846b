"""Each sabotage is a small change to our own code that would harm a person; the named test must turn red.

The list stands in sabotages.toml. A copy of the checkout is changed, never the checkout itself.
"""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

WORTEL = Path(__file__).parents[2]
SABOTAGES = tomllib.loads((Path(__file__).parent / "sabotages.toml").read_text())["sabotage"]
MAPPEN = ("leesbaarheid", "generator", "balie", "sjablonen", "talen", "tests")


@pytest.fixture
def kopie(tmp_path):
    for map in MAPPEN:
        shutil.copytree(WORTEL / map, tmp_path / map, ignore=shutil.ignore_patterns("node_modules"))
    shutil.copy(WORTEL / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.mark.parametrize("sabotage", SABOTAGES, ids=lambda sabotage: sabotage["naam"].replace(" ", "-"))
def test_sabotage_turns_its_test_red(kopie, sabotage):
    bestand = kopie / sabotage["bestand"]
    code = bestand.read_text()
    assert code.count(sabotage["zoek"]) == 1, "the passage to change must stand in the file exactly once"
    bestand.write_text(code.replace(sabotage["zoek"], sabotage["vervang"]))
    uitkomst = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "0", "-x", "-p", "no:cacheprovider", sabotage["test"]],
        cwd=kopie, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(kopie)},
    )  # fmt: skip
    assert uitkomst.returncode == 1, f"{sabotage['test']} stayed green\n{uitkomst.stdout[-2000:]}{uitkomst.stderr[-500:]}"
