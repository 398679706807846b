"""The letters that `toets` makes to see every path (ontwerp §2): shortest, longest, every pair of states, every block."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from gettext import gettext as _
from itertools import combinations
from math import prod
from typing import Any

from allpairspy import AllPairs

from generator.gemeente import VELD as GEMEENTE
from generator.sjabloon import expressieboom
from generator.sjabloon.blokpaden import Blok, blocks, conditions
from generator.sjabloon.invullen import raw
from generator.sjabloon.naamruimte import Naamruimte
from generator.sjabloon.omvang import size
from generator.sjabloon.oplossen import Stand, values
from generator.sjabloon.ruimte import Keuzeruimte, choices
from generator.sjabloon.sjabloon import Sjabloon
from generator.zendregels import CLIENT

MEEST = 500
"""More letters than this are not checked (ontwerp §2)."""
MEEST_PROBEREN = 100_000
"""More combinations than this for one block are not even tried."""

Toestand = Mapping[str, Stand]


@dataclass(frozen=True)
class Pad:
    """One letter to check: `ruw` is raw input for velden.parse, `rol` the reader's role.

    `kaal`: the municipality left out everything that it may.
    """

    naam: str
    ruw: Mapping[str, Any]
    rol: str
    kaal: bool = False


class TeVeelPaden(Exception):
    """The letter has more variants than are checked; the message names the condition to drop, in two Dutch sentences."""


def paths(sjabloon: Sjabloon) -> tuple[Pad, ...]:
    """Every path, in a fixed order: kortste, langste, paar-01 …, blok-01 …. Raises TeVeelPaden."""
    ruimte = choices(sjabloon)
    kortste, langste = _extreme(sjabloon, ruimte, 1), _extreme(sjabloon, ruimte, -1)
    gezien = {ruimte.key(kortste), ruimte.key(langste)}
    toestanden: list[tuple[str, Toestand]] = [("kortste", kortste), ("langste", langste)]
    for soort, reeks in (("paar", _pairs(ruimte)), ("blok", _per_block(sjabloon, ruimte, toestanden))):
        nummer = 0
        for toestand in reeks:
            if (sleutel := ruimte.key(toestand)) in gezien:
                continue
            gezien.add(sleutel)
            nummer += 1
            toestanden.append((f"{soort}-{nummer:02}", toestand))
            if len(toestanden) > MEEST:
                raise _too_many(sjabloon, ruimte)
    return tuple(_path(sjabloon, naam, toestand) for naam, toestand in toestanden)


def _path(sjabloon: Sjabloon, naam: str, toestand: Toestand) -> Pad:
    rol = toestand["rol"].waarde if "rol" in toestand else CLIENT
    gemeente = toestand[GEMEENTE.naam].waarde
    kaal = not any(deel.naam in gemeente for deel in GEMEENTE.delen if deel.optioneel)
    return Pad(naam, raw(sjabloon, toestand, lang=naam == "langste"), rol, kaal)


def _extreme(sjabloon: Sjabloon, ruimte: Keuzeruimte, teken: int) -> Toestand:
    """The letter with the least (1) or most (-1) text: change one field at a time for as long as that helps."""
    namen = Naamruimte.of(sjabloon)

    def weight(toestand: Toestand) -> int:
        omgeving = values(toestand)
        voorwoord = sjabloon.voorwoord if omgeving.get("rol") != CLIENT else ()
        return teken * size((*voorwoord, *sjabloon.knopen), omgeving, namen)

    beste = ruimte.complete({})
    while True:
        pogingen = (ruimte.complete({naam: stand}, beste) for naam, standen in ruimte.domeinen.items() for stand in standen)
        beter = min((poging for poging in pogingen if poging), key=weight, default=beste)
        if weight(beter) >= weight(beste):
            return beste
        beste = beter


def _pairs(ruimte: Keuzeruimte) -> Iterator[Toestand]:
    """Rows of allpairspy; then a letter of its own for each possible pair that its greedy search left out."""
    namen = [naam for naam, standen in ruimte.domeinen.items() if len(standen) > 1]
    gedekt: set[tuple] = set()
    for rij in _rows(ruimte, namen):
        gedekt |= set(combinations(rij, 2))
        if toestand := ruimte.complete({naam: ruimte.domeinen[naam][plek] for naam, plek in rij}):
            yield toestand
    for links, rechts in combinations(namen, 2):
        for paar in ((a, b) for a in ruimte.indexed(links) for b in ruimte.indexed(rechts)):
            vast = {naam: ruimte.domeinen[naam][plek] for naam, plek in paar}
            if paar not in gedekt and (toestand := ruimte.complete(vast, _least_seen(ruimte, namen, gedekt))):
                gedekt |= set(combinations(tuple((naam, ruimte.position(naam, toestand[naam])) for naam in namen), 2))
                yield toestand


def _least_seen(ruimte: Keuzeruimte, namen: list[str], gedekt: set[tuple]) -> Toestand:
    """For each field the state that stands in the fewest covered pairs, so that one letter covers many new ones."""
    telling = Counter(kant for paar in gedekt for kant in paar)
    minst = {naam: min(ruimte.indexed(naam), key=lambda kant: telling[kant])[1] for naam in namen}
    return {naam: standen[minst.get(naam, 0)] for naam, standen in ruimte.domeinen.items()}


def _rows(ruimte: Keuzeruimte, namen: list[str]) -> Iterator[tuple[tuple[str, int], ...]]:
    if len(namen) < 2:
        yield from (((naam, plek),) for naam in namen for plek in range(len(ruimte.domeinen[naam])))
        return

    def fits(rij: list[tuple[str, int]]) -> bool:
        return ruimte.possible({naam: ruimte.domeinen[naam][plek] for naam, plek in rij})

    yield from (tuple(rij) for rij in AllPairs([list(ruimte.indexed(naam)) for naam in namen], filter_func=fits))


def _per_block(sjabloon: Sjabloon, ruimte: Keuzeruimte, eerder: list[tuple[str, Toestand]]) -> Iterator[Toestand]:
    """Each block in every way to reach it that no letter before (`eerder` grows meanwhile) already goes."""
    for blok in blocks(sjabloon):
        gezien = {blok.way(values(toestand)) for _naam, toestand in eerder if blok.occurs(values(toestand))}
        if prod(len(ruimte.domeinen[naam]) for naam in blok.namen) > MEEST_PROBEREN:
            raise _too_many(sjabloon, ruimte, blok)
        for deel in ruimte.partly(blok.namen):
            omgeving = values(deel)
            if blok.occurs(omgeving) and (manier := blok.way(omgeving)) not in gezien and (toestand := ruimte.complete(deel)):
                gezien.add(manier)
                yield toestand


def _too_many(sjabloon: Sjabloon, ruimte: Keuzeruimte, blok: Blok | None = None) -> TeVeelPaden:
    """The condition to drop: the one whose fields have the most combinations."""
    kandidaten = blok.voorwaarden if blok else conditions(sjabloon)
    namen = [(expressie, expressieboom.names(expressie.boom) & ruimte.domeinen.keys()) for expressie in kandidaten]
    if not namen:
        return TeVeelPaden(_("Deze brief heeft meer dan {meest} varianten. Maak er twee brieven van.").format(meest=MEEST))
    zwaarste, _velden = max(namen, key=lambda paar: prod(len(ruimte.domeinen[naam]) for naam in paar[1]))
    zin = _(
        "Deze brief heeft meer dan {meest} varianten. Haal de voorwaarde ‘{bron}’ weg ({bestand}, regel {regel}) "
        "of maak er twee brieven van."
    )
    plaats = zwaarste.plaats
    return TeVeelPaden(zin.format(meest=MEEST, bron=zwaarste.bron, bestand=plaats.bestand, regel=plaats.regel))
