"""Places of a written pattern in a sentence: for rules that look at characters, not at grammar."""

import re
from collections.abc import Iterator

from leesbaarheid.tekst import Zin


def matches(patroon: re.Pattern[str], zin: Zin) -> Iterator[tuple[int, int, re.Match[str]]]:
    """Begin and end (characters of the passage) of each match that touches no filled-in value."""
    waarden = [woord for woord in zin.tokens if woord.waarde]
    for treffer in patroon.finditer(zin.tekst):
        begin, eind = zin.begin + treffer.start(), zin.begin + treffer.end()
        if all(waarde.eind <= begin or eind <= waarde.begin for waarde in waarden):
            yield begin, eind, treffer
