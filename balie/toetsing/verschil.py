"""The difference between two texts by words, for who reads a new version of a letter. No Django."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

ZELFDE, ERBIJ, ERAF = "zelfde", "erbij", "eraf"
LIJKT = 50
"""Percent of the words that two blocks must share to be shown as one block that changed; below it, each is shown whole."""

DELEN = re.compile(r"\d+(?:[.,:/-]\d+)+|\w+|\s+|[^\w\s]")
"""A number, date or amount as a whole, a word, spaces, or one other sign: together every character of a text."""

VERBINDERS = "\u200c\u200d\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
"""Signs that make one with the sign before them: joiners, and the skin colours of emoji."""


@dataclass(frozen=True)
class Alinea:
    """One block: pieces (soort, tekst), soort 'zelfde', 'erbij' or 'eraf'.

    `soort` of the block: 'zelfde' (nothing changed), 'veranderd', 'erbij' (only in the new text), 'eraf' (only in the old).
    `verplaatst`: added here and removed elsewhere, or the other way round.
    """

    soort: str
    stukken: tuple[tuple[str, str], ...]
    verplaatst: bool = False

    def text(self, kant: str) -> str:
        """This block as the new text ('erbij') or the old one ('eraf') has it."""
        return "".join(tekst for soort, tekst in self.stukken if soort in (ZELFDE, kant))


def difference(oud: Sequence[str], nieuw: Sequence[str]) -> list[Alinea]:
    """Both texts, block by block, in the order of the new text; what was removed stands where it was."""
    return _mark_moved([_block(*paar) for paar in _pairs(oud, nieuw)])


def _pairs(oud: Sequence[str], nieuw: Sequence[str]) -> Iterator[tuple[str | None, str | None]]:
    """(old block, new block), None where there is none."""
    for wat, a, b, c, d in SequenceMatcher(None, oud, nieuw, autojunk=False).get_opcodes():
        yield from zip(oud[a:b], nieuw[c:d], strict=True) if wat == "equal" else _align(oud[a:b], nieuw[c:d])


def _align(oud: Sequence[str], nieuw: Sequence[str]) -> Iterator[tuple[str | None, str | None]]:
    """Pair blocks that look alike, in order, so that together they share the most."""
    lijkt = _likeness(oud, nieuw)
    best = [[0] * (len(nieuw) + 1) for _rij in range(len(oud) + 1)]
    for i in reversed(range(len(oud))):
        rij, onder, gelijk = best[i], best[i + 1], lijkt[i]
        for j in reversed(range(len(nieuw))):
            rij[j] = max(onder[j], rij[j + 1], gelijk[j] and gelijk[j] + onder[j + 1])
    i = j = 0
    while i < len(oud) or j < len(nieuw):
        if i < len(oud) and j < len(nieuw) and lijkt[i][j] and best[i][j] == lijkt[i][j] + best[i + 1][j + 1]:
            yield oud[i], nieuw[j]
            i, j = i + 1, j + 1
        elif i < len(oud) and best[i][j] == best[i + 1][j]:
            yield oud[i], None
            i += 1
        else:
            yield None, nieuw[j]
            j += 1


def _likeness(oud: Sequence[str], nieuw: Sequence[str]) -> list[list[int]]:
    """For each pair the percentage of words that both have, 0 below LIJKT. A block's words are bits: 40,000 pairs in 10 ms."""
    bits: dict[str, int] = {}

    def words(blok: str) -> tuple[int, int]:
        woorden = set(re.findall(r"\w+", blok.casefold()))
        return sum(1 << bits.setdefault(woord, len(bits)) for woord in woorden), len(woorden)

    links, rechts = [words(blok) for blok in oud], [words(blok) for blok in nieuw]
    grens = LIJKT / 200
    return [
        [200 * samen // (m + n) if m + n and (samen := (a & b).bit_count()) >= grens * (m + n) else 0 for b, n in rechts]
        for a, m in links
    ]


def _block(oud: str | None, nieuw: str | None) -> Alinea:
    if oud is None or nieuw is None:
        soort, tekst = (ERBIJ, nieuw) if oud is None else (ERAF, oud)
        return Alinea(soort, ((soort, tekst),))
    if oud == nieuw:
        return Alinea(ZELFDE, ((ZELFDE, nieuw),))
    return Alinea("veranderd", tuple(_pieces(_split(oud), _split(nieuw))))


def _pieces(oud: list[str], nieuw: list[str]) -> Iterator[tuple[str, str]]:
    """What was removed stands before what came in its place. A space between two changed words changes with them."""
    voor = _same(oud, nieuw)
    na = _same(oud[voor:][::-1], nieuw[voor:][::-1])
    oud, nieuw, kop, staart = oud[voor : len(oud) - na], nieuw[voor : len(nieuw) - na], oud[:voor], oud[len(oud) - na :]
    weg, erbij, zelfde = "", "", "".join(kop)
    codes = SequenceMatcher(str.isspace, oud, nieuw).get_opcodes()  # of a very long block it skips the commonest words: fast
    for nummer, (wat, a, b, c, d) in enumerate(codes, 1):
        tekst = "".join(oud[a:b])
        if wat != "equal" or (tekst.isspace() and 1 < nummer < len(codes)):
            weg, erbij = weg + tekst, erbij + "".join(nieuw[c:d])
            continue
        yield from _filled((ZELFDE, zelfde), (ERAF, weg), (ERBIJ, erbij))
        weg, erbij, zelfde = "", "", tekst
    yield from _filled((ZELFDE, zelfde), (ERAF, weg), (ERBIJ, erbij), (ZELFDE, "".join(staart)))


def _same(oud: list[str], nieuw: list[str]) -> int:
    """How many parts are the same from the start."""
    return next(
        (plek for plek, (een, ander) in enumerate(zip(oud, nieuw, strict=False)) if een != ander), min(len(oud), len(nieuw))
    )


def _filled(*stukken: tuple[str, str]) -> Iterator[tuple[str, str]]:
    return (stuk for stuk in stukken if stuk[1])


def _split(tekst: str) -> list[str]:
    """Words, signs and spaces. An accent, a vowel sign or a joined emoji stays with what it belongs to."""
    delen = DELEN.findall(tekst)
    if tekst.isascii():
        return delen
    heel: list[str] = []
    for deel in delen:
        if heel and not deel.isspace() and (_attaches(deel) or _goes_on(heel[-1], deel)):
            heel[-1] += deel
        else:
            heel.append(deel)
    return heel


def _attaches(deel: str) -> bool:
    return deel[0] in VERBINDERS or unicodedata.category(deel[0])[0] == "M"


def _goes_on(voor: str, deel: str) -> bool:
    """Is this the rest of a word or emoji of which the part before ended in such a sign?"""
    return voor[-1] in VERBINDERS[:2] or (deel[0].isalnum() and voor[0].isalnum() and _attaches(voor[-1]))


def _mark_moved(alineas: list[Alinea]) -> list[Alinea]:
    """A block that was removed in one place and added in another, word for word, has moved."""
    los = {kant: Counter(a.text(kant) for a in alineas if a.soort == kant) for kant in (ERBIJ, ERAF)}
    samen = los[ERBIJ] & los[ERAF]
    over = {ERBIJ: Counter(samen), ERAF: Counter(samen)}
    klaar = []
    for alinea in alineas:
        if alinea.soort in over and over[alinea.soort][tekst := alinea.text(alinea.soort)] > 0:
            over[alinea.soort][tekst] -= 1
            alinea = replace(alinea, verplaatst=True)
        klaar.append(alinea)
    return klaar
