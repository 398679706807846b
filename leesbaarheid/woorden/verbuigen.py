"""Plurals of nouns and forms of adjectives, for the plain words that the lists suggest. Exceptions: onregelmatig.toml."""

from __future__ import annotations

import re

from leesbaarheid.woorden.vervoegen import table

STERK = frozenset({"heel", "erg", "even"})
"""Words before an adjective that leave its form alone: 'heel belangrijke'."""
_LANG = re.compile(r"(aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou)[^aeiou]$")
_KORT = re.compile(r"(?:^|[^aeiou])[aeiou][bdfgklmnprst]$")
_TOONLOOS = re.compile(r"[aeiouy].*e[lmnr]$")


def plural(woord: str) -> str:
    """The plural of a noun; the noun itself where it has none, or is a plural already ('kosten', 'regels')."""
    uitzondering = table()["meervoud"]
    if woord in uitzondering:
        return uitzondering[woord]
    if " " in woord or woord in table()["geen_meervoud"]["woorden"] or _is_plural(woord):
        return woord
    if woord.endswith(("a", "o", "u", "y")):
        return woord + "'s"
    if woord.endswith(("e", "ie", "aar", "ier")) or (_TOONLOOS.search(woord) and not _LANG.search(woord)):
        return woord + "s"
    return _open(woord) + "en"


def with_e(woord: str) -> str:
    """An adjective before a noun: 'groot' → 'grote', 'heel belangrijk' → 'heel belangrijke'; others as they are."""
    *voor, laatste = woord.split()
    zonder_e = laatste.endswith("e") or _is_participle(laatste) or laatste in table()["bijvoeglijk"]["zonder_e"]
    if zonder_e or not STERK.issuperset(voor):
        return woord
    return " ".join((*voor, (laatste if _is_long_tail(laatste) else _open(laatste)) + "e"))


def comparative(woord: str) -> str:
    """'moeilijk' → 'moeilijker', 'goed' → 'beter'; what has no such form stays as it is."""
    if woord in table()["vergelijkend"]:
        return table()["vergelijkend"][woord]
    met_e = with_e(woord)
    if met_e == woord or " " in woord:
        return woord
    return (woord + "d" if woord.endswith("r") else met_e[:-1]) + "er"


def _is_participle(woord: str) -> bool:
    """'gegeven', 'verzonnen': such a word takes no e; 'algemeen' does."""
    return woord.endswith("en") and not _LANG.search(woord)


def _is_plural(woord: str) -> bool:
    return woord.endswith(("en", "ën", "els", "ers", "ens", "ies"))


def _is_long_tail(woord: str) -> bool:
    """'duidelijk', 'passend', 'langzaam': -ig, -lijk, -end and the like only take an e."""
    return woord.endswith(("ig", "lijk", "end", "isch", "erd", "eld"))


def _open(woord: str) -> str:
    """The word before a vowel: 'groot' → 'grot', 'plek' → 'plekk', 'brief' → 'briev', 'huis' → 'huiz', 'soepel' → 'soepel'."""
    slot = {"f": "v", "s": "z"}.get(woord[-1], woord[-1])
    if _LANG.search(woord):
        return (woord[:-2] if woord[-2] == woord[-3] else woord[:-1]) + slot
    return woord + woord[-1] if _KORT.search(woord) and not _TOONLOOS.search(woord) else woord
