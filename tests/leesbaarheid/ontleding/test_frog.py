"""Frog's answer, back at its place in the source: whatever the text holds."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from leesbaarheid.ontleding import frogklant, parse
from leesbaarheid.ontleding.frogregels import read as read_rows
from leesbaarheid.ontleding.leestekst import prepare
from leesbaarheid.tekst import Passage, Soort, Waardeplek

LASTIG = [
    "U krijgt geld.", " straße ", "ée\u0301n ", "😀", "👩\u200d👧", "\x00", "\r\n", "\t", "\u202e", "\u00ad", "a_b",
    "op basis van ", "en/of ", "…", "“ja”", "ﬁets", "İs", "10:30", "€ 1.250,00", "x" * 300,
    " ", ". ", "عربية ", "\u2028", "o.a. ",
]  # fmt: skip
MET_UITDRUKKINGEN = [
    "Op basis van uw brief, ten aanzien van de zaak.", "Dan weet u waar u aan toe bent.", "Wij bellen Jan de Vries in Den Haag.",
    "Met ingang van 1 mei krijgt u onder andere geld, te weten € 20,00, naar aanleiding van uw vraag.",
    "U heeft er recht op, in het geval dat u in ieder geval ten minste drie keer per week hulp nodig heeft.",
]  # fmt: skip


def passage(tekst, *waarden):
    return Passage(Soort.ALINEA, tekst, 0, tuple(waarden))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(LASTIG), max_size=8).map("".join))
def test_offsets_are_exact_and_in_order(tekst):
    zinnen = parse([passage(tekst)])[0]
    plaats = 0
    for zin in zinnen:
        assert zin.tekst == tekst[zin.begin : zin.eind]
        for woord in zin.tokens:
            assert woord.tekst == tekst[woord.begin : woord.eind]
            assert plaats <= woord.begin <= woord.eind <= len(tekst)
            assert zin.begin <= woord.begin and woord.eind <= zin.eind
            plaats = woord.eind


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(LASTIG), max_size=8).map("".join))
@example("U krijgt geld.a_b straße a_b")
def test_no_letter_escapes_the_parser(tekst):
    gelezen = "".join(woord.tekst for zin in parse([passage(tekst)])[0] for woord in zin.tokens)
    letters = [teken for teken in unicodedata.normalize("NFC", tekst) if teken.isalnum()]
    assert [teken for teken in unicodedata.normalize("NFC", gelezen) if teken.isalnum()] == letters


def test_fixed_expressions_are_split():
    (zin,) = parse([passage("Op basis van uw brief, ten aanzien van de zaak.")])[0]
    assert [woord.tekst for woord in zin.woorden] == [
        "Op",
        "basis",
        "van",
        "uw",
        "brief",
        "ten",
        "aanzien",
        "van",
        "de",
        "zaak",
    ]
    assert all("_" not in woord.tag for woord in zin.tokens)


def test_a_value_is_one_neutral_word_with_the_place_of_the_value():
    tekst = "Beste *Jan* {{ x }} <b>, u krijgt 12.500,00 euro."
    (zin,) = parse([passage(tekst, Waardeplek(6, 23, "bewoner"), Waardeplek(34, 43, "bedrag"))])[0]
    waarden = [woord for woord in zin.tokens if woord.waarde]
    assert [woord.tekst for woord in waarden] == ["*Jan* {{ x }} <b>", "12.500,00"]
    assert [woord.lemma for woord in waarden] == ["bewoner", "bedrag"]
    assert len(zin.woorden) == 6


def test_a_nonce_word_in_the_text_is_a_word():
    assert len(parse([passage("Het woord qabcdefghijklmno staat hier.")])[0][0].woorden) == 5


def test_values_do_not_change_what_is_sent():
    een, twee = (
        passage("U krijgt 5 euro.", Waardeplek(9, 10, "iets")),
        passage("U krijgt 5.000 euro.", Waardeplek(9, 14, "iets")),
    )
    assert prepare(een).tekst == prepare(twee).tekst


def test_passages_sent_together_come_back_apart():
    teksten = ["U krijgt geld", "", "Wat doet u? Bel ons!", "\x00", "straße straße", "Kop", "Dit is één zin. En nog één."]
    samen = parse([passage(tekst) for tekst in teksten])
    assert [len(zinnen) for zinnen in samen] == [1, 0, 2, 0, 1, 1, 2]
    for tekst, zinnen in zip(teksten, samen, strict=True):
        los = read_rows(frogklant.ask([prepare(passage(tekst)).tekst])[0]) if prepare(passage(tekst)).tekst else []
        assert [[rij.tag for rij in zin] for zin in los] == [[woord.tag for woord in zin.tokens] for zin in zinnen]


def test_a_sentence_of_over_500_tokens_has_no_tree():
    zinnen = parse([passage("a b c d " * 140 + ". Klaar nu.")], bomen=True)[0]
    assert [zin.heeft_boom for zin in zinnen] == [False, True]
    assert len(zinnen[0].woorden) == 560


def test_words_and_tags_are_the_same_with_and_without_trees():
    """Else a verdict and the measures beside it would be about two texts."""
    passages = [passage(tekst) for tekst in (*LASTIG, *MET_UITDRUKKINGEN)]
    for zonder, met in zip(parse(passages), parse(passages, bomen=True), strict=True):
        kaal = [
            replace(zin, heeft_boom=False, tokens=tuple(replace(woord, hoofd=None, relatie="") for woord in zin.tokens))
            for zin in met
        ]
        assert list(zonder) == kaal
        assert not any(woord.relatie for zin in zonder for woord in zin.tokens)


@pytest.mark.parametrize("tekst", ["", " ", "\x00\x01", "\u200b", "\r\n\r\n"])
def test_nothing_to_read_gives_no_sentence(tekst):
    assert parse([passage(tekst)]) == ((),)
