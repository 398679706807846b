"""The fields that make letters differ, their states, and what can't go together. Chooses; decides nothing about text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.gemeente import VELD as GEMEENTE
from generator.sjabloon import standen
from generator.sjabloon.oplossen import Eis, Stand, connected, solve, values
from generator.sjabloon.sjabloon import Sjabloon
from generator.sjabloon.soortgenoten import KEUZE, family
from generator.sjabloon.verbruik import Verbruik, use
from generator.sjabloon.wereld import impossible
from generator.velden.veld import Veld
from generator.zendregels import CLIENT, VERTEGENWOORDIGER


@dataclass(frozen=True)
class Keuzeruimte:
    """`domeinen`: the states of each deciding field, the usual one first. `eisen`: what every real letter meets."""

    domeinen: Mapping[str, Sequence[Stand]]
    eisen: tuple[Eis, ...]

    @cached_property
    def _groepen(self) -> tuple[tuple[tuple[str, ...], list[Eis]], ...]:
        """Fields that have to do with each other through `eisen`; each group is solved by itself."""
        groepen, rest = [], list(self.domeinen)
        while rest:
            namen, eisen = connected(frozenset(rest[:1]), self.eisen)
            groepen.append((tuple(naam for naam in self.domeinen if naam in namen), eisen))
            rest = [naam for naam in rest if naam not in namen]
        return tuple(groepen)

    def complete(self, vast: Mapping[str, Stand], liefst: Mapping[str, Stand] | None = None) -> dict[str, Stand] | None:
        """A whole choice with these states fixed, else as in `liefst`, else the usual ones; None when there is none."""
        keuze: dict[str, Stand] = {}
        for namen, eisen in self._groepen:
            volgorde = sorted(namen, key=lambda naam: naam not in vast)
            domeinen = {naam: [vast[naam]] if naam in vast else self._preferred(naam, liefst) for naam in volgorde}
            if (gevonden := next(solve(domeinen, eisen), None)) is None:
                return None
            keuze |= gevonden
        return {naam: keuze[naam] for naam in self.domeinen}

    def partly(self, namen: Sequence[str]) -> Iterator[dict[str, Stand]]:
        """Every possible choice for some of the fields."""
        vaste = {naam: standen for naam, standen in self.domeinen.items() if len(standen) == 1}
        yield from solve({**vaste, **{naam: self.domeinen[naam] for naam in namen}}, self.eisen)

    def possible(self, keuze: Mapping[str, Stand]) -> bool:
        """Whether a partial choice breaks no demand that it already decides."""
        waarden = values(keuze)
        return all(eis.test(waarden) for eis in self.eisen if eis.namen <= keuze.keys())

    def indexed(self, naam: str) -> list[tuple[str, int]]:
        """The states of a field as (name, position)."""
        return [(naam, plek) for plek in range(len(self.domeinen[naam]))]

    def position(self, naam: str, stand: Stand) -> int:
        """Which of its states a field has."""
        return next(plek for plek, ander in enumerate(self.domeinen[naam]) if ander == stand)

    def key(self, keuze: Mapping[str, Stand]) -> tuple[int, ...]:
        """The same for the same choice."""
        return tuple(self.position(naam, stand) for naam, stand in keuze.items())

    def _preferred(self, naam: str, liefst: Mapping[str, Stand] | None) -> Sequence[Stand]:
        if liefst is None:
            return self.domeinen[naam]
        return [liefst[naam], *(stand for stand in self.domeinen[naam] if stand != liefst[naam])]


def choices(sjabloon: Sjabloon) -> Keuzeruimte:
    """What can differ between the letters of a template."""
    verbruik = use(sjabloon)
    lezers = sjabloon.lezers if VERTEGENWOORDIGER in sjabloon.velden else (CLIENT,)
    domeinen: dict[str, Sequence[Stand]] = {
        **standen.always(GEMEENTE, verbruik),
        "rol": tuple(Stand(rol, rol) for rol in lezers),
    }
    for naam, veld in sjabloon.velden.items():
        if _differs(veld, verbruik):
            domeinen[naam] = standen.states(_narrow(veld, tuple(sjabloon.rollen)), verbruik)
    return Keuzeruimte(domeinen, tuple(Eis.holds(expressie, False) for expressie in impossible(sjabloon)))


def _differs(veld: Veld, verbruik: Verbruik) -> bool:
    """Conditions, plurals and loops look at it, or its own texts differ."""
    geschreven = (veld.naam,) in verbruik.geschreven
    deel = any(family(deel) == KEUZE and (veld.naam, deel.naam) in verbruik.geschreven for deel in veld.delen)
    return verbruik.touches(veld.naam) or deel or (geschreven and family(veld) == KEUZE)


def _narrow(veld: Veld, rollen: Sequence[str]) -> Veld:
    """A representative has one of the roles that letters are sent to."""
    anderen = {rol: rol for rol in rollen if rol != CLIENT}
    delen = [replace(deel, opties=anderen) if deel.type == "rol" and not deel.opties else deel for deel in veld.delen]
    return replace(veld, delen=tuple(delen)) if veld.naam == VERTEGENWOORDIGER else veld
