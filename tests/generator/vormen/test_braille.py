"""Braille is read back from the finished file: by liblouis, and numbers by a reader of our own that knows only ⠼ and a to j."""

import re
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from babel.dates import format_date
from babel.numbers import format_currency
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.brief import Alinea, Lijst, Posten, Tekst, Toelichting, Waarde, pieces
from generator.vormen import VORMEN, Vormfout, kenmerken
from generator.vormen.brailleschrift import liblouis, schrift, tekens, terug, woorden
from generator.vormen.pagina import HEEL

BIBLIOTHEEK = Bibliotheek((MEEGELEVERD,))
TALEN = ("nl", "en", "ar")
CELLEN, REGELS = 33, 27
LEEG = "\u2800"
ANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def pen(taal: str) -> woorden.Pen:
    return woorden.Pen(schrift.load(BIBLIOTHEEK, taal), schrift.load(BIBLIOTHEEK, "nl"))


def cells(taal: str, tekst: str, soort: str = "tekst", nederlands: bool = False) -> str:
    geschreven = pen(taal).words((Waarde("v", soort, tekst, (tekst,), nederlands=nederlands),))
    return " ".join(woord.cellen for woord in geschreven)


def read(taal: str, cellen: str) -> str:
    return terug.read(cellen, schrift.load(BIBLIOTHEEK, taal))


def digits(cellen: str) -> str:
    """Our own reader: digits are a to j after a number sign, also after a point or comma; anything else ends the number."""
    uit, getal = "", False
    for cel, volgende in zip(cellen, cellen[1:] + " ", strict=True):
        waarde = "⠚⠁⠃⠉⠙⠑⠋⠛⠓⠊".find(cel)
        if cel == "⠼":
            getal = True
        elif getal and waarde >= 0:
            uit += str(waarde)
        else:
            getal = getal and cel in "⠲⠂⠄" and volgende in "⠚⠁⠃⠉⠙⠑⠋⠛⠓⠊"
    return uit


def squeezed(tekst: str) -> str:
    return re.sub(r"[\s\u200e\u200f]", "", tekst)


def pages(brief, vrijgave=None) -> list[list[str]]:
    inhoud = VORMEN["braille"].render(brief, vrijgave, BIBLIOTHEEK).decode("ascii")
    assert re.fullmatch(r"(?:[ -_]*\r\n|\f)+", inhoud) and inhoud.endswith("\r\n\f")
    return [tekens.from_ascii(blad.replace("\r", "")).split("\n")[:-1] for blad in inhoud.split("\f")[:-1]]


def display(brief, vrijgave=None) -> str:
    return VORMEN["braille_unicode"].render(brief, vrijgave, BIBLIOTHEEK).decode()


def rare(brief, taal: str = "nl"):
    """Sixty rows, a long address, 29 February, amounts at the edges."""
    bedragen = [Decimal(0), Decimal("-12.50"), Decimal("1234567.89")]
    geschreven = [
        re.sub("[\u200e\u200f\u061c]", "", format_currency(b, "EUR", locale={"en": "en_GB"}.get(taal, taal))) for b in bedragen
    ]
    waarden = [(Waarde("b", "bedrag", tekst, (tekst,)), Tekst(" en ")) for tekst in (*geschreven, "29 februari 2028")]
    return brief(taal, rijen=60, blokken=brief(taal, rijen=60).blokken + tuple(Alinea(waarde) for waarde in waarden))


# --- the file ---------------------------------------------------------------------------------------------------------


def test_our_ascii_is_the_one_of_liblouis():
    regels = Path("/usr/share/liblouis/tables/en-us-brf.dis").read_text("latin-1").splitlines()
    paren = [regel.split()[1:3] for regel in regels if regel.startswith("display")]
    van_louis = {}
    for teken, punten in paren:
        cel = 0 if punten == "0" else sum(1 << (int(punt) - 1) for punt in punten)
        van_louis.setdefault(cel, set()).add({"\\s": " ", "\\\\": "\\"}.get(teken, teken).upper())
    assert sorted(van_louis) == list(range(64))
    assert not [cel for cel, teken in enumerate(tekens.ASCII) if teken not in van_louis[cel]]


@pytest.mark.parametrize("taal", TALEN)
def test_every_page_fits_the_embosser_and_has_its_number(taal, brief):
    bladen = pages(rare(brief, taal))
    assert len(bladen) > 3
    woord = {"nl": "Pagina {} van {}", "en": "Page {} of {}", "ar": "صفحة {} من {}"}[taal]
    for nummer, regels in enumerate(bladen, 1):
        assert len(regels) == REGELS and max(map(len, regels)) <= CELLEN
        voet = read(taal, regels[-1].lstrip(LEEG))
        assert voet.endswith(woord.format(nummer, len(bladen))), voet
        assert "CONCEPT" in f"{read('nl', regels[-1])} {voet}"
    assert "CONCEPT" in read("nl" if taal == "ar" else taal, bladen[0][0])


def test_a_page_of_another_size(brief, tmp_path):
    eigen = tmp_path / "sjablonen/huisstijl/standaard"
    eigen.mkdir(parents=True)
    huisstijl = (MEEGELEVERD / "sjablonen/huisstijl/standaard/huisstijl.toml").read_text("utf-8")
    (eigen / "huisstijl.toml").write_text(
        huisstijl.replace("cellen = 33", "cellen = 28").replace("regels = 27", "regels = 20"), "utf-8"
    )
    inhoud = VORMEN["braille"].render(brief(), None, Bibliotheek((tmp_path, MEEGELEVERD))).decode()
    for blad in inhoud.split("\f")[:-1]:
        assert blad.count("\r\n") == 20 and max(map(len, blad.split("\r\n"))) == 28
    (eigen / "huisstijl.toml").write_text(huisstijl.replace("cellen = 33", "cellen = 9"), "utf-8")
    with pytest.raises(Vormfout, match=r"\[braille\]"):
        VORMEN["braille"].render(brief(), None, Bibliotheek((eigen.parents[2], MEEGELEVERD, tmp_path / "x")))


@pytest.mark.parametrize("taal", TALEN)
def test_both_forms_say_the_same_cell_by_cell(taal, brief):
    gemaakt = brief(taal, rijen=9)
    gedrukt = "".join(regel for blad in pages(gemaakt) for regel in blad[:-1])
    kaal = re.compile(rf"[\s{LEEG}]|⠶{{12,}}|⠛{{12,}}|⠒{{12,}}")
    assert kaal.sub("", gedrukt) == kaal.sub("", display(gemaakt))


@pytest.mark.parametrize("taal", TALEN)
def test_a_display_gets_cells_and_spaces_only(taal, brief):
    regels = display(brief(taal)).splitlines()
    assert not re.search(r"[^\u2800-\u283f \n]", "\n".join(regels))
    assert "CONCEPT" in read("nl" if taal == "ar" else taal, regels[0])


@pytest.mark.parametrize("taal", TALEN)
def test_phone_numbers_amounts_and_dates_stay_on_their_line(taal, brief):
    gemaakt = rare(brief, taal)
    regels = [regel for blad in pages(gemaakt) for regel in blad]
    stukken = [stuk for blok in gemaakt.blokken for stuk in pieces(blok)] + [regel.waarde for regel in gemaakt.kenmerken]
    heel = [stuk for stuk in stukken if isinstance(stuk, Waarde) and stuk.type in HEEL and len(stuk.regels) == 1]
    assert len(heel) > 60
    for waarde in heel:
        cellen = pen(taal).words((waarde,))[0].cellen
        assert any(cellen in regel for regel in regels), waarde.tekst


def test_headings_and_frames_are_not_left_alone(brief):
    for rijen in range(1, 30):
        for blad in pages(brief(rijen=rijen)):
            inhoud = [regel for regel in blad[:-1] if regel]
            for nummer, regel in enumerate(inhoud):
                if (regel.startswith(LEEG * 4) and nummer) or set(regel) == {"⠶"}:
                    assert len(inhoud) > nummer + 2, f"{rijen}: {read('nl', regel)}"


def test_a_table_is_lines_of_what_and_how_much(brief):
    regels = [read("nl", regel) for blad in pages(brief()) for regel in blad]
    begin = regels.index("Waarvoor: Bedrag")
    assert regels[begin + 1 : begin + 6] == [
        "Hulp bij het huishouden:", "  €100,00", "Begeleiding, 2 uur per week:", "  €200,00", "Vervoer: €300,00",
    ]  # fmt: skip
    assert regels[begin + 6] == "Totaal: €1.250,00"


def test_numbered_and_other_lists(brief):
    items = ((Tekst("eerst dit, en dat is een lange tekst"),), (Tekst("dan dat"),))
    regels = [read("nl", r) for blad in pages(brief(blokken=(Lijst(True, items), Lijst(False, items)))) for r in blad]
    assert ["1. eerst dit, en dat is een", "  lange tekst", "2. dan dat"] == regels[
        (n := regels.index("2. dan dat")) - 2 : n + 1
    ]
    assert "- dan dat" in regels


# --- nothing silently wrong ---------------------------------------------------------------------------------------------

NAMEN = [
    ("Fatma Yılmaz", "⠨⠽⠰⠔⠇⠍⠁⠵"),
    ("Recep Şahin", "⠰⠨⠩⠁⠓⠊⠝"),
    ("İnci Doğan", "⠰⠨⠊⠝⠉⠊"),
    ("Ștefan Ionescu", "⠰⠨⠱⠞⠑⠋⠁⠝"),
    ("Łukasz Żak", "⠰⠨⠣⠥⠅⠁⠎⠵"),
    ("Jürgen ẞtrauß", "⠰⠨⠮⠞⠗⠁⠥⠰⠮"),
    ("Zoë André", "⠨⠵⠕⠫"),
    ("Ana Đukić", "⠰⠨⠹⠥⠅⠊⠰⠩"),
    ("'t Hooft-van d'Arc", "⠄⠞"),
    ("ʿAli", None),
    ("Đặng Thị Ánh", None),
    ("Jan 😀", None),
    ("北京", None),
    ("Жанна", None),
]


@pytest.mark.parametrize(("naam", "cellen"), NAMEN)
@pytest.mark.parametrize("vorm", ["braille", "braille_unicode"])
def test_a_rare_letter_is_shown_or_refused(vorm, naam, cellen, brief, value):
    gemaakt = brief(blokken=(Alinea((Tekst("Dit is "), value(naam), Tekst("."))),))
    if cellen is None:
        with pytest.raises(Vormfout, match=r"Het teken ‘.’ \(U\+[0-9A-F]+\) kan niet in braille. Het staat in het veld ‘naam’"):
            VORMEN[vorm].render(gemaakt, None, BIBLIOTHEEK)
    else:
        inhoud = VORMEN[vorm].render(gemaakt, None, BIBLIOTHEEK)
        assert cellen in re.sub(rf"[\n\f{LEEG} ]+", " ", terug.cells(inhoud))


@ANY
@given(st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzABCDEYZçéèëïöüÄÉñıİşŞğșțßàíúô'-ąćńő"), min_size=1, max_size=25))
def test_any_name_keeps_all_its_letters(naam):
    """What braille shares (é and nothing else, but á with à in the Dutch standard) is folded before comparing."""
    vouw = str.maketrans("áòúÁÒÚğĞşŞßăĂčČđĐžŽțȚţŢ", "àóùÀÓÙłŁćĆźąĄąĄńŃźŹśŚśŚ")
    naam = unicodedata.normalize("NFC", naam)
    gelezen = read("nl", cells("nl", naam, nederlands=True))
    letters = [squeezed(tekst).translate(vouw).lower().replace("i̇", "i") for tekst in (gelezen, naam)]
    assert sum(map(str.isalpha, letters[0])) == sum(map(str.isalpha, letters[1])), gelezen


def locale(taal: str) -> str:
    return {"en": "en_GB"}.get(taal, taal)


@ANY
@given(st.sampled_from(TALEN), st.decimals(-(10**7), 10**7, places=2))
def test_amounts_both_ways(taal, bedrag):
    geschreven = re.sub("[\u200e\u200f\u061c]", "", format_currency(bedrag, "EUR", locale=locale(taal)))
    cellen = cells(taal, geschreven, "bedrag")
    assert digits(cellen) == re.sub(r"\D", "", geschreven)
    assert squeezed(read(taal, cellen)) == squeezed(geschreven)
    assert " " not in cellen


@ANY
@given(st.sampled_from(TALEN), st.integers(0, 73048))
def test_dates_both_ways(taal, dag):
    geschreven = format_date(date(1900, 1, 1) + timedelta(dag), "long", locale=locale(taal))
    cellen = cells(taal, geschreven, "datum")
    assert digits(cellen) == re.sub(r"\D", "", geschreven)
    assert squeezed(read(taal, cellen)) == squeezed(geschreven)


@ANY
@given(
    st.sampled_from(TALEN), st.lists(st.integers(0, 9999).map(str), min_size=1, max_size=5), st.sampled_from(["\u00a0", " "])
)
def test_phone_numbers_both_ways(taal, groepen, spatie):
    cellen = cells(taal, spatie.join(groepen), "telefoon", nederlands=True)
    assert cellen.split(LEEG) == ["⠼" + "".join("⠚⠁⠃⠉⠙⠑⠋⠛⠓⠊"[int(c)] for c in groep) for groep in groepen]
    assert read(taal, cellen) == " ".join(groepen)


@pytest.mark.parametrize("taal", TALEN)
@pytest.mark.parametrize(
    ("soort", "waarde"),
    [
        ("kenmerk", "PGB-2026-00123"),
        ("kenmerk", "Z/24/0017b"),
        ("tijd", "09:05"),
        ("percentage", "10%"),
        ("iban", "NL91 ABNA 0417 1643 00"),
        ("bsn", "111222333"),
        ("adres", "1234 AB  VOORBEELDSTAD"),
        ("adres", "Prinses Irenelaan 12 B"),
        ("adres", "Kade 3a-2"),
        ("email", "post@voorbeeldstad.example"),
        ("url", "www.voorbeeldstad.example/bezwaar"),
    ],
)
def test_codes_both_ways(taal, soort, waarde):
    cellen = cells(taal, waarde, soort, nederlands=True)
    assert squeezed(waarde) in [squeezed(read(code, cellen)) for code in (taal, "nl")], cellen
    assert digits(cellen) == re.sub(r"\D", "", waarde)


def test_a_table_that_writes_a_number_wrongly_stops_the_letter(monkeypatch, brief):
    monkeypatch.setattr(woorden, "digits", lambda cellen, tabel: digits(cellen).replace("2", "1"))
    with pytest.raises(Vormfout, match="schrijft ‘1234’ niet goed"):
        VORMEN["braille"].render(brief(), None, BIBLIOTHEEK)


@pytest.mark.parametrize(
    "tekst", ["Van" + "abcdefghij" * 40, "https://www.voorbeeldstad.example/" + "bezwaar/en-beroep/" * 9, "7" * 90]
)
def test_what_does_not_fit_a_line_is_cut_where_it_can_be_read(tekst, brief, value):
    bladen = pages(brief(blokken=(Alinea((value(tekst),)),)))
    regels = [regel for blad in bladen for regel in blad[:-1]]
    assert max(map(len, regels)) <= CELLEN
    gelezen = "".join(re.sub("-$", "", read("nl", regel)) if "/" not in tekst else read("nl", regel) for regel in regels)
    assert tekst.removeprefix("https://") in gelezen.replace("í", "/")


# --- what has no braille --------------------------------------------------------------------------------------------------


def library(tmp_path, code: str, tabel: str) -> Bibliotheek:
    map = tmp_path / "talen" / code
    map.mkdir(parents=True)
    taal = (MEEGELEVERD / "talen/en/taal.toml").read_text("utf-8").replace('code = "en"', f'code = "{code}"')
    (map / "taal.toml").write_text(re.sub(r"braille = .*", f'braille = "{tabel}"', taal), "utf-8")
    if (eigen := MEEGELEVERD / "talen" / code / "braille.toml").is_file():
        (map / "braille.toml").write_bytes(eigen.read_bytes())
    return Bibliotheek((tmp_path, MEEGELEVERD))


@pytest.mark.parametrize(
    ("tabel", "zin"),
    [
        ("", "In het Engels kan deze brief niet in braille"),
        ("bestaat-niet.utb", "De brailletabel ‘bestaat-niet.utb’ is er niet"),
        ("../../../../etc/passwd", "is er niet"),
        ("ro.ctb", "De brailletabel ‘ro.ctb’ gebruikt acht punten"),
    ],
)
@pytest.mark.parametrize("vorm", ["braille", "braille_unicode"])
def test_a_language_without_a_table_is_refused(vorm, tabel, zin, brief, tmp_path):
    with pytest.raises(Vormfout, match=zin):
        VORMEN[vorm].render(replace(brief(), taal="so"), None, library(tmp_path, "so", tabel))


def test_without_liblouis_there_is_a_sentence(monkeypatch, brief):
    monkeypatch.setattr(liblouis, "BIBLIOTHEEK", "libbestaatniet.so.1")
    for functie in (liblouis._library, liblouis.check_table, liblouis.sign, schrift.load):
        functie.cache_clear()
    try:
        with pytest.raises(Vormfout, match="liblouis20 en liblouis-data"):
            VORMEN["braille"].render(brief(), None, BIBLIOTHEEK)
    finally:
        monkeypatch.undo()
        liblouis._library.cache_clear()


OOK = [
    ("es", "es-g1.ctb", "Usted recibe más ayuda, señora", "29 de febrero de 2028"),
    ("fr", "fr-bfu-comp6.utb", "Vous recevez un budget à bientôt", "1.234,50 €"),
    ("ru", "ru-litbrl.ctb", "Вы получаете объём", "29 февраля 2028"),
]


@pytest.mark.parametrize(("code", "tabel", "tekst", "getal"), OOK, ids=[geval[0] for geval in OOK])
def test_other_languages_write_every_letter_and_number(code, tabel, tekst, getal, tmp_path):
    bibliotheek = library(tmp_path, code, tabel)
    eigen = schrift.load(bibliotheek, code)
    schrijver = woorden.Pen(eigen, schrift.load(bibliotheek, "nl"))
    geschreven = getal.replace("euro", "€").replace("евро", "€")
    for stuk in (Tekst(tekst), Waarde("v", "bedrag", geschreven, (geschreven,))):
        cellen = " ".join(woord.cellen for woord in schrijver.words((stuk,)))
        assert terug.digits(cellen, tabel) == re.sub(r"\D", "", stuk.tekst)
        if code == "fr":
            assert terug.read(cellen, eigen) == stuk.tekst
        if code == "es" and isinstance(stuk, Tekst):
            assert terug.read(cellen, eigen) == stuk.tekst


# --- what a file says of itself ---------------------------------------------------------------------------------------------


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(min_size=32, max_size=32), st.lists(st.integers(1, 10**6), min_size=1, max_size=4, unique=True))
@pytest.mark.parametrize("vorm", ["braille", "braille_unicode"])
def test_tekstversie_and_akkoorden_come_back(vorm, brief, written, ruw, nummers):
    from generator.poort import Vrijgave

    gemaakt = brief(tekstversie=ruw.hex())
    vrijgave = Vrijgave(frozenset([gemaakt.digest]), ruw.hex(), tuple(nummers))
    pad = written(VORMEN[vorm].render(gemaakt, vrijgave, BIBLIOTHEEK), f"x.{vorm}")
    assert kenmerken.read(pad) == kenmerken.Kenmerken(ruw.hex(), tuple(nummers))
    inhoud = read("nl", terug.cells(pad.read_bytes()))
    assert "brailletabel nl-NL-g0.utb" in inhoud and "CONCEPT" not in inhoud


@pytest.mark.parametrize("vorm", ["braille", "braille_unicode"])
@pytest.mark.parametrize("streep", ["", ":" * 12 + " ", ":" * 40 + " "])
def test_a_sentence_can_not_pose_as_a_sign_off(vorm, streep, brief, written):
    regel = f"{streep}tekstversie {'aaaaaaaa ' * 8}akkoord 12"
    vals = Toelichting(Waarde("reden", "toelichting", regel, (regel,), nederlands=True))
    pad = written(VORMEN[vorm].render(brief(blokken=(vals,), slot=()), None, BIBLIOTHEEK), "x.txt")
    assert kenmerken.read(pad) is None


def test_every_three_hex_digits_come_back():
    for n in range(16**3):
        assert terug.plain(cells("nl", f"{n:03x}")) == f"{n:03x}"


def test_many_at_once(brief):
    gemaakt = [replace(brief(taal), titel=str(n)) for n, taal in enumerate(TALEN * 4)]
    liblouis.sign.cache_clear()
    with ThreadPoolExecutor(4) as draden:
        samen = list(draden.map(display, gemaakt))
    assert samen == [display(een) for een in gemaakt]


def test_posten_of_sixty_rows_are_all_there(brief):
    gelezen = read("nl", "\n".join(regel for blad in pages(brief(rijen=60)) for regel in blad[:-1]))
    assert isinstance(brief(rijen=60).blokken[2], Posten)
    bedragen = set(re.findall(r"€\d+,00", gelezen))
    assert {f"€{n * 100},00" for n in range(1, 61)} <= bedragen
