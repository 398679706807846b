"""Plain text or Markdown → passages, each a slice of the text with its exact offset."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from leesbaarheid.lezen.opdeling import ITEM, Regel, passages, settled
from leesbaarheid.tekst import Passage, Soort, Waardeplek

_REGEL = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_KOP = re.compile(r"\s{0,3}(#{1,6})[ \t]+(?=\S)")
_KADER = re.compile(r"\s{0,3}>[ \t]?(?=\S)")
_LEEG = re.compile(r"\s*(?:[-*_=~]\s*){3,}\Z|\s*(?:>\s*)?\Z")
_OPMAAK = re.compile(
    r"\*+|`+|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)|\]\([^)\s]{0,2000}\)|\[(?=[^\[\]\n]{0,500}\]\()|(?<=\n)[ \t]*>[ \t]?"
)


def read(tekst: str) -> tuple[Passage, ...]:
    """Split a text into passages; `tekst[p.begin : p.begin + len(p.tekst)] == p.tekst` for each.

    Headings, list items, quotes and tables are recognised by their marks, an address, salutation and closing by their shape:
    those do not count in the mean. Markup inside a passage becomes a spot that is not read.
    """
    return tuple(replace(passage, waarden=_markup(passage.tekst)) for passage in passages(tekst, _blocks(tekst)))


def _markup(stuk: str) -> tuple[Waardeplek, ...]:
    return tuple(Waardeplek(m.start(), m.end(), "") for m in _OPMAAK.finditer(stuk))


def _lines(tekst: str) -> Iterator[Regel | None]:
    """The lines of the text; None for an empty line or a rule."""
    for treffer in _REGEL.finditer(tekst):
        ruw = treffer.group().rstrip("\r\n")
        if _LEEG.match(ruw.strip("\ufeff")):
            yield None
            continue
        soort, kern = _mark(ruw)
        begin = treffer.start() + kern + len(ruw[kern:]) - len(ruw[kern:].lstrip("\ufeff \t"))
        kaal = tekst[begin : treffer.start() + len(ruw.rstrip())]
        if soort is Soort.KOP:
            kaal = kaal.rstrip("#").rstrip()
        yield Regel(settled(soort, kaal), begin, begin + len(kaal), kaal, ruw[:1] in " \t")


def _mark(ruw: str) -> tuple[Soort | None, int]:
    for patroon, soort in ((_KOP, Soort.KOP), (ITEM, Soort.ITEM), (_KADER, Soort.KADER)):
        if treffer := patroon.match(ruw):
            return soort, treffer.end()
    return (Soort.TABEL, 0) if ruw.lstrip().startswith("|") else (None, 0)


def _blocks(tekst: str) -> Iterator[list[Regel]]:
    """Lines that stand together, without an empty line between them."""
    blok: list[Regel] = []
    for regel in _lines(tekst):
        if regel is not None:
            blok.append(regel)
        elif blok:
            yield blok
            blok = []
    if blok:
        yield blok
