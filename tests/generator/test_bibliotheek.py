"""Where things are found: the municipality's own folder wins, and unknown names get a suggestion."""

import pytest

from generator.bibliotheek import MEEGELEVERD, Bibliotheek, Leesfout, Onbekend, read_toml


@pytest.fixture
def eigen(tmp_path):
    brief = tmp_path / "sjablonen/brieven/huisbezoek"
    brief.mkdir(parents=True)
    (brief / "sjabloon.toml").write_text('titel = "Ons huisbezoek"')
    (tmp_path / "gemeente.toml").write_text("voorbeeld = true")
    return tmp_path


def test_the_own_letter_wins_whole_and_the_rest_comes_shipped(eigen):
    bibliotheek = Bibliotheek.find(eigen)
    assert bibliotheek.brief_map("huisbezoek") == eigen / "sjablonen/brieven/huisbezoek"
    assert bibliotheek.brief_map("pgb-toekenning").is_relative_to(MEEGELEVERD)
    assert bibliotheek.gemeente_bestand() == eigen / "gemeente.toml"


def test_order_of_looking_up(eigen, tmp_path_factory, monkeypatch):
    leeg = tmp_path_factory.mktemp("leeg")
    monkeypatch.chdir(leeg)
    monkeypatch.delenv("BRIEF_BIBLIOTHEEK", raising=False)
    assert Bibliotheek.find().mappen == (MEEGELEVERD,)
    monkeypatch.chdir(eigen)
    assert Bibliotheek.find().mappen[0] == eigen
    monkeypatch.chdir(leeg)
    monkeypatch.setenv("BRIEF_BIBLIOTHEEK", str(eigen))
    assert Bibliotheek.find().mappen[0] == eigen
    with pytest.raises(Leesfout, match="is geen bibliotheek"):
        Bibliotheek.find(leeg)


@pytest.mark.parametrize(
    ("id", "zin"),
    [
        ("huisbezoe", "De brief ‘huisbezoe’ bestaat niet. Bedoelt u huisbezoek?"),
        ("../../etc", "De brief ‘../../etc’ bestaat niet. Kies uit: "),
        ("", "De brief ‘’ bestaat niet. Kies uit: "),
    ],
)
def test_unknown_id_names_the_nearest(id, zin):
    with pytest.raises(Onbekend) as fout:
        Bibliotheek((MEEGELEVERD,)).brief_map(id)
    assert str(fout.value).startswith(zin)


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"titel = 1\nlaatste = ?", "geen geldige TOML. Kijk bij regel 2, teken 11 en verbeter die plek"),
        (b"titel = [1,", "Kijk bij het einde"),
        (b"titel = '\xff'", "is geen UTF-8"),
        (None, "bestaat niet"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path, inhoud, zin):
    pad = tmp_path / "x.toml"
    if inhoud is not None:
        pad.write_bytes(inhoud)
    with pytest.raises(Leesfout, match=zin):
        read_toml(pad)


def test_a_folder_where_a_file_belongs_is_told_and_never_replaced_by_the_invented_municipality(eigen):
    (eigen / "gemeente.toml").unlink()
    (eigen / "gemeente.toml").mkdir()
    with pytest.raises(Leesfout, match="is een map. Noem het bestand"):
        read_toml(Bibliotheek.find(eigen).gemeente_bestand())
