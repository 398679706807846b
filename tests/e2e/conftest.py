"""The example, made once from the command line as a visitor would, on a machine without network."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

WORTEL = Path(__file__).parents[2]


def without_network() -> list[str]:
    """The prefix that takes the network away; said aloud where this machine can't (ontwerp §7)."""
    if shutil.which("unshare") and subprocess.run(["unshare", "-n", "true"], capture_output=True).returncode == 0:
        return ["unshare", "-n"]
    print("niet getest: zonder netwerk (daar zijn rechten voor nodig)")
    return []


@pytest.fixture(scope="session")
def voorbeeld(tmp_path_factory):
    """(folder, what was printed) of `brief voorbeeld` without network, with a desk and a library that must stay untouched."""
    uit = tmp_path_factory.mktemp("voorbeeld") / "uit"
    eigen = tmp_path_factory.mktemp("eigen-balie")
    uitkomst = subprocess.run(
        [*without_network(), str(WORTEL / "brief"), "voorbeeld", "--uit", str(uit)],
        capture_output=True,
        text=True,
        cwd=eigen,
        env=os.environ | {"BRIEF_GEGEVENS": str(eigen), "CI": "true"},
    )
    assert uitkomst.returncode == 0, uitkomst.stdout + uitkomst.stderr
    assert not list(eigen.iterdir()), "the user's own desk was touched"
    return uit, uitkomst
