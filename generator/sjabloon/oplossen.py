"""Small search: choose one state for each name so that every demand is met. Used for guards and for paths."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.sjabloon import expressieboom
from generator.sjabloon.boom import Expressie
from generator.sjabloon.expressies import compiled


@dataclass(frozen=True)
class Stand:
    """One state of a field: `waarde` is what conditions compare (None: not filled in), `ruw` the raw input that gives it."""

    waarde: Any
    ruw: Any = field(default=None, compare=False)


@dataclass(frozen=True)
class Eis:
    """A test on the values of `namen`, by name; a name that is not filled in is missing."""

    namen: frozenset[str]
    test: Callable[[Mapping[str, Any]], bool]

    @classmethod
    def holds(cls, expressie: Expressie, waar: bool = True) -> Eis:
        """The condition must be true (or not true)."""
        geldt = compiled(expressie)
        return cls(expressieboom.names(expressie.boom), lambda omgeving: geldt(omgeving) is waar)


def solve(domeinen: Mapping[str, Sequence[Stand]], eisen: Sequence[Eis]) -> Iterator[dict[str, Stand]]:
    """Every choice that meets all demands about names in `domeinen`, in the order of the domains.

    A demand is tested as soon as its last name has a state; a demand that names anything else is left out.
    """
    namen = list(domeinen)
    op_naam: dict[str, list[Eis]] = {naam: [] for naam in namen}
    for eis in eisen:
        if eis.namen and eis.namen <= domeinen.keys():
            op_naam[max(eis.namen, key=namen.index)].append(eis)
    yield from _extend({}, namen, domeinen, op_naam)


def _extend(keuze: dict[str, Stand], namen: list[str], domeinen: Mapping, op_naam: Mapping) -> Iterator[dict[str, Stand]]:
    if len(keuze) == len(namen):
        yield dict(keuze)
        return
    naam = namen[len(keuze)]
    for stand in domeinen[naam]:
        hier = {**keuze, naam: stand}
        waarden = values(hier)
        if all(eis.test(waarden) for eis in op_naam[naam]):
            yield from _extend(hier, namen, domeinen, op_naam)


def values(keuze: Mapping[str, Stand]) -> dict[str, Any]:
    """The choice as conditions see it: what is filled in, by name."""
    return {naam: stand.waarde for naam, stand in keuze.items() if stand.waarde is not None}


def connected(begin: frozenset[str], eisen: Sequence[Eis]) -> tuple[frozenset[str], list[Eis]]:
    """The names and demands that can have to do with `begin`: those that share a name with it, and so on."""
    namen, rest = set(begin), list(eisen)
    samen: list[Eis] = []
    while erbij := [eis for eis in rest if eis.namen & namen]:
        samen += erbij
        rest = [eis for eis in rest if not eis.namen & namen]
        namen.update(*(eis.namen for eis in erbij))
    return frozenset(namen), samen
