"""A draft: new sentences made of pieces of the old one. Places, spaces, capitals and end marks are put right here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from leesbaarheid.tekst import Passage, Soort, Waardeplek, Woord, Zin
from leesbaarheid.woorden.bekendheid import ease

LOS = ",;:–—-"
"""Marks that have no business at the edge of a sentence."""
EINDTEKENS = ".!?"
GEWOON = 3.0
"""z from which a noun that opened the sentence is taken for an ordinary word, not a name (judgement)."""


@dataclass(frozen=True)
class Stuk:
    """A word or mark. `plaats` is its token in the old sentence, None for a new word; `plakt`: no space stood before it.

    `leeswoord` is given when the piece is a filled-in value: what the parser reads for it.
    """

    tekst: str
    plaats: int | None = None
    plakt: bool = False
    leeswoord: str | None = None


@dataclass(frozen=True)
class Klad:
    """The pieces of each new sentence."""

    zinnen: tuple[tuple[Stuk, ...], ...]

    @property
    def tekst(self) -> str:
        """The new sentences, as they would stand in the letter."""
        return " ".join(passage.tekst for passage in self.passages)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Each new sentence as a passage of its own, ready for the parser."""
        return tuple(_passage(zin) for zin in self.zinnen)


def pieces(zin: Zin) -> tuple[Stuk, ...]:
    """The tokens of a sentence as pieces; piece number i is token number i."""
    eind = zin.begin
    stukken = []
    for plaats, woord in enumerate(zin.tokens):
        stukken.append(Stuk(woord.tekst, plaats, woord.begin == eind, woord.lemma if woord.waarde else None))
        eind = woord.eind
    return tuple(stukken)


def new_words(tekst: str) -> tuple[Stuk, ...]:
    """New words as pieces."""
    return tuple(Stuk(woord) for woord in tekst.split())


def is_whole(zin: Zin) -> bool:
    """Do the tokens hold everything that is written? Not with Markdown's asterisks, which the parser never sees."""
    plaats = zin.begin
    for woord in zin.tokens:
        if (
            zin.tekst[plaats - zin.begin : woord.begin - zin.begin].strip()
            or not woord.tekst
            or "*" in woord.tekst
            and not woord.waarde
        ):
            return False
        plaats = woord.eind
    return True


def sentence(zin: Zin, stukken: Sequence[Stuk], einde: str = ".") -> tuple[Stuk, ...]:
    """One new sentence: no stray marks at its edges, a capital, an end mark, and no capital left where the old one began."""
    delen = [stuk for stuk in stukken if stuk.tekst]
    while delen and delen[-1].leeswoord is None and delen[-1].tekst in LOS + EINDTEKENS:
        delen.pop()
    while delen and delen[0].leeswoord is None and delen[0].tekst in LOS:
        delen.pop(0)
    eerste = next((nummer for nummer, stuk in enumerate(delen) if stuk.tekst[0].isalnum()), 0)
    delen = [_lowered(zin, stuk) if nummer > eerste else stuk for nummer, stuk in enumerate(delen)]
    if delen and delen[eerste].leeswoord is None and not zin.tekst[0].islower():
        delen[eerste] = replace(delen[eerste], tekst=delen[eerste].tekst[:1].upper() + delen[eerste].tekst[1:])
    return (*delen, Stuk(einde, plakt=True)) if einde else tuple(delen)


def end_mark(zin: Zin) -> str:
    """The mark that the sentence ends with; empty when it has none (a heading, a list item)."""
    laatste = zin.tokens[-1]
    return laatste.tekst if laatste.tekst in EINDTEKENS + LOS and not laatste.waarde else ""


def _lowered(zin: Zin, stuk: Stuk) -> Stuk:
    eerste = next((plaats for plaats, woord in enumerate(zin.tokens) if not woord.is_leesteken), None)
    if stuk.plaats is None or stuk.plaats != eerste or stuk.leeswoord is not None or not _is_ordinary(zin.tokens[eerste]):
        return stuk
    return replace(stuk, tekst=stuk.tekst[:1].lower() + stuk.tekst[1:])


def _is_ordinary(woord: Woord) -> bool:
    """Has its capital only from the start of the sentence."""
    if not woord.tekst[1:].islower() and len(woord.tekst) > 1:
        return False
    if woord.tag.startswith("N(soort"):
        return ease(woord.tekst) >= GEWOON
    return woord.tag.startswith(("LID", "VNW", "VZ", "BW", "ADJ", "VG", "WW", "TW"))


def _passage(stukken: Iterable[Stuk]) -> Passage:
    tekst, plekken, vorige = "", [], None
    for stuk in stukken:
        if tekst and not _glued(vorige, stuk):
            tekst += " "
        if stuk.leeswoord is not None:
            plekken.append(Waardeplek(len(tekst), len(tekst) + len(stuk.tekst), stuk.leeswoord))
        tekst += stuk.tekst
        vorige = stuk
    return Passage(Soort.ALINEA, tekst, 0, tuple(plekken))


def _glued(vorige: Stuk | None, stuk: Stuk) -> bool:
    """A piece sticks to the one that it stuck to in the old sentence; a mark sticks to whatever comes before it."""
    if not stuk.plakt:
        return False
    buren = vorige is not None and None not in (vorige.plaats, stuk.plaats) and vorige.plaats + 1 == stuk.plaats
    return buren or stuk.tekst[0] in ",;:.!?)]”’"
