"""Hygiene of text: printed as itself, or refused with a sentence that names the character; never interpreted, never lost."""

import re
import unicodedata

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from generator.velden import Veldfouten, parse, type_of
from generator.velden.invoer import clean, show
from generator.velden.veld import Ongeldig, Schrijfwijze, Veld

TEKSTTYPEN = ("tekst", "naam", "toelichting", "bijlage")

PRINTED_AS_ITSELF = [
    "*Jan* **vet** _schuin_ `code`",
    "# kop",
    "[klik](javascript:alert(1))",
    "<b>Jan</b> &amp; <script>alert(1)</script>",
    "{{ x }} {% if y %} {# z #}",
    "=cmd|'/c calc'!A0",
    '=HYPERLINK("x")',
    "+31 @SUM(1+1) -2",
    "'; DROP TABLE brieven; --",
    "../../etc/passwd",
    "%(bedrag)s {bedrag} ${bedrag} \\n",
    "::: plicht D6",
    "[[ spreek ]]",
    "café naïef İstanbul Łódź Đà Nẵng",
    "فاطمة الزهراء",
    "ሰላም ዓለም",
    "王小明",
    "🙂 👍🏽",
    "👩‍👩‍👧‍👦",
    "🏃🏽‍♀️ ❤️‍🔥",
    "1️⃣ 🏳️‍🌈 🏴‍☠️ ☎️",
    "می‌خواهم",
    "क्‍ष श्री‌मान",
    "‘aanhaling’ “dubbel” – streepje…",
    "O'Neill-d’Artagnan",
]

REFUSED = [
    ("Jan\u202ekwaad", "onzichtbaar teken (U+202E) na ‘Jan’"),
    ("\u2066Jan", "onzichtbaar teken (U+2066) aan het begin"),
    ("Jan\u200f", "U+200F"),
    ("Jan\u061c", "U+061C"),
    ("Ja\u200bn", "onzichtbaar teken (U+200B) na ‘Ja’"),
    ("Ja\u200dn", "U+200D"),
    ("Ja\u200cn", "U+200C"),
    ("\u200dJan", "U+200D"),
    ("👩\u200d", "U+200D"),
    ("👩\u200dx", "U+200D"),
    ("Ja\ufeffn", "U+FEFF"),
    ("Ja\u00adn", "U+00AD"),
    ("Ja\u2060n", "U+2060"),
    ("Ja\u3164n", "U+3164"),
    ("Ja\u2800n", "U+2800"),
    ("Ja\ufe0fn", "U+FE0F"),
    ("Ja\U000e0101n", "U+E0101"),
    ("Jan\x1fBos", "U+001F"),
    ("Jan\x0cBos", "U+000C"),
    ("Jan\x00", "besturingsteken (U+0000)"),
    ("Jan\x1b[31m", "besturingsteken (U+001B)"),
    ("Jan\x7f", "U+007F"),
    ("J\ufffdn", "verloren teken (U+FFFD)"),
    ("J\ue000n", "U+E000"),
    ("J\ud800n", "U+D800"),
    ("J\uffffn", "U+FFFF"),
    ("J" + "\u0336" * 9 + "an", "stapel tekens boven elkaar"),
    ("\U000e0041Jan", "U+E0041"),
    ("A" * 61, "langer dan 60 tekens"),
    ("x " * 3000, "6000 tekens"),
]


@pytest.mark.parametrize("soort", TEKSTTYPEN)
@pytest.mark.parametrize("tekst", PRINTED_AS_ITSELF)
def test_printed_as_itself(soort, tekst):
    veld = Veld("x", soort)
    waarde = parse([veld], {"x": tekst})["x"]
    assert type_of(veld).write(waarde, veld, Schrijfwijze("nl", Locale("nl"))).tekst == unicodedata.normalize("NFC", tekst)


@pytest.mark.parametrize("soort", TEKSTTYPEN)
@pytest.mark.parametrize(("tekst", "woorden"), REFUSED)
def test_refused_with_field_and_character(soort, tekst, woorden):
    with pytest.raises(Veldfouten) as fouten:
        parse([Veld("wie", soort)], {"wie": tekst})
    (fout,) = fouten.value.fouten
    assert fout.pad.split(".")[0] == "wie" and woorden in fout.melding
    assert "\u202e" not in str(fout) and "\x1b" not in str(fout)


@pytest.mark.parametrize(
    ("ruw", "schoon"),
    [
        ("  Jan \t de \r\n Wit\u00a0 ", "Jan de Wit"),
        ("e\u0301e\u0301n", "één"),
        ("a\u2028b", "a b"),
        ("A" * 60, "A" * 60),
        ("A" * 40 + "-" + "B" * 40, "A" * 40 + "-" + "B" * 40),
        ("王" * 80, "王" * 80),
        (12, "12"),
    ],
)
def test_white_space_and_composition_are_made_one(ruw, schoon):
    assert clean(ruw) == schoon


@pytest.mark.parametrize("ruw", [True, 1.5, None, ["a"], {"a": 1}, b"x"])
def test_only_text_is_text(ruw):
    with pytest.raises(Ongeldig, match="Hier hoort tekst"):
        clean(ruw)


@given(st.text(max_size=80))
def test_any_text_is_kept_whole_or_refused(tekst):
    try:
        schoon = clean(tekst)
    except Ongeldig as fout:
        assert re.search(r"U\+[0-9A-F]{4}|langer dan", str(fout))
    else:
        assert re.sub(r"\s", "", schoon) == re.sub(r"\s", "", unicodedata.normalize("NFC", tekst))
        assert clean(schoon) == schoon


@given(st.text(alphabet=st.characters(categories=["Cc", "Cf", "Co", "Cs"]), min_size=1, max_size=5))
def test_nothing_invisible_comes_through(tekst):
    try:
        assert not re.search(r"\S", clean(f"a{tekst}b")[1:-1])
    except Ongeldig:
        pass


@given(st.text())
def test_a_shown_value_is_one_short_printable_line(tekst):
    regel = show(tekst)
    assert len(regel) <= 40 and all(unicodedata.category(teken)[0] != "C" for teken in regel)
