"""How a template uses each field: in conditions, compared with what, counted, looped over, written. Loops are seen through."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generator.sjabloon import expressieboom
from generator.sjabloon.boom import Als, Expressie, Meervoud, Voor, Waardestuk
from generator.sjabloon.expressies import parse_expression
from generator.sjabloon.sjabloon import Sjabloon, Soortkeuze
from generator.sjabloon.wandeling import Plek, walk, written
from generator.sjabloon.wereld import impossible, in_foreword

Pad = tuple[str, ...]


@dataclass
class Verbruik:
    """Paths start with the field: within `{% for b in bronnen %}`, `b.gegeven` is ('bronnen', 'gegeven')."""

    bepalend: set[Pad] = field(default_factory=set)
    vast: dict[Pad, list[Any]] = field(default_factory=dict)
    velden_samen: set[Pad] = field(default_factory=set)
    geteld: set[Pad] = field(default_factory=set)
    doorlopen: set[str] = field(default_factory=set)
    geschreven: set[Pad] = field(default_factory=set)

    def decides(self, pad: Pad) -> bool:
        """A condition names it."""
        return pad in self.bepalend

    def constants(self, pad: Pad) -> list[Any]:
        """What it is compared with, each once."""
        return list(dict.fromkeys(self.vast.get(pad, [])))

    def compares(self, pad: Pad) -> bool:
        """It is compared with another field."""
        return pad in self.velden_samen

    def counts(self, pad: Pad) -> bool:
        """It chooses the form of a plural, or is compared with another field."""
        return pad in self.geteld or pad in self.velden_samen

    def touches(self, naam: str) -> bool:
        """The text differs with this field: by a condition, a plural, a loop."""
        paden = self.bepalend | self.geteld
        return naam in self.doorlopen or any(pad[0] == naam for pad in paden)

    def add(self, expressie: Expressie, lussen: tuple[Voor, ...] = ()) -> None:
        """Note a condition that stands within these loops."""
        self.bepalend |= {_seen_through(pad, lussen) for pad in expressieboom.paths(expressie.boom)}
        for vergelijking in expressieboom.comparisons(expressie.boom):
            for pad, ander in ((vergelijking.links, vergelijking.rechts), (vergelijking.rechts, vergelijking.links)):
                if isinstance(pad, tuple) and isinstance(ander, tuple):
                    self.velden_samen.add(_seen_through(pad, lussen))
                elif isinstance(pad, tuple):
                    self.vast.setdefault(_seen_through(pad, lussen), []).append(ander)

    def visit(self, plek: Plek) -> None:
        """Note what one node uses."""
        knoop = plek.knoop
        self.geschreven |= {_seen_through(stuk.pad, plek.lussen) for stuk in written(knoop)}
        match knoop:
            case Als():
                for voorwaarde, _knopen in knoop.takken:
                    if voorwaarde:
                        self.add(voorwaarde, plek.lussen)
            case Meervoud():
                self.geteld.add((knoop.veld,))
            case Voor():
                self.doorlopen.add(_seen_through(knoop.pad, plek.lussen)[0])


def use(sjabloon: Sjabloon) -> Verbruik:
    """All use in a letter: text, foreword, kind, duties, laws, and what can't be."""
    verbruik = Verbruik(geschreven={stuk.pad for stuk in sjabloon.onderwerp if isinstance(stuk, Waardestuk)})
    for plek in (*walk(sjabloon.knopen), *walk(sjabloon.voorwoord), *walk(sjabloon.panelen)):
        verbruik.visit(plek)
    for expressie in _declared(sjabloon):
        verbruik.add(expressie)
    return verbruik


def _declared(sjabloon: Sjabloon) -> list[Expressie]:
    soort = [parse_expression(sjabloon.soort.veld)] if isinstance(sjabloon.soort, Soortkeuze) else []
    return [*impossible(sjabloon), *(v.expressie for v in in_foreword(sjabloon)), *sjabloon.branch_conditions, *soort]


def _seen_through(pad: Pad, lussen: tuple[Voor, ...]) -> Pad:
    for lus in reversed(lussen):
        if pad[0] == lus.naam:
            return (*lus.pad, *pad[1:])
    return pad
