"""Walks the tree: every block with the conditions and loops it stands in. Judges nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.sjabloon.boom import (
    Alinea,
    Als,
    Bouwsteen,
    Expressie,
    Kader,
    Knoop,
    Kop,
    Lijstitem,
    Meervoud,
    Paneel,
    Plichtvak,
    Stuk,
    Veldblok,
    Voor,
    Waardestuk,
    Wetswoord,
)


@dataclass(frozen=True)
class Voorwaarde:
    """`expressie` must be `waar` for what stands behind it to appear."""

    expressie: Expressie
    waar: bool = True


Stap = Voorwaarde | Voor
"""What one passes on the way to a block: a condition or a loop."""


@dataclass(frozen=True)
class Plek:
    """A node, and the way to it from the top, outermost first."""

    knoop: Knoop
    stappen: tuple[Stap, ...] = ()

    @property
    def voorwaarden(self) -> tuple[Voorwaarde, ...]:
        """The conditions only."""
        return tuple(stap for stap in self.stappen if isinstance(stap, Voorwaarde))

    @property
    def lussen(self) -> tuple[Voor, ...]:
        """The loops only."""
        return tuple(stap for stap in self.stappen if isinstance(stap, Voor))


def walk(knopen: Sequence[Knoop], stappen: tuple[Stap, ...] = ()) -> Iterator[Plek]:
    """Every node in reading order, what holds others before what it holds."""
    for knoop in knopen:
        yield Plek(knoop, stappen)
        match knoop:
            case Als():
                yield from _branches(knoop, stappen)
            case Voor():
                yield from walk(knoop.knopen, (*stappen, knoop))
            case Plichtvak() | Wetswoord() | Bouwsteen() | Paneel():
                yield from walk(knoop.knopen, stappen)


def pieces(knoop: Knoop) -> tuple[Stuk, ...]:
    """The text and values of one block; empty for what only holds blocks."""
    match knoop:
        case Kop() | Alinea() | Lijstitem():
            return knoop.stukken
        case Kader():
            return tuple(stuk for alinea in knoop.alineas for stuk in alinea.stukken)
        case Meervoud():
            return knoop.een + knoop.meer
    return ()


def written(knoop: Knoop) -> Iterator[Waardestuk | Veldblok]:
    """Every place of a block where a value is written."""
    if isinstance(knoop, Veldblok):
        yield knoop
    yield from (stuk for stuk in pieces(knoop) if isinstance(stuk, Waardestuk))


def _branches(als: Als, stappen: tuple[Stap, ...]) -> Iterator[Plek]:
    eerder: tuple[Stap, ...] = ()
    for voorwaarde, knopen in als.takken:
        hier = (Voorwaarde(voorwaarde),) if voorwaarde else ()
        yield from walk(knopen, (*stappen, *eerder, *hier))
        eerder += (Voorwaarde(voorwaarde, False),) if voorwaarde else ()
