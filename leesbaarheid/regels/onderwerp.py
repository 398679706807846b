"""Which finite verb has this phrase as its subject? By word order, because trees are slow and not the same twice. No rule."""

from __future__ import annotations

from leesbaarheid.tekst import Zin

OPENT_BIJZIN = ("VG(onder", "VNW(betr", "VNW(vb")
OPENT_ANDERS = ("VZ", "BW", "ADJ(vrij", "VG(onder")
"""What opens a main clause that is not its subject: 'in mei', 'daarom', 'eerst'."""
GRENZEN = frozenset(",;:")


def verb_of_subject(zin: Zin, begin: int, eind: int) -> int | None:
    """Place of the finite verb of which the words [begin, eind) are the subject; None when they seem to be no subject.

    'De aanvrager moet', 'als u niet meewerkt', 'daarom moet de aanvrager'. A subject far from its verb is missed.
    """
    voor = zin.tokens[begin - 1].tag if begin else ""
    if voor.startswith("VZ"):
        return None
    volgend = eind
    while volgend < len(zin.tokens) and zin.tokens[volgend].tag == "BW()":
        volgend += 1
    if is_finite(zin, volgend):
        return volgend
    if voor.startswith(OPENT_BIJZIN):
        return _end_of_clause(zin, eind)
    return begin - 1 if begin and is_finite(zin, begin - 1) and _is_inverted(zin, begin - 1) else None


def is_finite(zin: Zin, plaats: int) -> bool:
    """Is there a finite verb at this place?"""
    return plaats < len(zin.tokens) and zin.tokens[plaats].tag.startswith("WW(pv")


def _end_of_clause(zin: Zin, plaats: int) -> int | None:
    """The finite verb at the end of the subordinate clause that goes on here."""
    for verder in range(plaats, len(zin.tokens)):
        woord = zin.tokens[verder]
        if is_finite(zin, verder):
            return verder
        if woord.tekst in GRENZEN or woord.tag.startswith(OPENT_BIJZIN):
            return None
    return None


def _is_inverted(zin: Zin, verb: int) -> bool:
    """Does the main clause of this verb begin with the verb itself, or with something else than its subject?"""
    eerste = verb
    while eerste and zin.tokens[eerste - 1].tekst not in GRENZEN and not zin.tokens[eerste - 1].tag.startswith("VG(neven"):
        eerste -= 1
    return eerste == verb or zin.tokens[eerste].tag.startswith(OPENT_ANDERS)
