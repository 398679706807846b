"""The catalogue in docs/: of the texts as they are now, whole, and made anew by one command."""

import re
import shutil

import pytest

from balie.cli import main
from balie.naslag import juridisch
from balie.naslag.schrijven import draw_letter, draw_lists, outdated
from balie.naslag.uitspraken import statements
from balie.naslag.versies import Versies
from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.sjabloon import load

BIBLIOTHEEK = Bibliotheek((MEEGELEVERD,))
DOCS = MEEGELEVERD / "docs"


@pytest.fixture(scope="module")
def sjablonen():
    return [load(BIBLIOTHEEK, id) for id in BIBLIOTHEEK.ids()]


def test_every_page_is_of_the_text_and_layout_of_now():
    """After a change of a letter: ./brief bibliotheek."""
    assert outdated(BIBLIOTHEEK, DOCS) == []


def test_the_lists_are_of_now(sjablonen):
    for naam, inhoud in draw_lists(sjablonen).items():
        assert (DOCS / naam).read_bytes() == inhoud, naam


def test_a_page_is_what_the_program_makes():
    bestanden = draw_letter(BIBLIOTHEEK, "bel-ons")
    assert set(bestanden) == {f"bibliotheek/bel-ons{rest}" for rest in (".md", "-kort.png", "-lang.png")}
    assert (DOCS / "bibliotheek/bel-ons.md").read_bytes() == bestanden["bibliotheek/bel-ons.md"]
    assert bestanden["bibliotheek/bel-ons-kort.png"].startswith(b"\x89PNG")


def test_no_page_is_left_of_a_letter_that_is_gone_and_every_picture_is_there():
    bladen = {pad.stem for pad in (DOCS / "bibliotheek").glob("*.md")} - {"README"}
    assert bladen == set(BIBLIOTHEEK.ids())
    for blad in bladen:
        plaatjes = re.findall(r"\((\S+\.png)\)", (DOCS / f"bibliotheek/{blad}.md").read_text("utf-8"))
        assert len(plaatjes) == 2 and all((DOCS / "bibliotheek" / plaatje).is_file() for plaatje in plaatjes)


def test_the_lawyer_reads_every_article_and_every_legal_sentence(sjablonen):
    lijst = juridisch.draw(sjablonen)
    for sjabloon in sjablonen:
        deel = lijst.partition(f"(`{sjabloon.id}`)")[2].partition("\n## ")[0]
        assert all(f"- {wet.artikel} [{wet.bron}]" in deel for wet in sjabloon.wetten)
        for uitspraak in statements(sjabloon):
            assert f"- [ ] {uitspraak.tekst}" in (lijst if uitspraak.bouwsteen else deel)
    assert "D4, Awb 3:45" in lijst and "[K]" in lijst and "[S]" in lijst


def test_another_text_or_layout_makes_a_page_outdated(tmp_path, capsys, monkeypatch):
    shutil.copytree(DOCS / "bibliotheek", tmp_path / "bibliotheek", ignore=shutil.ignore_patterns("*.png"))
    blad = tmp_path / "bibliotheek/bel-ons.md"
    versies = Versies.read(blad.read_text("utf-8"))
    monkeypatch.setenv("BRIEF_BIBLIOTHEEK", str(MEEGELEVERD))
    assert main(["bibliotheek", "--controle", "--uit", str(tmp_path)]) == 0
    blad.write_text(blad.read_text("utf-8").replace(versies.vorm, "0" * 64), "utf-8")
    assert main(["bibliotheek", "--controle", "--uit", str(tmp_path)]) == 1
    assert "bel-ons" in capsys.readouterr().err
    assert main(["bibliotheek", "--uit", str(tmp_path)]) == 0
    assert main(["bibliotheek", "--controle", "--uit", str(tmp_path)]) == 0
    assert main(["bibliotheek", "geen-brief", "--uit", str(tmp_path)]) == 1
