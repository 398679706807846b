"""How many different abbreviations in capitals a text asks its reader to know, in any language."""

from collections.abc import Sequence
from gettext import gettext as _

from leesbaarheid.maten.maat import Tekstmaat
from leesbaarheid.tekst import Woord, Zin

KORTSTE, LANGSTE = 2, 6
"""Letters. One letter is an initial, seven and more a word in capitals."""


def measure(zinnen: Sequence[Zin], _taal: str) -> float | None:
    """Different words of two to six capitals ('WIA', 'УВВ'); not in a sentence that is all capitals. None without words.

    Source: readers must know what the letters stand for (feiten/leesbaarheid §1).
    Limits: a short word said loudly ('NIET') counts too; a script without capitals shows only what is in ours.
    """
    if not any(zin.woorden for zin in zinnen):
        return None
    return len({woord.tekst for zin in zinnen if not _is_shouted(zin) for woord in zin.woorden if is_abbreviation(woord)})


def is_abbreviation(woord: Woord) -> bool:
    """Two to six letters, all capitals, and no value."""
    tekst = woord.tekst
    return not woord.waarde and tekst.isalpha() and tekst.isupper() and KORTSTE <= len(tekst) <= LANGSTE


def _is_shouted(zin: Zin) -> bool:
    """All in capitals, and more than one word. (str.isupper calls an Arabic sentence with one Dutch abbreviation so.)"""
    woorden = [woord.tekst for woord in zin.woorden if woord.tekst.isalpha()]
    return len(woorden) > 1 and all(map(str.isupper, woorden))


MAAT = Tekstmaat(naam="afkortingen_in_tekst", titel=_("Verschillende afkortingen"), meet=measure)
