"""Which blocks a letter shows under given values, and how much text that is: to find the shortest and the longest letter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator.sjabloon.boom import Als, Bouwsteen, Knoop, Meervoud, Plichtvak, Stuk, Tekststuk, Voor, Wetswoord
from generator.sjabloon.expressies import evaluate
from generator.sjabloon.naamruimte import Naamruimte, Onvindbaar
from generator.sjabloon.wandeling import Stap, Voorwaarde, pieces

WAARDE = 8
"""Characters that a value counts for when it has no text of its own."""


def occurs(stappen: Sequence[Stap], omgeving: Mapping[str, Any]) -> bool:
    """Whether a block behind these steps appears at least once."""
    if not stappen:
        return True
    stap, rest = stappen[0], stappen[1:]
    if isinstance(stap, Voorwaarde):
        return evaluate(stap.expressie, omgeving) is stap.waar and occurs(rest, omgeving)
    return any(occurs(rest, {**omgeving, stap.naam: item}) for item in items(stap, omgeving))


def items(lus: Voor, omgeving: Mapping[str, Any]) -> Sequence[Any]:
    """What a loop goes through; nothing when the lijst is not filled in."""
    return omgeving.get(lus.pad[0]) or ()


def size(knopen: Sequence[Knoop], omgeving: Mapping[str, Any], ruimte: Naamruimte) -> int:
    """Characters of text that appear."""
    return sum(_size(knoop, omgeving, ruimte) for knoop in knopen)


def _size(knoop: Knoop, omgeving: Mapping[str, Any], ruimte: Naamruimte) -> int:
    match knoop:
        case Als():
            geldt = (knopen for als, knopen in knoop.takken if als is None or evaluate(als, omgeving))
            return size(next(geldt, ()), omgeving, ruimte)
        case Voor():
            binnen = ruimte.inside((knoop,))
            return sum(size(knoop.knopen, {**omgeving, knoop.naam: item}, binnen) for item in items(knoop, omgeving))
        case Plichtvak() | Wetswoord() | Bouwsteen():
            return size(knoop.knopen, omgeving, ruimte)
        case Meervoud():
            stukken = knoop.een if omgeving.get(knoop.veld) == 1 else knoop.meer
            return sum(_length(stuk, omgeving, ruimte) for stuk in stukken)
    return sum(_length(stuk, omgeving, ruimte) for stuk in pieces(knoop)) or WAARDE


def _length(stuk: Stuk, omgeving: Mapping[str, Any], ruimte: Naamruimte) -> int:
    if isinstance(stuk, Tekststuk):
        return len(stuk.tekst)
    waarde = omgeving.get(stuk.pad[0])
    if len(stuk.pad) == 2:
        waarde = waarde.get(stuk.pad[1]) if isinstance(waarde, Mapping) else None
    try:
        opties = ruimte.find(stuk.pad).opties
    except Onvindbaar:
        return WAARDE
    return len(opties[waarde]) if isinstance(waarde, str) and waarde in opties else WAARDE
