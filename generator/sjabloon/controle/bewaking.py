"""A field that may be left out is only written where an `if` makes sure that it is filled in.

Proof, not pattern: we search for data under which the block appears while the field is missing (sjabloontaal.md, brief.md 4).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from gettext import gettext as _

from generator.sjabloon import expressieboom
from generator.sjabloon.boom import Expressie, Meervoud, Plaats, Voor, Waardestuk
from generator.sjabloon.domein import Pad, Vergeleken, can_be_missing, states
from generator.sjabloon.kandidaat import Kandidaat
from generator.sjabloon.melding import Melding
from generator.sjabloon.naamruimte import Naamruimte, Onvindbaar
from generator.sjabloon.oplossen import Eis, Stand, connected, solve
from generator.sjabloon.wandeling import Plek, Voorwaarde, written
from generator.sjabloon.wereld import impossible


@dataclass(frozen=True)
class _Zicht:
    """What is known at one place: the conditions passed, the names, and what is never true of a letter."""

    voorwaarden: Sequence[Voorwaarde]
    ruimte: Naamruimte
    wereld: Sequence[Expressie]


def check(kandidaat: Kandidaat) -> Iterator[Melding]:
    """Every place where an optional field, or an optional part of a record or row, may be written though it is missing."""
    wereld = [expressie for expressie in impossible(kandidaat.sjabloon) if _sound(expressie, kandidaat.ruimte)]
    for stuk in kandidaat.sjabloon.onderwerp:
        if isinstance(stuk, Waardestuk):
            yield from _place(stuk.pad, stuk.plaats, _Zicht((), kandidaat.ruimte, wereld))
    for plek in kandidaat.plekken:
        ruimte = kandidaat.ruimte.inside(plek.lussen)
        zicht = _Zicht([v for v in plek.voorwaarden if _sound(v.expressie, ruimte)], ruimte, wereld)
        for pad, plaats in _uses(plek):
            yield from _place(pad, plaats, zicht)


def _uses(plek: Plek) -> Iterator[tuple[Pad, Plaats]]:
    yield from ((stuk.pad, stuk.plaats) for stuk in written(plek.knoop))
    if isinstance(plek.knoop, Meervoud):
        yield (plek.knoop.veld,), plek.knoop.plaats
    if isinstance(plek.knoop, Voor):
        yield plek.knoop.pad, plek.knoop.plaats


def _place(pad: Pad, plaats: Plaats, zicht: _Zicht) -> Iterator[Melding]:
    for deel in _optional(pad, zicht.ruimte):
        if _can_be_missing(deel, zicht):
            naam = ".".join(deel)
            yield Melding.at(
                plaats,
                _("‘{naam}’ is soms niet ingevuld.").format(naam=naam),
                _("Zet er {{% if {naam} %}} boven en {{% endif %}} onder, elk op een eigen regel.").format(naam=naam),
            )


def _optional(pad: Pad, ruimte: Naamruimte) -> Iterator[Pad]:
    """The field and the part of this path that may be missing; parts of a name or address are the type's own business."""
    try:
        veld, deel = ruimte.find(pad[:1]), ruimte.find(pad)
    except Onvindbaar:
        return
    if can_be_missing(veld):
        yield pad[:1]
    if len(pad) == 2 and veld.deel(pad[1]) and can_be_missing(deel):
        yield pad


def _can_be_missing(pad: Pad, zicht: _Zicht) -> bool:
    eisen = [Eis.holds(v.expressie, v.waar) for v in zicht.voorwaarden]
    eisen += [Eis.holds(expressie, False) for expressie in zicht.wereld]
    expressies = [v.expressie for v in zicht.voorwaarden] + list(zicht.wereld)
    namen, eisen = connected(frozenset(pad[:1]), eisen)
    vergeleken = Vergeleken(expressies)
    domeinen: dict[str, Sequence[Stand]] = {}
    for naam in sorted(namen, key=lambda naam: (naam != pad[0], naam)):
        veld = zicht.ruimte.velden[naam]
        standen = states(veld, vergeleken, pad[1:] if naam == pad[0] else ())
        domeinen[naam] = [stand for stand in standen if naam != pad[0] or _missing(stand, pad)]
    return next(solve(domeinen, eisen), None) is not None


def _missing(stand: Stand, pad: Pad) -> bool:
    """The field is left out; or, for a part, the field is there and the part is not."""
    if len(pad) == 1:
        return stand.waarde is None
    return stand.waarde is not None and pad[1] not in stand.waarde


def _sound(expressie: Expressie, ruimte: Naamruimte) -> bool:
    """Whether every name exists; a condition with an unknown one is reported elsewhere and proves nothing."""
    return all(pad[0] in ruimte.velden for pad in expressieboom.paths(expressie.boom))
