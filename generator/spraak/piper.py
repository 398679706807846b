"""A Piper voice that the municipality put in place itself: files named in gemeente.toml, each with its SHA-256.

Both files are read once, checked, and used from memory: what was checked is what speaks.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator import gemeente as gemeenten
from generator.spraak.stem import Klank, sayable
from generator.vormen.vorm import Vormfout

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek


@dataclass(frozen=True)
class Piperstem:
    """One checked voice. `naam` says which, by language and the first digits of its SHA-256: a file name may say anything."""

    naam: str
    stem: Any
    frequentie: int
    noodstem: bool = False

    @property
    def versie(self) -> str:
        from importlib.metadata import version

        return version("piper-tts")

    def speak(self, tekst: str, tempo: float) -> Klank:
        """The text as sound, the same for the same text: without Piper's random noise. Raises Vormfout when none comes out."""
        import numpy as np
        from piper.config import SynthesisConfig

        wijze = SynthesisConfig(length_scale=self.stem.config.length_scale / tempo, noise_scale=0, noise_w_scale=0)
        stukken = [stuk.audio_float_array for stuk in self.stem.synthesize(sayable(tekst), wijze)]
        if not stukken:
            raise Vormfout(_("De Piper-stem kan een zin niet voorlezen. Kijk of er vreemde tekens in de brief staan."))
        return Klank(np.concatenate(stukken).astype(np.float32), self.frequentie)


class Piper:
    """Speaks the languages that this municipality has a voice for."""

    naam = "piper"
    rang = 10

    def voice(self, taal: str, bibliotheek: Bibliotheek) -> Piperstem | None:
        """The voice of gemeente.toml. Raises Vormfout when a file is missing, changed or no voice for this language."""
        keuzes = gemeenten.load(bibliotheek).stemmen
        if taal not in keuzes:
            return None
        keuze, map = keuzes[taal], bibliotheek.gemeente_bestand().parent
        model = map / keuze.bestand
        pad = Path(f"{model}.json")
        return _load(taal, model, keuze.sha256, _stamp(model), pad, keuze.sha256_json, _stamp(pad))


def _stamp(pad: Path) -> tuple[int, int]:
    """When the file was last changed, and its size: another file is checked anew."""
    try:
        stand = pad.stat()
    except OSError:
        raise Vormfout(_("De stem {pad} uit gemeente.toml is er niet. Zet het bestand terug.").format(pad=pad.name)) from None
    return stand.st_mtime_ns, stand.st_size


@lru_cache(maxsize=4)
def _load(taal: str, model: Path, sha256: str, _toen: tuple, pad: Path, sha256_json: str, _toen_ook: tuple) -> Piperstem:
    """The checked voice, loaded once per process (half a second, 240 MB)."""
    gewicht, tekst = _checked(model, sha256), _checked(pad, sha256_json)
    import onnxruntime
    from piper import PiperVoice
    from piper.config import PiperConfig

    geen_stem = Vormfout(_("De stem {pad} uit gemeente.toml is geen Piper-stem. Kies een ander.").format(pad=model.name))
    try:
        instellingen = PiperConfig.from_dict(json.loads(tekst))
    except (ValueError, KeyError, TypeError):
        raise geen_stem from None
    if instellingen.espeak_voice.split("-")[0] != taal:
        zin = _("De stem {pad} spreekt ‘{echt}’ en niet ‘{taal}’. Verbeter de taal in gemeente.toml.")
        raise Vormfout(zin.format(pad=model.name, echt=instellingen.espeak_voice, taal=taal))
    try:
        netwerk = onnxruntime.InferenceSession(gewicht, providers=["CPUExecutionProvider"])
    except Exception:  # what onnxruntime raises is its own; each means: this is no network
        raise geen_stem from None
    return Piperstem(f"piper {taal} {sha256[:8]}", PiperVoice(netwerk, instellingen), instellingen.sample_rate)


def _checked(pad: Path, sha256: str) -> bytes:
    try:
        inhoud = pad.read_bytes()
    except OSError:
        raise Vormfout(
            _("De stem {pad} uit gemeente.toml is niet te lezen. Vraag de beheerder.").format(pad=pad.name)
        ) from None
    if hashlib.sha256(inhoud).hexdigest() != sha256.lower():
        zin = _(
            "De stem {pad} is een ander bestand dan in gemeente.toml staat. Zet het goede bestand terug, of kijk de SHA-256 na."
        )
        raise Vormfout(zin.format(pad=pad.name))
    return inhoud


MOTOR = Piper()
