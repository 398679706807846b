"""What a letter says because a law or a rule wants it said: the texts that a lawyer reads one by one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.sjabloon import Sjabloon
from generator.sjabloon.berichten import Bericht, block_message, plural_message
from generator.sjabloon.boom import Alinea, Als, Bouwsteen, Kader, Knoop, Lijstitem, Meervoud, Plichtvak, Voor, Wetswoord

NOEMT_WET = re.compile(r"\b(artikel|wet|Wmo|Jeugdwet|Participatiewet)\b")


@dataclass(frozen=True)
class Uitspraak:
    """`tekst` as translators see it; the duty it meets, empty when it only names a law; its building block, or empty."""

    tekst: str
    plicht: str
    bouwsteen: str


def statements(sjabloon: Sjabloon) -> tuple[Uitspraak, ...]:
    """Every text inside a duty, and every other that names a law, in reading order, each once."""
    return tuple(dict.fromkeys(_statements(sjabloon.knopen, "", "")))


def _statements(knopen: Sequence[Knoop], plicht: str, bouwsteen: str) -> Iterator[Uitspraak]:
    for knoop in knopen:
        match knoop:
            case Plichtvak():
                yield from _statements(knoop.knopen, knoop.plicht, bouwsteen)
            case Bouwsteen():
                yield from _statements(knoop.knopen, plicht, knoop.id)
            case Als():
                for _voorwaarde, tak in knoop.takken:
                    yield from _statements(tak, plicht, bouwsteen)
            case Voor() | Wetswoord():
                yield from _statements(knoop.knopen, plicht, bouwsteen)
            case _:
                for bericht in _messages(knoop):
                    if plicht or NOEMT_WET.search(bericht.nl):
                        yield Uitspraak(bericht.meervoud or bericht.nl, plicht, bouwsteen)


def _messages(knoop: Knoop) -> Iterator[Bericht]:
    match knoop:
        case Alinea() | Lijstitem():
            gevonden = [block_message(knoop.stukken)]
        case Kader():
            gevonden = [block_message(alinea.stukken) for alinea in knoop.alineas]
        case Meervoud():
            gevonden = [plural_message(knoop)]
        case _:
            gevonden = []
    yield from filter(None, gevonden)
