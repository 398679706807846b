"""The direction of imports (ontwerp §1), the plain names we don't want, and what may never be committed."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

WORTEL = Path(__file__).parent.parent
BESTANDEN = [
    WORTEL / naam
    for naam in subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=WORTEL, capture_output=True, text=True
    ).stdout.splitlines()
    if (WORTEL / naam).is_file()
]


def run(*argumenten: str) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, *argumenten], cwd=WORTEL, capture_output=True, text=True)


def test_imports_follow_the_direction():
    uitkomst = run("-c", "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())")
    assert uitkomst.returncode == 0, uitkomst.stdout


def test_forms_do_not_import_each_other():
    vormen = {pad.stem for pad in (WORTEL / "generator/vormen").glob("*.py") if "\nVORM" in pad.read_text()}
    assert len(vormen) >= 4
    for vorm in vormen:
        tekst = (WORTEL / f"generator/vormen/{vorm}.py").read_text()
        geleend = set(re.findall(r"from generator\.vormen\.(\w+) import|from \.(\w+) import|vormen import (\w+)", tekst))
        assert not {naam for groep in geleend for naam in groep} & (vormen - {vorm}), vorm


def test_the_code_is_clean_by_ruff():
    uitkomst = run("-m", "ruff", "check", ".")
    assert uitkomst.returncode == 0, uitkomst.stdout


def test_no_file_is_named_after_nothing():
    vaag = {"helpers.py", "utils.py", "util.py", "common.py", "misc.py", "manager.py", "base.py"}
    assert not [pad for pad in BESTANDEN if pad.name in vaag]


@pytest.mark.parametrize("patroon", [r"/(?:work|root|opt)/", r"https?://[^\s\"']*(pypi|simple)/"])
def test_no_trace_of_one_machine(patroon):
    vondsten = [
        f"{pad.relative_to(WORTEL)}: {regel}"
        for pad in BESTANDEN
        if pad != Path(__file__) and pad.suffix in {".py", ".toml", ".lock", ".md", ".txt", ".po", ".css", ".jinja", ""}
        for regel in pad.read_text(errors="ignore").splitlines()
        if re.search(patroon, regel)
    ]
    assert not vondsten
