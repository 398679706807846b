"""What most field types share, so that a type's file holds only its own rules.

`Basis` for a value that is one thing, `Samengesteld` for a value object with fixed parts.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from gettext import gettext as _
from typing import Any

from generator.velden.register import type_of
from generator.velden.veld import Ongeldig, Schrijfwijze, Veld, Weergave

_EIGEN_SLEUTELS = ("min", "max", "opties", "delen", "van", "voluit", "is_totaal_van", "termijn")
_BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Basis:
    """Defaults of the Veldtype protocol for a value without parts.

    `kent` names the keys of a declaration that this type understands; the others are reported by `check`.
    """

    naam = ""
    blok = False
    leeswoord = "iets"
    kent: frozenset[str] = frozenset()

    def delen(self, veld: Veld) -> Mapping[str, Veld]:
        return {}

    def check(self, veld: Veld) -> list[str]:
        zin = _("Een veld van type {type} kent geen ‘{sleutel}’. Haal het weg.")
        vreemd = [s for s in _EIGEN_SLEUTELS if s not in self.kent and _is_given(getattr(veld, s))]
        fouten = [zin.format(type=self.naam, sleutel=sleutel) for sleutel in vreemd]
        if veld.min is not None and veld.max is not None and veld.min > veld.max:
            fouten.append(_("‘min’ ({min}) is groter dan ‘max’ ({max}). Draai ze om.").format(min=veld.min, max=veld.max))
        return fouten

    def deel(self, waarde: Any, naam: str) -> Any:
        return None

    def write(self, waarde: Any, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        """Dutch text that stays as it is in every language; types that Babel writes override this."""
        return Weergave((str(waarde),), nederlands=True)

    def expressie(self, waarde: Any) -> Any:
        return waarde

    def canoniek(self, waarde: Any) -> Any:
        return str(waarde)


class Samengesteld(Basis):
    """A type whose value is a frozen dataclass; `DELEN` are the attributes that a template may name."""

    DELEN: Mapping[str, Veld] = {}

    def delen(self, veld: Veld) -> Mapping[str, Veld]:
        return self.DELEN

    def deel(self, waarde: Any, naam: str) -> Any:
        inhoud = getattr(waarde, naam) if naam in self.DELEN else None
        return None if inhoud == "" else inhoud

    def expressie(self, waarde: Any) -> Mapping[str, Any]:
        """The parts that are filled in, by name."""
        return {n: type_of(v).expressie(d) for n, v in self.DELEN.items() if (d := self.deel(waarde, n)) is not None}

    def canoniek(self, waarde: Any) -> Mapping[str, Any]:
        return {n: type_of(v).canoniek(d) for n, v in self.DELEN.items() if (d := self.deel(waarde, n)) is not None}


def _is_given(waarde: Any) -> bool:
    """Whether a key of a declaration was written; 0 is a limit, not a missing one."""
    return waarde is not None and waarde is not False and waarde != () and waarde != {}


def parts(**typen: str) -> dict[str, Veld]:
    """Fixed optional parts of a value object, from name=type."""
    return {naam: Veld(naam, soort, optioneel=True) for naam, soort in typen.items()}


def localised(tekst: str) -> Weergave:
    """What Babel wrote, without the bidi controls it inserts: forms isolate the run themselves (feiten/spraak §5.3).

    Its thin spaces become ordinary ones: few letter fonts have them.
    """
    return Weergave((_BIDI.sub("", tekst).replace("\u2009", " ").replace("\u202f", "\u00a0"),))


def check_limits(waarde: Decimal | int, veld: Veld, eenheid: str) -> None:
    """Raise Ongeldig when the value is below `min` or above `max`; `eenheid` is the word after the limit ('euro')."""
    if veld.min is not None and waarde < veld.min:
        raise Ongeldig(_("Dit is te laag. Het is minstens {grens}.").format(grens=f"{veld.min} {eenheid}".strip()))
    if veld.max is not None and waarde > veld.max:
        raise Ongeldig(_("Dit is te hoog. Het is hoogstens {grens}.").format(grens=f"{veld.max} {eenheid}".strip()))


def within(gewoon: Decimal | int, veld: Veld) -> Decimal:
    """The usual example, moved inside the declared limits."""
    onder = Decimal(gewoon) if veld.min is None else max(Decimal(gewoon), veld.min)
    return onder if veld.max is None else min(onder, veld.max)
