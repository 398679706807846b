"""A municipality's own word lists: they add, replace and remove, and a mistake in them is told."""

import os

import pytest

from leesbaarheid import check
from leesbaarheid.toetsversie import toetsversie
from leesbaarheid.woorden import lijsten
from leesbaarheid.woorden.lijstvorm import Woordenlijstfouten

ZIN = "U krijgt tevens een pas. Wij willen u ontzorgen. Bel mbt uw zienswijze."


@pytest.fixture
def own(tmp_path):
    """Writes lists into a library and uses them; afterwards only ours count."""

    def write(**bladen: str):
        (tmp_path / "woorden").mkdir(exist_ok=True)
        for naam, tekst in bladen.items():
            (tmp_path / "woorden" / f"{naam}.toml").write_text(tekst, encoding="utf-8")
        lijsten.use([tmp_path])
        return tmp_path / "woorden"

    yield write
    lijsten.use([])


def found() -> dict[str, tuple[str, ...]]:
    """What is found in ZIN, with its alternatives."""
    return {bevinding.tekst: bevinding.alternatieven for bevinding in check(ZIN, heel=False).bevindingen}


def test_a_word_of_their_own_is_found_and_counts(own):
    voor, score = found(), check(ZIN, heel=False).score
    assert (voor["ontzorgen"], voor["tevens"]) == ((), ("ook",))
    own(formeel='[formeel]\n"ontzorgen" = ["helpen"]\n')
    assert found()["ontzorgen"] == ("helpen",) and found()["tevens"] == ("ook",)
    assert check(ZIN, heel=False).score > score


@pytest.mark.parametrize(
    ("blad", "verwacht"),
    [('[formeel]\n"tevens" = ["en ook"]\n', ("en ook",)), ('[alledaags]\n"Tevens" = ["en"]\n', ("en",)), ('[formeel]\n"tevens" = false\n', None)],
)  # fmt: skip
def test_their_entry_replaces_ours_in_whatever_table(own, blad, verwacht):
    own(formeel=blad)
    assert found().get("tevens") == verwacht
    assert [i.naam for i in lijsten.entries("formeel")].count("tevens") == (verwacht is not None)


def test_words_to_know_are_added_and_taken_out(own):
    assert "zienswijze" in lijsten.known() and "wijkbus" not in lijsten.known()
    own(bekend='[bekend]\nhier = ["wijkbus"]\npgb = ["belbus"]\n[weg]\nte_moeilijk = ["Zienswijze"]\n')
    assert {"wijkbus", "belbus", "pgb", "zorg"} <= lijsten.known()
    assert "zienswijze" not in lijsten.known()


def test_abbreviations_are_replaced_and_removed(own):
    assert found()["mbt"] == ("over",)
    own(afkortingen='[voluit]\n"MBT" = "rond"\n"z.s.m." = false\n')
    assert found()["mbt"] == ("rond",) and "z.s.m." not in lijsten.abbreviations()


def test_without_own_lists_everything_is_as_before(own):
    voor, versie = found(), toetsversie()
    own(formeel='[formeel]\n"tevens" = false\n')
    eigen = toetsversie()
    lijsten.use([])
    assert (found(), toetsversie()) == (voor, versie) and eigen != versie


def test_a_changed_file_is_read_again(own):
    own(formeel='[formeel]\n"ontzorgen" = ["helpen"]\n')
    eerst = toetsversie()
    assert found()["ontzorgen"] == ("helpen",)
    map_ = own(formeel='[formeel]\n"ontzorgt" = ["helpt"]\n')
    os.utime(map_ / "formeel.toml", ns=(1, 1))
    lijsten.use([map_.parent])
    assert found()["ontzorgen"] == () and toetsversie() != eerst


def test_the_first_folder_wins(tmp_path):
    for naam, anders in (("een", "ook"), ("twee", "en")):
        (tmp_path / naam / "woorden").mkdir(parents=True)
        (tmp_path / naam / "woorden/formeel.toml").write_text(f'[formeel]\n"eigenwoord" = ["{anders}"]\n')
    lijsten.use([tmp_path / "een", tmp_path / "twee"])
    try:
        assert [i.alternatieven for i in lijsten.entries("formeel") if i.naam == "eigenwoord"] == [("ook",)]
    finally:
        lijsten.use([])


FOUT = [
    ("formeel", '[formeel]\n"x" = "y"\n', "bij 'x' horen gewone woorden"),
    ("formeel", '[formeel]\n"x" = []\n', "bij 'x' staat geen gewoon woord"),
    ("formeel", '[formeel]\n"x" = [""]\n', "bij 'x' horen gewone woorden"),
    ("formeel", '[formeel]\n"x" = true\n', "bij 'x' horen gewone woorden"),
    ("formeel", '[formeel]\n"x" = { anders = ["y"], ook = "z" }\n', "bij 'x' staat 'ook'"),
    ("formeel", '[formeel]\n" " = ["y"]\n', "staat geen woord"),
    ("formeel", '"x" = ["y"]\n', "'x' staat niet in een tabel"),
    ("formeel", '[deftig]\n"x" = ["y"]\n', "de tabel [deftig] bestaat niet. Kies uit: formeel, alledaags"),
    ("formeel", '[formeel]\n"x" = ["y"]\n"x" = ["z"]\n', "op regel 3 staat een woord dat er al eerder staat"),
    ("formeel", '[formeel]\n"x" = ["y"\n"z" = ["q"]\n', "is geen geldige TOML. Kijk bij regel 3"),
    ("formeel", b"[formeel]\n\"caf\xe9\" = [\"y\"]\n", "is geen UTF-8"),
    ("bekend", '[bekend]\n"x" = "y"\n', "bij 'x' hoort een lijst van woorden"),
    ("afkortingen", '[voluit]\n"x" = ""\n', "bij 'x' ontbreekt wat de afkorting betekent"),
    ("afkortingen", '[voluit]\n"x" = ["y"]\n', "bij 'x' ontbreekt wat de afkorting betekent"),
    ("formele", '[formeel]\n"x" = ["y"]\n', "zo'n woordenlijst kennen wij niet. Kies een van deze namen: afkortingen, "),
    ("onregelmatig", '[werkwoord]\n', "zo'n woordenlijst kennen wij niet"),
]  # fmt: skip


@pytest.mark.parametrize(("lijst", "inhoud", "zin"), FOUT, ids=[zin for *_, zin in FOUT])
def test_a_wrong_list_is_told_with_file_entry_and_remedy(own, lijst, inhoud, zin):
    pad = own() / f"{lijst}.toml"
    pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
    lijsten.use([pad.parent.parent])
    with pytest.raises(Woordenlijstfouten) as fout:
        for naam in lijsten.names():
            lijsten.read(naam)
    assert str(pad) in fout.value.fouten[0] and zin in fout.value.fouten[0]
