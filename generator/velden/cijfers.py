"""How numbers are written in input: Dutch (1.250,50), ISO (1250.50) and native, without guessing between the two."""

from __future__ import annotations

import re
from decimal import Decimal
from gettext import gettext as _
from typing import Any

from generator.velden.invoer import clean, show
from generator.velden.veld import Ongeldig

GROOTSTE = Decimal(10) ** 12
"""No number in a letter is larger; a bigger one is a slip of the keyboard."""

_NEDERLANDS = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?", re.ASCII)
_ISO = re.compile(r"(\d+)\.(\d+)", re.ASCII)
_DUBBELZINNIG = re.compile(r"[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
_MIN = re.compile(r"[-−]\s*")


def read_number(ruw: Any, voorbeelden: str) -> Decimal:
    """A number in Dutch or ISO notation, or a native number. `voorbeelden` is named when the input is no number.

    Raises Ongeldig: no number, too large, or ambiguous ('1.250' and '1,250' are 1250 in one country and 1,25 in another).
    A native float is read by its shortest decimal form, never by its binary value.
    """
    if isinstance(ruw, bool) or not isinstance(ruw, int | float | Decimal | str):
        raise not_a_number(ruw, voorbeelden)
    getal = _written(clean(ruw), voorbeelden) if isinstance(ruw, str) else _native(ruw)
    if not getal.is_finite():
        raise not_a_number(ruw, voorbeelden)
    if abs(getal) >= GROOTSTE:
        raise Ongeldig(_("Dit getal is te groot. Kijk of er een cijfer te veel staat."))
    return getal + 0 if getal else Decimal(0)


def _native(ruw: int | float | Decimal) -> Decimal:
    return Decimal(ruw) if isinstance(ruw, int) else Decimal(str(ruw))


def _written(tekst: str, voorbeelden: str) -> Decimal:
    """The number in this text, an optional minus sign before it included."""
    cijfers = _MIN.sub("", tekst, count=1) if _MIN.match(tekst) else tekst
    if _DUBBELZINNIG.fullmatch(cijfers):
        raise Ongeldig(_ambiguous(cijfers))
    gevonden = _ISO.fullmatch(cijfers) or _NEDERLANDS.fullmatch(cijfers)
    if not gevonden:
        raise not_a_number(tekst, voorbeelden)
    heel, achter = gevonden[1].replace(".", ""), gevonden[2] or ""
    getal = Decimal(f"{heel}.{achter}" if achter else heel)
    return getal if cijfers == tekst else -getal


def decimals(getal: Decimal) -> int:
    """Digits after the point, trailing zeros not counted."""
    exponent = getal.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def plain(getal: Decimal) -> Decimal:
    """The same number in one form, without trailing zeros or an exponent: 10 and 10.0 and 1E1 become 10."""
    kaal = getal.normalize()
    return kaal.quantize(Decimal(1)) if kaal == kaal.to_integral_value() else kaal


def not_a_number(ruw: Any, voorbeelden: str) -> Ongeldig:
    """The mistake for input that is no number, with what would be."""
    return Ongeldig(_("‘{ruw}’ is geen getal dat wij kennen. Schrijf het zo: {zo}.").format(ruw=show(ruw), zo=voorbeelden))


def _ambiguous(cijfers: str) -> str:
    heel, achter = re.split("[.,]", cijfers)
    klein = f"{heel},{achter}".rstrip("0").rstrip(",")
    zin = _("‘{ruw}’ kan {groot} zijn of {klein}. Schrijf het zo dat er geen twijfel is.")
    return zin.format(ruw=cijfers, groot=heel + achter, klein=klein)
