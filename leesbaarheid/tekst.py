"""Tekst → Passage → Zin → Woord: what is judged, with the place of every character in the source.

A passage is one block as a reader meets it. Reading files and parsing sentences happen elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from unicodedata import category


class Soort(StrEnum):
    """What a passage is to the reader. Only alinea, item and kader count in the mean (feiten/leesbaarheid §1, last line)."""

    KOP = "kop"
    ALINEA = "alinea"
    ITEM = "item"
    KADER = "kader"
    AANHEF = "aanhef"
    GROET = "groet"
    ADRES = "adres"
    TABEL = "tabel"
    CITAAT = "citaat"


@dataclass(frozen=True)
class Herkomst:
    """Characters [begin, eind) of a passage stand at `bronbegin` and on in file `bestand` (relative to the library).

    `bestand` is None for the given text itself. `broneind` only where the source is longer: `&eacute;` is one letter.
    """

    begin: int
    eind: int
    bestand: str | None
    bronbegin: int
    broneind: int | None = None


@dataclass(frozen=True)
class Waardeplek:
    """Characters [begin, eind) of a passage are a filled-in value: one neutral word, given to the parser as `leeswoord`.

    An empty `leeswoord` means: not read at all (the asterisks of Markdown).
    """

    begin: int
    eind: int
    leeswoord: str


@dataclass(frozen=True)
class Passage:
    """One block of text. `begin` is its offset in the whole given text (0 when it comes from a template).

    `aanloop`: the sentence before its list that a list item goes on with (aanloop.py); read with it, but no part of its text.
    """

    soort: Soort
    tekst: str
    begin: int = 0
    waarden: tuple[Waardeplek, ...] = ()
    herkomst: tuple[Herkomst, ...] = ()
    aanloop: Passage | None = None


TELT_MEE = frozenset({Soort.ALINEA, Soort.ITEM, Soort.KADER})
"""The kinds of passage whose sentences count in the mean, in the verdict and among the words of a text."""


GELEZEN_TEKENS = frozenset("%‰&@€$£§+=")
"""Signs that the reader must turn into a word."""


@dataclass(frozen=True)
class Woord:
    """One token of a sentence; [begin, eind) are characters of its passage.

    `tag` is Frog's CGN tag ('N(soort,ev,basis,zijd,stan)'), `hoofd` the place in the sentence of the word it depends on
    (None at the root, or when there is no tree), `relatie` that dependency ('su', 'vc', 'svp'; empty without a tree).
    `waarde` says that the word stands for a filled-in value: neutral in every measure and in no finding.
    `aanloop`: a word of the lead-in, so it has no place of its own (begin = eind = where the sentence begins).
    """

    begin: int
    eind: int
    tekst: str
    lemma: str = ""
    tag: str = ""
    hoofd: int | None = None
    relatie: str = ""
    waarde: bool = False
    aanloop: bool = False

    @property
    def is_leesteken(self) -> bool:
        """Punctuation: no word in any count. Frog takes ');' for a smiley, so the characters decide too.

        A sign that is read aloud as a word ('40 %', 'V & D') is a word.
        """
        if self.tekst in GELEZEN_TEKENS:
            return False
        return self.tag.startswith("LET") or all(category(teken).startswith("P") for teken in self.tekst)

    @property
    def is_werkwoord(self) -> bool:
        return self.tag.startswith("WW")

    @property
    def is_voltooid_deelwoord(self) -> bool:
        return self.tag.startswith("WW(vd")

    @property
    def is_soortnaam(self) -> bool:
        """A common noun."""
        return self.tag.startswith("N(soort")


@dataclass(frozen=True)
class Zin:
    """One sentence; [begin, eind) are characters of its passage. `heeft_boom`: its words know their heads and relations."""

    begin: int
    eind: int
    tekst: str
    tokens: tuple[Woord, ...]
    heeft_boom: bool = False

    @cached_property
    def woorden(self) -> tuple[Woord, ...]:
        """The tokens that are words, those of the lead-in too: what a reader must hold to understand the sentence."""
        return tuple(token for token in self.tokens if not token.is_leesteken)

    @cached_property
    def eigen_woorden(self) -> tuple[Woord, ...]:
        """The words without those of the lead-in: what this sentence counts for in a text."""
        return tuple(woord for woord in self.woorden if not woord.aanloop)

    @cached_property
    def aanloop(self) -> str:
        """The words of the lead-in, as one line; empty for most sentences."""
        return " ".join(woord.tekst for woord in self.tokens if woord.aanloop)


@dataclass(frozen=True)
class Deel:
    """A passage with its sentences."""

    passage: Passage
    zinnen: tuple[Zin, ...]
