"""The tree a template compiles into (ontwerp §2). Data only: nothing here reads, checks or composes.

A value never meets a parser: `Waardestuk` is a place in the tree, filled when a letter is composed.
"""

from __future__ import annotations

from dataclasses import dataclass

from jinja2 import nodes as jinja


@dataclass(frozen=True)
class Plaats:
    """Where something stands: file (relative to the library, '/' as separator), line (from 1), character offset in the file."""

    bestand: str
    regel: int
    begin: int


@dataclass(frozen=True)
class Tekststuk:
    """Fixed text. Character i of `tekst` stands at `plaats.begin + i` in the source; pieces break where that would not hold.

    A line end within a block is a piece of its own: one space, that stands where the line end does.
    """

    tekst: str
    nadruk: bool
    plaats: Plaats


@dataclass(frozen=True)
class Waardestuk:
    """`{{ veld }}` or `{{ veld.deel }}`: `pad` is ('veld',) or ('veld', 'deel')."""

    pad: tuple[str, ...]
    nadruk: bool
    plaats: Plaats


Stuk = Tekststuk | Waardestuk


@dataclass(frozen=True)
class Expressie:
    """A condition: its text in one fixed way of writing, and the Jinja expression tree, of allowed nodes only."""

    bron: str
    boom: jinja.Expr
    plaats: Plaats


@dataclass(frozen=True)
class Kop:
    niveau: int
    stukken: tuple[Stuk, ...]
    plaats: Plaats


@dataclass(frozen=True)
class Alinea:
    stukken: tuple[Stuk, ...]
    plaats: Plaats


@dataclass(frozen=True)
class Lijstitem:
    """One item; composing joins neighbours of the same kind into one list, across control lines."""

    genummerd: bool
    stukken: tuple[Stuk, ...]
    plaats: Plaats


@dataclass(frozen=True)
class Kader:
    """A `>` quote: a box with one or more paragraphs, each its own message."""

    alineas: tuple[Alinea, ...]
    plaats: Plaats


@dataclass(frozen=True)
class Veldblok:
    """A posten or toelichting field that stands alone."""

    pad: tuple[str, ...]
    plaats: Plaats


@dataclass(frozen=True)
class Meervoud:
    """`::: aantal veld`: one plural message, with the Dutch form for one and for other counts."""

    veld: str
    een: tuple[Stuk, ...]
    meer: tuple[Stuk, ...]
    plaats: Plaats


@dataclass(frozen=True)
class Als:
    """`takken` in order; the `else` has no condition."""

    takken: tuple[tuple[Expressie | None, tuple[Knoop, ...]], ...]
    plaats: Plaats


@dataclass(frozen=True)
class Voor:
    """`{% for naam in pad %}` over a lijst field."""

    naam: str
    pad: tuple[str, ...]
    knopen: tuple[Knoop, ...]
    plaats: Plaats


@dataclass(frozen=True)
class Plichtvak:
    """`::: plicht D6`: the duty is met by what stands inside."""

    plicht: str
    knopen: tuple[Knoop, ...]
    plaats: Plaats


@dataclass(frozen=True)
class Wetswoord:
    """`::: wetswoord`: the one sentence in which a hard legal word stands, explained."""

    knopen: tuple[Knoop, ...]
    plaats: Plaats


@dataclass(frozen=True)
class Bouwsteen:
    """`{% include "id" %}`, already replaced by what that passage holds."""

    id: str
    knopen: tuple[Knoop, ...]
    plaats: Plaats


@dataclass(frozen=True)
class Paneel:
    """One panel of the picture letter: `beeld` is a name in sjablonen/beelden, `knopen` the one Alinea below the drawing."""

    beeld: str
    knopen: tuple[Knoop, ...]
    plaats: Plaats


Knoop = Kop | Alinea | Lijstitem | Kader | Veldblok | Meervoud | Als | Voor | Plichtvak | Wetswoord | Bouwsteen | Paneel
