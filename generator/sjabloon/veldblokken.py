"""A posten or toelichting field that stands alone in a paragraph becomes a block of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.sjabloon.boom import Alinea, Als, Bouwsteen, Knoop, Plichtvak, Veldblok, Voor, Waardestuk, Wetswoord
from generator.sjabloon.naamruimte import Naamruimte, Onvindbaar
from generator.sjabloon.sjabloon import Sjabloon
from generator.velden import TYPES


def set_apart(sjabloon: Sjabloon, ruimte: Naamruimte) -> Sjabloon:
    """The same template with its Veldblokken in place."""
    return replace(sjabloon, knopen=_all(sjabloon.knopen, ruimte), voorwoord=_all(sjabloon.voorwoord, ruimte))


def is_block(pad: tuple[str, ...], ruimte: Naamruimte) -> bool:
    """Whether the path names a value that stands alone; an unknown name does not."""
    try:
        veld = ruimte.find(pad)
    except Onvindbaar:
        return False
    return veld.type in TYPES and TYPES[veld.type].blok


def _all(knopen: Sequence[Knoop], ruimte: Naamruimte) -> tuple[Knoop, ...]:
    return tuple(_one(knoop, ruimte) for knoop in knopen)


def _one(knoop: Knoop, ruimte: Naamruimte) -> Knoop:
    match knoop:
        case Alinea((Waardestuk() as stuk,)) if is_block(stuk.pad, ruimte):
            return Veldblok(stuk.pad, stuk.plaats)
        case Als():
            return replace(knoop, takken=tuple((als, _all(knopen, ruimte)) for als, knopen in knoop.takken))
        case Voor():
            return replace(knoop, knopen=_all(knoop.knopen, ruimte.inside((knoop,))))
        case Plichtvak() | Wetswoord() | Bouwsteen():
            return replace(knoop, knopen=_all(knoop.knopen, ruimte))
    return knoop
