"""Sentences and words of any language by punctuation alone: for counting, never for a verdict."""

from __future__ import annotations

import re

from leesbaarheid.ontleding.leestekst import prepare
from leesbaarheid.tekst import Passage, Woord, Zin

_EINDE = re.compile(r"[.!?…؟۔。！？።]+[\"'”’»)\]]*(?=\s|$)")
"""End marks of Latin, Arabic, Urdu, CJK and Ethiopic script, with closing quotes."""
_WOORD = re.compile(r"\w[\w'’\-.:/@]*\w|\w")


def parse(passage: Passage) -> tuple[Zin, ...]:
    """Sentences with words that have only a place and a text. A value is one word, whatever stands in it."""
    lees = prepare(passage)
    tekst, zinnen, begin = lees.tekst, [], 0
    for einde in [treffer.end() for treffer in _EINDE.finditer(tekst)] + [len(tekst)]:
        woorden = tuple(_word(passage, lees.tekens[m.start() : m.end()]) for m in _WOORD.finditer(tekst, begin, einde))
        if woorden:
            eerste, laatste = woorden[0].begin, lees.tekens[einde - 1].eind
            zinnen.append(Zin(eerste, laatste, passage.tekst[eerste:laatste], woorden))
            begin = einde
    return tuple(zinnen)


def _word(passage: Passage, tekens) -> Woord:
    begin, eind = tekens[0].begin, tekens[-1].eind
    return Woord(begin, eind, passage.tekst[begin:eind], waarde=any(teken.waarde for teken in tekens))
