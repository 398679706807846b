"""Numbers to draw: values beside their limits, and where the points of a text or a sentence come from."""

from __future__ import annotations

import math
from dataclasses import dataclass
from gettext import gettext as _

from leesbaarheid.maten import sentence_measures
from leesbaarheid.profiel import Profiel
from leesbaarheid.rapport.benamingen import part_title
from leesbaarheid.redenen import number
from leesbaarheid.toets import Toets, Zinscore
from leesbaarheid.weging import words_of

SCHAAL_SCORE, SCHAAL_WOORDEN = 100, 40
"""Where the bars of scores and of words end."""


@dataclass(frozen=True)
class Balk:
    """A value on a scale, in percents of it, with limits (place in percents, what it says); `over`: limits that it passed."""

    titel: str
    waarde: str
    breedte: float
    grenzen: tuple[tuple[float, str], ...]
    over: int


def bars(toets: Toets, profiel: Profiel) -> list[Balk]:
    """The numbers that the verdict rests on, each beside its limits."""
    if not profiel.meetbaar or toets.score is None:
        return []
    zwaarste = max((zin.score for zin in toets.zinnen), default=0.0)
    langste = max((words_of(zin.punten) for zin in toets.zinnen), default=0)
    goed, niet = _("voldoet tot en met {grens}"), _("voldoet niet boven {grens}")
    let_op, twijfel = _("let op boven {grens}"), _("twijfel boven {grens}")
    rijen = (
        (_("Score van de tekst"), toets.score, SCHAAL_SCORE, (("voldoet", goed), ("voldoet_niet", niet))),
        (_("Zwaarste zin"), zwaarste, SCHAAL_SCORE, (("zin_let_op", let_op), ("zin_twijfel", twijfel))),
        (_("Langste zin, in woorden"), langste, SCHAAL_WOORDEN, (("woorden_let_op", let_op), ("woorden_twijfel", twijfel))),
    )
    return [
        _bar(titel, waarde, schaal, tuple((profiel.grens(naam), wat) for naam, wat in grenzen))
        for titel, waarde, schaal, grenzen in rijen
    ]


def shares(toets: Toets) -> list[tuple[str, int]]:
    """What part of the score's points comes from each measure, in whole percents, the largest first, none of 0."""
    sommen = {
        naam: sum(zin.punten.get(naam, 0.0) * words_of(zin.punten) for zin in toets.zinnen) for naam in sentence_measures()
    }
    delen = _divide(sommen, 100)
    return [(sentence_measures()[naam].titel, deel) for naam, deel in delen]


def sentence_parts(zin: Zinscore) -> list[tuple[str, int]]:
    """What the points of a sentence come from: '11 van 28: lijdende vorm' is ('lijdende vorm', 11). The largest first.

    The score is a curve over the sum of the points; it is shared out in proportion, and the parts add up to the rounded score.
    """
    return [(part_title(naam), deel) for naam, deel in _divide(zin.punten, round(zin.score))]


def _divide(gewichten, geheel: int) -> list[tuple[str, int]]:
    """`geheel` in whole parts by weight; what rounding leaves goes to the largest remainders (Hamilton's method)."""
    som = sum(gewichten.values())
    if not som:
        return []
    exact = {naam: geheel * gewicht / som for naam, gewicht in gewichten.items()}
    delen = {naam: math.floor(deel) for naam, deel in exact.items()}
    op_rest = sorted(exact, key=lambda naam: delen[naam] - exact[naam])
    for naam in op_rest[: geheel - sum(delen.values())]:
        delen[naam] += 1
    return sorted(((naam, deel) for naam, deel in delen.items() if deel), key=lambda paar: -paar[1])


def _bar(titel: str, waarde: float, schaal: float, grenzen: tuple[tuple[float, str], ...]) -> Balk:
    streepjes = tuple((100 * grens / schaal, wat.format(grens=number(grens))) for grens, wat in grenzen)
    over = sum(waarde > grens for grens, _wat in grenzen)
    return Balk(titel, number(waarde), min(100.0, 100 * waarde / schaal), streepjes, over)
