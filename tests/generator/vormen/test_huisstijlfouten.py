"""A house style that lacks something, or reaches outside its folder, stops the letter with a sentence."""

import shutil

import pytest

from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.vormen import VORMEN, Vormfout


@pytest.fixture
def eigen(tmp_path):
    """A library whose house style ‘eigen’ is a copy that a test may spoil."""
    shutil.copytree(MEEGELEVERD / "sjablonen/huisstijl/standaard", tmp_path / "sjablonen/huisstijl/eigen")
    return tmp_path / "sjablonen/huisstijl/eigen", Bibliotheek((tmp_path, MEEGELEVERD))


def spoil(bestand, oud, nieuw):
    tekst = bestand.read_text("utf-8")
    assert oud in tekst
    bestand.write_text(tekst.replace(oud, nieuw), "utf-8")


SPOILED = [
    ("font file gone", lambda map: (map / "lettertypen/NotoSans-Bold.ttf").unlink(), "NotoSans-Bold.ttf"),
    ("image gone", lambda map: (map / "logo.svg").unlink(), "logo.svg"),
    ("sheet gone", lambda map: (map / "standaard.css").unlink(), "standaard.css"),
    (
        "no font for this language",
        lambda map: spoil(map / "huisstijl.toml", 'familie = "Noto Sans"', 'familie = "Anders"'),
        "geen van deze lettertypen",
    ),
    ("no window", lambda map: spoil(map / "huisstijl.toml", "breedte = 81", "wijdte = 81"), "huisstijl.toml"),
    ("no such print profile", lambda map: spoil(map / "huisstijl.toml", '"dl"', '"b4"'), "geen drukprofiel ‘b4’.*dl, c5"),
    ("a file outside", lambda map: spoil(map / "standaard.css", "url(logo.svg)", "url(../../../../etc/hostname)"), "hostname"),
    (
        "the network",
        lambda map: spoil(map / "standaard.css", "url(logo.svg)", "url(https://voorbeeldstad.example/logo.svg)"),
        "voorbeeldstad.example",
    ),
    ("unknown CSS", lambda map: spoil(map / "standaard.css", "margin: 0 0 3mm", "marge: 0 0 3mm"), "marge"),
    ("a broken template", lambda map: spoil(map / "brief.html.jinja", "brief.aanhef", "brief.groetjes"), "brief.html.jinja"),
]


@pytest.mark.parametrize("wat, spoiling, zin", SPOILED, ids=[geval[0] for geval in SPOILED])
def test_stops_with_a_sentence(wat, spoiling, zin, eigen, brief):
    map, bibliotheek = eigen
    spoiling(map)
    with pytest.raises(Vormfout, match=zin):
        VORMEN["pdf"].render(brief(huisstijl="eigen"), None, bibliotheek)


def test_the_copy_itself_is_sound(eigen, brief):
    assert VORMEN["pdf"].render(brief(huisstijl="eigen"), None, eigen[1]).startswith(b"%PDF")


def test_a_missing_sentence_is_named(brief, bibliotheek):
    zonder = tuple((naam, zin) for naam, zin in brief().zinnen if naam != "pagina")
    with pytest.raises(Vormfout, match="pagina"):
        VORMEN["html"].render(brief(zinnen=zonder), None, bibliotheek)


def test_page_sentence_is_css_text_only(brief, bibliotheek):
    zinnen = tuple({**dict(brief().zinnen), "pagina": 'p"; } * { color: red } \\{pagina} {aantal}'}.items())
    assert VORMEN["pdf"].render(brief(zinnen=zinnen), None, bibliotheek).startswith(b"%PDF")


def test_stopping_while_a_picture_is_drawn_stops(brief, bibliotheek, monkeypatch):
    """Ctrl-C in the middle of a series is not a fault of the house style."""

    def stop(*_args):
        raise KeyboardInterrupt

    monkeypatch.setattr("weasyprint.svg.SVG.draw", stop)
    with pytest.raises(KeyboardInterrupt):
        VORMEN["pdf"].render(brief(), None, bibliotheek)
