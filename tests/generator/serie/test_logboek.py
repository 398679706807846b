"""The journal of a series: only whole lines count, and a dead run's lock does not block."""

import subprocess
import sys

import pytest

from generator.bibliotheek import MEEGELEVERD
from generator.serie.fouten import Seriefout
from generator.serie.logboek import NAAM, SLOT, Logboek, lock


def test_what_was_added_is_read_back(tmp_path):
    logboek = Logboek(tmp_path)
    logboek.add({"serie": "x"})
    logboek.add({"rij": 2, "uitkomst": "geweigerd"})
    logboek.add({"rij": 2, "uitkomst": "gemaakt"})
    assert (tmp_path / NAAM).read_text().count("\n") == 3
    assert Logboek(tmp_path).rijen == logboek.rijen == {2: {"rij": 2, "uitkomst": "gemaakt"}}
    assert Logboek(tmp_path).kop == {"serie": "x"}


def test_a_half_line_counts_as_not_written(tmp_path):
    Logboek(tmp_path).add({"serie": "x"})
    with (tmp_path / NAAM).open("a") as bestand:
        bestand.write('{"rij": 2, "uitk')
    logboek = Logboek(tmp_path)
    assert logboek.rijen == {}
    logboek.add({"rij": 3})
    assert (tmp_path / NAAM).read_text() == '{"serie": "x"}\n{"rij": 3}\n'


def test_a_broken_line_stops(tmp_path):
    (tmp_path / NAAM).write_text('{"serie": "x"}\nrommel\n')
    with pytest.raises(Seriefout, match="beschadigd bij regel 2"):
        Logboek(tmp_path)


def test_a_second_run_in_the_same_folder_is_refused(tmp_path):
    with lock(tmp_path), pytest.raises(Seriefout, match="al een serie bezig"), lock(tmp_path):
        pass


def test_a_dead_runs_lock_is_ignored(tmp_path):
    sterf = "import os, sys, pathlib; from generator.serie.logboek import lock"
    sterf += "\nwith lock(pathlib.Path(sys.argv[1])): os._exit(9)"
    proces = subprocess.run([sys.executable, "-c", sterf, tmp_path], cwd=MEEGELEVERD)
    assert (proces.returncode, (tmp_path / SLOT).exists()) == (9, True)
    with lock(tmp_path):
        pass
