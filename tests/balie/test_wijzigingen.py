"""`brief wijzigingen`: the municipality's texts beside ours, what we changed since, and the sign-offs that fell."""

import shutil

import pytest

from balie.cli import main
from generator import meegeleverd
from generator.bibliotheek import MEEGELEVERD
from generator.meegeleverd import compare, keep

BEZWAAR, CONTACT = "sjablonen/bouwstenen/bezwaar.md", "sjablonen/bouwstenen/contact.md"


@pytest.fixture
def ons(tmp_path, monkeypatch):
    """A copy of the shipped library that a test may change, as a new release does."""
    map = tmp_path / "ons"
    for deel in ("sjablonen", "talen"):
        shutil.copytree(MEEGELEVERD / deel, map / deel)
    monkeypatch.setattr(meegeleverd, "MEEGELEVERD", map)
    return map


@pytest.fixture
def eigen(tmp_path, ons):
    """A municipality's folder that began with that library."""
    map = tmp_path / "eigen"
    (map / "sjablonen/bouwstenen").mkdir(parents=True)
    keep(map)
    return map


def change(pad, oud: str, nieuw: str) -> None:
    tekst = pad.read_text("utf-8")
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw), "utf-8")


def test_nothing_changed(eigen):
    assert compare(eigen) == []


def test_a_text_of_its_own(eigen, ons):
    shutil.copy(ons / BEZWAAR, eigen / BEZWAAR)
    (dubbel,) = compare(eigen)
    assert dubbel.dubbel and not dubbel.verschilt and not dubbel.veranderd
    change(eigen / BEZWAAR, "Het kost u niets.", "Het is gratis.")
    (anders,) = compare(eigen)
    assert (anders.pad, anders.verschilt, anders.veranderd) == (BEZWAAR, True, False)
    regels = anders.own_lines()
    assert any(regel.startswith("-") and "Het kost u niets." in regel for regel in regels)
    assert any(regel.startswith("+") and "Het is gratis." in regel for regel in regels)


def test_what_we_changed_since(eigen, ons):
    shutil.copy(ons / BEZWAAR, eigen / BEZWAAR)
    change(ons / BEZWAAR, "Het kost u niets.", "Dat is gratis.")
    change(ons / CONTACT, "Belt u liever niet?", "Wilt u niet bellen?")
    (ons / "sjablonen/bouwstenen/nieuw.md").write_text("Een nieuwe tekst.\n")
    (ons / "sjablonen/bouwstenen/netwerk.md").unlink()
    veranderd = {w.pad.rpartition("/")[2]: (w.toen is None, w.nu is None, w.verschilt) for w in compare(eigen) if w.veranderd}
    assert veranderd == {
        "bezwaar.md": (False, False, True),
        "contact.md": (False, False, False),
        "nieuw.md": (True, False, False),
        "netwerk.md": (False, True, False),
    }
    keep(eigen)
    assert [w.pad for w in compare(eigen)] == [BEZWAAR], "what was seen is not told again; what is its own stays"


def test_examples_and_own_letters(eigen, ons):
    change(ons / "sjablonen/brieven/huisbezoek/voorbeelden/kort.toml", "Jan Bos", "Piet Bos")
    nieuw = eigen / "sjablonen/brieven/eigen-brief/brief.md"
    nieuw.parent.mkdir(parents=True)
    nieuw.write_text("# Een eigen brief\n")
    (wijziging,) = compare(eigen)
    assert wijziging.pad.endswith("eigen-brief/brief.md") and wijziging.nu is None and wijziging.verschilt


def test_the_command_tells_all_three(bureau, ons):
    """A signed letter, then its building block changes in the municipality's folder: that Akkoord falls."""
    eigen = bureau.bibliotheek.mappen[0]
    keep(eigen)
    bureau.ok("aanbieden", "groet", *bureau.als("rik"))
    bureau.ok("akkoord", "groet", *bureau.als("vera"))
    uit = bureau.ok("wijzigingen")
    assert "Akkoorden die niet gelden voor de tekst van nu: 0" in uit
    change(eigen / "sjablonen/bouwstenen/bellen.md", "Hebt u een vraag?", "Wilt u iets vragen?")
    change(ons / CONTACT, "Belt u liever niet?", "Wilt u niet bellen?")
    uit = bureau.ok("wijzigingen", "--regels")
    assert "bouwstenen/bellen.md: alleen van u" in uit
    assert "contact.md: veranderd. Dit geldt nu ook bij u" in uit and "Wilt u niet bellen?" in uit
    assert "groet (nl): akkoord 1. Bied de tekst opnieuw aan" in uit
    assert "Vastgelegd" in bureau.ok("wijzigingen", "--gezien")
    assert "Sinds u begon veranderden wij: 0" in bureau.ok("wijzigingen")


def test_wrong_places(bureau, tmp_path, monkeypatch, capsys):
    assert "staat niet hoe onze teksten waren" in bureau.refused("wijzigingen")
    monkeypatch.setenv("BRIEF_BIBLIOTHEEK", str(MEEGELEVERD))
    assert "Dit is onze eigen bibliotheek" in bureau.refused("wijzigingen")


def test_begin_keeps_our_texts(tmp_path, capsys):
    assert main(["begin", str(tmp_path / "gemeente")]) == 0
    assert compare(tmp_path / "gemeente") == []
