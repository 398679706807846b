"""A template that was read but not yet found right: what the checks look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.sjabloon.boom import Expressie, Plaats
from generator.sjabloon.expressies import parse_expression
from generator.sjabloon.groepen import Groep
from generator.sjabloon.naamruimte import Naamruimte
from generator.sjabloon.sjabloon import Sjabloon
from generator.sjabloon.sjabloontoml import Declaratie
from generator.sjabloon.tomlbron import Tomlbron
from generator.sjabloon.wandeling import Plek, walk
from generator.sjabloon.wereld import in_foreword


@dataclass(frozen=True)
class Kandidaat:
    """`plaatsen` says where each field was declared; `toml` is the letter's own sjabloon.toml,
    `declaratie` what it holds.

    `heel` is False when a part could not be read, so that a field may seem unused that is not.
    """

    sjabloon: Sjabloon
    plaatsen: Mapping[str, Plaats]
    groepen: tuple[Groep, ...]
    toml: Tomlbron
    declaratie: Declaratie
    heel: bool = True

    @cached_property
    def ruimte(self) -> Naamruimte:
        """The names outside every loop."""
        return Naamruimte.of(self.sjabloon)

    @cached_property
    def plekken(self) -> tuple[Plek, ...]:
        """Every node of the letter, its panels, and the foreword for a representative with the conditions of its reader."""
        sjabloon = self.sjabloon
        return (*walk(sjabloon.knopen), *walk(sjabloon.voorwoord, in_foreword(sjabloon)), *walk(sjabloon.panelen))

    def declared_conditions(self) -> Iterator[tuple[Expressie, bool]]:
        """Every condition of sjabloon.toml, and whether it is about the data alone (then no gemeente, rol or taal)."""
        sjabloon = self.sjabloon
        yield from ((expressie, True) for expressie in sjabloon.kan_niet)
        yield from ((expressie, False) for expressie in sjabloon.branch_conditions)
        for naam, veld in sjabloon.velden.items():
            if veld.verplicht_als:
                yield parse_expression(veld.verplicht_als, self.plaatsen[naam]), True
