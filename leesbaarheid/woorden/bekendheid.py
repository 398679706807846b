"""z: how well known a word is, on the Zipf scale (7 = 'de', 3 = once in a million words, 1 = hardly ever seen)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from leesbaarheid.tekst import Woord
from leesbaarheid.woorden.woordtabel import open_table

GEEN_SPRAAK = 1.36
"""SUBTLEX's value for a word it does not hold (feiten/leesbaarheid §1)."""
SAMENSTELLING = 9
"""From this many letters a noun may be a compound."""
GEWOON = 4.2
"""Zipf from which a word is common enough not to be split; a split never makes it more common than this."""
SAMENSTELLING_KOST = 0.3
KORTSTE_DEEL = 3
"""Letters; shorter parts are mostly chance."""
LANGSTE_SAMENSTELLING = 40
"""Letters; longer is no word, and splitting it would take seconds."""
TUSSENLETTERS = ("", "s", "e", "en")


@dataclass(frozen=True)
class Bekendheid:
    """`papier` = Zipf in written language, `spraak` = Zipf in film subtitles."""

    papier: float
    spraak: float

    @property
    def z(self) -> float:
        """(w + s) / 2 + ½·min(0, s − w): more on paper than in speech marks official language (feiten/leesbaarheid §1)."""
        return (self.papier + self.spraak) / 2 + min(0.0, self.spraak - self.papier) / 2


def familiarity(woord: Woord) -> Bekendheid:
    """How well known a word is: the higher of its form and its lemma; nouns of 9 letters and more also by their parts."""
    return _familiarity(woord.tekst.lower(), woord.lemma.lower(), woord.is_soortnaam)


def ease(tekst: str) -> float:
    """z of a bare word, or of the hardest word of a phrase: to order alternatives by."""
    return min((_familiarity(deel, deel, False).z for deel in tekst.lower().split()), default=0.0)


def is_seen(woord: str) -> bool:
    """Does the word table hold this word at all?"""
    return _zipf(woord) != (0.0, GEEN_SPRAAK)


@lru_cache(maxsize=50_000)
def is_made_of(woord: str, grens: float) -> bool:
    """Does a compound consist of words that are all at least this well known (z)? 'fietspad', 'grondwaterstand'."""
    return any(
        all(ease(deel) >= grens or (len(deel) >= SAMENSTELLING and is_made_of(deel, grens)) for deel in paar)
        for paar in ([tuple(woord.split("-", 1))] if "-" in woord.strip("-") else _splits(woord))
    )


@lru_cache(maxsize=50_000)
def _familiarity(vorm: str, lemma: str, soortnaam: bool) -> Bekendheid:
    papier, spraak = (max(paar) for paar in zip(_zipf(vorm), _zipf(lemma), strict=True))
    if soortnaam and len(lemma) >= SAMENSTELLING and papier < GEWOON:
        deel_papier, deel_spraak = _best_split(lemma)
        papier, spraak = max(papier, deel_papier), max(spraak, deel_spraak)
    return Bekendheid(papier, spraak)


def _best_split(lemma: str, dieper: int = 1) -> tuple[float, float]:
    """min(p, 4.2) − 0.3 for the best split in two, p being the Zipf of the rarer part; a long part may be split once more.

    The second split ('brief-stem-biljet') is ours: it ranks some more pairs of the development half right.
    """
    beste = [0.0, 0.0]
    for voor, achter in _splits(lemma):
        for kant, paar in enumerate(zip(_part(voor, dieper), _part(achter, dieper), strict=True)):
            beste[kant] = max(beste[kant], min(*paar, GEWOON) - SAMENSTELLING_KOST)
    return beste[0], beste[1]


@lru_cache(maxsize=50_000)
def _part(deel: str, dieper: int) -> tuple[float, float]:
    papier, spraak = _zipf(deel)
    if dieper and len(deel) >= SAMENSTELLING and papier < GEWOON:
        deel_papier, deel_spraak = _best_split(deel, dieper - 1)
        papier, spraak = max(papier, deel_papier), max(spraak, deel_spraak)
    return papier, spraak


def _splits(lemma: str) -> set[tuple[str, str]]:
    paren: set[tuple[str, str]] = set()
    if len(lemma) > LANGSTE_SAMENSTELLING:
        return paren
    for plaats in range(KORTSTE_DEEL, len(lemma) - KORTSTE_DEEL + 1):
        voor, achter = lemma[:plaats].rstrip("-"), lemma[plaats:].lstrip("-")
        for letters in TUSSENLETTERS:
            if voor.endswith(letters) and len(voor) - len(letters) >= KORTSTE_DEEL and len(achter) >= KORTSTE_DEEL:
                paren.add((voor.removesuffix(letters), achter))
    return paren


@lru_cache(maxsize=200_000)
def _zipf(woord: str) -> tuple[float, float]:
    rij = open_table().execute("SELECT w, s FROM woorden WHERE woord = ?", (woord,)).fetchone() or (None, None)
    return rij[0] or 0.0, rij[1] or GEEN_SPRAAK
