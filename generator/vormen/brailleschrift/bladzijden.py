"""Paragraphs in braille → lines → pages of an embosser."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from gettext import gettext as _

from generator.bibliotheek import Bibliotheek, read_toml
from generator.vormen.brailleschrift.liblouis import LEEG
from generator.vormen.brailleschrift.opmaak import Alineabraille
from generator.vormen.vorm import Vormfout

MINSTE = (20, 15)
"""Cells and lines that a page needs at least: less and no amount or heading fits with what belongs to it."""


@dataclass(frozen=True)
class Blad:
    """What an embosser puts on one page: `cellen` on a line and `regels` on a page."""

    cellen: int
    regels: int


@lru_cache
def load(bibliotheek: Bibliotheek, huisstijl: str) -> Blad:
    """The page of this house style (`[braille]` in huisstijl.toml). Raises Onbekend, Leesfout or Vormfout."""
    ruw = read_toml(bibliotheek.huisstijl_map(huisstijl) / "huisstijl.toml").get("braille")
    goed = isinstance(ruw, dict) and all(type(ruw.get(maat)) is int for maat in ("cellen", "regels"))
    if not goed or ruw["cellen"] < MINSTE[0] or ruw["regels"] < MINSTE[1]:
        zin = _(
            "In de huisstijl ‘{naam}’ klopt [braille] niet. Zet er cellen (minstens {cellen}) en regels (minstens {regels})."
        )
        raise Vormfout(zin.format(naam=huisstijl, cellen=MINSTE[0], regels=MINSTE[1]))
    return Blad(ruw["cellen"], ruw["regels"])


def wrap(alinea: Alineabraille, breedte: int) -> list[str]:
    """The lines of one paragraph, without the empty line before it."""
    if alinea.lijn:
        return [alinea.lijn * breedte]
    regels = [LEEG * alinea.begin]
    leeg = True
    for woord in alinea.woorden:
        for cellen in woord.fit(breedte - max(alinea.begin, alinea.vervolg)):
            if not leeg and len(regels[-1]) + 1 + len(cellen) > breedte:
                regels.append(LEEG * alinea.vervolg)
                leeg = True
            regels[-1] += cellen if leeg else LEEG + cellen
            leeg = False
    return regels


def pages(alineas: Sequence[Alineabraille], blad: Blad, foot: Callable[[int, int], list[str]]) -> list[list[str]]:
    """Pages of exactly `blad.regels` lines, the last ones being an empty line and what `foot(page, pages)` gives.

    A paragraph that belongs with the next one takes two of its lines along, or goes to the next page with it.
    """
    hoogte = blad.regels - len(foot(999, 999)) - 1
    bladen: list[list[str]] = [[]]
    for groep in _groups(alineas, blad.cellen):
        nodig = min(len(groep.vast) + (1 if bladen[-1] and groep.wit else 0), hoogte)
        if bladen[-1] and len(bladen[-1]) + nodig > hoogte:
            bladen.append([])
        if bladen[-1] and groep.wit:
            bladen[-1].append("")
        for regel in (*groep.vast, *groep.rest):
            if len(bladen[-1]) == hoogte:
                bladen.append([])
            bladen[-1].append(regel)
    return [
        regels + [""] * (hoogte - len(regels)) + _low(foot(nummer, len(bladen)), blad.regels - hoogte)
        for nummer, regels in enumerate(bladen, 1)
    ]


@dataclass(frozen=True)
class _Groep:
    """Lines that go on one page (`vast`), and lines that may follow on the next."""

    wit: bool
    vast: tuple[str, ...]
    rest: tuple[str, ...]


def _groups(alineas: Sequence[Alineabraille], breedte: int) -> Iterator[_Groep]:
    vast: list[str] = []
    wit = True
    for nummer, alinea in enumerate(alineas):
        begin = nummer == 0 or not alineas[nummer - 1].samen
        wit = alinea.wit if begin else wit
        regels = ([] if begin or not alinea.wit else [""]) + wrap(alinea, breedte)
        if alinea.samen:
            vast += regels
        else:
            samen = 2 + regels.count("")
            yield _Groep(wit, (*vast, *regels[:samen]), tuple(regels[samen:]))
            vast = []


def _low(regels: list[str], hoogte: int) -> list[str]:
    return [""] * (hoogte - len(regels)) + regels
