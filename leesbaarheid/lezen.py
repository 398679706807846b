"""Plain text or Markdown → passages, each a slice of the text with its exact offset. Judges nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from leesbaarheid.briefdelen import Regelsoort, classify_letter_parts
from leesbaarheid.tekst import Passage, Soort, Waardeplek

WOORDEN_VAN_EEN_KOP = 8
"""A plain-text line is a heading only if it has at most 8 words, no end mark, and text follows (ontwerp §6).
A longer line behind a mark ('#', '|') counts as a paragraph too: else sentences could hide from the mean there."""
KOPPEN_OP_RIJ = 2
"""A title and a heading may follow each other; more such lines in a row are text without full stops."""

_REGEL = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_KOP = re.compile(r"\s{0,3}(#{1,6})[ \t]+(?=\S)")
_ITEM = re.compile(r"[ \t]*(?:[-*+•–▪◦·]|o(?=\t)|\d{1,3}[.)]|[a-z][.)])[ \t]+(?=\S)")
_KADER = re.compile(r"\s{0,3}>[ \t]?(?=\S)")
_LEEG = re.compile(r"\s*(?:[-*_=~]\s*){3,}\Z|\s*>?\s*\Z")
_OPMAAK = re.compile(r"\*+|`+|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)|\]\([^)\s]*\)|\[(?=[^\]\n]*\]\()|(?<=\n)[ \t]*>[ \t]?")


@dataclass(frozen=True)
class Regel:
    """One line: `begin` where its own text starts (after a mark such as '#'), `eind` without white space at the end."""

    soort: Soort | None
    begin: int
    eind: int
    tekst: str
    ingesprongen: bool = False


def read(tekst: str) -> tuple[Passage, ...]:
    """Split a text into passages; `tekst[p.begin : p.begin + len(p.tekst)] == p.tekst` for each.

    Headings, list items, quotes and tables are recognised by their marks, an address, salutation and closing by their shape:
    those do not count in the mean. Markup inside a passage becomes a spot that is not read.
    """
    blokken = classify_letter_parts([list(blok) for blok in _blocks(tekst)], _is_heading_line)
    stukken = [stuk for blok in blokken for stuk in _pieces(blok)]
    return tuple(_passage(tekst, soort, begin, eind) for soort, begin, eind in _headings(stukken, tekst))


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
        if soort in {Soort.KOP, Soort.TABEL} and _is_sentence(kaal):
            soort = Soort.ALINEA
        yield Regel(soort, begin, begin + len(kaal), kaal, ruw[:1] in " \t")


def _is_sentence(kaal: str) -> bool:
    """Too long, or too much of a sentence, for a heading or the cell of a table."""
    return any(len(deel.split()) > WOORDEN_VAN_EEN_KOP or deel.rstrip("*_ ").endswith(".") for deel in kaal.split("|"))


def _mark(ruw: str) -> tuple[Soort | None, int]:
    for patroon, soort in ((_KOP, Soort.KOP), (_ITEM, Soort.ITEM), (_KADER, Soort.KADER)):
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


def _pieces(blok: list[Regelsoort]) -> Iterator[tuple[Soort | None, int, int]]:
    """Join the lines of a block into passages; kind None is a line or paragraph that may still be a heading."""
    open_: tuple[Soort | None, int, int] | None = None
    for nummer, (soort, regel) in enumerate(blok):
        if open_ and _continues(open_[0], soort, regel):
            open_ = (open_[0], open_[1], regel.eind)
            continue
        if open_:
            yield open_
        alleen = soort is None and nummer == 0 and _is_heading_line(regel) and _starts_afresh(blok, nummer + 1)
        open_ = (None if alleen else soort or Soort.ALINEA, regel.begin, regel.eind)
    if open_:
        yield open_


def _continues(open_: Soort | None, soort: Soort | None, regel: Regel) -> bool:
    """Does this line go on with the passage before it?"""
    if open_ is Soort.ITEM:
        return soort is None and (regel.ingesprongen or regel.tekst[:1].islower())
    if open_ is Soort.ALINEA:
        return soort is None
    return open_ is soort and soort in {Soort.KADER, Soort.ADRES, Soort.GROET}


def _starts_afresh(blok: list[Regelsoort], nummer: int) -> bool:
    """A heading line stands alone, or the line after it begins a new sentence or list."""
    if nummer >= len(blok):
        return True
    soort, regel = blok[nummer]
    return soort is not None or not regel.tekst[:1].islower()


def _is_heading_line(regel: Regel) -> bool:
    kaal = regel.tekst.rstrip("*_ \t")
    return len(kaal.split()) <= WOORDEN_VAN_EEN_KOP and not kaal.endswith((".", "!", "?", "…", ":", ";", ","))


def _headings(stukken: list[tuple[Soort | None, int, int]], tekst: str) -> Iterator[tuple[Soort, int, int]]:
    """Decide about heading-like lines: something to read must follow, and at most two may stand in a row."""
    soorten = [soort for soort, *_ in stukken]
    for nummer, soort in enumerate(soorten):
        volgende = soorten[nummer + 1 :][:1]
        if soort is None and volgende in ([], [Soort.GROET]):
            soorten[nummer] = Soort.ALINEA
    for is_open, reeks in groupby(range(len(soorten)), lambda nummer: soorten[nummer] is None):
        plaatsen = list(reeks)
        if is_open:
            soort = Soort.KOP if len(plaatsen) <= KOPPEN_OP_RIJ else Soort.ALINEA
            soorten[plaatsen[0] : plaatsen[-1] + 1] = [soort] * len(plaatsen)
    for soort, (_, begin, eind) in zip(soorten, stukken, strict=True):
        if re.search(r"\w", tekst[begin:eind]):
            yield soort, begin, eind


def _passage(tekst: str, soort: Soort, begin: int, eind: int) -> Passage:
    stuk = tekst[begin:eind]
    opmaak = tuple(Waardeplek(m.start(), m.end(), "") for m in _OPMAAK.finditer(stuk))
    return Passage(soort, stuk, begin, opmaak)
