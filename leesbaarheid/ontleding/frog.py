"""Dutch passages → sentences and words. Frog reads each sentence once per process, whatever passage it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from gettext import gettext as _

from leesbaarheid.ontleding import frogklant
from leesbaarheid.ontleding.fouten import Ontleedfout
from leesbaarheid.ontleding.frogregels import Rij, align, distribute, read
from leesbaarheid.ontleding.geheugen import Geheugen
from leesbaarheid.ontleding.leestekst import Leestekst, prepare
from leesbaarheid.ontleding.zinsgrenzen import pieces
from leesbaarheid.tekst import Passage, Waardeplek, Zin

BEWAARD = 400_000
"""Characters whose parse is kept in each of the two memories, some 140 pages: about 100 MB together (test_geheugen)."""
GROOTSTE_BLOK = 1_000
"""Characters that go to Frog at once, at most a fifth of a second: so long does another client wait.
Every question costs 2 ms besides its text."""
LANGSTE_ZIN = 1_200
"""Characters without an end mark that Frog gets, some 200 words: 10 s. Twice as many take a minute, and others wait."""
_EINDELOOS = re.compile(rf"[^.!?]{{{LANGSTE_ZIN + 1}}}")

Zinnen = tuple[Zin, ...]
Rijen = list[list[Rij]]

_altijd_bomen = False
_rijen: Geheugen[tuple[str, bool], Rijen] = Geheugen(BEWAARD)
_zinnen: Geheugen[tuple[str, tuple[Waardeplek, ...], Passage | None, bool], Zinnen] = Geheugen(BEWAARD)


def read_trees_at_once() -> None:
    """From now on this process reads a tree with every sentence: for who shows every measure that is faster than twice."""
    global _altijd_bomen
    _altijd_bomen = True


def start() -> None:
    """Let Frog load while the caller does other things. Raises what `parse` raises."""
    frogklant.start(_altijd_bomen)


def parse(passages: Sequence[Passage], bomen: bool) -> tuple[Zinnen, ...]:
    """The sentences of each passage, with `bomen` with their trees. What was read before in this process is not sent again.

    Raises FrogOntbreekt, or Ontleedfout when the service does not answer.
    """
    sleutels = [(passage.tekst, passage.waarden, passage.aanloop, bomen) for passage in passages]
    klaar = {sleutel: zinnen for sleutel in dict.fromkeys(sleutels) if (zinnen := _zinnen.get(sleutel)) is not None}
    nieuw = {sleutel: prepare(passage) for sleutel, passage in zip(sleutels, passages, strict=True) if sleutel not in klaar}
    for sleutel, zinnen in _parse(nieuw, bomen).items():
        klaar[sleutel] = zinnen
        _zinnen.add(sleutel, zinnen, len(sleutel[0]))
    return tuple(klaar[sleutel] for sleutel in sleutels)


def _parse(nieuw: dict[tuple, Leestekst], bomen: bool) -> dict[tuple, Zinnen]:
    if any(_EINDELOOS.search(lees.tekst) for lees in nieuw.values()):
        raise Ontleedfout(_("Er staat een heel lang stuk zonder punt in deze tekst. Zet er punten in en toets opnieuw."))
    stukken = {sleutel: list(pieces(lees.tekst)) for sleutel, lees in nieuw.items()}
    rijen = _read(dict.fromkeys(stuk for deel in stukken.values() for stuk in deel), bomen)
    return {
        sleutel: align(sleutel[0], lees, [zin for stuk in stukken[sleutel] for zin in _wanted(rijen[stuk], bomen)])
        for sleutel, lees in nieuw.items()
    }


def _read(teksten: dict[str, None], bomen: bool) -> dict[str, Rijen]:
    """The rows of each line, many to one question; a block that cannot be told apart again goes line by line."""
    bomen = bomen or _altijd_bomen
    klaar = {tekst: rijen for tekst in teksten if (rijen := _remembered(tekst, bomen)) is not None}
    blokken = list(_blocks([tekst for tekst in teksten if tekst not in klaar]))
    vers: dict[str, Rijen] = {}
    over: list[str] = []
    for blok, regels in zip(blokken, _ask(["\n\n".join(blok) for blok in blokken], bomen), strict=True):
        delen = distribute(blok, read(regels))
        if delen is None:
            over += blok
        else:
            vers.update(zip(blok, delen, strict=True))
    vers.update(zip(over, map(read, _ask(over, bomen)), strict=True))
    for tekst, rijen in vers.items():
        _rijen.add((tekst, bomen), rijen, len(tekst))
    return klaar | vers


def _remembered(tekst: str, bomen: bool) -> Rijen | None:
    met = _rijen.get((tekst, True))
    return met if met is not None or bomen else _rijen.get((tekst, False))


def _wanted(zinnen: Rijen, bomen: bool) -> Rijen:
    """Without trees when those were not asked for, so that nothing can hang on whether they happened to be there."""
    return zinnen if bomen else [[replace(rij, hoofd=None, relatie="") for rij in zin] for zin in zinnen]


def _ask(blokken: list[str], bomen: bool) -> list[list[str]]:
    return frogklant.ask(blokken, bomen) if blokken else []


def _blocks(teksten: list[str]) -> Iterator[list[str]]:
    blok: list[str] = []
    for tekst in teksten:
        if blok and sum(map(len, blok)) + len(tekst) > GROOTSTE_BLOK:
            yield blok
            blok = []
        blok.append(tekst)
    if blok:
        yield blok
