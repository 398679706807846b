"""The values of a field that conditions can tell apart, without raw input: enough to prove or refute a guard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product
from typing import Any

from generator.sjabloon import expressieboom
from generator.sjabloon.boom import Expressie
from generator.sjabloon.naamruimte import parts_of
from generator.sjabloon.oplossen import Stand
from generator.sjabloon.soortgenoten import GETAL, JA_NEE, KEUZE, LIJST, WOORD, family, options
from generator.velden.lijst import item_of
from generator.velden.veld import Veld

Pad = tuple[str, ...]


class Vergeleken:
    """The constants that conditions compare each path with, and the parts that they name."""

    def __init__(self, expressies: Sequence[Expressie]):
        self._vast: dict[Pad, list[Any]] = {}
        self._paden = {pad for expressie in expressies for pad in expressieboom.paths(expressie.boom)}
        for expressie in expressies:
            for vergelijking in expressieboom.comparisons(expressie.boom):
                for pad, waarde in ((vergelijking.links, vergelijking.rechts), (vergelijking.rechts, vergelijking.links)):
                    if isinstance(pad, tuple) and not isinstance(waarde, tuple):
                        self._vast.setdefault(pad, []).append(waarde)

    def constants(self, pad: Pad) -> list[Any]:
        """Every constant once, in order."""
        return list(dict.fromkeys(self._vast.get(pad, [])))

    def parts(self, naam: str) -> list[str]:
        """The parts of a field that conditions name, sorted."""
        return sorted({pad[1] for pad in self._paden if len(pad) == 2 and pad[0] == naam})


def states(veld: Veld, vergeleken: Vergeleken, delen: Sequence[str] = ()) -> tuple[Stand, ...]:
    """Every state worth telling apart, not filled in included where that can be. `delen`: parts to vary besides."""
    namen = sorted({*vergeleken.parts(veld.naam), *delen})
    waarden = list(_composite(veld, namen, vergeleken)) if namen else list(_values(veld, (veld.naam,), vergeleken))
    return tuple(Stand(waarde) for waarde in ([None] if can_be_missing(veld) else []) + waarden)


def can_be_missing(veld: Veld) -> bool:
    """Whether the data may leave the field out."""
    return veld.optioneel or bool(veld.verplicht_als)


def _composite(veld: Veld, namen: Sequence[str], vergeleken: Vergeleken) -> Iterator[Mapping[str, Any]]:
    delen = parts_of(veld)
    mogelijk = []
    for naam in namen:
        deel = delen.get(naam, Veld(naam, "", optioneel=True))
        leeg = [None] if deel.optioneel else []
        mogelijk.append([*leeg, *_values(deel, (veld.naam, naam), vergeleken)])
    for keuze in product(*mogelijk):
        gevuld = {naam: waarde for naam, waarde in zip(namen, keuze, strict=True) if waarde is not None}
        yield {"": "gevuld", **gevuld}


def _values(veld: Veld, pad: Pad, vergeleken: Vergeleken) -> list[Any]:
    vast = vergeleken.constants(pad)
    match family(veld):
        case soort if soort == KEUZE:
            return list(options(veld))
        case soort if soort == JA_NEE:
            return [True, False]
        case soort if soort == GETAL:
            getallen = {Decimal(repr(waarde)) for waarde in vast if not isinstance(waarde, str)} or {Decimal(1)}
            return sorted({getal + stap for getal in getallen for stap in (-1, 0, 1)})
        case soort if soort == WOORD:
            return [*vast, "…"]
        case soort if soort == LIJST:
            leeg = [()] if not veld.min else []
            item = item_of(veld) if veld.van or veld.delen else Veld(veld.naam, "")
            gekozen = [(waarde,) for waarde in _values(item, pad, vergeleken)]
            return [*leeg, *gekozen, tuple(waarde for (waarde,) in gekozen)]
    return ["gevuld"]
