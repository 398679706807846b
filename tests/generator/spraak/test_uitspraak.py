"""Written → spoken, line by line (uitspraak/<code>.tsv), and what must hold for any value.

The tables were written by reading each line as somebody who speaks the language; a line that sounds wrong is a defect of ours.
"""

import json
import os
import re
import time as klok
import tomllib
from datetime import date, time, timedelta
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st
from stdnum.nl import bsn

from generator.bibliotheek import MEEGELEVERD, Bibliotheek, Leesfout
from generator.brief import Waarde
from generator.spraak.uitspraak import Spraak, speak_text, speak_value
from generator.velden import TYPES
from generator.vormen.vorm import Vormfout

TABELLEN = Path(__file__).parent / "uitspraak"
TALEN = "nl en ar tr pl uk ti fa ru ro bg ku es fr".split()
ZONDER_GETALWOORDEN = {"ar", "fa", "ti", "bg", "ku"}
BIBLIOTHEEK = Bibliotheek((MEEGELEVERD,))
CIJFER = re.compile(r"\d")


@cache
def spraak(code):
    return Spraak.load(BIBLIOTHEEK, code)


def waarde(soort, inhoud):
    return Waarde("veld", soort, inhoud, (str(inhoud),))


def say(soort, inhoud, code="nl"):
    return speak_value(waarde(soort, inhoud), spraak(code))


def rows(code):
    return [regel.split("\t") for regel in (TABELLEN / f"{code}.tsv").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("code", TALEN)
def test_golden_lines(code):
    regels = rows(code)
    assert len(regels) >= (150 if code == "nl" else 30)
    for soort, geschreven, gezegd in regels:
        inhoud = json.loads(geschreven) if geschreven[0] in "[{" else int(geschreven) if soort == "aantal" else geschreven
        uitkomst = speak_text(geschreven, spraak(code)) if soort == "vast" else say(soort, inhoud, code)
        assert uitkomst == gezegd, (soort, geschreven)


def test_golden_lines_name_every_type_with_an_own_way_of_speaking():
    from generator.spraak.uitspraak import _SPREKERS

    assert set(_SPREKERS) <= set(TYPES)
    assert set(_SPREKERS) - {"posten"} <= {soort for soort, _in, _uit in rows("nl")}


def test_no_voice_no_words():
    with pytest.raises(Vormfout, match="‘so’"):
        Spraak.load(BIBLIOTHEEK, "so")


def test_a_file_that_lacks_words_names_them(tmp_path):
    map = tmp_path / "talen" / "xx"
    map.mkdir(parents=True)
    (map / "spraak.toml").write_text('[stem]\nespeak = "xx"\n[bedrag]\neuro = "{aantal}"\ncent = "{aantal}"\n')
    with pytest.raises(Leesfout, match=r"bedrag\.samen.*tijd\.heel"):
        Spraak.load(Bibliotheek((tmp_path, MEEGELEVERD)), "xx")


@pytest.mark.parametrize(
    ("oud", "nieuw", "waar"),
    [
        ('samen = "{euro} en {cent}"', 'samen = "{euro}"', "bedrag.samen"),
        ('euro = "{aantal} euro"', 'euro = "euro"', "bedrag.euro"),
        ('other = "{getal} procent"', 'other = "{getl} procent"', "percentage.other"),
        ('heel = "{uur}"', 'heel = "{uur"', "tijd.heel"),
        ('week = { one = "{aantal} week", other = "{aantal} weken" }', 'week = { one = "week" }', "duur.week"),
        ('["^een m", "één m"]', '["(een", "één"]', r"\(een"),
    ],
)
def test_a_lost_place_is_a_lost_fact(tmp_path, oud, nieuw, waar):
    map = tmp_path / "talen" / "nl"
    map.mkdir(parents=True)
    tekst = (MEEGELEVERD / "talen/nl/spraak.toml").read_text(encoding="utf-8")
    assert oud in tekst
    (map / "spraak.toml").write_text(tekst.replace(oud, nieuw), encoding="utf-8")
    with pytest.raises(Leesfout, match=waar):
        Spraak.load(Bibliotheek((tmp_path, MEEGELEVERD)), "nl")


def test_a_language_is_read_once_until_its_file_changes(tmp_path):
    map = tmp_path / "talen" / "nl"
    map.mkdir(parents=True)
    tekst = (MEEGELEVERD / "talen/nl/spraak.toml").read_text(encoding="utf-8")
    (map / "spraak.toml").write_text(tekst, encoding="utf-8")
    eigen = Bibliotheek((tmp_path, MEEGELEVERD))
    eerste = Spraak.load(eigen, "nl")
    assert Spraak.load(eigen, "nl") is eerste
    (map / "spraak.toml").write_text(tekst.replace('plus = "plus"', 'plus = "plusje"'), encoding="utf-8")
    os.utime(map / "spraak.toml", ns=(1, 1))
    assert Spraak.load(eigen, "nl").woorden["nummer"]["plus"] == "plusje"


def test_the_own_words_of_a_municipality_go_first(tmp_path):
    map = tmp_path / "talen" / "nl"
    map.mkdir(parents=True)
    tekst = (MEEGELEVERD / "talen/nl/spraak.toml").read_text(encoding="utf-8")
    (map / "spraak.toml").write_text(tekst.replace('"{uur} uur {minuut}"', '"{minuut} over {uur}"'), encoding="utf-8")
    eigen = Spraak.load(Bibliotheek((tmp_path, MEEGELEVERD)), "nl")
    assert speak_value(waarde("tijd", "10:30"), eigen) == "dertig over tien"


# A BSN is never spoken.


@pytest.mark.parametrize("inhoud", ["*****2333", "111222333"])
def test_a_bsn_value_is_refused(inhoud):
    with pytest.raises(Vormfout, match="bsn"):
        say("bsn", inhoud)


@pytest.mark.parametrize(
    "tekst",
    ["Uw bsn is 111222333.", "bsn 111 222 333", "bsn 1112.22.333", "nummer *****2333", "(111222333)", "\u2068111222333\u2069"],
)
def test_a_bsn_in_text_is_refused_and_not_repeated(tekst):
    with pytest.raises(Vormfout) as fout:
        speak_text(tekst, spraak("nl"))
    assert not CIJFER.search(str(fout.value))


@pytest.mark.parametrize("soort", ["lijst", "record", "tekst", "toelichting"])
def test_a_bsn_inside_another_value_is_refused(soort):
    with pytest.raises(Vormfout):
        speak_value(Waarde("veld", soort, ["x"], ("F. de Vries, 111222333",)), spraak("nl"))


@pytest.mark.parametrize(
    "tekst", ["Bel 010 123 45 67.", "Bel +31 6 12 34 56 78.", "Zaak 20250012345", "€ 1.234.567,89", "3-3-2025", "123456789"]
)
def test_other_numbers_are_not_taken_for_a_bsn(tekst):
    assert not bsn.is_valid(re.sub(r"\D", "", tekst)) and speak_text(tekst, spraak("nl"))


# A time before the word 'uur'.


@pytest.mark.parametrize(
    ("soort", "inhoud", "samen"),
    [
        ("tijd", "09:00", "negen uur."),
        ("tijd", "10:30", "tien uur dertig."),
        ("tijd", "00:00", "nul uur."),
        (
            "moment",
            {"datum": "2025-03-03", "tijd": "10:30"},
            "maandag drie maart tweeduizend vijfentwintig om tien uur dertig.",
        ),
        ("moment", {"datum": "2025-03-03", "tijd": "09:00"}, "maandag drie maart tweeduizend vijfentwintig om negen uur."),
        ("aantal", 12, "twaalf uur."),
    ],
)
def test_the_word_after_a_time_is_said_once(soort, inhoud, samen):
    na = waarde(soort, inhoud)
    assert speak_value(na, spraak("nl")) + speak_text(" uur.", spraak("nl"), na) == samen


def test_a_language_whose_moments_have_the_word_and_whose_times_have_not():
    moment, tijd = waarde("moment", {"datum": "2025-03-03", "tijd": "09:00"}), waarde("tijd", "17:00")
    assert speak_value(tijd, spraak("bg")) + speak_text(" часа.", spraak("bg"), tijd) == "17 часа."
    assert speak_value(moment, spraak("bg")).endswith("в 9 часа") and speak_text(" часа.", spraak("bg"), moment) == "."


def test_only_that_word_is_left_out():
    na = waarde("tijd", "10:30")
    assert speak_text(" uurtje. Om drie uur.", spraak("nl"), na) == " uurtje. Om drie uur."
    assert speak_text(" of later, om drie uur.", spraak("nl"), na) == " of later, om drie uur."


# Any value.

BEDRAGEN = st.decimals(min_value=-10_000_000, max_value=10_000_000, places=2)
DAGEN = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))
WOORDTALEN = st.sampled_from([code for code in TALEN if code not in ZONDER_GETALWOORDEN])


@given(bedrag=BEDRAGEN, code=WOORDTALEN)
def test_no_digits_are_left_in_an_amount(bedrag, code):
    gezegd = say("bedrag", str(bedrag), code)
    assert not CIJFER.search(gezegd) and "{" not in gezegd and "  " not in gezegd
    assert gezegd == gezegd.strip() == say("bedrag", str(bedrag), code)


@given(bedrag=BEDRAGEN, code=st.sampled_from(TALEN))
def test_two_amounts_never_sound_the_same(bedrag, code):
    gezegd = say("bedrag", str(bedrag), code)
    for ander in (bedrag + Decimal("0.01"), bedrag + 1, bedrag * 10, -bedrag):
        assert ander == bedrag or say("bedrag", str(ander), code) != gezegd


@given(dag=DAGEN, code=st.sampled_from(TALEN))
def test_a_day_is_said_in_words(dag, code):
    gezegd = say("datum", dag.isoformat(), code)
    assert code in ZONDER_GETALWOORDEN or not CIJFER.search(gezegd)
    assert "{" not in gezegd and gezegd != say("datum", (dag + timedelta(days=1)).isoformat(), code)


@given(tijd=st.times().map(lambda t: time(t.hour, t.minute)), code=st.sampled_from(TALEN))
def test_a_time_is_said(tijd, code):
    gezegd = say("tijd", tijd.isoformat("minutes"), code)
    later = time((tijd.hour + 1) % 24, tijd.minute)
    assert gezegd and "{" not in gezegd and gezegd == gezegd.strip()
    assert gezegd != say("tijd", later.isoformat("minutes"), code)


@given(
    aantal=st.integers(1, 10_000),
    eenheid=st.sampled_from("minuut uur dag week maand jaar".split()),
    code=st.sampled_from(TALEN),
)
def test_a_duration_is_said(aantal, eenheid, code):
    gezegd = say("duur", f"{aantal} {eenheid}", code)
    assert "{" not in gezegd and " " in gezegd or code == "ar"


def spoken_digits(gezegd):
    return "".join(re.findall(r"(?<!\d)\d(?!\d)", gezegd))


@given(groepen=st.lists(st.text("0123456789", min_size=1, max_size=9), min_size=1, max_size=5), code=st.sampled_from(TALEN))
def test_a_phone_number_is_said_twice_digit_by_digit(groepen, code):
    gezegd = say("telefoon", groepen, code)
    assert spoken_digits(gezegd) == 2 * "".join(groepen)
    assert not re.search(r"\d\d", gezegd)
    assert all(len(groep.split()) <= 4 for groep in gezegd.split(",") if groep.strip().replace(" ", "").isdigit())


LETTERS = {"es": "S", "uu": "U", "vee": "V", "wee": "W"}


@given(kenmerk=st.from_regex(r"[A-Z]{1,4}(-[0-9]{1,12}){1,3}(-[A-Z]{1,4})?", fullmatch=True))
def test_a_reference_can_be_written_down(kenmerk):
    eerste, tweede = say("kenmerk", kenmerk).split(", nog een keer: ")
    terug = "".join(LETTERS.get(deel, deel) for deel in eerste.replace(",", "").split())
    assert eerste == tweede and terug == kenmerk.replace("-", "")


@given(tekst=st.text(max_size=200))
def test_any_text_can_be_said(tekst):
    try:
        gezegd = speak_text(tekst, spraak("nl"))
    except Vormfout:
        return
    assert "[[" not in gezegd and not re.search("[\u202a-\u202e\u2066-\u2069]", gezegd)


@given(
    st.lists(
        st.sampled_from("3 maart 2025|€ 12,50|1.234|10.30 uur|artikel 4:94|t/m|pgb|J. de|06-12345678|5%|-|,|.|en|§".split("|"))
    )
)
def test_fixed_text_keeps_its_words_and_loses_its_figures(delen):
    try:
        gezegd = speak_text(" ".join(delen), spraak("nl"))
    except Vormfout:
        return
    assert not re.search(r"\d\d|€|§|%|t/m", gezegd)
    assert gezegd.count("pgb") == delen.count("pgb") and gezegd.split().count("en") >= delen.count("en")


@pytest.mark.parametrize(
    "naam",
    [
        "Șerban Țepeș",
        "Großẞmann",
        "Işık Yıldız",
        "ʿAbd al-Raḥmān",
        "Ngũgĩ wa Thiong'o",
        "Jansen 😀",
        "A" + "a" * 399,
        "O'Neill",
    ],
)
def test_a_rare_name_is_said_as_it_is_written(naam):
    assert speak_value(Waarde("v", "naam", {"achternaam": naam}, (naam,), nederlands=True), spraak("nl")) == naam


@pytest.mark.parametrize("teken", ["a", "1", "1.", "1 ", "-", "A.", "a@", "www.", "1:", "€ "])
def test_a_long_row_of_anything_takes_no_time(teken):
    begin = klok.process_time()
    speak_text(teken * 4000, spraak("nl"))
    assert klok.process_time() - begin < 1


def test_items_with_their_amounts():
    posten = [["hulp in maart 2025", "1234.50"], ["eraf: voorschot", "-12.50"]]
    assert say("posten", posten) == (
        "hulp in maart tweeduizend vijfentwintig: twaalfhonderd vierendertig euro en vijftig cent. "
        "eraf: voorschot: min twaalf euro en vijftig cent"
    )


@pytest.mark.parametrize("code", TALEN)
def test_white_space_at_the_edges_stays(code):
    assert speak_text("  en ", spraak(code)).startswith("  ") and speak_text(" en  ", spraak(code)).endswith("  ")


# Another reader of spoken Dutch: words to a number, written without looking at what made them.

KLEIN = dict(
    zip(
        "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien "
        "negentien".split(),
        range(20),
        strict=True,
    )
)
TIENTALLEN = dict(
    zip("twintig dertig veertig vijftig zestig zeventig tachtig negentig".split(), range(20, 100, 10), strict=True)
)


def below_hundred(woord):
    if woord in KLEIN:
        return KLEIN[woord]
    if woord in TIENTALLEN:
        return TIENTALLEN[woord]
    een, tien = re.fullmatch(r"(.+?)(?:en|ën)(" + "|".join(TIENTALLEN) + ")", woord).groups()
    return KLEIN[een] + TIENTALLEN[tien]


def below_ten_thousand(woord):
    voor, honderd, na = woord.rpartition("honderd")
    hele = 100 * (below_hundred(voor) if voor else 1) if honderd else 0
    return hele + (below_hundred(na) if na else 0)


def read_number(woorden):
    woord = woorden.replace(" ", "").replace("é", "e")
    totaal = 0
    for naam, keer in (("miljoen", 10**6), ("duizend", 10**3)):
        voor, gevonden, rest = woord.partition(naam)
        if gevonden:
            totaal += keer * (below_ten_thousand(voor) if voor else 1)
            woord = rest
    return totaal + (below_ten_thousand(woord) if woord else 0)


def read_amount(gezegd):
    teken = -1 if gezegd.startswith("min ") else 1
    kaal = gezegd.removeprefix("min ")
    euro, _euro, rest = kaal.partition(" euro") if " euro" in kaal else ("nul", "", kaal)
    cent = rest.removeprefix(" en ").removesuffix(" cent")
    return teken * (Decimal(read_number(euro)) + Decimal(read_number(cent) if cent else 0) / 100)


@given(BEDRAGEN)
def test_a_spoken_amount_is_the_written_one(bedrag):
    assert read_amount(say("bedrag", str(bedrag))) == bedrag


@given(DAGEN)
def test_a_spoken_day_is_the_written_one(dag):
    dagnummer, maand, jaar = say("datum", dag.isoformat()).split(" ", 2)
    namen = {naam: nummer for nummer, naam in Locale("nl").months["format"]["wide"].items()}
    assert (read_number(jaar), namen[maand], read_number(dagnummer)) == (dag.year, dag.month, dag.day)


@given(st.integers(0, 9_999_999))
def test_a_spoken_count_is_the_written_one(aantal):
    assert read_number(say("aantal", aantal)) == aantal


# What we ship.


def translations(code):
    """Every translated text of a language, its plural forms apart."""
    for po in sorted((MEEGELEVERD / f"talen/{code}/LC_MESSAGES").glob("*.po")):
        for bericht in read_po(po.read_bytes().splitlines(keepends=True)):
            if bericht.id:
                yield from bericht.string if isinstance(bericht.string, tuple) else (bericht.string,)


def template_lines():
    for pad in sorted((MEEGELEVERD / "sjablonen").rglob("*.md")):
        for regel in pad.read_text(encoding="utf-8").splitlines():
            yield from re.split(r"\{\{.*?\}\}|\*\*|^[-#]+ |^:::.*|\{%.*?%\}", regel)


def test_our_letters_have_no_figures_or_abbreviations_left():
    gezegd = [speak_text(stuk, spraak("nl")) for stuk in template_lines()]
    assert len(gezegd) > 1000
    for tekst in gezegd:
        assert not re.search(r"\d\d|[%€&§]|(?<![\w.])(?:[a-z]\.){2,}", tekst), tekst
        assert not re.search(r"\b(?:SVB|UWV|CAK|BIDN|Wmo|Awb|Pw)\b", tekst), tekst


@pytest.mark.parametrize("code", [code for code in TALEN if (MEEGELEVERD / f"talen/{code}/LC_MESSAGES").is_dir()])
def test_our_translations_can_be_said(code):
    for tekst in translations(code):
        for stuk in re.split(r"\{[\w.]+\}|\*\*", tekst):
            gezegd = speak_text(stuk, spraak(code))
            assert "  " not in gezegd.strip() and not re.search(r"[%€&§]|\b(?:SVB|UWV|CAK|BIDN|Wmo)\b", gezegd), stuk


@pytest.mark.parametrize("code", TALEN)
def test_terms_that_are_letters_are_spelled(code):
    termen = tomllib.loads((MEEGELEVERD / "talen/nl/termen.toml").read_text(encoding="utf-8"))
    letters = [term for term in termen if re.fullmatch(r"[A-Z]{2,}|Wmo|pgb", term) and (code, term) != ("nl", "pgb")]
    assert len(letters) >= 5
    for term in letters:
        assert len(speak_text(term, spraak(code)).split()) == len(term)


@pytest.mark.parametrize("code", TALEN)
def test_the_last_word_of_a_sentence_is_no_abbreviation(code):
    """An ordinary word before a full stop stays that word: English 'no.' was read as 'number'."""
    for tekst in translations(code):
        for einde in re.findall(r"\w+(?=\.(?:\s|$))", tekst):
            if einde.isalpha() and einde.islower() and einde not in spraak(code).table("termen"):
                assert speak_text(f"{einde}. ", spraak(code)) == f"{einde}. "
