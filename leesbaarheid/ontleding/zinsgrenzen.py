"""Cuts a line where Frog's tokeniser surely ends a sentence, so that an unchanged sentence need not be read again.

Frog tags and parses each sentence by itself, so pieces give what the whole line gives. Where a sentence ends less surely (after
a number, an abbreviation, a quote), the line stays in one piece and Frog decides. The cut depends on the line alone: equal
texts get equal sentences, whatever was read before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

KORTSTE_WOORD = 4
"""Letters before a full stop; shorter words are often abbreviations ('nr.', 'art.')."""
AFKORTINGEN = frozenset(
    "acad benod brab cand commer coop derg gebr hoofdst ibid kand kcal luit mevr pers praes pres prof prot scholengem "
    "sept sing subst theel verg vert vrijwil weled weledelgeb zelfst".split()
)
"""Abbreviations that end as a Dutch word may end; the tokeniser knows them (test_zinsgrenzen compares with its own list)."""

_EINDE = re.compile(r"(?<!\S)([a-z]+)([.!?]) (?=[A-Z][a-z]*[ ,])")
"""A word in small letters between a space and an end mark, one space, and a word with a capital."""
_WOORDEINDE = re.compile(r"(?:[aeiouy][bdfgklmnprst]?|[aeiouyn][dgkst]|[lrn][dtskg]|[gkpfs]t|cht|rn|uw)\Z")
"""How Dutch words end and most abbreviations do not."""


def pieces(tekst: str) -> Iterator[str]:
    """The line in pieces of one sentence or more; joined by spaces they are the line."""
    begin = 0
    for treffer in _EINDE.finditer(tekst):
        if treffer[2] != "." or _is_word(treffer[1]):
            yield tekst[begin : treffer.end() - 1]
            begin = treffer.end()
    if begin < len(tekst):
        yield tekst[begin:]


def _is_word(woord: str) -> bool:
    return len(woord) >= KORTSTE_WOORD and bool(_WOORDEINDE.search(woord)) and woord not in AFKORTINGEN
