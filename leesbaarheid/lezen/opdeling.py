"""Lines with what their format says of them → passages: letter parts, headings, paragraphs. The same for every format."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from leesbaarheid.briefdelen import Regelsoort, classify_letter_parts
from leesbaarheid.tekst import Passage, Soort

WOORDEN_VAN_EEN_KOP = 8
"""A plain-text line is a heading only if it has at most 8 words, no end mark, and text follows (ontwerp §6).
A longer line behind a mark ('#', '|') counts as a paragraph too: else sentences could hide from the mean there."""
KOPPEN_OP_RIJ = 2
"""A title and a heading may follow each other; more such lines in a row are text without full stops."""

ITEM = re.compile(r"[ \t]*(?:[-*+•–▪◦·]|o(?=\t)|\d{1,3}[.)]|[a-z][.)])[ \t]+(?=\S)")
"""The mark of a list item, typed by hand."""

_AANHALING = {"“": "”", "„": "”“", '"': '"', "«": "»", "»": "«"}


@dataclass(frozen=True)
class Regel:
    """One line: `begin` where its own text starts (after a mark such as '#'), `eind` without white space at the end.

    `nieuw`: the format says that a paragraph starts here, so it never goes on with the line before it.
    """

    soort: Soort | None
    begin: int
    eind: int
    tekst: str
    ingesprongen: bool = False
    nieuw: bool = False


def passages(tekst: str, blokken: Iterable[Sequence[Regel]]) -> tuple[Passage, ...]:
    """Blocks of lines as passages of `tekst`, each a slice of it. A block is what stands together on the page."""
    met_delen = classify_letter_parts([list(blok) for blok in blokken], is_heading_line)
    stukken = [stuk for blok in met_delen for stuk in _pieces(blok)]
    return tuple(_passage(tekst, soort, begin, eind) for soort, begin, eind in _headings(stukken, tekst))


def settled(soort: Soort | None, kaal: str) -> Soort | None:
    """The kind that a line really has: a sentence behind the mark of a heading or in a cell is a paragraph."""
    return Soort.ALINEA if soort in {Soort.KOP, Soort.TABEL} and _is_sentence(kaal) else soort


def is_heading_line(regel: Regel) -> bool:
    """Short, and without an end mark."""
    kaal = _without_tail(regel.tekst)
    return len(kaal.split()) <= WOORDEN_VAN_EEN_KOP and not kaal.endswith((".", "!", "?", "…", ":", ";", ","))


def _without_tail(kaal: str) -> str:
    """Without what may stand after the full stop of a sentence: markup, a quotation mark, an emoji."""
    eind = len(kaal)
    while eind and not (kaal[eind - 1].isalnum() or kaal[eind - 1] in ".!?…:;,"):
        eind -= 1
    return kaal[:eind]


def _is_sentence(kaal: str) -> bool:
    """Too long, or too much of a sentence, for a heading or the cell of a table."""
    return any(len(deel.split()) > WOORDEN_VAN_EEN_KOP or _without_tail(deel).endswith(".") for deel in kaal.split("|"))


def _pieces(blok: list[Regelsoort]) -> Iterator[tuple[Soort | None, int, int]]:
    """Join the lines of a block into passages; kind None is a line or paragraph that may still be a heading."""
    open_: tuple[Soort | None, int, int] | None = None
    for nummer, (soort, regel) in enumerate(blok):
        if open_ and _continues(open_[0], soort, regel):
            open_ = (open_[0], open_[1], regel.eind)
            continue
        if open_:
            yield open_
        voorop = nummer == 0 or regel.nieuw
        alleen = soort is None and voorop and is_heading_line(regel) and _starts_afresh(blok, nummer + 1)
        open_ = (None if alleen else soort or Soort.ALINEA, regel.begin, regel.eind)
    if open_:
        yield open_


def _continues(open_: Soort | None, soort: Soort | None, regel: Regel) -> bool:
    """Does this line go on with the passage before it?"""
    if regel.nieuw:
        return False
    if open_ is Soort.ITEM:
        return soort is None and (regel.ingesprongen or regel.tekst[:1].islower())
    if open_ is Soort.ALINEA:
        return soort is None
    return open_ is soort and soort in {Soort.KADER, Soort.CITAAT, Soort.ADRES, Soort.GROET}


def _starts_afresh(blok: list[Regelsoort], nummer: int) -> bool:
    """A heading line stands alone, or the line after it begins a new sentence or list."""
    if nummer >= len(blok):
        return True
    soort, regel = blok[nummer]
    return soort is not None or regel.nieuw or not regel.tekst[:1].islower()


def _headings(stukken: list[tuple[Soort | None, int, int]], tekst: str) -> Iterator[tuple[Soort, int, int]]:
    """Decide about heading-like lines: something to read must follow, and at most two may stand in a row."""
    soorten = [soort for soort, *_ in stukken]
    for nummer, soort in enumerate(soorten):
        volgende = soorten[nummer + 1 :][:1]
        if soort is None and (volgende in ([], [Soort.GROET]) or _leads_in(stukken, nummer, tekst)):
            soorten[nummer] = Soort.ALINEA
    for is_open, reeks in groupby(range(len(soorten)), lambda nummer: soorten[nummer] is None):
        plaatsen = list(reeks)
        if is_open:
            soort = Soort.KOP if len(plaatsen) <= KOPPEN_OP_RIJ else Soort.ALINEA
            soorten[plaatsen[0] : plaatsen[-1] + 1] = [soort] * len(plaatsen)
    for soort, (_, begin, eind) in zip(soorten, stukken, strict=True):
        if re.search(r"\w", tekst[begin:eind]):
            yield soort, begin, eind


def _leads_in(stukken: list[tuple[Soort | None, int, int]], nummer: int, tekst: str) -> bool:
    """'Wij hebben besloten dat' before items in lower case begins a sentence, though it looks like a heading."""
    volgende = stukken[nummer + 1] if nummer + 1 < len(stukken) else (None, 0, 0)
    return volgende[0] is Soort.ITEM and tekst[volgende[1]].islower()


def _passage(tekst: str, soort: Soort, begin: int, eind: int) -> Passage:
    stuk = tekst[begin:eind]
    return Passage(Soort.CITAAT if soort is Soort.ALINEA and _is_quoted(stuk) else soort, stuk, begin)


def _is_quoted(stuk: str) -> bool:
    """Wholly between quotation marks, from the first character to the last."""
    kaal = stuk.strip("*_ \t")
    sluit = _AANHALING.get(kaal[:1])
    return bool(sluit) and len(kaal) > 2 and kaal[-1] in sluit and not any(teken in sluit for teken in kaal[1:-1])
