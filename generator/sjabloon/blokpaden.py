"""The ways to reach a block: every combination of the conditions it stands in (ontwerp §2, 'Every path is checked')."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.sjabloon import expressieboom, omvang
from generator.sjabloon.boom import Expressie
from generator.sjabloon.expressies import evaluate
from generator.sjabloon.sjabloon import Sjabloon
from generator.sjabloon.wandeling import Plek, Stap, walk
from generator.sjabloon.wereld import in_foreword


@dataclass(frozen=True)
class Blok:
    """Blocks behind the same steps. `namen`: the fields that decide; `delen`: the comparisons and names outside loops."""

    stappen: tuple[Stap, ...]
    namen: tuple[str, ...]
    voorwaarden: tuple[Expressie, ...]
    delen: tuple[Expressie, ...]

    def occurs(self, omgeving: Mapping[str, Any]) -> bool:
        """Whether the block appears."""
        return omvang.occurs(self.stappen, omgeving)

    def way(self, omgeving: Mapping[str, Any]) -> tuple[bool, ...]:
        """Which parts of its conditions are true: the way in which the block is reached."""
        return tuple(evaluate(deel, omgeving) for deel in self.delen)


def blocks(sjabloon: Sjabloon) -> Iterator[Blok]:
    """Every different set of steps to a block of the letter, its foreword or its panels, in reading order."""
    gezien: set[tuple] = set()
    plekken = (*walk(sjabloon.knopen), *walk(sjabloon.voorwoord, in_foreword(sjabloon)), *walk(sjabloon.panelen))
    for plek in plekken:
        sleutel = tuple((v.expressie.bron, v.waar) for v in plek.voorwaarden), tuple(lus.pad for lus in plek.lussen)
        if plek.stappen and sleutel not in gezien:
            gezien.add(sleutel)
            yield _block(plek)


def conditions(sjabloon: Sjabloon) -> list[Expressie]:
    """Every condition of the text once, in reading order."""
    alle = [v.expressie for plek in (*walk(sjabloon.knopen), *walk(sjabloon.panelen)) for v in plek.voorwaarden]
    return list({expressie.bron: expressie for expressie in reversed(alle)}.values())[::-1]


def _block(plek: Plek) -> Blok:
    lusnamen = {lus.naam for lus in plek.lussen}
    voorwaarden = tuple(v.expressie for v in plek.voorwaarden)
    namen = {naam for expressie in voorwaarden for naam in expressieboom.names(expressie.boom)}
    namen |= {lus.pad[0] for lus in plek.lussen}
    atomen = {expressieboom.write(atoom): atoom for e in voorwaarden for atoom in expressieboom.atoms(e.boom)}
    delen = tuple(
        Expressie(bron, atoom, voorwaarden[0].plaats)
        for bron, atoom in atomen.items()
        if not expressieboom.names(atoom) & lusnamen
    )
    return Blok(plek.stappen, tuple(sorted(namen - lusnamen)), voorwaarden, delen)
