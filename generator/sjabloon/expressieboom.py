"""Reads a condition's tree: how it is written, which names, parts and comparisons it holds. Evaluates nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import nodes as jinja

TEKENS = {"eq": "==", "ne": "!=", "lt": "<", "gt": ">", "in": "in"}
"""The comparisons of sjabloontaal.md, by Jinja's own names."""

_BINDT = {jinja.Or: 1, jinja.And: 2, jinja.Not: 3}


@dataclass(frozen=True)
class Vergelijking:
    """`links teken rechts`: each side is a path such as ('b', 'deel'), or a constant (str, int, float)."""

    teken: str
    links: object
    rechts: object


def write(knoop: jinja.Expr) -> str:
    """The condition in one fixed way of writing, so that white space, quotes and needless brackets make no difference."""
    match knoop:
        case jinja.Const():
            return repr(knoop.value)
        case jinja.Name() | jinja.Getattr():
            return ".".join(path(knoop))
        case jinja.Not():
            return f"not {_inside(knoop.node, knoop)}"
        case jinja.Compare():
            return f"{write(knoop.expr)} {TEKENS[knoop.ops[0].op]} {write(knoop.ops[0].expr)}"
        case _:
            woord = "and" if isinstance(knoop, jinja.And) else "or"
            return f"{_inside(knoop.left, knoop)} {woord} {_inside(knoop.right, knoop)}"


def path(knoop: jinja.Name | jinja.Getattr) -> tuple[str, ...]:
    """('veld',) or ('veld', 'deel')."""
    return (knoop.node.name, knoop.attr) if isinstance(knoop, jinja.Getattr) else (knoop.name,)


def paths(knoop: jinja.Expr) -> Iterator[tuple[str, ...]]:
    """Every field or part that is named, in order, doubles included."""
    if isinstance(knoop, jinja.Name | jinja.Getattr):
        yield path(knoop)
    else:
        for kind in knoop.iter_child_nodes():
            yield from paths(kind.expr if isinstance(kind, jinja.Operand) else kind)


def names(knoop: jinja.Expr) -> frozenset[str]:
    """The first name of every path."""
    return frozenset(pad[0] for pad in paths(knoop))


def atoms(knoop: jinja.Expr) -> Iterator[jinja.Expr]:
    """The parts that are joined by and, or, not: comparisons and bare names."""
    match knoop:
        case jinja.And() | jinja.Or():
            yield from atoms(knoop.left)
            yield from atoms(knoop.right)
        case jinja.Not():
            yield from atoms(knoop.node)
        case _:
            yield knoop


def comparisons(knoop: jinja.Expr) -> Iterator[Vergelijking]:
    """Every comparison in the condition, in order."""
    for atoom in atoms(knoop):
        if isinstance(atoom, jinja.Compare):
            yield Vergelijking(TEKENS[atoom.ops[0].op], _side(atoom.expr), _side(atoom.ops[0].expr))


def _side(knoop: jinja.Expr) -> object:
    return knoop.value if isinstance(knoop, jinja.Const) else path(knoop)


def _inside(knoop: jinja.Expr, buiten: jinja.Expr) -> str:
    """A part in brackets where it binds weaker than what it stands in; `and` and `or` are the same in any grouping."""
    zwak = _BINDT.get(type(knoop), 9) < _BINDT[type(buiten)]
    return f"({write(knoop)})" if zwak else write(knoop)
