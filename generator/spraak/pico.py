"""SVOX Pico (package py-nanotts): a natural voice for English, German, French and Spanish that comes with its data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from gettext import gettext as _
from threading import Lock
from typing import TYPE_CHECKING

from generator.spraak.stem import Klank, sayable, voice_of
from generator.vormen.vorm import Vormfout

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek

FREQUENTIE = 16_000
"""Pico speaks 16-bit samples at this rate, and nothing else."""
_SLOT = Lock()


@dataclass(frozen=True)
class Picostem:
    """One Pico voice, by Pico's own name for it."""

    eigen: str
    noodstem: bool = False

    @property
    def naam(self) -> str:
        return f"pico {self.eigen}"

    @property
    def versie(self) -> str:
        from importlib.metadata import version

        return version("py-nanotts")

    def speak(self, tekst: str, tempo: float) -> Klank:
        """The text as sound. Raises Vormfout when Pico makes none."""
        import numpy as np

        try:
            with _SLOT:
                inhoud = _engine().speak(sayable(tekst), voice=self.eigen, speed=tempo)
        except (ValueError, RuntimeError):  # no such voice, or a text that Pico stumbles over
            inhoud = b""
        golf = np.frombuffer(inhoud, dtype=np.int16)
        if not len(golf):
            raise Vormfout(_("De stem Pico kan een zin niet voorlezen. Kijk of er vreemde tekens in de brief staan."))
        return Klank(golf.astype(np.float32) / 32768, FREQUENTIE)


class Pico:
    """Always there, for the languages whose `talen/<code>/spraak.toml` names a Pico voice."""

    naam = "pico"
    rang = 20

    def voice(self, taal: str, bibliotheek: Bibliotheek) -> Picostem | None:
        eigen = voice_of(self.naam, taal, bibliotheek)
        return Picostem(eigen) if eigen else None


@cache
def _engine():
    from py_nanotts import NanoTTS

    return NanoTTS()


MOTOR = Pico()
