"""The alternatives of an entry, in the form that its words have in the sentence: 'verstrekt' → 'geeft', 'criteria' → 'eisen'.

A form that can't be made surely stays as the dictionary has it.
"""

from __future__ import annotations

from leesbaarheid.tekst import Woord, Zin
from leesbaarheid.woorden.bekendheid import ease
from leesbaarheid.woorden.herkennen import Treffer
from leesbaarheid.woorden.verbuigen import comparative, plural, with_e
from leesbaarheid.woorden.vervoegen import Vorm, conjugate, split, table

VOOROP = frozenset({"laten", "moeten", "kunnen", "willen", "mogen", "gaan", "komen"})
"""Verbs that come before another verb of their group: 'laten weten'."""
GEEN_WERKWOORD = frozenset(
    {"samen", "alleen", "open", "eigen", "tussen", "boven", "binnen", "buiten", "iedereen", "anderen", "tegen"}
)
BIJZIN = frozenset({"om", "dat", "wat", "hoe", "of", "als", "die"})
"""From such a word on an alternative has a verb of its own: 'zeggen dat het moet'."""
OPENT_BIJZIN = ("VG(onder)", "VNW(betr")


def fitting(zin: Zin, treffer: Treffer) -> tuple[str, ...]:
    """The alternatives of the entry, inflected like what was found, easiest first."""
    op_orde = sorted(treffer.ingang.alternatieven, key=ease, reverse=True)
    if _before_noun(zin, treffer):
        op_orde = [woord for woord in op_orde if woord not in table()["bijvoeglijk"]["bijwoord"]] or op_orde
    vormen = (_inflect(alternatief, zin, treffer) for alternatief in op_orde)
    return tuple(dict.fromkeys(_capital(vorm) if _opens(zin, treffer) else vorm for vorm in vormen))


def _inflect(alternatief: str, zin: Zin, treffer: Treffer) -> str:
    werkwoord = _verb_place(zin, treffer)
    if werkwoord is not None:
        return _as_verb(alternatief, zin, treffer, werkwoord)
    if len(treffer.plaatsen) > 1:
        return alternatief
    tag = zin.tokens[treffer.plaatsen[0]].tag
    if tag.startswith("N(") and ",mv" in tag:
        return plural(alternatief)
    if tag.startswith("ADJ(") and ",comp" in tag:
        vergelijkend = comparative(alternatief)
        return with_e(vergelijkend) if "met-e" in tag else vergelijkend
    if _before_noun(zin, treffer) and "met-e" in tag:
        return with_e(alternatief)
    return alternatief


def _before_noun(zin: Zin, treffer: Treffer) -> bool:
    tag = zin.tokens[treffer.plaatsen[0]].tag
    return len(treffer.plaatsen) == 1 and tag.startswith(("ADJ(prenom", "WW(vd,prenom", "WW(od,prenom"))


def _verb_place(zin: Zin, treffer: Treffer) -> int | None:
    """The verb of what was found, when the entry has it as an infinitive: 'gemotiveerd' and 'voorafgaand aan' have none."""
    for plaats in treffer.plaatsen:
        woord = zin.tokens[plaats]
        if woord.is_werkwoord and any(deel.endswith(woord.lemma.lower()) for deel in treffer.ingang.woorden):
            return plaats
    return None


def _as_verb(alternatief: str, zin: Zin, treffer: Treffer, plaats: int) -> str:
    woorden = alternatief.split()
    kop = _head(woorden)
    if kop is None:
        return alternatief
    delen = woorden[:kop], woorden[kop], woorden[kop + 1 :]
    woord = zin.tokens[plaats]
    if (vorm := _finite(zin, woord)) is not None:
        return _as_finite(delen, vorm, apart=not _is_last(zin, treffer, plaats))
    if woord.is_voltooid_deelwoord:
        return _as_participle(delen, met_e="met-e" in woord.tag)
    if woord.tag.startswith("WW(od"):
        enkel = len(woorden) == 1 and alternatief != "zijn"
        return alternatief + ("de" if "met-e" in woord.tag else "d") if enkel else alternatief
    if _has_te_inside(zin, treffer):
        los, kern = split(delen[1])
        return _join(*delen[0], los, "te", kern, *delen[2])
    return alternatief


def _as_participle(delen: tuple[list[str], str, list[str]], met_e: bool) -> str:
    voor, werkwoord, na = delen
    if werkwoord in VOOROP and na:
        return _join(*voor, werkwoord, *na)  # 'heeft laten weten': an infinitive here too
    deelwoord = conjugate(werkwoord, Vorm.VOLTOOID)
    return _join(*voor, with_e(deelwoord) if met_e and not na else deelwoord, *na)


def _as_finite(delen: tuple[list[str], str, list[str]], vorm: int, apart: bool) -> str:
    """In a main clause the verb comes first and its separable part after it: 'legt uit', 'geeft toestemming'."""
    voor, werkwoord, na = delen
    if not apart:
        return _join(*voor, werkwoord if vorm == MEERVOUD else conjugate(werkwoord, Vorm(vorm)), *na)
    los, kern = split(werkwoord)
    return _join(kern if vorm == MEERVOUD else conjugate(kern, Vorm(vorm)), *voor, los, *na)


def _join(*delen: str) -> str:
    return " ".join(deel for deel in delen if deel)


MEERVOUD = -1
"""Present plural: the infinitive."""


def _finite(zin: Zin, woord: Woord) -> int | None:
    """Which finite form the found verb has; None for an infinitive."""
    if not woord.tag.startswith("WW(pv") and not _is_misread_past(zin, woord):
        return None
    if "verl" in woord.tag or woord.is_voltooid_deelwoord:
        return Vorm.VERLEDEN_MEERVOUD if ",mv" in woord.tag else Vorm.VERLEDEN
    if ",mv" in woord.tag:
        return MEERVOUD
    met_t = "met-t" in woord.tag or woord.tekst.lower().endswith("t") or woord.tekst.lower() == "is"
    return Vorm.HIJ if met_t and not any(ander.tekst.lower() == "ik" for ander in zin.tokens) else Vorm.IK


def _is_misread_past(zin: Zin, woord: Woord) -> bool:
    """Frog takes 'verstrekte' for a participle before a noun; where no verb is finite, it is the past tense."""
    return woord.tag.startswith("WW(vd,prenom,met-e") and not any(ander.tag.startswith("WW(pv") for ander in zin.tokens)


def _is_last(zin: Zin, treffer: Treffer, plaats: int) -> bool:
    """Does the verb stand at the end of a subordinate clause ('omdat wij dit verstrekken')? There nothing comes apart."""
    volgende = zin.tokens[plaats + 1].tag if plaats + 1 < len(zin.tokens) else "LET"
    if max(treffer.plaatsen) > plaats or not volgende.startswith(("LET", "VG", "WW", "SPEC")):
        return False
    for woord in reversed(zin.tokens[:plaats]):
        if woord.is_leesteken:
            return False
        if woord.tag.startswith(OPENT_BIJZIN):
            return True
    return False


def _has_te_inside(zin: Zin, treffer: Treffer) -> bool:
    """'toe te lichten': 'te' lies between the two parts, so it belongs to what is replaced."""
    begin, eind = min(treffer.plaatsen), max(treffer.plaatsen)
    return any(zin.tokens[p].tekst == "te" for p in range(begin, eind) if p not in treffer.plaatsen)


def _head(woorden: list[str]) -> int | None:
    """Which word of an alternative is its verb: the first that comes before others, else the last infinitive."""
    kandidaten = []
    for plaats, woord in enumerate(woorden):
        if woord in BIJZIN:
            break
        if _reads_as_infinitive(woord) and (not plaats or woorden[plaats - 1] != "te"):
            kandidaten.append(plaats)
    vooraan = next((plaats for plaats in kandidaten if woorden[plaats] in VOOROP), None)
    return vooraan if vooraan is not None else max(kandidaten, default=None)


def _reads_as_infinitive(woord: str) -> bool:
    return woord in table()["werkwoord"] or split(woord)[1] in table()["werkwoord"] or (
        woord.endswith("en") and len(woord) > 4 and woord not in GEEN_WERKWOORD
    )  # fmt: skip


def _opens(zin: Zin, treffer: Treffer) -> bool:
    """Is the first word of what was found the first of the sentence, with a capital?"""
    eerste = treffer.plaatsen[0]
    return zin.tokens[eerste].tekst[:1].isupper() and all(woord.is_leesteken for woord in zin.tokens[:eerste])


def _capital(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]
