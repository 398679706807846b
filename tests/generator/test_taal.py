"""A language is a folder; what is wrong in it is one or two Dutch sentences."""

import re

import pytest

from generator.bibliotheek import MEEGELEVERD, Bibliotheek, Leesfout, Onbekend
from generator.taal import load
from generator.velden import TYPES
from generator.velden.veld import Veld
from generator.vertaling import Catalogus
from generator.vormen.glyfen import SCHRIFTTEKENS, cmap
from generator.vormen.huisstijl import load as load_style

TALEN = ("ar", "bg", "en", "es", "fa", "fr", "ku", "nl", "pl", "ro", "ru", "so", "ti", "tr", "uk")
GOED = (MEEGELEVERD / "talen/en/taal.toml").read_text("utf-8")


ALFABET = {
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىًٌٍَُِّْ؟،؛",
    "fa": "پچژگکیهٔآ؟،؛«»\u200c۰۱۲۳۴۵۶۷۸۹",
    "uk": "ҐґЄєІіЇїЩщЮю’№",
    "ru": "ЁёЪъЫыЭэ№«»",
    "bg": "ЪъЮюЯя„“№",
    "pl": "ĄąĆćĘęŁłŃńÓóŚśŹźŻż„”",
    "ro": "ĂăÂâÎîȘșȚț„”",
    "tr": "ÇçĞğİıÖöŞşÜü",
    "ku": "ÇçÊêÎîŞşÛû",
    "fr": "ÀàÂâÇçÈèÉéÊêËëÎîÏïÔôŒœÙùÛûÜüŸÿ«»’",
    "es": "ÁáÉéÍíÑñÓóÚúÜü¿¡«»",
    "ti": "ሀሁሂሃሄህሆለሐመሠረሰሸቀቐበተቸኀነኘአከኸወዐዘዠየደጀገጠጨጰጸፀፈፐቈቘኈኰዀጐ፡።፣፤፥፦",
}


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
    ({"taal": GOED + 'datum = "d MMMM"\n'}, "schrijft datum = ‘d MMMM’ niet alles op"),
    ({"taal": GOED + 'maand = "LLLL"\n'}, "schrijft maand = ‘LLLL’ niet alles op"),
    ({"taal": GOED + 'tijd = "h:mm"\n'}, "schrijft tijd = ‘h:mm’ niet alles op"),
    ({"taal": GOED + "tijd = 24\n"}, "schrijft tijd = ‘24’ niet alles op"),
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


def test_the_languages_that_we_ship():
    bibliotheek = Bibliotheek((MEEGELEVERD,))
    nederlands = load(bibliotheek, "nl")
    assert bibliotheek.talen() == TALEN
    for code in TALEN:
        taal = load(bibliotheek, code)
        assert [term for term, _uitleg in taal.termen] == [term for term, _uitleg in nederlands.termen], code
        assert (taal.richting == "rtl") == (taal.locale.text_direction == "rtl"), code
        assert ("Noto Sans Arabic" in taal.lettertypen) == (taal.richting == "rtl") and "Noto Sans" in taal.lettertypen
    assert {code for code in TALEN if not load(bibliotheek, code).braille} == {
        "ku",
        "so",
        "ro",
        "bg",
        "uk",
        "fa",
        "ti",
        "tr",
        "pl",
    }, "no six-dot table of liblouis 3.24 reads back"


WAARDEN = [
    (
        "datum",
        "2027-03-05",
        {"uk": "5 березня 2027 року", "so": "5 Maarso 2027", "ti": "5 መጋቢት 2027 (5-3-2027)", "fa": "5 مارس 2027"},
    ),
    ("maand", "2027-03", {"ru": "март 2027 года", "bg": "март 2027", "ti": "መጋቢት 2027 (3-2027)"}),
    ("tijd", "14:45", {"so": "14:45", "ti": "14:45", "uk": "14:45", "ku": "14:45"}),
    ("moment", "2027-03-05 9:05", {"so": "Jimco, 5 Maarso 2027 09:05", "ti": "ዓርቢ, 5 መጋቢት 2027 (5-3-2027) 09:05"}),
    ("periode", "2027-03-05/2027-04-06", {"bg": "5 март 2027 – 6 април 2027", "ru": "5 марта 2027 года – 6 апреля 2027 года"}),
]


@pytest.mark.parametrize(("soort", "ruw", "geschreven"), WAARDEN)
def test_values_that_a_reader_could_take_for_another(soort, ruw, geschreven):
    """Not in twelve hours, no name of a month that another calendar has too, no full stop of an abbreviated year."""
    veld = Veld("x", soort)
    waarde = TYPES[soort].parse(ruw, veld)
    for code, tekst in geschreven.items():
        gemaakt = TYPES[soort].write(waarde, veld, Catalogus.load(Bibliotheek((MEEGELEVERD,)), code).schrijfwijze).tekst
        assert re.sub(r"[\u00a0\u2009\u202f]", " ", gemaakt) == tekst, code


def test_every_letter_of_every_language_can_be_shown():
    """The fonts of the house style hold what Babel and our translations write, the letters of the alphabet, and rare ones."""
    bibliotheek = Bibliotheek((MEEGELEVERD,))
    huisstijl = load_style(bibliotheek, "standaard")
    for code in TALEN:
        taal = load(bibliotheek, code)
        tekst = taal.naam + "".join(uitleg for _term, uitleg in taal.termen)
        po = Catalogus.load(bibliotheek, code).po
        tekst += "".join("".join(bericht.vormen) for bericht in po.berichten.values()) if po else ""
        tekst += "".join(f"{naam}" for breedte in taal.locale.months["format"].values() for naam in breedte.values())
        tekst += ALFABET.get(code, "") + "ȘșŢţẞıʿʾÿŁőŽǧḥ"
        for dikte in ("gewoon", "vet"):
            heeft = frozenset().union(*(cmap(getattr(lettertype, dikte)) for lettertype in huisstijl.stack(taal.lettertypen)))
            ontbreekt = {teken for teken in tekst if ord(teken) not in heeft and teken not in "\n\t" + "".join(SCHRIFTTEKENS)}
            assert not ontbreekt, (code, ontbreekt)


def test_unknown_language_suggests(tmp_path):
    with pytest.raises(Onbekend, match="De taal ‘em’ bestaat niet. Bedoelt u en?"):
        load(shelf(tmp_path), "em")
