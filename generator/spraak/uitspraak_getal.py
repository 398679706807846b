"""Numbers in words: counts, decimals, amounts, percentages. Amounts go by templates, never by num2words' own currencies.

Those take whole numbers for cents, and say riyal for an Arabic euro (feiten/spraak-en-talen §3).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from generator.spraak.uitspraak_woorden import Spraak


def cardinal(getal: int, spraak: Spraak, bij: str = "") -> str:
    """A whole number in words; in digits where num2words does not know the language: the voice reads those.

    `bij` is 'mannelijk' or 'vrouwelijk' when a word of that gender follows: some languages then say another form.
    """
    regels = spraak.woorden["getal"]
    if getal < 0:
        return regels["min"].format(getal=cardinal(-getal, spraak, bij))
    taal = regels.get("num2words")
    woorden = _words(getal, taal, "cardinal") if taal else str(getal)
    return _replaced(woorden, (*regels.get("vervang", ()), *regels.get(bij, ())))


def ordinal(getal: int, spraak: Spraak) -> str:
    """The rank in words ('derde'); in digits where num2words does not know the language."""
    taal = spraak.woorden["getal"].get("num2words")
    return _words(getal, taal, "ordinal") if taal else str(getal)


def year(jaar: int, spraak: Spraak) -> str:
    """A year as the language says it; `datum.jaren` says how: getal, jaartal (1956 in hundreds), cijfers or rangtelwoord."""
    datum = spraak.woorden["datum"]
    soort = datum.get("jaren", "getal")
    if soort == "rangtelwoord":
        return _ranked_year(jaar, datum["jaarwoorden"])
    taal = spraak.woorden["getal"].get("num2words")
    if soort == "cijfers" or not taal:
        return str(jaar)
    woorden = _words(jaar, taal, "year" if soort == "jaartal" else "cardinal")
    return _replaced(woorden, spraak.woorden["getal"].get("vervang", ()))


def _ranked_year(jaar: int, woorden: Mapping[str, Any]) -> str:
    """Languages that number the year ('two thousand twenty-fifth'): only the last part is a rank."""
    eeuw, rest = divmod(jaar, 100)
    if not rest:
        return woorden["heel"][str(jaar)]
    tiental, een = divmod(rest, 10)
    klein = woorden["tot_twintig"][rest - 1] if rest < 20 else None
    groot = woorden["tientallen_rang"][tiental - 2] if rest >= 20 and not een else None
    laatst = klein or groot
    if laatst:
        return woorden["eenvoudig"].format(eeuw=woorden["eeuw"][str(eeuw)], laatst=laatst)
    delen = {"tiental": woorden["tientallen"][tiental - 2], "laatst": woorden["tot_twintig"][een - 1]}
    return woorden["samengesteld"].format(eeuw=woorden["eeuw"][str(eeuw)], **delen)


def decimal(getal: Decimal, spraak: Spraak) -> str:
    """A number with or without decimals; digits after the point one by one, or as a number when the language says so."""
    heel, _punt, achter = f"{abs(getal):f}".partition(".")
    regels = spraak.woorden["getal"]
    woorden = cardinal(int(heel), spraak)
    if achter.strip("0"):
        woorden = regels["komma"].format(heel=woorden, achter=_decimals(achter.rstrip("0"), spraak))
    return regels["min"].format(getal=woorden) if getal < 0 else woorden


def _decimals(cijfers: str, spraak: Spraak) -> str:
    nullen = len(cijfers) - len(cijfers.lstrip("0"))
    rest = cijfers[nullen:]
    als_getal = spraak.woorden["getal"].get("achter_komma") == "getal" and len(rest) <= 2
    delen = [*map(int, "0" * nullen), *([int(rest)] if als_getal else map(int, rest))]
    return " ".join(cardinal(deel, spraak) for deel in delen)


def count(aantal: int, vormen: str | Mapping[str, Any], spraak: Spraak) -> str:
    """So many of a thing: the template that this language's plural rule (CLDR: one, few, many …) chooses, filled in.

    In `vormen` `geslacht = "v"` asks for the feminine number, and `cijfers = true` for digits.
    """
    if isinstance(vormen, str):
        vormen = {"other": vormen}
    vorm = vormen.get(spraak.locale.plural_form(aantal), vormen["other"])
    bij = "vrouwelijk" if vormen.get("geslacht") == "v" else "mannelijk"
    return vorm.format(aantal=str(aantal) if vormen.get("cijfers") else cardinal(aantal, spraak, bij))


def amount(bedrag: Decimal, spraak: Spraak) -> str:
    """'eenentwintig euro en vijftig cent'; only the cents below one euro; a word for minus before it."""
    regels = spraak.woorden["bedrag"]
    euro, cent = divmod(int(abs(bedrag) * 100), 100)
    delen = {
        "euro": count(euro, regels["euro"], spraak),
        "cent": count(cent, regels["cent"], spraak),
    }
    woorden = delen["euro"] if not cent else delen["cent"] if not euro else regels["samen"].format(**delen)
    return spraak.woorden["getal"]["min"].format(getal=woorden) if bedrag < 0 else woorden


def percent(getal: Decimal, spraak: Spraak) -> str:
    """'vijf komma vijf procent'; the plural form of the number when it is whole, else `deel` or `other`."""
    vormen = spraak.woorden["percentage"]
    heel = getal == getal.to_integral_value()
    vorm = vormen.get(spraak.locale.plural_form(abs(int(getal)))) if heel else vormen.get("deel")
    return (vorm or vormen["other"]).format(getal=decimal(getal, spraak))


def _replaced(woorden: str, regels: Iterable[Sequence[str]]) -> str:
    for patroon, door in regels:
        woorden = re.sub(patroon, door, woorden)
    return woorden


@lru_cache(4096)
def _words(getal: int, taal: str, soort: str) -> str:
    from num2words import num2words  # here: it loads some forty languages

    return num2words(getal, lang=taal, to=soort)
