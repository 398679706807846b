"""Sound: as loud as the norm says, never too high, and not a word longer than it was said."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.spraak import geluid
from generator.spraak.stem import Klank

RUIS = np.random.default_rng(7)


def speech(seconden: float, sterk: float, pieken: float) -> np.ndarray:
    """Noise in syllables, with spikes: as uneven as speech."""
    n = round(seconden * geluid.FREQUENTIE)
    golf = RUIS.normal(size=n) * (np.sin(np.arange(n) / 2200) > -0.3) * sterk
    golf[:: geluid.FREQUENTIE // 3] += pieken
    return np.clip(golf, -1, 1).astype(np.float32)


@settings(max_examples=25, deadline=None)
@given(st.floats(1, 5), st.floats(0.002, 0.4), st.floats(0, 10))
def test_level(seconden, sterk, pieken):
    """Peaks of up to 20 dB above the mean: what voices have."""
    klaar = geluid.level(speech(seconden, sterk, pieken * sterk))
    assert abs(geluid.loudness(klaar) - geluid.LUIDHEID) < 1
    assert geluid.true_peak(klaar) <= geluid.PIEK + 0.1


@pytest.mark.parametrize("lengte", [0, 1, 100, 50_000])
def test_silence_stays_silence(lengte):
    assert not geluid.level(np.zeros(lengte, dtype=np.float32)).any()


def test_true_peak_sees_what_lies_between_the_samples():
    golf = np.sin(np.pi / 4 + np.arange(4000) * np.pi / 2).astype(np.float32)
    assert 20 * np.log10(np.abs(golf).max()) == pytest.approx(-3, abs=0.1)
    assert geluid.true_peak(golf[100:-100]) == pytest.approx(0, abs=0.4)


def test_a_long_file_is_levelled_in_pieces_as_it_would_be_whole(monkeypatch):
    golf = np.concatenate([speech(3, 0.1, 0.5), speech(4, 0.2, 0)])
    heel = geluid.level(golf)
    monkeypatch.setattr(geluid, "_BLOK", geluid.KADER * 7)
    monkeypatch.setattr(geluid, "_DEEL", geluid.FREQUENTIE * 2)
    stuk = geluid.level(golf)
    assert len(stuk) == len(golf) and abs(geluid.loudness(stuk) - geluid.loudness(heel)) < 0.5
    assert geluid.true_peak(stuk) <= geluid.PIEK + 0.1


@pytest.mark.parametrize("frequentie", [8000, 16_000, 22_050, 24_000, 44_100, 48_000])
def test_other_sample_rates_last_as_long(frequentie):
    toon = (0.3 * np.sin(np.arange(frequentie) * 440 * 2 * np.pi / frequentie)).astype(np.float32)
    assert len(geluid.trimmed(Klank(toon, frequentie))) == pytest.approx(geluid.FREQUENTIE, rel=0.01)


def test_voices_are_equally_loud():
    zacht, hard = (geluid.trimmed(Klank(speech(1, sterk, 0), geluid.FREQUENTIE)) for sterk in (0.03, 0.3))
    assert abs(geluid.loudness(zacht) - geluid.loudness(hard)) < 1


def test_an_engines_own_silence_goes():
    stil, toon = np.zeros(10_000, dtype=np.float32), np.full(5000, 0.2, dtype=np.float32)
    kort = geluid.trimmed(Klank(np.concatenate([stil, toon, stil]), geluid.FREQUENTIE))
    assert 5000 <= len(kort) <= 5000 + 2 * 0.021 * geluid.FREQUENTIE
    assert len(geluid.trimmed(Klank(stil, geluid.FREQUENTIE))) == 0
    assert len(geluid.silence(0.5)) == geluid.FREQUENTIE // 2
