"""From a place in a passage to the place in the source that the writer edits, and back."""

from __future__ import annotations

from dataclasses import dataclass

from leesbaarheid.tekst import Herkomst, Passage


@dataclass(frozen=True)
class Bronplaats:
    """Characters [begin, eind) of `bestand` (a template's file), or of the whole given text when `bestand` is None."""

    bestand: str | None
    begin: int
    eind: int


def to_source(passage: Passage, begin: int, eind: int) -> Bronplaats:
    """Where [begin, eind) of the passage was written. What lies in filled-in values widens to the text around it."""
    if not passage.herkomst:
        return Bronplaats(None, passage.begin + begin, passage.begin + eind)
    stukken = [stuk for stuk in passage.herkomst if stuk.begin < eind and stuk.eind > begin] or [_nearest(passage, begin)]
    stukken = [stuk for stuk in stukken if stuk.bestand == stukken[0].bestand]
    eerste, laatste = stukken[0], stukken[-1]
    van = eerste.bronbegin + (0 if eerste.broneind else min(max(begin, eerste.begin), eerste.eind) - eerste.begin)
    tot = laatste.broneind or laatste.bronbegin + min(max(eind, laatste.begin), laatste.eind) - laatste.begin
    return Bronplaats(eerste.bestand, van, max(van, tot))


def in_passage(passage: Passage, plaats: Bronplaats) -> tuple[int, int] | None:
    """The characters of the passage that come from this place; None when none do."""
    if not passage.herkomst:
        begin, eind = plaats.begin - passage.begin, plaats.eind - passage.begin
        return (begin, eind) if plaats.bestand is None and 0 <= begin < eind <= len(passage.tekst) else None
    stukken = [
        _overlap(stuk, plaats)
        for stuk in passage.herkomst
        if stuk.bestand == plaats.bestand and plaats.begin < _end(stuk) and plaats.eind > stuk.bronbegin
    ]
    return (stukken[0][0], stukken[-1][1]) if stukken else None


def _overlap(stuk: Herkomst, plaats: Bronplaats) -> tuple[int, int]:
    """The characters of the passage in this piece that come from this place."""
    if stuk.broneind:
        return stuk.begin, stuk.eind
    van, tot = max(plaats.begin, stuk.bronbegin), min(plaats.eind, _end(stuk))
    return van - stuk.bronbegin + stuk.begin, tot - stuk.bronbegin + stuk.begin


def _end(stuk: Herkomst) -> int:
    return stuk.broneind or stuk.bronbegin + stuk.eind - stuk.begin


def _nearest(passage: Passage, begin: int) -> Herkomst:
    return min(passage.herkomst, key=lambda stuk: abs(stuk.begin - begin))
