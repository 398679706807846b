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
KADER = 110
"""Samples of a frame: 5 ms, in which the limiter goes down or back."""
_BLOK, _FILTER, _DEEL = KADER * 2400, 64, FREQUENTIE * 120
"""Samples worked on at once; beside them what the filter reaches; and those whose loudness is measured at once."""
_STERK, _MEEST_HARDER = 0.1, 8.0
"""The mean strength (root of the mean square) of what one voice says, and how many times it may be made stronger for that."""
_STIL, _RAND = 0.003, 0.02
"""Below this (−50 dBFS) an edge counts as silence; so much of it, in seconds, is left around what is said."""


def trimmed(klank: Klank) -> np.ndarray:
    """The samples at FREQUENTIE, as loud as every other voice, without the silence that an engine put around them.

    We place our own silence. A letter mixes voices: a Dutch name in it should not be louder than the sentence.
    """
    import numpy as np

    golf = _resampled(klank.golf, klank.frequentie)
    hoorbaar = np.flatnonzero(np.abs(golf) > _STIL)
    if not len(hoorbaar):
        return golf[:0]
    rand = round(_RAND * FREQUENTIE)
    golf = golf[max(0, hoorbaar[0] - rand) : hoorbaar[-1] + rand]
    return golf * np.float32(min(_STERK / np.sqrt(np.mean(golf**2)), _MEEST_HARDER))


def silence(seconden: float) -> np.ndarray:
    """So many seconds of nothing."""
    import numpy as np

    return np.zeros(round(seconden * FREQUENTIE), dtype=np.float32)


def level(golf: np.ndarray) -> np.ndarray:
    """The same sound at LUIDHEID with no true peak above PIEK. Silence stays silence.

    Worked out on frames of 5 ms and put on the samples a block at a time: ten minutes at once would take a gigabyte.
    """
    import numpy as np

    luid = _loudness_of_parts(golf)
    if luid == float("-inf"):
        return golf
    pieken, energie = _frames(golf)
    versterking = LUIDHEID - luid
    for _keer in range(3):  # what the limiter takes away in energy, the next round gives back
        factor = 10 ** (versterking / 20)
        kader = factor * _turned_down(pieken * factor)
        verlies = 10 * np.log10(np.sum(energie * kader**2) / np.sum(energie)) - versterking
        versterking = LUIDHEID - luid - verlies
    klaar, midden = np.empty_like(golf), (np.arange(len(kader)) + 0.5) * KADER
    for begin in range(0, len(golf), _BLOK):
        blok = golf[begin : begin + _BLOK]
        klaar[begin : begin + _BLOK] = blok * np.interp(np.arange(begin, begin + len(blok)), midden, kader)
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
        return float(20 * np.log10(np.max(_frames(golf)[0], initial=0)))


def _loudness_of_parts(golf: np.ndarray) -> float:
    """About `loudness`, from parts of two minutes: one voice reads them all, so each counts for its length."""
    import numpy as np

    delen = [golf[begin : begin + _DEEL] for begin in range(0, max(1, len(golf) - _DEEL // 2), _DEEL)]
    delen[-1] = golf[(len(delen) - 1) * _DEEL :]
    with np.errstate(divide="ignore"):
        gewogen = sum(len(deel) * 10 ** (loudness(deel) / 10) for deel in delen) / max(1, len(golf))
        return float(10 * np.log10(gewogen))


def _turned_down(pieken: np.ndarray) -> np.ndarray:
    """A factor per frame that keeps these peaks below PIEK, the frame before and after it too.

    Between the middles of frames it goes in a straight line, in 5 ms: no peak is missed, and a listener hears no click.
    """
    import numpy as np
    from scipy.ndimage import minimum_filter1d

    return minimum_filter1d(np.minimum(1.0, 10 ** (PIEK / 20) / np.maximum(pieken, 1e-9)), 3, mode="nearest")


def _frames(golf: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The true peak and the energy of each frame of KADER samples."""
    import numpy as np

    breed = np.pad(golf, (_FILTER, _FILTER + -len(golf) % KADER))
    pieken, energie = [np.zeros(0)], [np.zeros(0)]
    for begin in range(0, len(golf), _BLOK):
        blok = breed[begin : begin + _BLOK + 2 * _FILTER]
        pieken.append(_peaks(blok)[_FILTER:-_FILTER].reshape(-1, KADER).max(axis=1))
        energie.append((blok[_FILTER:-_FILTER].astype(float) ** 2).reshape(-1, KADER).sum(axis=1))
    return np.concatenate(pieken), np.concatenate(energie)


def _peaks(golf: np.ndarray) -> np.ndarray:
    """The true peak around each sample."""
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
