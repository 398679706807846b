"""The check of the word lists: ours are clean, and every kind of mistake in a broken list is found."""

import pytest

from leesbaarheid.woorden import lijsten
from leesbaarheid.woorden.controle import check


@pytest.fixture
def problems(tmp_path):
    """What the check says of own lists: (entry, sentence)."""

    def look(**bladen: str):
        (tmp_path / "woorden").mkdir()
        for naam, tekst in bladen.items():
            (tmp_path / "woorden" / f"{naam}.toml").write_text(tekst, encoding="utf-8")
        lijsten.use([tmp_path])
        return [(misstand.bestand, misstand.ingang, misstand.zin) for misstand in check()]

    yield look
    lijsten.use([])


def test_our_own_lists_are_in_order():
    assert check() == ()


GOED = [
    {"formeel": '[formeel]\n"ontzorgen" = ["helpen"]\n"tevens" = false\n'},
    {"formeel": '[formeel]\n"in kennis stellen" = ["vertellen"]\n[gesplitst]\n"in kennis stellen" = ["vertellen"]\n'},
    {"bekend": '[bekend]\nhier = ["wijkbus"]\n[weg]\ndaar = ["zienswijze"]\n'},
    {"afkortingen": '[voluit]\n"kcc" = "het loket"\n'},
    {"formeel": '[alledaags]\n"gemeente" = ["stad"]\n', "bekend": '[weg]\nanders = ["gemeente"]\n'},
]


@pytest.mark.parametrize("bladen", GOED)
def test_good_lists_are_in_order(problems, bladen):
    assert problems(**bladen) == []


FOUT = [
    ("formeel", '[formeel]\n"ontzorgen" = ["helpen"]\n[alledaags]\n"Ontzorgen" = ["helpen"]\n', "ontzorgen", "meer dan één keer"),
    ("formeel", '[formeel]\n"ontzorgen" = ["helpen", "helpen"]\n', "ontzorgen", "staat er twee keer bij"),
    ("formeel", '[formeel]\n"gemeente" = ["stad"]\n', "gemeente", "staat ook in bekend.toml"),
    ("formeel", '[formeel]\n"ontzorgen" = ["ontzorgen"]\n', "ontzorgen", "zijn eigen gewone woord"),
    ("formeel", '[formeel]\n"ontzorgen" = ["ontlasten"]\n"ontlasten" = ["ontzorgen"]\n', "ontlasten", "Haal er één weg"),
    ("formeel", '[formeel]\n"ontzorgen" = ["faciliteren"]\n', "ontzorgen", "Dat is zelf een formeel woord"),
    ("formeel", '[formeel]\n"ontzorgen" = ["hulp verstrekken"]\n', "ontzorgen", "staat 'verstrekken'"),
    ("formeel", '[formeel]\n"ontzorgen" = ["destilleren"]\n', "ontzorgen", "'destilleren' kennen weinig mensen"),
    ("formeel", '[alledaags]\n"zeggen" = ["melden"]\n', "zeggen", "is minder bekend dan het woord zelf"),
    ("bekend", '[bekend]\nhier = ["wijkbus", "Wijkbus"]\n', "wijkbus", "meer dan één keer"),
    ("bekend", '[bekend]\nhier = ["wijkbus"]\ndaar = ["wijkbus"]\n', "wijkbus", "meer dan één keer"),
    ("afkortingen", '[voluit]\n"wmo" = "de wet"\n', "wmo", "staat ook in bekend.toml"),
    ("afkortingen", '[voluit]\n"kcc" = "mbt"\n', "kcc", "staat zelf een afkorting"),
    ("afkortingen", '[voluit]\n"kcc" = ""\n', "", "bij 'kcc' ontbreekt wat de afkorting betekent"),
    ("formeel", '[formeel]\n"x" = []\n', "", "bij 'x' staat geen gewoon woord"),
    ("formeel", '[formeel\n', "", "geen geldige TOML"),
    ("woorden", '[formeel]\n"x" = ["y"]\n', "", "Zo'n lijst kennen wij niet"),
]  # fmt: skip


@pytest.mark.parametrize(("lijst", "blad", "ingang", "zin"), FOUT)
def test_every_kind_of_mistake_is_found(problems, tmp_path, lijst, blad, ingang, zin):
    gevonden = problems(**{lijst: blad})
    bij_ons = [(naam, deel) for bestand, naam, deel in gevonden if bestand == str(tmp_path / f"woorden/{lijst}.toml")]
    assert any(naam == ingang and zin in deel for naam, deel in bij_ons), gevonden
