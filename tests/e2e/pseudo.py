"""Made-up translations of any letter, to see whether its layout holds: 40 % longer, from right to left, or in Ethiopic.

No language that anybody reads. Places, emphasis, numbers and Dutch terms stay, so the checks of a translation must find
nothing wrong; every other letter becomes one of the script, and words of the sentence come back until it is long enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from gettext import c2py
from itertools import cycle
from typing import Any

from babel.messages.plurals import get_plural

from generator import taal as talen
from generator.bibliotheek import Bibliotheek
from generator.sjabloon.berichten import Bericht
from generator.vertaling import Catalogus
from generator.vertaling.pobestand import Pobestand, Vertaling

LANGER = 1.4
"""Length against the Dutch: what German or Polish need for a short sentence; longer ones grow less."""
LATIJN = "abcdefghijklmnopqrstuvwxyz"
SCHRIFTEN = {
    "lang": ("en", "äbčđêfğħîjķļmñőþqŕšţûvŵxýž"),
    "rechts": ("ar", "ابتثجحخدذرزسشصضطظعغفقكلمنه"),
    "ethiopisch": ("ti", "ሀለሐመሠረሰሸቀበተኀነኘአከኸወዐዘዠየደጀገጠ"),
}
"""By name: the language whose fonts and direction it uses, and what stands for a to z."""


def catalogue(bibliotheek: Bibliotheek, soort: str, berichten: Iterable[Bericht]) -> Catalogus:
    """A catalogue in memory that has every one of these messages."""
    taal = talen.load(bibliotheek, SCHRIFTEN[soort][0])
    regel = get_plural(taal.babel)
    vertaald = {
        (b.context, b.nl): Vertaling(b.nl, b.meervoud, tuple(_forms(b, soort, taal, regel)), False, 0) for b in berichten
    }
    po = Pobestand("machine", "", vertaald, regel.num_plurals, regel.plural_expr, c2py(regel.plural_expr))
    return Catalogus(taal, po)


def _forms(bericht: Bericht, soort: str, taal: talen.Taal, regel: Any) -> list[str]:
    termen = tuple(term for term, _uitleg in taal.termen)
    if bericht.meervoud is None:
        return [translate(bericht.nl, soort, termen)]
    voor_een = c2py(regel.plural_expr)(1)
    bronnen = [bericht.nl if vorm == voor_een else bericht.meervoud for vorm in range(regel.num_plurals)]
    return [translate(bron, soort, termen) for bron in bronnen]


def translate(tekst: str, soort: str, termen: tuple[str, ...]) -> str:
    """One message in the made-up language called `soort`."""
    woorden = "|".join(sorted(map(re.escape, termen), key=len, reverse=True))
    heel = re.compile(rf"(\{{\{{|\}}\}}|\{{[a-z_.0-9]+\}}|\*\*|\d+|(?<!\w)(?:{woorden})(?!\w))", re.IGNORECASE)
    letters = str.maketrans(LATIJN + LATIJN.upper(), SCHRIFTEN[soort][1] * 2)
    delen = heel.split(tekst)
    vertaald = "".join(deel if n % 2 else deel.translate(letters) for n, deel in enumerate(delen))
    return vertaald + _longer(vertaald, heel)


def _longer(tekst: str, heel: re.Pattern[str]) -> str:
    """Words to write behind this text: its own words, without what may stand there only as often as in the Dutch."""
    woorden = [woord for woord in re.findall(r"\w+", heel.sub(" ", tekst)) if woord]
    extra, nodig = "", (LANGER - 1) * len(heel.sub("", tekst))
    for woord in cycle(woorden or [""]):
        if len(extra) >= nodig:
            return extra
        extra += f" {woord}"
    return extra
