"""The script `brief`: what it says and does when something is missing, before anything is installed (ontwerp §7)."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

WORTEL = Path(__file__).parents[2]
NIEMAND = {"user": 65534, "group": 65534, "extra_groups": []}


@pytest.fixture
def kopie():
    """A checkout that asks for a package that no system has, in a folder with a space in its name that all may enter."""
    with tempfile.TemporaryDirectory(prefix="met spatie") as naam:
        map = Path(naam)
        map.chmod(0o755)
        for bestand in ("brief", "requirements.lock", "systeempakketten.txt"):
            shutil.copy(WORTEL / bestand, map)
        with (map / "systeempakketten.txt").open("a") as lijst:
            lijst.write("bestaat-niet-op-dit-systeem\n")
        yield map


def start(opdracht, **anders):
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam != "CI"} | {"PYTHONDONTWRITEBYTECODE": "1"}
    anders = {"capture_output": True, "text": True, "env": omgeving, "stdin": subprocess.DEVNULL} | anders
    return subprocess.run(opdracht, **anders)


def as_nobody(opdracht, **anders):
    if os.getuid():
        pytest.skip("niet getest: een andere gebruiker worden mag hier niet")
    return start(opdracht, **NIEMAND, **anders)


def test_without_a_terminal_nobody_can_say_yes(kopie):
    kopie.chmod(0o777)
    proces = as_nobody([kopie / "brief", "sjablonen"])
    assert (proces.returncode, "Geef --ja mee: ./brief --ja sjablonen" in proces.stderr) == (1, True), proces.stderr
    assert "bestaat-niet-op-dit-systeem" in proces.stderr
    assert not (kopie / ".venv").exists()


def test_a_folder_without_rights(kopie):
    proces = as_nobody([kopie / "brief", "sjablonen"])
    assert (proces.returncode, "U mag niet schrijven" in proces.stderr) == (1, True), proces.stderr
    assert len(proces.stderr.splitlines()) == 1


@pytest.mark.parametrize(("inhoud", "naam"), [("ID=gentoo\nVERSION_ID=1\n", "gentoo 1"), ("", "onbekend")])
def test_an_unknown_system_is_told_what_is_missing(kopie, tmp_path, inhoud, naam):
    (tmp_path / "os-release").write_text(inhoud)
    binden = 'mount --bind "$0" "$(readlink -f /etc/os-release)" || exit 77; exec "$1" sjablonen'
    proces = start(["unshare", "-m", "bash", "-c", binden, tmp_path / "os-release", kopie / "brief"])
    if proces.returncode == 77 or "unshare" in proces.stderr:
        pytest.skip("niet getest: een ander systeem nadoen mag hier niet")
    assert (proces.returncode, f"kent dit systeem niet ({naam}" in proces.stderr) == (1, True), proces.stderr
    assert "Er ontbreekt: bestaat-niet-op-dit-systeem" in proces.stderr
    assert not (kopie / ".venv").exists()


def test_by_a_link_and_from_another_folder(tmp_path):
    map = tmp_path / "met spatie"
    map.mkdir()
    (map / "brief").symlink_to(WORTEL / "brief")
    (map / "dubbel").symlink_to("brief")
    proces = start([map / "dubbel", "--help"], cwd=map)
    assert (proces.returncode, proces.stdout.startswith("Gebruik: brief")) == (0, True), proces.stderr
