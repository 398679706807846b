"""How a text speaks to its reader: with u, with je, or not at all. No rule itself."""

from __future__ import annotations

from collections.abc import Iterable

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
    woord = zin.tokens[werkwoord]
    hoofden = {werkwoord}
    if woord.is_voltooid_deelwoord and woord.hoofd is not None and zin.tokens[woord.hoofd].lemma in {"hebben", "zijn"}:
        hoofden.add(woord.hoofd)
    elif not woord.tag.startswith("WW(pv"):
        return False
    return any((says_u(ander) or says_je(ander)) and ander.relatie == "su" and ander.hoofd in hoofden for ander in zin.tokens)
