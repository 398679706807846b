"""espeak-ng 1.52 inside this process (package espeakng-loader): nothing of a letter ever stands on a command line.

It speaks nearly every language and none of them well: the voice of last resort.
"""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from functools import cache
from gettext import gettext as _
from threading import Lock
from typing import TYPE_CHECKING

from generator.spraak.stem import Klank, sayable, voice_of
from generator.vormen.vorm import Vormfout

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek

NOODSTEM = frozenset({"nl"})
"""Dutch has better voices that a municipality can put in place, and by espeak 4 of 10 letters were misheard (feiten §1.3)."""
WOORDEN_PER_MINUUT = 175
"""espeak's own speed, and what tempo 1 means here."""
_UITVOER_SYNCHROON, _NIET_STOPPEN, _UTF8, _TEMPO = 2, 0x8000, 1, 1
"""AUDIO_OUTPUT_SYNCHRONOUS, espeakINITIALIZE_DONT_EXIT, espeakCHARS_UTF8, espeakRATE of speak_lib.h."""
_SLOT = Lock()
_TERUGROEP = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


@dataclass(frozen=True)
class Espeakstem:
    """One espeak voice, by espeak's own name for it."""

    taal: str
    eigen: str

    @property
    def naam(self) -> str:
        return f"espeak {self.eigen}"

    @property
    def versie(self) -> str:
        return _library().versie

    @property
    def noodstem(self) -> bool:
        return self.taal in NOODSTEM

    def speak(self, tekst: str, tempo: float) -> Klank:
        """The text as sound. Raises Vormfout when espeak makes none."""
        return _library().speak(sayable(tekst), self.eigen, round(WOORDEN_PER_MINUUT * tempo))


class Espeak:
    """Always there. It never guesses a language: `talen/<code>/spraak.toml` names its voice, or it stays silent."""

    naam = "espeak"
    rang = 30

    def voice(self, taal: str, bibliotheek: Bibliotheek) -> Espeakstem | None:
        eigen = voice_of(self.naam, taal, bibliotheek)
        return Espeakstem(taal, eigen) if eigen else None


class _Bibliotheek:
    """The C library, once per process: it keeps one voice and one speed for everybody, hence the lock."""

    def __init__(self) -> None:
        import espeakng_loader

        self.c = ctypes.CDLL(espeakng_loader.get_library_path())
        self.c.espeak_Info.restype = ctypes.c_char_p
        map = espeakng_loader.get_data_path().encode()
        self.frequentie = self.c.espeak_Initialize(_UITVOER_SYNCHROON, 0, map, _NIET_STOPPEN)
        if self.frequentie <= 0:
            raise Vormfout(_("De stem espeak start niet. Zet het programma opnieuw klaar, of vraag de beheerder."))
        self.versie = (self.c.espeak_Info(None) or b"").decode().split()[0]
        self._stukken: list[bytes] = []
        self._terugroep = _TERUGROEP(self._collect)  # kept here: C holds no reference
        self.c.espeak_SetSynthCallback(self._terugroep)

    def speak(self, tekst: str, stem: str, woorden_per_minuut: int) -> Klank:
        import numpy as np

        with _SLOT:
            self._stukken = []
            inhoud = tekst.encode() + b"\0"
            fout = self.c.espeak_SetVoiceByName(stem.encode())
            fout = fout or self.c.espeak_SetParameter(_TEMPO, woorden_per_minuut, 0)
            fout = fout or self.c.espeak_Synth(inhoud, len(inhoud), 0, 1, 0, _UTF8, None, None)
            golf = np.frombuffer(b"".join(self._stukken), dtype=np.int16)
            self._stukken = []
        if fout or not len(golf):
            raise Vormfout(_("De stem espeak kan een zin niet voorlezen. Kijk of er vreemde tekens in de brief staan."))
        return Klank(golf.astype(np.float32) / 32768, self.frequentie)

    def _collect(self, golf, aantal: int, _gebeurtenissen) -> int:
        if golf and aantal > 0:
            self._stukken.append(ctypes.string_at(golf, aantal * 2))
        return 0


@cache
def _library() -> _Bibliotheek:
    return _Bibliotheek()


MOTOR = Espeak()
