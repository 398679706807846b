"""A letter is compiled once, and again as soon as any of its files says something else."""

import shutil

import pytest

from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.sjabloon import load
from generator.sjabloon.melding import Sjabloonfouten

BRIEF = "gesprek-ken-je-klant"


def copy_library(map) -> Bibliotheek:
    shutil.copytree(MEEGELEVERD / "sjablonen", map / "sjablonen")
    return Bibliotheek((map, MEEGELEVERD))


@pytest.fixture
def bibliotheek(tmp_path) -> Bibliotheek:
    return copy_library(tmp_path / "eigen")


def test_the_same_files_give_the_same_letter(bibliotheek, tmp_path):
    assert load(bibliotheek, BRIEF) is load(bibliotheek, BRIEF) is load(copy_library(tmp_path / "kopie"), BRIEF)


def test_a_change_in_any_of_its_files_is_seen_at_once(bibliotheek):
    map, eerst = bibliotheek.mappen[0] / "sjablonen", load(bibliotheek, BRIEF)
    (map.parent / "gemeente.toml").write_bytes((map / "voorbeeldgemeente.toml").read_bytes())
    namen = (
        "groepen.toml",
        "ontvangers.toml",
        "beelden/beelden.toml",
        "../gemeente.toml",
        f"brieven/{BRIEF}/brief.md",
        f"brieven/{BRIEF}/sjabloon.toml",
    )
    paden = [*(map / naam for naam in namen), *map.glob("huisstijl/*/huisstijl.toml"), *map.glob("bouwstenen/*.md")]
    for pad in paden:
        was = pad.read_bytes()
        pad.write_bytes(was + b"\n")
        assert load(bibliotheek, BRIEF) is not eerst, pad
        pad.write_bytes(was)
    (map.parent / "gemeente.toml").unlink()
    assert load(bibliotheek, BRIEF) is eerst


def test_a_file_that_goes_wrong_or_away_is_refused_though_it_was_good_before(bibliotheek):
    load(bibliotheek, BRIEF)
    tekst = bibliotheek.brief_map(BRIEF) / "brief.md"
    tekst.write_bytes(b"\xff")
    for _keer in range(2):
        with pytest.raises(Sjabloonfouten):
            load(bibliotheek, BRIEF)
    tekst.unlink()
    with pytest.raises(Sjabloonfouten):
        load(bibliotheek, BRIEF)
    shutil.rmtree(tekst.parent)
    assert load(bibliotheek, BRIEF) is load(Bibliotheek((MEEGELEVERD,)), BRIEF)
