"""Finds entries of the word lists in a sentence: by form, by lemma, as a phrase, with a separable or a far-away verb."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from leesbaarheid.tekst import Woord, Zin
from leesbaarheid.woorden.bekendheid import is_seen
from leesbaarheid.woorden.lijsten import Ingang, depends_on_lists, entries, known

VERSTE_AFSTAND = 15
"""Tokens between the fixed part and its verb; further apart they mostly belong to different clauses."""

LOSSE_DELEN = frozenset({"vast", "terug", "samen", "neer", "weg", "klaar", "open", "bekend", "stil", "vrij"})
"""Parts of separable verbs that Frog tags as adverb or adjective: 'stelt … vast'."""
OM_TE = frozenset({"om", "door", "zonder", "na", "alvorens"})
"""Words that open a clause with 'te' of their own: 'dient om … te'."""


def _opens_clause(woord: Woord) -> bool:
    """A verb of its own, a conjunction, 'om'. A participle opens nothing: 'dient beoordeeld te worden'."""
    los = woord.is_werkwoord and not woord.is_voltooid_deelwoord
    return los or woord.tag.startswith("VG") or woord.tekst.lower() in OM_TE


@dataclass(frozen=True)
class Treffer:
    """An entry and the tokens (places in the sentence) that it was found in."""

    ingang: Ingang
    plaatsen: tuple[int, ...]


def is_known(woord: Woord) -> bool:
    """A value, or a word that residents must know (bekend.toml)."""
    return woord.waarde or woord.tekst.lower() in known() or woord.lemma.lower() in known()


def find_formal(zin: Zin) -> tuple[Treffer, ...]:
    """The entries of formeel.toml in the sentence."""
    return find_entries(zin, "formeel")


@depends_on_lists
@lru_cache(maxsize=40_000)
def find_entries(zin: Zin, lijst: str) -> tuple[Treffer, ...]:
    """All entries of a list in the sentence, longest first, each token at most once, in order of place."""
    lezing = _Lezing(zin)
    kandidaten = [
        treffer
        for plaats in range(len(zin.tokens))
        for vorm in lezing.vormen[plaats]
        for ingang in _by_key(lijst).get(vorm, ())
        if (treffer := lezing.match(ingang, plaats))
    ]
    kandidaten.sort(key=lambda treffer: (-len(treffer.plaatsen), -treffer.ingang.gewicht, treffer.plaatsen))
    bezet: set[int] = set()
    gekozen = []
    for treffer in kandidaten:
        if bezet.isdisjoint(treffer.plaatsen):
            bezet.update(treffer.plaatsen)
            gekozen.append(treffer)
    return tuple(sorted(gekozen, key=lambda treffer: treffer.plaatsen))


@lru_cache(maxsize=20_000)
def verb_lemmas(zin: Zin) -> Mapping[int, tuple[str, tuple[int, ...]]]:
    """Separable verbs joined ('deelt … mee' → 'meedelen'): place of the verb → (lemma, places of verb and particle).

    Tags and word order decide, and the joined verb must exist: Frog's tree may change with what was read before.
    """
    samen = {}
    for deel, woord in enumerate(zin.tokens):
        werkwoord = _verb_of(zin, deel) if _stands_apart(zin, deel) else None
        if werkwoord is not None and is_seen(lemma := woord.tekst.lower() + zin.tokens[werkwoord].lemma.lower()):
            samen[werkwoord] = (lemma, (werkwoord, deel))
    return samen


def _stands_apart(zin: Zin, plaats: int) -> bool:
    """A preposition without anything after it ('mee'), or an adverb that parts of verbs look like, at the end of its clause."""
    if zin.tokens[plaats].tag == "VZ(fin)":
        return True
    na = zin.tokens[plaats + 1 : plaats + 2]
    aan_eind = not na or na[0].is_leesteken or na[0].is_werkwoord or na[0].tag.startswith("VG") or na[0].tekst == "te"
    return zin.tokens[plaats].tekst.lower() in LOSSE_DELEN and aan_eind


def _verb_of(zin: Zin, deel: int) -> int | None:
    """The infinitive in 'aan te vragen'; else the finite verb before it in its clause."""
    na = zin.tokens[deel + 1 : deel + 3]
    if len(na) == 2 and na[0].tekst.lower() == "te" and na[1].tag.startswith("WW(inf"):
        return deel + 2
    for plaats in range(deel - 1, -1, -1):
        woord = zin.tokens[plaats]
        if woord.tag.startswith("WW(pv"):
            return plaats
        if woord.tag.startswith(("VG(onder", "VNW(betr")) or woord.tekst in {";", ":"}:
            return None
    return None


@depends_on_lists
@cache
def _by_key(lijst: str) -> dict[str, list[Ingang]]:
    """Entries by the word to look at first: the verb when it may stand apart, else the first word. Known words are left out."""
    tafel = defaultdict(list)
    for ingang in entries(lijst):
        if ingang.is_frase or ingang.woorden[0] not in known():
            tafel[ingang.woorden[-1 if ingang.gesplitst else 0]].append(ingang)
        if ingang.gesplitst and len(ingang.woorden) == 2:
            tafel["".join(ingang.woorden)].append(replace(ingang, woorden=("".join(ingang.woorden),)))
    return dict(tafel)


class _Lezing:
    """A sentence with every form under which each token may match."""

    def __init__(self, zin: Zin) -> None:
        self.tokens = zin.tokens
        self.samen = verb_lemmas(zin)
        self.vormen = [self._forms(plaats, woord) for plaats, woord in enumerate(zin.tokens)]

    def _forms(self, plaats: int, woord: Woord) -> tuple[str, ...]:
        if woord.waarde:
            return ()
        samen = (self.samen[plaats][0],) if plaats in self.samen else ()
        return tuple(dict.fromkeys((*samen, woord.tekst.lower(), woord.lemma.lower())))

    def match(self, ingang: Ingang, plaats: int) -> Treffer | None:
        voor = self.tokens[plaats - 1].tag if plaats else ""
        if not self.tokens[plaats].tag.startswith(ingang.alleen) or not voor.startswith(ingang.na):
            return None
        if ingang.met_te:
            plaatsen = self._with_te(plaats)
        elif ingang.gesplitst and len(ingang.woorden) > 1:
            plaatsen = self._apart(ingang, plaats)
        else:
            plaatsen = self._together(ingang.woorden, plaats)
        return Treffer(ingang, plaatsen) if plaatsen else None

    def _together(self, woorden: tuple[str, ...], plaats: int) -> tuple[int, ...] | None:
        plaatsen = tuple(range(plaats, plaats + len(woorden)))
        if plaatsen[-1] >= len(self.tokens):
            return None
        if any(woord not in self.vormen[p] for woord, p in zip(woorden, plaatsen, strict=True)):
            return None
        if len(woorden) == 1 and is_known(self.tokens[plaats]):
            # 'gemachtigde' is a word to know, though it comes from 'machtigen'.
            return None
        if len(woorden) == 1 and plaats in self.samen:
            # 'stelt … vast' is vaststellen, not stellen.
            return tuple(sorted(self.samen[plaats][1])) if woorden[0] == self.samen[plaats][0] else None
        return plaatsen

    def _apart(self, ingang: Ingang, werkwoord: int) -> tuple[int, ...] | None:
        if not self.tokens[werkwoord].is_werkwoord:
            return None
        vast = ingang.woorden[:-1]
        for begin in self._nearby(werkwoord):
            plaatsen = self._together(vast, begin)
            # 'een plaats vinden' is no fixed expression, 'plaats vinden' is.
            met_lidwoord = begin > 0 and self.tokens[begin - 1].tag.startswith("LID")
            if plaatsen and werkwoord not in plaatsen and not met_lidwoord:
                return tuple(sorted((*plaatsen, werkwoord)))
        return None

    def _nearby(self, plaats: int) -> Iterator[int]:
        """Places within reach, without crossing a mark that ends a clause."""
        for stap in (1, -1):
            for ander in range(plaats + stap, plaats + stap * (VERSTE_AFSTAND + 1), stap):
                if not 0 <= ander < len(self.tokens) or self.tokens[ander].tekst in {";", ":", "(", ")"}:
                    break
                yield ander

    def _with_te(self, werkwoord: int) -> tuple[int, ...] | None:
        if not self.tokens[werkwoord].is_werkwoord:
            return None
        for plaats in self._nearby(werkwoord):
            if self.tokens[plaats].tekst.lower() == "te" and self._belongs(plaats, werkwoord):
                return tuple(sorted((werkwoord, plaats)))
        return None

    def _belongs(self, te: int, werkwoord: int) -> bool:
        """Does this 'te' go with this verb? No other verb, no 'om' between; the tree often hangs it on the object."""
        tussen = self.tokens[werkwoord + 1 : te] if werkwoord < te else self.tokens[te + 2 : werkwoord]
        return not any(_opens_clause(woord) for woord in tussen)
