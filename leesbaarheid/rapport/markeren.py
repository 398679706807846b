"""Findings in their text: a passage cut at its findings, and the sentence around one finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from leesbaarheid.plaats import Bronplaats, in_passage
from leesbaarheid.tekst import Passage
from leesbaarheid.toets import Bevinding, Toets, Zinscore

LANG = 8
"""Words from which a mark is a line under the text, as under a whole sentence, so that shorter marks in it stay visible."""


@dataclass(frozen=True)
class Stuk:
    """A run of text under the same marks; `nummers`: the findings that cover it, `eindigt`: those of them that end here."""

    tekst: str
    woord: bool
    zin: bool
    nummers: tuple[int, ...]
    eindigt: tuple[int, ...]


@dataclass(frozen=True)
class Citaat:
    """The words of a finding with what stands before and after them in their sentence."""

    voor: str
    woorden: str
    na: str


def marked(passages: Sequence[Passage], toets: Toets) -> list[tuple[Passage, list[Stuk]]]:
    """Each passage cut into runs, so that overlapping findings each keep their number (from 1, in the order of the Toets)."""
    genummerd = [
        (nummer, bevinding, covers_sentence(bevinding, toets)) for nummer, bevinding in enumerate(toets.bevindingen, 1)
    ]
    return [(passage, _cut(passage, _within(passage, genummerd))) for passage in passages]


def covers_sentence(bevinding: Bevinding, toets: Toets) -> bool:
    """Does it mark a whole sentence, or nearly?"""
    if len(bevinding.tekst.split()) > LANG:
        return True
    return any(
        zin.bestand == bevinding.bestand and bevinding.begin <= zin.begin and zin.eind <= bevinding.eind for zin in toets.zinnen
    )


def sentence_of(bevinding: Bevinding, toets: Toets) -> Zinscore | None:
    """The sentence that holds the finding; None in a heading, which has no score, and for what spans sentences."""
    return next((zin for zin in toets.zinnen if zin.bestand == bevinding.bestand and _holds(zin, bevinding)), None)


def quote(bevinding: Bevinding, toets: Toets, breedte: int) -> Citaat:
    """The finding in its sentence on one line of about `breedte` characters, cut between words with '…'."""
    zin = sentence_of(bevinding, toets)
    woorden = _flat(bevinding.tekst)
    if len(woorden) > breedte:
        return Citaat("", woorden[: breedte - 2].rsplit(" ", 1)[0] + " …", "")
    if zin is None:
        return Citaat("", woorden, "")
    begin = bevinding.begin - zin.begin
    if not zin.tekst.startswith(bevinding.tekst, begin):
        begin = zin.tekst.find(bevinding.tekst)  # a template: values moved the text
    if begin < 0:
        return Citaat("", woorden, "")
    voor, na = _flat(zin.tekst[:begin]), _flat(zin.tekst[begin + len(bevinding.tekst) :])
    ruimte = (breedte - len(woorden)) // 2
    ruim_na = max(ruimte, breedte - len(woorden) - len(voor))
    ruim_voor = max(ruimte, breedte - len(woorden) - len(na))
    if len(voor) > ruim_voor:
        voor = "… " + voor[len(voor) - ruim_voor + 2 :].partition(" ")[2]
    if len(na) > ruim_na:
        na = na[: ruim_na - 2].rpartition(" ")[0] + " …"
    return Citaat(voor, woorden, na)


def _flat(tekst: str) -> str:
    """On one line, with a space at an end only where the text has white space there."""
    kern = " ".join(tekst.split())
    return f"{' ' if tekst[:1].isspace() else ''}{kern}{' ' if kern and tekst[-1:].isspace() else ''}"


def _holds(zin: Zinscore, bevinding: Bevinding) -> bool:
    return zin.begin <= bevinding.begin and bevinding.eind <= zin.eind


def _within(passage: Passage, genummerd: list[tuple[int, Bevinding, bool]]) -> list[tuple[int, int, int, bool]]:
    """(begin, eind, number, whole sentence?) of the findings in this passage."""
    gevonden = []
    for nummer, bevinding, hele_zin in genummerd:
        plek = in_passage(passage, Bronplaats(bevinding.bestand, bevinding.begin, bevinding.eind))
        hier = plek and (bevinding.bestand or passage.tekst[slice(*plek)] == bevinding.tekst)
        if hier and plek[0] < plek[1]:
            gevonden.append((*plek, nummer, hele_zin))
    return gevonden


def _cut(passage: Passage, gevonden: list[tuple[int, int, int, bool]]) -> list[Stuk]:
    randen = sorted({0, len(passage.tekst), *(rand for vondst in gevonden for rand in vondst[:2])})
    stukken = []
    for begin, eind in zip(randen, randen[1:], strict=False):
        hier = [vondst for vondst in gevonden if vondst[0] <= begin and vondst[1] >= eind]
        stukken.append(
            Stuk(
                passage.tekst[begin:eind],
                woord=any(not zin for *_, zin in hier),
                zin=any(zin for *_, zin in hier),
                nummers=tuple(nummer for _, _, nummer, _ in hier),
                eindigt=tuple(nummer for _, tot, nummer, _ in hier if tot == eind),
            )
        )
    return stukken
