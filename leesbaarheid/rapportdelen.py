"""Numbers and marks for the HTML report: bars with their limits, shares of the score, the text cut at its findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _

from leesbaarheid.maten import sentence_measures
from leesbaarheid.plaats import Bronplaats, in_passage
from leesbaarheid.profiel import Profiel
from leesbaarheid.redenen import number
from leesbaarheid.tekst import Passage
from leesbaarheid.toets import Bevinding, Toets
from leesbaarheid.weging import words_of

HELE_ZIN = frozenset({"lange_zin", "zware_zin"})
"""Rules that mark a whole sentence: a line under it, so that the words in it stay readable."""


@dataclass(frozen=True)
class Balk:
    """A value on a scale from 0 to `schaal`, with limits (value, what it says); `over`: it passed a limit."""

    titel: str
    waarde: str
    breedte: float
    grenzen: tuple[tuple[float, str], ...]
    over: bool


@dataclass(frozen=True)
class Stuk:
    """A run of text under the same marks. `eindigt`: numbers of the findings that end here, `begint` that begin here."""

    tekst: str
    woord: bool
    zin: bool
    begint: tuple[int, ...]
    eindigt: tuple[int, ...]


def bars(toets: Toets, profiel: Profiel) -> list[Balk]:
    """The numbers that the verdict rests on, each beside its limits."""
    if not profiel.meetbaar or toets.score is None:
        return []
    zwaarste = max((zin.score for zin in toets.zinnen), default=0.0)
    langste = max((words_of(zin.punten) for zin in toets.zinnen), default=0)
    goed, niet = _("voldoet tot en met {grens}"), _("voldoet niet boven {grens}")
    let_op, twijfel = _("let op boven {grens}"), _("twijfel boven {grens}")
    zin, woorden = ("zin_let_op", "zin_twijfel"), ("woorden_let_op", "woorden_twijfel")
    rijen = (
        (_("Score van de tekst"), toets.score, 100, zip(("voldoet", "voldoet_niet"), (goed, niet), strict=True)),
        (_("Zwaarste zin"), zwaarste, 100, zip(zin, (let_op, twijfel), strict=True)),
        (_("Langste zin, in woorden"), langste, 40, zip(woorden, (let_op, twijfel), strict=True)),
    )
    return [
        _bar(titel, waarde, schaal, tuple((profiel.grens(naam), wat) for naam, wat in grenzen))
        for titel, waarde, schaal, grenzen in rijen
    ]


def shares(toets: Toets) -> list[tuple[str, int]]:
    """What part of the score's points comes from each measure, in whole percents, the largest first."""
    sommen = {
        naam: sum(zin.punten.get(naam, 0.0) * words_of(zin.punten) for zin in toets.zinnen) for naam in sentence_measures()
    }
    totaal = sum(sommen.values())
    if not totaal:
        return []
    return sorted(
        ((sentence_measures()[naam].titel, round(100 * som / totaal)) for naam, som in sommen.items()),
        key=lambda paar: -paar[1],
    )


def marked(passages: Sequence[Passage], bevindingen: Sequence[Bevinding]) -> list[tuple[Passage, list[Stuk]]]:
    """Each passage cut into runs, so that overlapping findings each keep their number."""
    return [(passage, _cut(passage, _within(passage, bevindingen))) for passage in passages]


def _within(passage: Passage, bevindingen: Sequence[Bevinding]) -> list[tuple[int, int, int, bool]]:
    """(begin, eind, number, whole sentence?) of the findings in this passage."""
    gevonden = []
    for nummer, bevinding in enumerate(bevindingen, 1):
        plek = in_passage(passage, Bronplaats(bevinding.bestand, bevinding.begin, bevinding.eind))
        hier = plek and (bevinding.bestand or passage.tekst[slice(*plek)] == bevinding.tekst)
        if hier and plek[0] < plek[1]:
            gevonden.append((*plek, nummer, bevinding.regel in HELE_ZIN))
    return gevonden


def _cut(passage: Passage, gevonden: list[tuple[int, int, int, bool]]) -> list[Stuk]:
    randen = sorted({0, len(passage.tekst), *(rand for vondst in gevonden for rand in vondst[:2])})
    stukken = []
    for begin, eind in zip(randen, randen[1:], strict=False):
        hier = [vondst for vondst in gevonden if vondst[0] <= begin and vondst[1] >= eind]
        stukken.append(
            Stuk(
                passage.tekst[begin:eind],
                woord=any(not zin for *_, zin in hier),
                zin=any(zin for *_, zin in hier),
                begint=tuple(nummer for van, _, nummer, _ in hier if van == begin),
                eindigt=tuple(nummer for _, tot, nummer, _ in hier if tot == eind),
            )
        )
    return stukken


def _bar(titel: str, waarde: float, schaal: float, grenzen: tuple[tuple[float, str], ...]) -> Balk:
    streepjes = tuple((100 * grens / schaal, wat.format(grens=number(grens))) for grens, wat in grenzen)
    return Balk(titel, number(waarde), min(100.0, 100 * waarde / schaal), streepjes, over=waarde > grenzen[0][0])
