"""Frog's columns → words with their place in the passage. Splits fixed expressions, which Frog gives as one token."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from gettext import gettext as _

from leesbaarheid.ontleding.fouten import Ontleedfout
from leesbaarheid.ontleding.leestekst import Leestekst, Teken
from leesbaarheid.tekst import Woord, Zin

LANGSTE_ZIN = 500
"""Tokens; Frog's help says that it gives no tree to longer sentences."""
MEESTE_OVERGESLAGEN = 40
"""Characters that Frog may leave out of a text, or respell past recognition, in one place."""


@dataclass(frozen=True)
class Rij:
    """One word as Frog sees it; `hoofd` counts from 0 in its sentence, None at the root or without a tree."""

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
    """Give every row its place in `bron`, by walking over the characters that are no space and no underscore.

    What Frog left out belongs to the word after it, or to the last one; so no letter goes unread unseen. Raises Ontleedfout
    when that is more than MEESTE_OVERGESLAGEN characters: then Frog did not read this text.
    """
    tekens = [teken for teken in lees.tekens if teken.teken not in " _"]
    resultaat, plaats, bodem = [], 0, 0
    for nummer, zin in enumerate(zinnen, 1):
        woorden: list[Woord] = []
        for plek, rij in enumerate(zin, 1):
            eind = _find(tekens, plaats, rij.tekst)
            if nummer == len(zinnen) and plek == len(zin):
                eind = _last(tekens, eind)
            woorden.append(_word(bron, tekens[plaats:eind], bodem, rij))
            plaats, bodem = eind, woorden[-1].eind
        resultaat.append(_sentence(bron, woorden))
    return tuple(zin for zin in resultaat if zin is not None)


def _word(bron: str, stuk: list[Teken], bodem: int, rij: Rij) -> Woord:
    eigen = [teken for teken in stuk if not teken.aanloop]
    if stuk and not eigen:
        tekst, waarde = "".join(teken.teken for teken in stuk), any(teken.waarde for teken in stuk)
        return Woord(bodem, bodem, tekst, rij.lemma, rij.tag, rij.hoofd, rij.relatie, waarde, aanloop=True)
    # Two tokens may share one source character (a ligature, a value): the later one then starts where it ends.
    van = max(bodem, eigen[0].begin) if eigen else bodem
    tot = max(van, eigen[-1].eind) if eigen else van
    waarde = any(teken.waarde for teken in eigen)
    return Woord(van, tot, bron[van:tot], rij.lemma, rij.tag, rij.hoofd, rij.relatie, waarde)


def _sentence(bron: str, woorden: list[Woord]) -> Zin | None:
    """None when these are words of the lead-in only: the passage before it has those."""
    eigen = [woord for woord in woorden if not woord.aanloop]
    if not eigen:
        return None
    begin, eind = eigen[0].begin, eigen[-1].eind
    tokens = (replace(woord, begin=begin, eind=begin) if woord.aanloop else woord for woord in woorden)
    return Zin(begin, eind, bron[begin:eind], tuple(tokens), heeft_boom=_is_tree(woorden))


def _is_tree(woorden: list[Woord]) -> bool:
    return len(woorden) <= LANGSTE_ZIN and any(woord.relatie for woord in woorden)


def _find(tekens: list[Teken], plaats: int, token: str) -> int:
    """Where this token ends: it stands here, spelled otherwise, or a little further on."""
    doel = _bare(token)
    if not doel:
        return plaats  # Frog made a token of the underscore alone
    for lengte in _lengths(len(doel)):
        if _text(tekens, plaats, lengte).casefold() == doel.casefold():
            return min(plaats + lengte, len(tekens))
    verder = _text(tekens, plaats, MEESTE_OVERGESLAGEN + len(doel)).find(doel)
    return min(plaats + max(verder, 0) + len(doel), len(tekens))


def _last(tekens: list[Teken], eind: int) -> int:
    """The end of the last token: what is left of the text belongs to it."""
    if len(tekens) - eind > MEESTE_OVERGESLAGEN:
        raise Ontleedfout(_("Frog leest een stuk van deze tekst niet. Haal vreemde tekens weg en toets opnieuw."))
    return len(tekens)


def _lengths(lengte: int) -> Iterator[int]:
    yield lengte
    for verschil in (1, 2, 3):
        yield from (kandidaat for kandidaat in (lengte - verschil, lengte + verschil) if kandidaat > 0)


def _text(tekens: list[Teken], plaats: int, lengte: int) -> str:
    return "".join(teken.teken for teken in tekens[plaats : plaats + lengte])
