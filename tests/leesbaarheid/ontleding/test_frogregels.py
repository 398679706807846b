"""Frog's rows against the text that it got: whatever it leaves out or respells, no letter is outside every word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leesbaarheid.ontleding import Ontleedfout
from leesbaarheid.ontleding.frogregels import Rij, align
from leesbaarheid.ontleding.leestekst import prepare
from leesbaarheid.tekst import Passage, Soort


def aligned(tekst, *tokens, aanloop=None):
    passage = Passage(Soort.ITEM, tekst, aanloop=Passage(Soort.ALINEA, aanloop) if aanloop else None)
    rijen = [Rij(token, token, "N(soort)", None, "") for token in tokens]
    return [woord for zin in align(tekst, prepare(passage), [rijen]) for woord in zin.tokens]


ANDERS = [
    ("U krijgt geld.", ["U", "krijgt", "geld", "."], ["U", "krijgt", "geld", "."]),
    ("straße geld", ["strasse", "geld"], ["straße", "geld"]),
    ("een twee drie", ["een", "drie"], ["een", "twee drie"]),
    ("een twee drie", ["een"], ["een twee drie"]),
    ("een twee drie", ["twee", "drie"], ["een twee", "drie"]),
    ("een ##### twee", ["een", "xxxxx", "twee"], ["een", "#####", "twee"]),
    ("een ab drie vier", ["een", "onherkenbaar", "vier"], ["een", "ab drie vier", ""]),
    ("a_b", ["a", "_", "b"], ["a", "", "b"]),
]  # fmt: skip


@pytest.mark.parametrize(("tekst", "tokens", "woorden"), ANDERS)
def test_what_frog_leaves_out_or_respells(tekst, tokens, woorden):
    assert [woord.tekst for woord in aligned(tekst, *tokens)] == woorden


@given(
    st.text(alphabet="ab1é ._ß", max_size=30).filter(str.strip),
    st.lists(st.text(alphabet="ab1éß.x", min_size=1, max_size=6), min_size=1, max_size=8),
)
def test_every_letter_is_inside_a_word(tekst, tokens):
    bedekt = {plaats for woord in aligned(tekst, *tokens) for plaats in range(woord.begin, woord.eind)}
    assert [plaats for plaats, teken in enumerate(tekst) if teken.isalnum() and plaats not in bedekt] == []


def test_a_text_that_frog_does_not_read_is_an_error():
    with pytest.raises(Ontleedfout, match="leest een stuk van deze tekst niet"):
        aligned("een " + "heel veel tekst " * 10, "een")


def test_words_of_a_lead_in_have_no_place():
    woorden = aligned("uw pas", "Neem", "mee", "uw", "pas", aanloop="Neem mee")
    assert [(woord.tekst, woord.begin, woord.eind, woord.aanloop) for woord in woorden] == [
        ("Neem", 0, 0, True), ("mee", 0, 0, True), ("uw", 0, 2, False), ("pas", 3, 6, False)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("tekst", "gelezen"),
    [
        ("be\u00adschik\u00adking", "beschikking"), ("b\u200be\u2060s", "bes"), ("ﬁets ĳs", "fiets ijs"), ("Ｂｒｉｅｆ", "Brief"), ("𝐛𝐫𝐢𝐞𝐟", "brief"),
        ("e\u0301én", "één"), ("b\u0336r\u0336", "br"), ("a\u3164b\ufe0f", "ab"), ("a\u2800b", "a b"), ("½ m² €", "½ m² €"), ("أهلاً", "أهلاً"),
    ],
)  # fmt: skip
def test_the_parser_gets_the_word_that_a_person_reads(tekst, gelezen):
    assert prepare(Passage(Soort.ALINEA, tekst)).tekst == gelezen
