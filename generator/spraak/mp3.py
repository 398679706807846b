"""Sound → MP3 with chapters and tags. Nothing personal stands in a tag: players and phones show and keep those.

No lyrics tag (USLT) either, for that reason: the whole text lies beside the file.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.spraak.geluid import FREQUENTIE

if TYPE_CHECKING:
    import numpy as np

    from generator.vormen.kenmerken import Kenmerken

KILOBIT = 48
"""Per second: 360 KB a minute, and speech sounds as it did (feiten §4)."""
LAME_ZACHTER = 0.95
"""LAME makes everything this much softer by itself (measured: 0.45 dB)."""
KWALITEIT = 7
"""LAME's fast setting (0 is best, 9 fastest): a third less time; nobody compared them by ear."""


@dataclass(frozen=True)
class Etiket:
    """What the file says of itself. `hoofdstukken` are (title, start in ms), the first at 0; `stemmen` are engines.

    `titel` names the kind of letter and `maker` the municipality; none of these may come from what people filled in.
    """

    titel: str
    maker: str
    taal: str
    hoofdstukken: tuple[tuple[str, int], ...]
    stemmen: tuple[str, ...]
    kenmerken: Kenmerken | None


def write(golf: np.ndarray, etiket: Etiket) -> bytes:
    """The whole MP3 file: one channel, constant bit rate, ID3v2.3 with chapters (old phones and DAISY players read that)."""
    geluid = _encoded(golf)
    duur = round(len(golf) / FREQUENTIE * 1000)
    bestand = io.BytesIO(geluid)
    _tags(etiket, duur).save(bestand, v2_version=3)
    return bestand.getvalue()


def _encoded(golf: np.ndarray) -> bytes:
    import lameenc
    import numpy as np

    codeur = lameenc.Encoder()
    codeur.set_bit_rate(KILOBIT)
    codeur.set_in_sample_rate(FREQUENTIE)
    codeur.set_channels(1)
    codeur.set_quality(KWALITEIT)
    codeur.silence()
    monsters = (np.clip(golf / LAME_ZACHTER, -1, 1) * 32767).astype("<i2")
    return bytes(codeur.encode(monsters.tobytes()) + codeur.flush())


def _tags(etiket: Etiket, duur: int):
    from langcodes import Language
    from mutagen import id3

    tags = id3.ID3()
    tekst = {"encoding": id3.Encoding.UTF16}
    tags.add(id3.TIT2(text=etiket.titel, **tekst))
    tags.add(id3.TPE1(text=etiket.maker, **tekst))
    tags.add(id3.TCON(text="Speech", **tekst))
    tags.add(id3.TLAN(text=Language.get(etiket.taal).to_alpha3(), **tekst))
    tags.add(id3.TXXX(desc="computerstem", text=", ".join(etiket.stemmen), **tekst))
    if etiket.kenmerken:
        tags.add(id3.TXXX(desc="tekstversie", text=etiket.kenmerken.tekstversie, **tekst))
        tags.add(id3.TXXX(desc="akkoord", text=etiket.kenmerken.nummers, **tekst))
    namen = [f"h{nummer}" for nummer in range(len(etiket.hoofdstukken))]
    eindes = [begin for _titel, begin in etiket.hoofdstukken[1:]] + [duur]
    vlaggen = id3.CTOCFlags.TOP_LEVEL | id3.CTOCFlags.ORDERED
    tags.add(id3.CTOC(element_id="inhoud", flags=vlaggen, child_element_ids=namen, sub_frames=[]))
    for naam, (titel, begin), einde in zip(namen, etiket.hoofdstukken, eindes, strict=True):
        kop = [id3.TIT2(text=titel, **tekst)]
        tags.add(id3.CHAP(element_id=naam, start_time=begin, end_time=einde, sub_frames=kop))
    return tags
