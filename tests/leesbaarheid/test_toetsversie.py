"""The version of the check changes with every word that can change a verdict, and with nothing else."""

import shutil

import pytest

from leesbaarheid.toetsversie import MAP, digest, toetsversie


@pytest.fixture
def kopie(tmp_path):
    return shutil.copytree(MAP, tmp_path / "leesbaarheid", ignore=shutil.ignore_patterns("__pycache__"))


def test_it_is_stable_and_short():
    assert toetsversie() == toetsversie() and len(toetsversie()) == 16


@pytest.mark.parametrize("bestand", ["woorden/formeel.toml", "profielen/nl.toml", "regels/lange_zin.py", "maten/woordlast.py"])
def test_it_changes_with_the_check(kopie, bestand):
    voor = digest(kopie, "frog 1")
    (kopie / bestand).write_text((kopie / bestand).read_text() + "# één komma,\n")
    assert digest(kopie, "frog 1") != voor


@pytest.mark.parametrize("bestand", ["rapport/scherm.py", "rapport/pagina.html.jinja"])
def test_it_does_not_change_with_the_report(kopie, bestand):
    voor = digest(kopie, "frog 1")
    (kopie / bestand).write_text("anders")
    assert digest(kopie, "frog 1") == voor


def test_it_changes_with_frog(kopie):
    assert digest(kopie, "frog 1") != digest(kopie, "frog 2")
