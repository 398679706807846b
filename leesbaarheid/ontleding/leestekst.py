"""What the parser gets to read of a passage, and where each character of it stands in that passage.

Values become their one neutral word, control characters and markup go, white space becomes one space. Letters in fancy dress
(ﬁ, full-width, mathematical) become plain ones, so that the parser meets the word that a person reads.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from leesbaarheid.tekst import Passage

LANGSTE_WOORD = 80
"""Characters of one word that the parser gets. Frog's tokeniser silently drops far longer ones, and with them the text."""

ONZICHTBAAR = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0") | {chr(code) for code in range(0xFE00, 0xFE10)}
"""Characters that are letters or marks to Unicode and nothing to the eye (fillers, joiners, variation selectors)."""
UITGESCHREVEN = str.maketrans({"Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "ß": "ss"})
"""Letters that Frog's tokeniser spells out, the only ones among 661 Latin letters that were tried: here, they stay in step."""
LEEG_BRAILLE = "\u2800"
"""A braille cell without dots: white space to the eye."""


@dataclass(frozen=True)
class Teken:
    """One character to read, standing for [begin, eind) of the passage; `waarde` when that is a filled-in value.

    A character of the lead-in (`aanloop`) stands for nothing in the passage.
    """

    teken: str
    begin: int
    eind: int
    waarde: bool = False
    aanloop: bool = False


@dataclass(frozen=True)
class Leestekst:
    """The characters to read, in order."""

    tekens: tuple[Teken, ...]

    @property
    def tekst(self) -> str:
        """One line, ready for the parser. Equal lines have equal parses, whatever the values behind them."""
        return "".join(teken.teken for teken in self.tekens)


@lru_cache(maxsize=4_000)
def prepare(passage: Passage) -> Leestekst:
    """Turn a passage into what the parser reads: after its lead-in, when it has one."""
    eigen = tuple(_shorten(_join_spaces(_characters(passage))))
    if passage.aanloop is None or not eigen:
        return Leestekst(eigen)
    voor = (replace(teken, begin=0, eind=0, aanloop=True) for teken in prepare(passage.aanloop).tekens)
    return Leestekst((*voor, Teken(" ", 0, 0, aanloop=True), *eigen))


def _characters(passage: Passage) -> Iterator[Teken]:
    plekken = {plek.begin: plek for plek in passage.waarden}
    tekst, plaats = passage.tekst, 0
    while plaats < len(tekst):
        plek = plekken.get(plaats)
        if plek is not None and plek.eind > plaats:
            yield from (Teken(teken, plek.begin, plek.eind, True) for teken in plek.leeswoord)
            plaats = plek.eind
            continue
        eind = plaats + 1
        while eind < len(tekst) and unicodedata.combining(tekst[eind]) and eind not in plekken:
            eind += 1
        for teken in _plain(tekst[plaats:eind]):
            yield Teken(_readable(teken), plaats, eind)
        plaats = eind


def _plain(stuk: str) -> str:
    """One character with the marks on it, as plainly as Unicode allows without changing how it reads.

    The tokeniser composes accents (NFC); doing it here keeps the characters in step. Marks that no Latin letter carries
    (a stroke through it) go.
    """
    samen = unicodedata.normalize("NFC", stuk)
    if stuk[0].isascii():
        return samen if len(samen) == 1 else _without_marks(samen)
    gewoon = unicodedata.normalize("NFKC", stuk)
    vermomd = gewoon != samen and (gewoon.isalnum() or "\uff00" <= stuk[0] <= "\uffef")
    return (gewoon if vermomd and unicodedata.category(stuk[0]) != "No" else samen).translate(UITGESCHREVEN)


def _without_marks(samen: str) -> str:
    return "".join(teken for teken in samen if not unicodedata.combining(teken))


def _readable(teken: str) -> str:
    """The character itself, a space for white space, nothing for what is not text (controls, zero width, bidi, surrogates)."""
    if teken.isspace() or teken == LEEG_BRAILLE:
        return " "
    return "" if teken in ONZICHTBAAR or unicodedata.category(teken) in {"Cc", "Cf", "Cs"} else teken


def _join_spaces(tekens: Iterator[Teken]) -> Iterator[Teken]:
    wacht: Teken | None = None
    begonnen = False
    for teken in tekens:
        if teken.teken == " ":
            wacht = wacht or teken
        elif teken.teken:
            if wacht and begonnen:
                yield wacht
            wacht, begonnen = None, True
            yield teken


def _shorten(tekens: Iterator[Teken]) -> Iterator[Teken]:
    """Cut words that are too long; the last character that is kept then stands for the whole rest of the word."""
    woord: list[Teken] = []
    for teken in chain(tekens, [Teken(" ", 0, 0)]):
        if teken.teken != " ":
            woord.append(teken)
            continue
        yield from woord[: LANGSTE_WOORD - 1]
        if len(woord) >= LANGSTE_WOORD:
            yield replace(woord[LANGSTE_WOORD - 1], eind=woord[-1].eind)
        if teken.eind:
            yield teken
        woord = []
