"""Abbreviations: the reader must know what the letters stand for."""

import re
from gettext import gettext as _

from leesbaarheid.maten.maat import Zinmaat
from leesbaarheid.tekst import Woord, Zin
from leesbaarheid.woorden.bekendheid import familiarity
from leesbaarheid.woorden.herkennen import is_known
from leesbaarheid.woorden.lijsten import abbreviations

_MET_PUNT = re.compile(r"(?:\w{1,5}\.)+\w{0,3}\.?")
_HOOFDLETTERS = re.compile(r"[A-Z]{2,6}(?:-[A-Z]{2,6})?s?")
SCHREEUWWOORD = 4.0
"""From this Zipf in speech a word in capitals is a word said loudly ('NIET'), no abbreviation."""


def weight(woord: Woord, zin: Zin) -> int:
    """1 for a dotted abbreviation ('o.a.'), 2 for one in capitals ('WIA'), 0 for other words and for bekend.toml."""
    if is_known(woord) or woord.is_leesteken:
        return 0
    if woord.tag == "SPEC(afk)" and _MET_PUNT.fullmatch(woord.tekst) and not _is_name(woord.tekst):
        return 1
    if _HOOFDLETTERS.fullmatch(woord.tekst) and not zin.tekst.isupper():
        return 0 if familiarity(woord).spraak >= SCHREEUWWOORD else 2
    return 0


def _is_name(tekst: str) -> bool:
    """'Jan.' at the end of a line: Frog takes it for the month."""
    return tekst[0].isupper() and tekst.count(".") == 1 and tekst.lower() not in abbreviations()


def count(zin: Zin) -> float:
    """Dotted abbreviations count 1, those in capitals 2.

    Source: feiten/leesbaarheid §1. Limits: lower-case abbreviations without dots ('bv', 'mbt') are seen as words.
    """
    return sum(weight(woord, zin) for woord in zin.woorden)


MAAT = Zinmaat(naam="afkortingen", titel=_("Afkortingen"), gewicht=1.5, tel=count)
