"""The small interface to a voice: a piece of text in one language goes in, sound comes out. No engine's own ways stand here."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np

    from generator.bibliotheek import Bibliotheek

GEWOON_TEMPO = 1.0
"""As fast as the engine itself finds natural; 0.8 takes a quarter more time."""
_STUURT = re.compile(r"[\[\]<>{}\\|]+")
"""What engines take for orders: espeak and Piper read [[ ]] as raw sounds, Pico reads < > as mark-up (feiten §1.4)."""
_SCHRIFT = "\u200c\u200d"
"""Joiners that Persian and Kurdish words need; every other invisible character steers only what is printed."""


@dataclass(frozen=True)
class Klank:
    """Sound of one channel: samples from -1 to 1 (float32), and how many there are in a second."""

    golf: np.ndarray
    frequentie: int

    @property
    def duur(self) -> float:
        """Length in seconds."""
        return len(self.golf) / self.frequentie


class Stem(Protocol):
    """One voice in one language."""

    naam: str
    """Engine and voice: 'espeak nl'."""
    versie: str
    noodstem: bool
    """True for a voice that is hard to follow: the municipality must allow it, and the listener is told."""

    def speak(self, tekst: str, tempo: float) -> Klank:
        """The text as sound. `tempo` is relative to GEWOON_TEMPO. Raises Vormfout when nothing comes out."""


class Motor(Protocol):
    """What one engine's file offers as `MOTOR`."""

    naam: str
    rang: int
    """The lowest rank that can speak a language does so (issue: Piper, Pico, espeak)."""

    def voice(self, taal: str, bibliotheek: Bibliotheek) -> Stem | None:
        """The voice for this language in this municipality, None when the engine has none. Raises Vormfout for a bad file."""


def sayable(tekst: str) -> str:
    """The text without what an engine would take for an order, and without invisible characters."""
    zichtbaar = "".join(
        t for t in tekst if unicodedata.category(t) not in ("Cc", "Cf", "Co", "Cs") or t in _SCHRIFT or t.isspace()
    )
    return " ".join(_STUURT.sub(" ", unicodedata.normalize("NFC", zichtbaar)).split())


def voice_of(motor: str, taal: str, bibliotheek: Bibliotheek) -> str | None:
    """The engine's own name for this language's voice (`[stem]` in spraak.toml), None when the language names none."""
    from generator.spraak.uitspraak import Spraak
    from generator.vormen.vorm import Vormfout

    try:
        return Spraak.load(bibliotheek, taal).stem.get(motor)
    except Vormfout:  # no spraak.toml: nobody can speak this language
        return None
