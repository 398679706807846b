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
_ZONDER_KLINKER = re.compile(r"[b-df-hj-np-tv-z]{2,4}")
"""'pgb', 'svb': no word can do without a vowel."""
SCHREEUWWOORD = 4.0
"""From this Zipf in speech a word in capitals is a word said loudly ('NIET'), no abbreviation."""


def weight(woord: Woord, zin: Zin) -> int:
    """1 for an abbreviation with dots or of the list ('o.a.', 'mbt'), 2 for one in capitals ('WIA'), 0 for all else.

    Words of bekend.toml are always 0, and so is a short name in brackets behind the full one.
    """
    if is_known(woord) or woord.is_leesteken or is_gloss(woord, zin):
        return 0
    if woord.tag == "SPEC(afk)" and _MET_PUNT.fullmatch(woord.tekst) and not _is_name(woord.tekst):
        return 1
    if _is_listed_without_dots(woord.tekst):
        return 1
    if _HOOFDLETTERS.fullmatch(woord.tekst) and not zin.tekst.isupper():
        return 0 if familiarity(woord).spraak >= SCHREEUWWOORD else 2
    return 0


def is_gloss(woord: Woord, zin: Zin) -> bool:
    """A short name alone in brackets: 'Sociale Verzekeringsbank (SVB)', '(pgb)' helps the reader to know it later."""
    if not (_HOOFDLETTERS.fullmatch(woord.tekst) or _ZONDER_KLINKER.fullmatch(woord.tekst)):
        return False
    plaats = zin.tokens.index(woord)
    rand = tuple(token.tekst for token in zin.tokens[max(0, plaats - 1) : plaats + 2])
    return rand == ("(", woord.tekst, ")")


def _is_listed_without_dots(tekst: str) -> bool:
    """'mbt' counts because it is in afkortingen.toml; what Frog makes of such letters differs. 'MBT' is one in capitals."""
    return not tekst.isupper() and "." not in tekst and tekst.lower() in abbreviations()


def _is_name(tekst: str) -> bool:
    """'Jan.' at the end of a line: Frog takes it for the month."""
    return tekst[0].isupper() and tekst.count(".") == 1 and tekst.lower() not in abbreviations()


def count(zin: Zin) -> float:
    """Abbreviations with dots, or without but in afkortingen.toml ('mbt'), count 1; those in capitals 2.

    Source: feiten/leesbaarheid §1. Limits: what has no dots and is not in that list is seen as a word.
    """
    return sum(weight(woord, zin) for woord in zin.woorden)


MAAT = Zinmaat(naam="afkortingen", titel=_("Afkortingen"), gewicht=1.5, tel=count)
