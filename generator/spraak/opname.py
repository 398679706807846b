"""A person's recording of a fixed text: found by the text's digest, so it is never heard for another text.

WAV files of the municipality, below `sjablonen/opnamen/<taal>/`, named after `digest`. A text with a value has none.
"""

from __future__ import annotations

import hashlib
import io
import wave
from gettext import gettext as _
from typing import TYPE_CHECKING

from generator.spraak.stem import Klank
from generator.vormen.vorm import Vormfout

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek

NAAM = "opname"


def digest(tekst: str) -> str:
    """SHA-256 (hex) of the text as the letter writes it, with single spaces: the name of its recording, before '.wav'."""
    return hashlib.sha256(" ".join(tekst.split()).encode()).hexdigest()


def find(tekst: str, taal: str, bibliotheek: Bibliotheek) -> Klank | None:
    """The recording of this fixed text, None when there is none. Raises Vormfout when the file is no 16-bit WAV."""
    pad = bibliotheek.bestand(f"opnamen/{taal}/{digest(tekst)}.wav")
    if not pad.is_file():
        return None
    import numpy as np

    try:
        with wave.open(io.BytesIO(pad.read_bytes())) as bestand:
            if bestand.getsampwidth() != 2 or not bestand.getnframes():
                raise wave.Error
            golf = np.frombuffer(bestand.readframes(bestand.getnframes()), dtype=np.int16)
            kanalen, frequentie = bestand.getnchannels(), bestand.getframerate()
    except (wave.Error, EOFError, OSError):
        zin = _("De opname {naam} is geen goede WAV. Sla haar op als WAV met 16 bits.")
        raise Vormfout(zin.format(naam=f"opnamen/{taal}/{pad.name}")) from None
    return Klank(golf.reshape(-1, kanalen).mean(axis=1).astype(np.float32) / 32768, frequentie)


def any_in(taal: str, bibliotheek: Bibliotheek) -> bool:
    """Whether the municipality has recordings in this language."""
    return any(next((map / "sjablonen/opnamen" / taal).glob("*.wav"), None) for map in bibliotheek.mappen)
