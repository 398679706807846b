"""Sound: pieces put one after another at one sample rate, at one loudness, without clipping.

Norms: −19 LUFS for speech on one channel, true peak at most −1.5 dBTP (EBU R128 measures; feiten §3).
"""

from __future__ import annotations

from functools import lru_cache, reduce
from math import gcd
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    from generator.spraak.stem import Klank

FREQUENTIE = 22_050
"""Samples a second of every finished file: what espeak and most Piper voices make; speech needs no more."""
LUIDHEID = -19.0
"""LUFS, integrated over the file; the norm allows 1 more or less."""
PIEK = -2.5
"""dBTP before it becomes MP3, which may add up to 1 dB: the finished file stays below −1.5."""
OVERBEMONSTERD = 4
"""How many times finer a true peak is measured (ITU-R BS.1770-5, annex 2)."""
_BLOK, _RAND_FILTER = 2**18, 64
"""Samples that are measured at once, and beside them what the filter reaches."""
_STIL, _RAND = 0.003, 0.02
"""Below this (−50 dBFS) an edge counts as silence; so much of it, in seconds, is left around what is said."""


def trimmed(klank: Klank) -> np.ndarray:
    """The samples at FREQUENTIE without the silence that an engine put around them: we place our own."""
    import numpy as np

    golf = _resampled(klank.golf, klank.frequentie)
    hoorbaar = np.flatnonzero(np.abs(golf) > _STIL)
    if not len(hoorbaar):
        return golf[:0]
    rand = round(_RAND * FREQUENTIE)
    return golf[max(0, hoorbaar[0] - rand) : hoorbaar[-1] + rand]


def silence(seconden: float) -> np.ndarray:
    """So many seconds of nothing."""
    import numpy as np

    return np.zeros(round(seconden * FREQUENTIE), dtype=np.float32)


def level(golf: np.ndarray) -> np.ndarray:
    """The same sound at LUIDHEID with no true peak above PIEK. Silence stays silence."""
    import numpy as np

    luid = loudness(golf)
    if luid == float("-inf"):
        return golf
    pieken, versterking = _peaks(golf), LUIDHEID - luid
    for _keer in range(3):  # what the limiter takes away in energy, the next round gives back: cheaper than measuring again
        factor = np.float32(10 ** (versterking / 20))
        klaar = golf * (factor * _turned_down(pieken * factor))
        verlies = 10 * np.log10(np.mean(klaar**2) / np.mean(golf**2)) - versterking
        versterking = LUIDHEID - luid - verlies
    return klaar


def loudness(golf: np.ndarray) -> float:
    """Integrated loudness in LUFS (ITU-R BS.1770-4); minus infinity for silence or less than 0.4 s."""
    from pyloudnorm import Meter

    if len(golf) < 0.4 * FREQUENTIE:
        return float("-inf")
    return float(Meter(FREQUENTIE).integrated_loudness(golf))


def true_peak(golf: np.ndarray) -> float:
    """The highest peak between the samples too, in dBTP."""
    import numpy as np

    with np.errstate(divide="ignore"):
        return float(20 * np.log10(np.max(_peaks(golf), initial=0)))


def _turned_down(pieken: np.ndarray) -> np.ndarray:
    """A factor per sample that keeps these peaks below PIEK, going down and back in 5 ms: a listener hears no click."""
    import numpy as np
    from scipy.ndimage import minimum_filter1d, uniform_filter1d

    plafond, venster = np.float32(10 ** (PIEK / 20)), round(0.01 * FREQUENTIE) | 1
    factor = np.minimum(np.float32(1), plafond / np.maximum(pieken, np.float32(1e-9)))
    return uniform_filter1d(minimum_filter1d(factor, venster), venster)


def _peaks(golf: np.ndarray) -> np.ndarray:
    """The true peak around each sample. In blocks: ten minutes at once would take half a gigabyte."""
    import numpy as np

    if not len(golf):
        return golf
    breed = np.pad(golf, _RAND_FILTER)
    return np.concatenate(
        [
            _block_peaks(breed[begin : begin + _BLOK + 2 * _RAND_FILTER])[_RAND_FILTER:-_RAND_FILTER]
            for begin in range(0, len(golf), _BLOK)
        ]
    )


def _block_peaks(golf: np.ndarray) -> np.ndarray:
    import numpy as np
    from scipy.signal import resample_poly

    fijn = np.abs(resample_poly(golf, OVERBEMONSTERD, 1))
    hoogste = reduce(np.maximum, (fijn[begin::OVERBEMONSTERD] for begin in range(OVERBEMONSTERD)))
    return np.maximum(hoogste, np.append(hoogste[1:], 0))


def _resampled(golf: np.ndarray, frequentie: int) -> np.ndarray:
    if frequentie == FREQUENTIE:
        return golf
    import numpy as np
    from scipy.signal import resample_poly

    return resample_poly(golf, *_ratio(frequentie)).astype(np.float32)


@lru_cache
def _ratio(frequentie: int) -> tuple[int, int]:
    deler = gcd(FREQUENTIE, frequentie)
    return FREQUENTIE // deler, frequentie // deler
