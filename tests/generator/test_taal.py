"""A language is a folder; what is wrong in it is one or two Dutch sentences."""

import pytest

from generator.bibliotheek import MEEGELEVERD, Bibliotheek, Leesfout, Onbekend
from generator.taal import load

GOED = (MEEGELEVERD / "talen/en/taal.toml").read_text("utf-8")


def shelf(map, taal=GOED, termen='"pgb" = "money"\n', code="en") -> Bibliotheek:
    (map / "talen" / code).mkdir(parents=True)
    (map / "talen" / code / "taal.toml").write_text(taal, "utf-8")
    (map / "talen" / code / "termen.toml").write_text(termen, "utf-8")
    return Bibliotheek((map,))


@pytest.mark.parametrize(
    ("code", "naam", "richting"), [("nl", "Nederlands", "ltr"), ("en", "English", "ltr"), ("ar", "العربية", "rtl")]
)
def test_shipped_languages(code, naam, richting):
    taal = load(Bibliotheek((MEEGELEVERD,)), code)
    assert (taal.code, taal.naam, taal.richting) == (code, naam, richting)
    assert taal.locale.language == code and len(taal.termen) >= 30 and taal.lettertypen


FOUT = [
    ({"taal": GOED.replace('richting = "ltr"\n', "")}, "ontbreken namen of staan er te veel: richting"),
    ({"taal": GOED + 'stem = "x"\n'}, "ontbreken namen of staan er te veel: stem"),
    ({"taal": GOED.replace('"ltr"', '"links"')}, "Kies ltr of rtl."),
    ({"taal": GOED.replace("en_GB", "xx_YY")}, "kent Babel ‘xx_YY’ niet"),
    ({"taal": GOED.replace('code = "en"', 'code = "eng"')}, "staat code ‘eng’"),
    ({"taal": GOED, "code": "so"}, "In talen/so/taal.toml staat code ‘en’"),
    ({"taal": "code = "}, "is geen geldige TOML"),
    ({"termen": '"pgb" = ""\n'}, "ontbreekt de uitleg bij: pgb"),
    ({"termen": '"pgb" = 3\n'}, "ontbreekt de uitleg bij: pgb"),
]


@pytest.mark.parametrize(("anders", "zin"), FOUT, ids=lambda waarde: str(waarde)[:40])
def test_mistakes(tmp_path, anders, zin):
    with pytest.raises(Leesfout, match=zin):
        load(shelf(tmp_path, **anders), anders.get("code", "en"))


def test_unknown_language_suggests(tmp_path):
    with pytest.raises(Onbekend, match="De taal ‘em’ bestaat niet. Bedoelt u en?"):
        load(shelf(tmp_path), "em")
