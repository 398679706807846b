"""How a text speaks to its reader: with u, with je, or not at all. No rule itself."""

from __future__ import annotations

from collections.abc import Iterable

from leesbaarheid.regels.onderwerp import is_finite, verb_of_subject
from leesbaarheid.tekst import Deel, Woord, Zin

U = frozenset({"u", "uw", "uzelf", "uwe"})
JE = frozenset({"je", "jij", "jou", "jouw", "jezelf", "jullie"})


def says_u(woord: Woord) -> bool:
    """'u' or 'uw' as a pronoun: no unit ('10 u'), no letter."""
    return woord.tekst.lower() in U and woord.tag.startswith("VNW") and not woord.waarde


def says_je(woord: Woord) -> bool:
    """'je', 'jij', 'jouw' and so on."""
    return woord.tekst.lower() in JE and woord.tag.startswith("VNW") and not woord.waarde


def speaks_to_reader(delen: Iterable[Deel]) -> bool:
    """Does the text say 'u' or 'je' anywhere?"""
    return any(says_u(woord) or says_je(woord) for deel in delen for zin in deel.zinnen for woord in zin.tokens)


def is_done_by_reader(zin: Zin, werkwoord: int) -> bool:
    """Is 'u' or 'je' the subject of this verb, as a fact: 'u weigert', 'u hebt geweigerd', but not 'u mag weigeren'?"""
    vervoegd = _auxiliary(zin, werkwoord) if zin.tokens[werkwoord].is_voltooid_deelwoord else werkwoord
    return vervoegd is not None and is_finite(zin, vervoegd) and vervoegd in verbs_of_reader(zin)


def verbs_of_reader(zin: Zin) -> set[int | None]:
    """Places of the finite verbs that have 'u' or 'je' as their subject."""
    return {verb_of_subject(zin, p, p + 1) for p, woord in enumerate(zin.tokens) if says_u(woord) or says_je(woord)}


def _auxiliary(zin: Zin, deelwoord: int) -> int | None:
    """'hebt … geweigerd', '… geweigerd hebt': the finite 'hebben' or 'zijn' right behind a participle, else before it."""
    voor = next((p for p in reversed(range(deelwoord)) if is_finite(zin, p)), None)
    return next((p for p in (deelwoord + 1, voor) if p is not None and _has_or_is(zin, p)), None)


def _has_or_is(zin: Zin, plaats: int) -> bool:
    return is_finite(zin, plaats) and zin.tokens[plaats].lemma in {"hebben", "zijn"}
