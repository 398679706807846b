"""A subordinate clause at the end (or 'hoewel' at the start) becomes a sentence of its own, with its verb in second place."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.herschrijven.klad import Klad, Stuk, end_mark, new_words, pieces, sentence
from leesbaarheid.herschrijven.manier import Manier
from leesbaarheid.herschrijven.verbindingen import links
from leesbaarheid.herschrijven.zinsbouw import (
    agrees,
    body_end,
    clause_verb,
    has_condition,
    is_finite,
    is_negated,
    is_nominative,
    is_question,
    noun_phrase,
    opens_subclause,
    take_out,
    verb_first,
)
from leesbaarheid.tekst import Woord, Zin

KORTSTE_HOOFDZIN = 3
"""Words before the cut."""
DAT_KOMT = frozenset({"dat", "dit", "daarom"})
"""First words of a main clause that only leads up to its reason: 'Dat doen wij omdat …'."""
VOOR_REDEN = frozenset({"niet", "juist", "vooral", "alleen", "ook", "mede", "enkel", "maar", "dat", "of", "en"})
"""Words that make the reason the point of the sentence: 'juist omdat'."""


def find(zin: Zin) -> Iterator[Klad]:
    """Drafts for the clause at the end, else for 'hoewel' at the start."""
    if is_question(zin) or any(woord.tekst in {":", ";"} for woord in zin.tokens):
        return
    einde = body_end(zin)
    for knip in range(KORTSTE_HOOFDZIN, einde - 2):
        tweede = _second(zin, knip, einde) if _main_clause(zin, knip) and _last_clause(zin, knip, einde) else None
        if tweede is not None:
            eerste = sentence(zin, pieces(zin)[:knip])
            yield Klad((eerste, sentence(zin, tweede, end_mark(zin) or ".")))
    yield from _although(zin, einde)


def _main_clause(zin: Zin, knip: int) -> bool:
    """Before the cut: a main clause without a condition and without another clause that the last one could belong to."""
    eerste = zin.tokens[:knip]
    woorden = [woord for woord in eerste if not woord.is_leesteken]
    return (
        len(woorden) >= KORTSTE_HOOFDZIN
        and sum(map(is_finite, eerste)) == 1
        and not any(map(opens_subclause, eerste))
        and not has_condition(zin, 0, knip)
        and not (is_finite(eerste[0]) and is_nominative(eerste[1]))
    )


def _last_clause(zin: Zin, knip: int, einde: int) -> bool:
    return not any(woord.tekst in {",", "–", "("} for woord in zin.tokens[knip + 1 : einde])


def _second(zin: Zin, knip: int, einde: int) -> tuple[Stuk, ...] | None:
    woord = zin.tokens[knip].tekst.lower()
    komma = zin.tokens[knip - 1].tekst == ","
    if zin.tokens[knip].waarde:
        return None
    if woord in links()["zelfde_volgorde"]:
        return _reason(zin, knip, einde, komma)
    if woord == "zodat":
        return _result(zin, knip, einde)
    if komma and woord in links()["werkwoord_vooraan"] and not is_negated(zin, 0, knip):
        return _after(links()["werkwoord_vooraan"][woord], verb_first(zin, knip + 1, einde))
    if komma and woord in {"die", "dat"} and not is_negated(zin, 0, knip):
        return _relative(zin, knip, einde)
    return None


def _reason(zin: Zin, knip: int, einde: int, komma: bool) -> tuple[Stuk, ...] | None:
    """'…, omdat Y' → 'De reden is dat Y'. After a negation only with a comma: else the reason itself may be denied."""
    voor = zin.tokens[knip - 1].tekst.lower()
    if voor in VOOR_REDEN or zin.tokens[0].tekst.lower() in DAT_KOMT:
        return None
    if is_negated(zin, 0, knip) and not komma or zin.tokens[0].tag == "WW(pv,tgw,ev)":
        return None
    rest = zin.tokens[knip + 1 : einde]
    if not any(map(is_finite, rest)) or any(woord.tekst.lower() in links()["zelfde_volgorde"] for woord in rest):
        return None
    return (*new_words(links()["zelfde_volgorde"][zin.tokens[knip].tekst.lower()]), *pieces(zin)[knip + 1 : einde])


def _result(zin: Zin, knip: int, einde: int) -> tuple[Stuk, ...] | None:
    """'zodat u kunt …' tells a purpose ('Zo kunt u …'), otherwise a result ('Daardoor …')."""
    verb = clause_verb(zin, knip + 1, einde)
    doel = verb is not None and zin.tokens[verb].lemma == "kunnen" and not is_negated(zin, 0, einde)
    doel = doel or zin.tokens[0].tag == "WW(pv,tgw,ev)"
    tafel = links()["doel"] if doel else links()["werkwoord_vooraan"]
    return _after(tafel["zodat"], verb_first(zin, knip + 1, einde))


def _relative(zin: Zin, knip: int, einde: int) -> tuple[Stuk, ...] | None:
    """'een brief, die u moet bewaren' → 'Die brief moet u bewaren'. The noun just before the comma must fit the pronoun.

    Not in 'een brief aan uw partner, die …': the clause may be about the brief.
    """
    kop, woord = zin.tokens[knip - 2], zin.tokens[knip].tekst.lower()
    if kop.waarde or not _fits(kop, woord) or is_finite(zin.tokens[knip + 1]):
        return None
    verb = next(plaats for plaats in range(knip) if is_finite(zin.tokens[plaats]))
    begin = next((plaats for plaats in range(verb, knip - 2) if noun_phrase(zin, plaats) == knip - 1), knip - 2)
    if zin.tokens[begin - 1].tag.startswith("VZ") and any(_fits(ander, woord) for ander in zin.tokens[verb + 1 : begin]):
        return None
    return _after(f"{zin.tokens[knip].tekst} {kop.tekst}", verb_first(zin, knip + 1, einde))


def _fits(kop: Woord, voornaamwoord: str) -> bool:
    """Can this noun be what 'die' or 'dat' is about?"""
    if voornaamwoord == "dat":
        return kop.is_soortnaam and "onz" in kop.tag and ",ev" in kop.tag
    return kop.is_soortnaam and ("zijd" in kop.tag or ",mv" in kop.tag)


def _after(begin: str, rest: tuple[Stuk, ...] | None) -> tuple[Stuk, ...] | None:
    return None if rest is None else (*new_words(begin), *rest)


def _although(zin: Zin, einde: int) -> Iterator[Klad]:
    """'Hoewel u te laat bent, betalen wij' → 'U bent te laat. Toch betalen wij'."""
    komma = next((plaats for plaats, woord in enumerate(zin.tokens) if woord.tekst == ","), 0)
    if zin.tokens[0].tekst.lower() != "hoewel" or not komma or komma + 2 >= einde or not is_finite(zin.tokens[komma + 1]):
        return
    eind, verb = noun_phrase(zin, 1), clause_verb(zin, 1, komma)
    if (
        eind is None
        or verb is None
        or verb < eind
        or not agrees(zin, 1, eind, verb)
        or zin.tokens[eind].tag.startswith(("VZ(init", "LET", "N(", "SPEC", "VG"))
    ):
        return
    delen = take_out(zin, eind, komma, verb)
    if delen is None or any(map(opens_subclause, zin.tokens[1:komma])):
        return
    stukken = pieces(zin)
    eerste = (*stukken[1:eind], delen[0], *delen[1])
    tweede = (*new_words(links()["tegenstelling"]["hoewel"]), *stukken[komma + 1 : einde])
    yield Klad((sentence(zin, eerste), sentence(zin, tweede, end_mark(zin) or ".")))


MANIER = Manier(naam="bijzin", titel=_("Maak van het laatste stuk een eigen zin."), probeer=find)
