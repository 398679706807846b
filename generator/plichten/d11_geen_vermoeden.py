"""Nothing that we only think is told as a fact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from gettext import gettext as _

from generator.plichten.plicht import Geval, Plicht
from leesbaarheid.woorden.lijsten import depends_on_lists, entries


def look(geval: Geval) -> Iterator[str]:
    for woord in dict.fromkeys(assumptions().findall(geval.whole.tekst)):
        yield _("Er staat ‘{woord}’.").format(woord=woord)


@depends_on_lists
@cache
def assumptions() -> re.Pattern[str]:
    """The words and phrases of toon.toml that take something for true, the longest first."""
    woorden = sorted((ingang.naam for ingang in entries("toon") if ingang.groep == "aanname"), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, woorden))})(?!\w)")


PLICHT = Plicht(
    "D11",
    _("Geen vermoedens als feit"),
    "Awb 3:2; eigen regel: een vraag blijft een vraag",
    _("Noem het feit en de bron, of vraag het."),
    look,
    eigen_blok=False,
)
