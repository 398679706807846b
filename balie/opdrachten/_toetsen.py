"""Judges many texts one after the other in the order asked for, two at a time. One that can't be judged stops no other."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from balie import meldingen
from balie.opdrachten._bronnen import Bron

if TYPE_CHECKING:
    from leesbaarheid.toets import Toets

SAMEN = 2
"""Texts in work at once: while one waits for the parser, the other counts."""


@dataclass(frozen=True)
class Uitslag:
    """A text with its Toets, or with why there is none; `pagina` is its report when that was asked for."""

    bron: Bron
    toets: Toets | None
    fout: str = ""
    pagina: str = ""

    @property
    def goed(self) -> bool:
        """Does it pass? What could not be judged does not."""
        return self.toets is not None and self.toets.oordeel != "voldoet_niet"


def judge_all(bronnen: Sequence[Bron], taal: str, met_pagina: bool = False) -> Iterator[Uitslag]:
    """Every text in order; only SAMEN results wait in memory. Raises what is a mistake in the program itself."""
    if len(bronnen) == 1:
        yield judge(bronnen[0], taal, met_pagina)
        return
    ploeg, bezig = ThreadPoolExecutor(SAMEN), deque[Future[Uitslag]]()
    try:
        for bron in bronnen:
            bezig.append(ploeg.submit(judge, bron, taal, met_pagina))
            if len(bezig) > SAMEN:
                yield bezig.popleft().result()
        while bezig:
            yield bezig.popleft().result()
    finally:
        ploeg.shutdown(cancel_futures=True)


def judge(bron: Bron, taal: str, met_pagina: bool = False) -> Uitslag:
    """One text; an error that is meant for users becomes its reason."""
    try:
        toets = bron.check(taal)
        return Uitslag(bron, toets, pagina=bron.report(taal, toets) if met_pagina else "")
    except Exception as fout:
        if (zinnen := meldingen.sentences(fout)) is None:
            raise
        return Uitslag(bron, None, "\n".join(zinnen))
