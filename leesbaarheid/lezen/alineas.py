"""Paragraphs of a word processor or a web page → one text with passages: lines, and which of them stand together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from leesbaarheid.briefdelen import ends_address
from leesbaarheid.lezen.opdeling import ITEM, Regel, is_heading_line, passages, settled
from leesbaarheid.tekst import Passage, Soort

_REGEL = re.compile(r"[^\n]+")
_ZONDER_MERK = frozenset({Soort.KOP, Soort.ADRES, Soort.CITAAT})
"""A number before a heading is a part of it."""


@dataclass(frozen=True)
class Alinea:
    """One paragraph as the format gives it; `soort` is what the format says of it. Line breaks within it are '\\n'."""

    soort: Soort | None
    tekst: str


def compose(alineas: Iterable[Alinea]) -> tuple[str, tuple[Passage, ...]]:
    """The paragraphs joined by newlines, and the passages of that text."""
    tekst, regels = "", []
    for alinea in alineas:
        regels.append(tuple(_lines(alinea, len(tekst))))
        tekst += alinea.tekst + "\n"
    tekst = tekst.removesuffix("\n")
    return tekst, passages(tekst, _blocks(regels))


def _lines(alinea: Alinea, begin: int) -> Iterator[Regel]:
    """The lines of one paragraph; the mark of a list item that was typed by hand is no part of it."""
    soort, nieuw = settled(alinea.soort, alinea.tekst), True
    for treffer in _REGEL.finditer(alinea.tekst):
        kaal = treffer.group().strip()
        if not kaal:
            continue
        van = treffer.start() + treffer.group().index(kaal)
        merk = ITEM.match(kaal) if alinea.soort not in _ZONDER_MERK else None
        if merk:
            kaal, van, soort = kaal[merk.end() :], van + merk.end(), Soort.ITEM
        yield Regel(soort, begin + van, begin + van + len(kaal), kaal, not nieuw, nieuw or bool(merk))
        # What follows a line break goes on with an item or a paragraph.
        soort, nieuw = (None if soort in {Soort.ITEM, Soort.ALINEA} else soort), False


def _blocks(alineas: Sequence[Sequence[Regel]]) -> Iterator[list[Regel]]:
    """Short lines in a row stand together, as in an address; every other paragraph stands alone."""
    samen: list[Regel] = []
    for regels in alineas:
        kort = bool(regels) and all(regel.soort is None and is_heading_line(regel) for regel in regels)
        if samen and not kort:
            yield samen
            samen = []
        if kort:
            samen += regels
            if ends_address(regels[-1].tekst):
                yield samen
                samen = []
        elif regels:
            yield list(regels)
    if samen:
        yield samen
