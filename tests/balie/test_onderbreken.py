"""Ctrl-C, a request to end, and odd ends of a pipe: nothing half-written, no leftovers, no traceback."""

import os
import signal
import subprocess
import sys
import time

import pytest

from generator.bibliotheek import MEEGELEVERD

BALIE = [sys.executable, "-m", "balie"]


def start(*woorden, **anders) -> subprocess.Popen:
    """A shell that runs the tests in the background makes every child ignore Ctrl-C; this one listens again."""
    anders |= {"stderr": subprocess.PIPE, "text": True, "preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}
    return subprocess.Popen([*BALIE, *map(str, woorden)], cwd=MEEGELEVERD, **anders)


def wait_until(gebeurd, proces) -> None:
    grens = time.monotonic() + 60
    while not gebeurd():
        assert proces.poll() is None and time.monotonic() < grens, proces.stderr and proces.stderr.read()
        time.sleep(0.05)


def end(proces, sein) -> str:
    proces.send_signal(sein)
    fout = proces.communicate(timeout=60)[1]
    assert (proces.returncode, "Gestopt." in fout, "Traceback" in fout) == (130, True, False), fout
    return fout


@pytest.mark.parametrize("sein", [signal.SIGINT, signal.SIGTERM])
def test_an_example_that_is_stopped_leaves_nothing(tmp_path, sein):
    uit, tijdelijk = tmp_path / "uit", tmp_path / "tijdelijk"
    (tmp_path / "map").mkdir()
    tijdelijk.mkdir()
    proces = start("voorbeeld", "--uit", tmp_path / "map/uit", env=os.environ | {"TMPDIR": str(tijdelijk)})
    wait_until(lambda: list((tmp_path / "map").glob(".voorbeeld-*")) and list(tijdelijk.glob("*/balie.sqlite3")), proces)
    end(proces, sein)
    assert not uit.exists() and list((tmp_path / "map").iterdir()) == []
    assert not [pad for pad in tijdelijk.iterdir() if pad.name.startswith("brief-voorbeeld-")]


def test_a_stopped_series_goes_on_where_it_was(bureau, tmp_path):
    lijst, uit = tmp_path / "lijst.csv", tmp_path / "uit"
    kop = "ontvanger,adres,briefdatum,kenmerk,behandelaar,telefoon,dag\n"
    rij = '{naam},"Lindelaan 4, 1234 AB Voorbeeldstad",3-11-2026,GR-{nummer},Jan de Groot,010 000 00 02,2-12-2026\n'
    lijst.write_text(kop + "".join(rij.format(naam=f"Jan {chr(65 + n % 26)}os", nummer=n) for n in range(1, 31)))
    proces = start("serie", "groet", lijst, "--uit", uit, "--concept", stdout=subprocess.PIPE, env=os.environ | bureau.omgeving)
    wait_until(lambda: uit.exists() and list(uit.glob("*.pdf")), proces)
    assert "--hervat" in end(proces, signal.SIGINT)
    half = {pad.name: pad.read_bytes() for pad in uit.glob("*.pdf")}
    assert 0 < len(half) < 30 and not list(uit.glob(".*.deel")) and not list(uit.glob(".*.oud"))
    assert all(inhoud.rstrip().endswith(b"%%EOF") for inhoud in half.values())
    bureau.ok("serie", "groet", lijst, "--uit", uit, "--concept", "--hervat")
    assert len(list(uit.glob("*.pdf"))) == 30


@pytest.mark.parametrize(
    ("regel", "code", "zin"),
    [
        ('"$0" -m balie toets - <&-', 0, "Er staan geen woorden in"),
        ('"$0" -m balie gebruiker jan --rol consulent <&-', 1, "Er is geen scherm"),
        ('"$0" -m balie sjablonen >&-', 0, ""),
        ('"$0" -m balie sjablonen --json >/dev/full', 1, "De schijf is vol"),
        ('"$0" -m balie sjablonen | true; exit ${PIPESTATUS[0]}', 1, ""),
    ],
)
def test_closed_and_full_ends(bureau, regel, code, zin):
    opdracht = ["bash", "-c", regel, sys.executable]
    omgeving = os.environ | bureau.omgeving | {"PYTHONUNBUFFERED": ""}
    proces = subprocess.run(opdracht, cwd=MEEGELEVERD, env=omgeving, capture_output=True, text=True)
    assert (proces.returncode, zin in proces.stdout + proces.stderr) == (code, True), proces
    assert "Traceback" not in proces.stderr and "Exception" not in proces.stderr
