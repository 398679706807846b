"""Conditions and value tags: parsed by Jinja's own parser, of the few nodes that a template may use, and evaluated here.

Values never become source text: `evaluate` walks the tree with typed values from a mapping.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Set
from decimal import Decimal
from gettext import gettext as _
from typing import Any

from jinja2 import TemplateSyntaxError
from jinja2 import nodes as jinja
from jinja2.parser import Parser
from jinja2.sandbox import SandboxedEnvironment

from generator.sjabloon import expressieboom
from generator.sjabloon.boom import Expressie, Plaats

_OMGEVING = SandboxedEnvironment()
_VERGELIJK = {
    "eq": operator.eq,
    "ne": operator.ne,
    "lt": operator.lt,
    "gt": operator.gt,
    "in": lambda links, rechts: links in rechts,
}
_GEHEEL = (jinja.Compare, jinja.And, jinja.Or, jinja.Not)
"""What is true or false by itself, so no side of a comparison."""
GEEN_PLAATS = Plaats("", 0, 0)
"""The place of a condition that no file holds: one that follows from the rules of the language."""


class Expressiefout(ValueError):
    """A condition or value tag that can't be; `wat` and `doe` are one Dutch sentence each."""

    def __init__(self, wat: str, doe: str):
        super().__init__(f"{wat} {doe}")
        self.wat, self.doe = wat, doe


def parse_expression(bron: str, plaats: Plaats = GEEN_PLAATS) -> Expressie:
    """A condition (sjabloontaal.md, brief.md 4) as a tree. Raises Expressiefout."""
    boom = _parse(bron)
    _allow(boom)
    boom = _split_not_in(boom)
    return Expressie(expressieboom.write(boom), boom, plaats)


def parse_value(bron: str) -> tuple[str, ...]:
    """The path in `{{ veld }}` or `{{ veld.deel }}`. Raises Expressiefout."""
    boom = _parse(bron)
    if isinstance(boom, jinja.Filter | jinja.CondExpr):
        _allow(boom)
    if not isinstance(boom, jinja.Name | jinja.Getattr):
        raise Expressiefout(
            _("In {{{{ {bron} }}}} staat meer dan een veld.").format(bron=bron.strip()),
            _("Schrijf alleen {{ veld }} of {{ veld.deel }}."),
        )
    _allow(boom)
    return expressieboom.path(boom)


def evaluate(expressie: Expressie, omgeving: Mapping[str, Any]) -> bool:
    """Whether the condition holds. `omgeving` maps names to what their field type's `expressie` gives.

    A name or part that is missing, or None, is not filled in: its comparisons are false, except `!=`. `{% if veld %}`
    means filled in (0 too); for ja_nee its value; for a list: not empty. What can't be compared (a check at load reports
    that) is false.
    """
    return compiled(expressie)(omgeving)


def compiled(expressie: Expressie) -> Callable[[Mapping[str, Any]], bool]:
    """The same, for who asks it of many `omgeving`."""
    return _truth(expressie.boom)


def filled_in(waarde: Any) -> bool:
    """The truth of a value in a condition (sjabloontaal.md, brief.md 4)."""
    if waarde is None or isinstance(waarde, bool):
        return bool(waarde)
    return len(waarde) > 0 if isinstance(waarde, str | Mapping | list | tuple | Set) else True


def _parse(bron: str) -> jinja.Expr:
    try:
        parser = Parser(_OMGEVING, bron.strip(), state="variable")
        boom = parser.parse_expression()
        if parser.stream.eos:
            return boom
    except TemplateSyntaxError:
        pass
    raise Expressiefout(
        _("‘{bron}’ is niet te lezen.").format(bron=bron.strip()),
        _('Schrijf een veld, of een vergelijking zoals: wet == "Wmo".'),
    )


def _allow(knoop: jinja.Node) -> None:
    """Raise Expressiefout at the first node that sjabloontaal.md does not name."""
    if fout := _refusal(knoop):
        raise Expressiefout(*fout)
    if isinstance(knoop, jinja.Getattr):
        return
    for kind in knoop.iter_child_nodes():
        _allow(kind)


def _refusal(knoop: jinja.Node) -> tuple[str, str] | None:
    match knoop:
        case jinja.Filter():
            return _("Een filter (|) kan niet."), _("Kies een type veld dat de waarde al zo schrijft.")
        case jinja.CondExpr():
            return _("Een ‘if’ binnen een regel kan niet."), _("Zet {% if … %} op een eigen regel.")
        case jinja.Const() if not isinstance(knoop.value, str | int | float) or isinstance(knoop.value, bool):
            return _("‘{woord}’ is geen waarde hier.").format(woord=knoop.value), _("Schrijf alleen het veld, of: not veld.")
        case jinja.Getattr() if not isinstance(knoop.node, jinja.Name):
            return _("Een deel van een deel kan niet."), _("Schrijf veld.deel, met één punt.")
        case jinja.Compare() if len(knoop.ops) != 1:
            return _("Twee vergelijkingen achter elkaar kan niet."), _("Zet er ‘and’ tussen: a > 1 and a < 5.")
        case jinja.Compare() if isinstance(knoop.expr, _GEHEEL) or isinstance(knoop.ops[0].expr, _GEHEEL):
            return _("Een vergelijking binnen een vergelijking kan niet."), _("Vergelijk steeds een veld met een waarde.")
        case jinja.Operand() if knoop.op not in (*expressieboom.TEKENS, "notin"):
            return _("Dit teken voor vergelijken kan niet."), _("Gebruik ==, !=, <, > of in.")
        case (
            jinja.Name()
            | jinja.Getattr()
            | jinja.Const()
            | jinja.Compare()
            | jinja.Operand()
            | jinja.And()
            | jinja.Or()
            | jinja.Not()
        ):
            return None
    return _("Deze voorwaarde kan niet."), _("Gebruik velden, teksten, getallen, ==, !=, <, >, in, and, or, not en haakjes.")


def _split_not_in(knoop: jinja.Expr) -> jinja.Expr:
    """`a not in b` as `not (a in b)`, so that every reader of the tree knows one form only."""
    match knoop:
        case jinja.Compare() if knoop.ops[0].op == "notin":
            return jinja.Not(jinja.Compare(knoop.expr, [jinja.Operand("in", knoop.ops[0].expr)]))
        case jinja.And() | jinja.Or():
            return type(knoop)(_split_not_in(knoop.left), _split_not_in(knoop.right))
        case jinja.Not():
            return jinja.Not(_split_not_in(knoop.node))
    return knoop


def _compile(knoop: jinja.Expr) -> Callable[[Mapping[str, Any]], Any]:
    """The value of a node as a function of the names: a search asks millions of times, and then walks no tree."""
    match knoop:
        case jinja.Const():
            vast = Decimal(repr(knoop.value)) if isinstance(knoop.value, float) else knoop.value
            return lambda omgeving: vast
        case jinja.Name():
            naam = knoop.name
            return lambda omgeving: omgeving.get(naam)
        case jinja.Getattr():
            naam, deel = knoop.node.name, knoop.attr
            return lambda omgeving: geheel.get(deel) if isinstance(geheel := omgeving.get(naam), Mapping) else None
        case jinja.And():
            links, rechts = _truth(knoop.left), _truth(knoop.right)
            return lambda omgeving: links(omgeving) and rechts(omgeving)
        case jinja.Or():
            links, rechts = _truth(knoop.left), _truth(knoop.right)
            return lambda omgeving: links(omgeving) or rechts(omgeving)
        case jinja.Not():
            waar = _truth(knoop.node)
            return lambda omgeving: not waar(omgeving)
    teken, links, rechts = knoop.ops[0].op, _compile(knoop.expr), _compile(knoop.ops[0].expr)
    return lambda omgeving: _compare(teken, links(omgeving), rechts(omgeving))


def _truth(knoop: jinja.Expr) -> Callable[[Mapping[str, Any]], bool]:
    value = _compile(knoop)
    return value if isinstance(knoop, _GEHEEL) else lambda omgeving: filled_in(value(omgeving))


def _compare(teken: str, links: Any, rechts: Any) -> bool:
    if links is None or rechts is None:
        return teken == "ne" and links is not rechts
    try:
        return bool(_VERGELIJK[teken](links, rechts))
    except TypeError:
        return False
