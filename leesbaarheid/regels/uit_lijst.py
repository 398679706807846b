"""Finds of the rules that are a word list: entries of some groups of a list, where they stand in a sentence. No rule itself."""

from __future__ import annotations

from collections.abc import Iterator

from leesbaarheid.regels.regel import Vondst
from leesbaarheid.tekst import Zin
from leesbaarheid.woorden.herkennen import Treffer, find_entries


def find_listed(zin: Zin, lijst: str, groepen: tuple[str, ...], uitleg: str) -> Iterator[Vondst]:
    """The entries of these groups; `uitleg` names the entry with {woord}."""
    for treffer in find_entries(zin, lijst):
        if treffer.ingang.groep in groepen:
            yield mark(zin, treffer, uitleg)


def mark(zin: Zin, treffer: Treffer, uitleg: str) -> Vondst:
    """From its first word to its last."""
    begin, eind = zin.tokens[treffer.plaatsen[0]].begin, zin.tokens[treffer.plaatsen[-1]].eind
    return Vondst(begin, eind, uitleg.format(woord=treffer.ingang.naam), treffer.ingang.alternatieven)
