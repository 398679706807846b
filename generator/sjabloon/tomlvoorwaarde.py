"""A condition in a declaration (`als`, `kan_niet`): text of a TOML file → tree, with its place."""

from __future__ import annotations

from gettext import gettext as _

from generator.sjabloon.boom import Expressie, Plaats
from generator.sjabloon.expressies import Expressiefout, parse_expression
from generator.sjabloon.tomlbron import Tomlbron


def condition(toml: Tomlbron, pad: tuple[str, ...], bron: str) -> Expressie | None:
    """The condition `bron` that stands at this key; None when it is empty or wrong, and then `toml` says what is wrong."""
    try:
        return parse_expression(bron, _line_of(toml, pad, bron)) if bron else None
    except Expressiefout as fout:
        toml.say(pad, _("De voorwaarde ‘{bron}’ klopt niet: {wat}").format(bron=bron, wat=fout.wat), fout.doe)
        return None


def _line_of(toml: Tomlbron, pad: tuple[str, ...], bron: str) -> Plaats:
    """The line on which the condition is written, from its key on; the key's own line when it is written in another way."""
    plaats = toml.plaats(*pad)
    regels = enumerate(toml.bron.regels[plaats.regel - 1 :], plaats.regel)
    nummer = next((nummer for nummer, regel in regels if bron in regel), plaats.regel)
    return toml.bron.plaats(nummer)
