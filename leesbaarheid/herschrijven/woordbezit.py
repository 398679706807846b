"""Part of the guard: where the words of a draft come from, and which words of the old sentence it lost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from leesbaarheid.herschrijven.omschrijvingen import light_verbs
from leesbaarheid.herschrijven.plaatsvast import swaps
from leesbaarheid.herschrijven.verbindingen import links
from leesbaarheid.herschrijven.zinsbouw import ONTKENNING, SCHEIDBAAR, TWIJFELACHTIG
from leesbaarheid.tekst import Woord, Zin
from leesbaarheid.woorden.bekendheid import ease

HULP = frozenset({"zijn", "hebben", "worden", "zullen", "kunnen", "mogen", "moeten", "dienen", "hoeven", "willen"})
INHOUD = ("N(soort", "WW", "ADJ", "BW", "SPEC(vreemd", "SPEC(afk", "SPEC(symb")
"""Words with a meaning of their own. Numbers, names and negations have rules of their own in bewaakt.py."""
DELEN = frozenset(SCHEIDBAAR + TWIJFELACHTIG)
ELDERS = HULP | ONTKENNING | DELEN
"""Lemmas that other rules count: auxiliaries, negations, loose parts of verbs."""
WERKWOORD = 3.0
"""z from which what is left of a verb is a verb: 'vullen' in 'invullen' (judgement)."""


def brings_no_words(oud: Zin, nieuw: Sequence[Zin]) -> bool:
    """Every word of the new text that is no function word comes from the old sentence or from a word list."""
    eigen = {vorm for woord in oud.tokens for vorm in _forms(woord)} | _list_words()
    woorden = [woord for zin in nieuw for woord in zin.woorden]
    delen = _loose_parts(oud.woorden) | _list_words()
    return _loose_parts(woorden) <= delen and all(not _forms(w).isdisjoint(eigen) for w in woorden if _counts(w))


def loses_no_words(oud: Zin, nieuw: Sequence[Zin]) -> bool:
    """Every word of the old sentence that is no function word is in the new text too, unless a word list replaces it."""
    over = {vorm for zin in nieuw for woord in zin.tokens for vorm in _forms(woord)} | _replaceable()
    delen = _loose_parts([woord for zin in nieuw for woord in zin.woorden]) | _replaceable()
    blijvend = [woord for woord in oud.woorden if woord.lemma.lower() not in _replaceable()]
    return _loose_parts(blijvend) <= delen and all(not _forms(w).isdisjoint(over) for w in oud.woorden if _counts(w))


def _counts(woord: Woord) -> bool:
    return woord.tag.startswith(INHOUD) and not woord.waarde and woord.lemma.lower() not in ELDERS


@lru_cache(maxsize=50_000)
def _forms(woord: Woord) -> frozenset[str]:
    """Form and lemma, and of a separable verb its core too: 'legt … uit' and 'uitlegt' share 'leggen'."""
    vormen = {woord.tekst.lower(), woord.lemma.lower()}
    if woord.is_werkwoord:
        vormen |= {_core(vorm)[1] for vorm in tuple(vormen)}
    return frozenset(vormen)


def _loose_parts(woorden: Iterable[Woord]) -> set[str]:
    """The loose parts of separable verbs, joined or apart: 'terugbetalen' is not 'betalen'."""
    delen = {_core(woord.lemma.lower())[0] for woord in woorden if woord.is_werkwoord and not woord.waarde}
    los = {woord.tekst.lower() for woord in woorden} & DELEN
    return delen - {""} | los


@lru_cache(maxsize=50_000)
def _core(lemma: str) -> tuple[str, str]:
    """The loose part of a verb ('' when none) and the rest."""
    for deel in SCHEIDBAAR + TWIJFELACHTIG:
        rest = lemma.removeprefix(deel)
        if lemma.startswith(deel) and len(rest) >= 4 and ease(rest) >= WERKWOORD:
            return deel, rest
    return "", lemma


@cache
def _list_words() -> frozenset[str]:
    """All words that a replacement may bring."""
    frasen = [ruil.anders for ruil in swaps().values()]
    werkwoorden = [f"{o.hele} {o.hij} {o.deelwoord} {o.los} {o.los}{o.hele} {o.los}{o.hij}" for o in light_verbs()]
    begin = [tekst for tafel in links().values() for tekst in tafel.values()]
    return frozenset(" ".join((*frasen, *werkwoorden, *begin)).lower().split())


@cache
def _replaceable() -> frozenset[str]:
    """All words that a replacement may take away."""
    vast = [f"{o.vast} {o.werkwoord}" for o in light_verbs()]
    verbinding = [woord for tafel in links().values() for woord in tafel]
    return frozenset(" ".join((*swaps(), *vast, *verbinding)).lower().split())
