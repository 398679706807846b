"""Voices: what each engine says, what it never takes for an order, and who reads which language."""

import unicodedata
from threading import Thread

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.spraak import keuze
from generator.spraak.espeak import Espeakstem
from generator.spraak.pico import Picostem
from generator.spraak.stem import sayable
from generator.vormen import Vormfout

BIBLIOTHEEK = Bibliotheek((MEEGELEVERD,))
NL, EN, PICO = Espeakstem("nl", "nl"), Espeakstem("en", "en"), Picostem("en-GB")


def test_engines_are_found_best_first():
    assert [motor.naam for motor in keuze.engines()] == ["piper", "pico", "espeak"]


def test_who_reads_what():
    tabel = keuze.table(BIBLIOTHEEK)
    assert tabel["nl"] == ("espeak",) and tabel["en"] == ("pico", "espeak")
    assert all(
        keuze.choose(code, BIBLIOTHEEK, concept=True).naam.startswith(motoren[0]) for code, motoren in tabel.items() if motoren
    )


GEZEGD = [
    ("[[h'alo]] Jan", "h'alo Jan"),
    ("a <b>vet</b> {x} \\ |", "a b vet /b x"),
    ("\u2067abc\u2069 \u200f1", "abc 1"),
    ("می\u200cخواهم", "می\u200cخواهم"),
    ("e\u0301e\u0301n", "één"),
    ("a\tb\nc\x07", "a b c"),
]


@pytest.mark.parametrize(("tekst", "over"), GEZEGD)
def test_what_reaches_a_voice(tekst, over):
    assert sayable(tekst) == over


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60))
def test_nothing_that_steers_reaches_a_voice(tekst):
    over = sayable(tekst)
    assert not set(over) & set("[]<>{}\\|") and sayable(over) == over
    assert all(unicodedata.category(teken) != "Cf" or teken in "\u200c\u200d" for teken in over)


@pytest.mark.parametrize("stem", [NL, EN, PICO], ids=lambda stem: stem.naam)
def test_slower_takes_longer_and_something_is_heard(stem):
    zin = "Dit is een brief van de gemeente voor u." if stem is NL else "This is a letter from the municipality for you."
    gewoon, traag = stem.speak(zin, 1.0), stem.speak(zin, 0.7)
    assert 1.25 < traag.duur / gewoon.duur < 1.6
    assert np.abs(gewoon.golf).max() > 0.1 and (np.abs(gewoon.golf) > 0.01).mean() > 0.4


def test_espeak_says_as_much_the_second_time():
    """Not the very same samples: it keeps a breath of what it said before. Its version is the one that was measured."""
    een, ander = (NL.speak("U krijgt een pgb.", 0.8).duur for _keer in range(2))
    assert een == pytest.approx(ander, rel=0.01) and NL.versie.startswith("1.52")


@pytest.mark.parametrize(
    "stem", [Espeakstem("so", "so"), Espeakstem("nl", "bestaat-niet"), Picostem("nl-NL")], ids=lambda s: s.naam
)
def test_a_voice_that_is_not_there_is_never_another_voice(stem):
    with pytest.raises(Vormfout):
        stem.speak("Dit is een brief.", 1.0)


@pytest.mark.parametrize("stem", [NL, PICO], ids=lambda stem: stem.naam)
@settings(max_examples=25, deadline=None)
@given(tekst=st.text(st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S", "Zs")), min_size=1, max_size=80))
def test_any_text_is_sound_or_a_sentence(stem, tekst):
    try:
        assert stem.speak(tekst, 1.0).duur > 0
    except Vormfout as fout:
        assert "kan een zin niet voorlezen" in str(fout)


@pytest.mark.parametrize("stem", [NL, PICO], ids=lambda stem: stem.naam)
def test_two_letters_at_once_do_not_mix(stem):
    zinnen = [f"{'lang ' * n}woord" for n in range(1, 5)]
    los = [stem.speak(zin, 1.0).duur for zin in zinnen]
    samen: dict[int, float] = {}
    draden = [Thread(target=lambda n=n: samen.update({n: stem.speak(zinnen[n], 1.0).duur})) for n in range(4)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    assert [samen[n] for n in range(4)] == pytest.approx(los, rel=0.05)
