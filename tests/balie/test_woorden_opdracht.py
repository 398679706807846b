"""`brief woorden`: counts, one word, and the check with its exit code; own lists count in `brief toets`."""

import json

import pytest

from generator.bibliotheek import MEEGELEVERD, Bibliotheek


@pytest.fixture(autouse=True)
def _back_to_ours():
    yield
    Bibliotheek((MEEGELEVERD,)).use_word_lists()


def own(bureau, tekst: str, naam: str = "formeel") -> None:
    map_ = bureau.bibliotheek.mappen[0] / "woorden"
    map_.mkdir(exist_ok=True)
    (map_ / f"{naam}.toml").write_text(tekst, encoding="utf-8")


def test_the_counts_name_own_files(bureau):
    assert "ook die van u" not in bureau.ok("woorden")
    own(bureau, '[formeel]\n"ontzorgen" = ["helpen"]\n')
    uit = bureau.ok("woorden")
    assert "formeel: " in uit and "afkortingen: " in uit and "(ook die van u: " in uit


@pytest.mark.parametrize(
    ("woorden", "zinnen"),
    [(["verstrekken"], ["staat in formeel, bij [formeel]", "geven", "Bekendheid: "]),
     (["in", "kennis", "stellen"], ["[gesplitst]", "laten weten"]),
     (["Gemeente"], ["wij merken het nooit aan"]),
     (["mbt"], ["Voluit: over"]),
     (["qwrtx"], ["staat in geen lijst"])],
)  # fmt: skip
def test_what_the_lists_say_of_a_word(bureau, woorden, zinnen):
    uit = bureau.ok("woorden", *woorden)
    assert all(zin in uit for zin in zinnen), uit


def test_the_check_passes_and_fails(bureau):
    assert "in orde" in bureau.ok("woorden", "--controle")
    own(bureau, '[formeel]\n"ontzorgen" = ["faciliteren"]\n')
    code, uit, _fout = bureau.brief("woorden", "--controle")
    assert code == 1 and "formeel.toml, ontzorgen: " in uit and "Traceback" not in uit


def test_a_word_and_the_check_do_not_go_together(bureau):
    assert bureau.brief("woorden", "geven", "--controle")[0] == 2


def test_own_words_count_in_a_check_and_a_broken_list_is_told(bureau, tmp_path):
    (tmp_path / "t.txt").write_text("Wij willen u ontzorgen.\n")
    own(bureau, '[formeel]\n"ontzorgen" = ["helpen"]\n')
    vondsten = json.loads(bureau.brief("toets", tmp_path / "t.txt", "--json")[1])["bevindingen"]
    assert [v["alternatieven"] for v in vondsten if v["tekst"] == "ontzorgen"] == [["helpen"]]
    own(bureau, '[formeel]\n"ontzorgen" = "helpen"\n')
    assert "bij 'ontzorgen' horen gewone woorden" in bureau.refused("toets", tmp_path / "t.txt")


def test_a_new_library_has_an_example_that_is_in_order(bureau, tmp_path, monkeypatch):
    bureau.ok("begin", tmp_path / "nieuw")
    monkeypatch.setenv("BRIEF_BIBLIOTHEEK", str(tmp_path / "nieuw"))
    assert "in orde" in bureau.ok("woorden", "--controle")
    assert "ontzorgen" in (tmp_path / "nieuw/woorden/formeel.toml").read_text()
