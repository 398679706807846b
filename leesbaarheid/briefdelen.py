"""The parts of a letter that are not its message: address, reference lines, salutation, closing. Told by shape alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from leesbaarheid.tekst import Soort

Regelsoort = tuple[Soort | None, Any]
"""A line with its kind; None means: no mark, so a paragraph or a heading."""

WOORDEN_VAN_EEN_REGEL = 8
"""Lines of an address, a salutation or a closing are short; a longer one is text, and counts."""

_POSTCODE = re.compile(r"\d{4}\s?[A-Z]{2}\s+\S")
_KENMERK = re.compile(
    r"(verzend)?datum|(ons|uw)?\s?kenmerk|zaaknummer|telefoon(nummer)?|e-?mail(adres)?|(post|bezoek)adres|behandeld door|"
    r"contactpersoon|bijlagen?(\(n\))?|onderwerp|betreft",
    re.IGNORECASE,
)
_AANHEF = re.compile(r"(beste|geachte|dag|hallo|goedendag|aan de)\b", re.IGNORECASE)
_GROET = re.compile(r"((met )?(vriendelijke|hartelijke)\s+groet|hoogachtend|namens (het|de|burgemeester)\b|tot ziens\b)", re.I)
_KALE_GROET = re.compile(r"((met )?(vriendelijke|hartelijke)\s+groet(en)?|hoogachtend|tot ziens)[.,!]?", re.I)


def classify_letter_parts(blokken: list[list[Any]], is_kort: Callable[[Any], bool]) -> Iterator[list[Regelsoort]]:
    """Give each line of each block its kind.

    A line is anything with `soort` and `tekst`; `is_kort` says whether a line is short and without an end mark.
    Long lines and lines with an end mark always stay text, so that nothing escapes its measure by looking like a closing.
    """
    na_groet = False
    for nummer, blok in enumerate(blokken):
        if any(regel.soort for regel in blok):
            na_groet = False
            yield [(regel.soort, regel) for regel in blok]
        elif _is_address(blok, is_kort):
            yield [(Soort.ADRES, regel) for regel in blok]
        elif _is_short_salutation(blok[0]) and nummer < len(blokken) - (len(blok) == 1):
            na_groet = False
            yield [(Soort.AANHEF, blok[0]), *((None, regel) for regel in blok[1:])]
        else:
            soorten = list(_lines(blok, is_kort, na_groet))
            na_groet = bool(soorten) and soorten[-1][0] is Soort.GROET
            yield soorten


def ends_address(tekst: str) -> bool:
    """A line with a postal code and a town: the last of an address."""
    return bool(_POSTCODE.match(tekst))


def _lines(blok: list[Any], is_kort: Callable[[Any], bool], na_groet: bool) -> Iterator[Regelsoort]:
    """Reference lines, and the greeting with the names under it."""
    for regel in blok:
        kort = is_kort(regel)
        if _KALE_GROET.fullmatch(regel.tekst) or (kort and _GROET.match(regel.tekst)):
            na_groet = True
        elif not kort:
            na_groet = False
        yield (Soort.GROET if na_groet else _reference(regel, kort)), regel


def _reference(regel: Any, kort: bool) -> Soort | None:
    label, _, waarde = regel.tekst.partition(":")
    if kort and waarde.strip() and _KENMERK.fullmatch(label.strip()):
        return Soort.KOP if label.strip().lower() in {"onderwerp", "betreft"} else Soort.ADRES
    return None


def _is_address(blok: list[Any], is_kort: Callable[[Any], bool]) -> bool:
    return 2 <= len(blok) <= 7 and all(is_kort(regel) for regel in blok) and any(ends_address(r.tekst) for r in blok)


def _is_short_salutation(regel: Any) -> bool:
    tekst = regel.tekst.rstrip()
    return (
        bool(_AANHEF.match(tekst)) and len(tekst.split()) <= WOORDEN_VAN_EEN_REGEL and not tekst.endswith((".", "?", ":", ";"))
    )
