"""Frog's columns → words with their place in the passage. Splits fixed expressions, which Frog gives as one token."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from leesbaarheid.ontleding.leestekst import Leestekst, Teken
from leesbaarheid.tekst import Woord, Zin

LANGSTE_ZIN = 500
"""Tokens; Frog's help says that it gives no tree to longer sentences."""
ZOEKAFSTAND = 200
"""Characters to look ahead for a token when Frog left something out."""


@dataclass(frozen=True)
class Rij:
    """One word as Frog sees it; `hoofd` counts from 0 in its sentence, None at the root."""

    tekst: str
    lemma: str
    tag: str
    hoofd: int | None
    relatie: str


def read(regels: Iterable[str]) -> list[list[Rij]]:
    """Frog's answer (tab-separated, an empty line after each sentence) as sentences of rows."""
    zinnen: list[list[list[str]]] = [[]]
    for regel in regels:
        kolommen = regel.split("\t")
        if len(kolommen) >= 8:
            zinnen[-1].append(kolommen)
        elif zinnen[-1]:
            zinnen.append([])
    return [_split_expressions(zin) for zin in zinnen if zin]


def _split_expressions(zin: list[list[str]]) -> list[Rij]:
    """op_basis_van becomes three rows: the first keeps the relation, the others hang on it (as 'mwp').

    Only when the tags have as many parts; otherwise the underscore was in the text itself.
    """
    delen = [_parts(kolommen) for kolommen in zin]
    plaats, eerste = 0, []
    for deel in delen:
        eerste.append(plaats)
        plaats += len(deel)
    rijen = []
    for kolommen, deel, begin in zip(zin, delen, eerste, strict=True):
        hoofd = int(kolommen[-2] or 0) if kolommen[-2].isdigit() else 0
        for nummer, (tekst, lemma, tag) in enumerate(deel):
            boven = begin if nummer else (eerste[hoofd - 1] if 0 < hoofd <= len(eerste) else None)
            rijen.append(Rij(tekst, lemma, tag, boven, "mwp" if nummer else kolommen[-1]))
    return rijen


def _parts(kolommen: list[str]) -> list[tuple[str, str, str]]:
    tekst, lemma, tag = kolommen[1], kolommen[2], kolommen[4]
    woorden, tags = tekst.split("_"), tag.split("_")
    if len(tags) == 1 or len(tags) != len(woorden):
        return [(tekst, lemma, tag)]
    lemmas = lemma.split("_")
    return list(zip(woorden, lemmas if len(lemmas) == len(woorden) else woorden, tags, strict=True))


def distribute(teksten: list[str], zinnen: list[list[Rij]]) -> list[list[list[Rij]]] | None:
    """Which sentences belong to which of the lines that were sent together? None when the characters do not add up."""
    delen: list[list[list[Rij]]] = []
    rest = iter(zinnen)
    for tekst in teksten:
        doel, deel, gelezen = _bare(tekst), [], ""
        while len(gelezen) < len(doel):
            zin = next(rest, None)
            if zin is None:
                return None
            deel.append(zin)
            gelezen += _bare("".join(rij.tekst for rij in zin))
        if gelezen != doel:
            return None
        delen.append(deel)
    return delen if next(rest, None) is None else None


def _bare(tekst: str) -> str:
    return tekst.replace(" ", "").replace("_", "")


def align(bron: str, lees: Leestekst, zinnen: list[list[Rij]]) -> tuple[Zin, ...]:
    """Give every row its place in `bron`, by walking over the characters that are no space and no underscore."""
    tekens = [teken for teken in lees.tekens if teken.teken not in " _"]
    resultaat, plaats, bodem = [], 0, 0
    for zin in zinnen:
        woorden = []
        for rij in zin:
            begin, eind = _find(tekens, plaats, rij.tekst)
            stuk, plaats = tekens[begin:eind], eind
            # Two tokens may share one source character (a ligature, a value): the later one then starts where it ends.
            van = max(bodem, stuk[0].begin) if stuk else bodem
            tot = max(van, stuk[-1].eind) if stuk else van
            waarde = any(teken.waarde for teken in stuk)
            woorden.append(Woord(van, tot, bron[van:tot], rij.lemma, rij.tag, rij.hoofd, rij.relatie, waarde))
            bodem = tot
        resultaat.append(_sentence(bron, woorden))
    return tuple(resultaat)


def _sentence(bron: str, woorden: list[Woord]) -> Zin:
    begin, eind = woorden[0].begin, woorden[-1].eind
    return Zin(begin, eind, bron[begin:eind], tuple(woorden), ontleed=len(woorden) <= LANGSTE_ZIN)


def _find(tekens: list[Teken], plaats: int, token: str) -> tuple[int, int]:
    """The stretch of characters that is this token: here, spelled otherwise (ß as ss), or a little further on."""
    doel = _bare(token)
    if not doel:
        return plaats, plaats  # Frog made a token of the underscore alone
    for lengte in _lengths(len(doel)):
        if _text(tekens, plaats, lengte).casefold() == doel.casefold():
            return plaats, min(plaats + lengte, len(tekens))
    venster = _text(tekens, plaats, ZOEKAFSTAND)
    verder = venster.find(doel)
    begin = plaats + max(verder, 0)
    return min(begin, len(tekens)), min(begin + len(doel), len(tekens))


def _lengths(lengte: int) -> Iterator[int]:
    yield lengte
    for verschil in (1, 2, 3):
        yield from (kandidaat for kandidaat in (lengte - verschil, lengte + verschil) if kandidaat > 0)


def _text(tekens: list[Teken], plaats: int, lengte: int) -> str:
    return "".join(teken.teken for teken in tekens[plaats : plaats + lengte])
