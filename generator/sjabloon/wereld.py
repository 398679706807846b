"""What can and can't be so together: `kan_niet`, `verplicht_als`, and the roles that the language itself brings.

Used to judge guards and to find the paths; it looks at no text.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.sjabloon.boom import Expressie
from generator.sjabloon.expressies import parse_expression
from generator.sjabloon.sjabloon import Sjabloon
from generator.sjabloon.wandeling import Voorwaarde
from generator.zendregels import CLIENT, VERTEGENWOORDIGER


def impossible(sjabloon: Sjabloon) -> tuple[Expressie, ...]:
    """Conditions that are never true of a letter that is made."""
    return (*sjabloon.kan_niet, *_missing_though_required(sjabloon), *_roles(sjabloon))


def in_foreword(sjabloon: Sjabloon) -> tuple[Voorwaarde, ...]:
    """The conditions under which the foreword stands before a letter: its reader is a representative."""
    if VERTEGENWOORDIGER not in sjabloon.velden:
        return ()
    return (Voorwaarde(parse_expression(f"rol != '{CLIENT}'")), Voorwaarde(parse_expression(VERTEGENWOORDIGER)))


def _missing_though_required(sjabloon: Sjabloon) -> Iterator[Expressie]:
    for naam, veld in sjabloon.velden.items():
        if veld.verplicht_als and veld.type != "ja_nee":
            yield parse_expression(f"({veld.verplicht_als}) and not {naam}")


def _roles(sjabloon: Sjabloon) -> Iterator[Expressie]:
    """A reader who is not the client is the representative that the data name; without that field there is none."""
    veld = sjabloon.velden.get(VERTEGENWOORDIGER)
    if veld is None:
        yield parse_expression(f"rol != '{CLIENT}'")
        return
    yield parse_expression(f"rol != '{CLIENT}' and not {VERTEGENWOORDIGER}")
    if veld.deel("rol"):
        yield parse_expression(f"rol != '{CLIENT}' and {VERTEGENWOORDIGER}.rol != rol")
        yield parse_expression(f"{VERTEGENWOORDIGER}.rol == '{CLIENT}'")
