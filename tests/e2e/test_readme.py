"""The README's ten lines, run as they stand there."""

import os
import re
import shlex
import subprocess
from pathlib import Path

WORTEL = Path(__file__).parents[2]


def lines() -> list[str]:
    blok = re.search(r"## De lijn in tien regels\n+```\n(.*?)```", (WORTEL / "README.md").read_text(), re.S)[1]
    return [regel.split("#")[0].strip() for regel in blok.splitlines()]


def test_the_ten_lines_work(tmp_path):
    (tmp_path / "brief").symlink_to(WORTEL / "brief")
    (tmp_path / "sjablonen").symlink_to(WORTEL / "sjablonen")
    (tmp_path / "wachtwoord").write_text("een-lang-verzonnen-wachtwoord")
    assert len(lines()) == 10
    for regel in lines():
        woorden = shlex.split(regel)
        if "--als" in woorden or "gebruiker" in woorden:
            woorden += ["--wachtwoord-bestand", "wachtwoord"]
        uitkomst = subprocess.run(
            ["bash", "-c", " ".join(woorden)],  # a pattern such as post/*.pdf is for the shell
            cwd=tmp_path,
            capture_output=True,
            text=True,
            env=os.environ | {"BRIEF_GEGEVENS": str(tmp_path / "balie"), "BRIEF_BIBLIOTHEEK": "", "CI": "true"},
        )
        assert uitkomst.returncode == 0, f"{regel}\n{uitkomst.stdout}{uitkomst.stderr}"
