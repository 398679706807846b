"""What would change the verdict: the changes that help most for the least work, cheapest first, with the score after each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass, replace
from gettext import gettext as _
from itertools import groupby

from leesbaarheid.profiel import Profiel
from leesbaarheid.regels import all_rules
from leesbaarheid.toets import Bevinding, Oordeel, Verbetering, Zinscore
from leesbaarheid.weging import bend, words_of

HOOGSTENS = 40
"""Changes that are listed: a text that needs more is written anew."""
VAN_EEN_WOORD = ("woordlast", "schrijftaal")
"""Measures of single words: another word takes its share of them away too."""
OVER_EEN_WOORD = frozenset({"formele_woorden", "woordlast"})
"""Rules of these measures point at one word."""
KORTE_ZIN = 10
"""Words; a sentence, or a piece of one, up to this length is not split again."""
LANGSTE_CITAAT = 4
"""Words that are quoted in full."""
WERK_WOORD, WERK_VORM, WERK_ZIN = 1, 2, 3
"""Effort: another word, another form of words, another sentence (own judgement)."""


@dataclass(frozen=True)
class Zinstand:
    """A sentence while it is being mended: its words, those that count in the mean, its points, and its number of pieces."""

    woorden: int
    gewicht: int
    ruw: float
    stukken: int = 1

    @property
    def lengte(self) -> float:
        """Words of one piece."""
        return self.woorden / self.stukken

    @property
    def score(self) -> float:
        """Score of one piece."""
        return bend(self.ruw / self.stukken)


@dataclass(frozen=True)
class Ingreep:
    """One change to one sentence: it takes `punten` away, or splits when those are None."""

    zin: int
    werk: int
    punten: float | None
    verbetering: Verbetering
    blokkeert: bool = False

    def apply(self, zin: Zinstand) -> Zinstand:
        """The sentence after it."""
        if self.punten is None:
            return replace(zin, stukken=zin.stukken + 1)
        return replace(zin, ruw=max(0.0, zin.ruw - self.punten))


def improvements(
    profiel: Profiel, heel: bool, zinnen: Sequence[Zinscore], bevindingen: Sequence[Bevinding]
) -> tuple[Verbetering, ...]:
    """The changes that would make the text `voldoet`, cheapest first; empty when it is. Chosen for most help for least work.

    Scores after a change are estimates: a measure's points are shared among its findings, a split halves a sentence.
    When no change is known that helps further, the last one does not reach `voldoet`.
    """
    stand = _Stand(profiel, heel, [_start(zin) for zin in zinnen], bevindingen)
    over = [*_of_findings(zinnen, bevindingen), *_splits(zinnen)]
    gekozen: list[Ingreep] = []
    begin = stand.copy()
    while over and stand.afstand > 0 and len(gekozen) < HOOGSTENS:
        beste = max(over, key=lambda ingreep: stand.gain(ingreep) / ingreep.werk)
        if stand.gain(beste) <= 0:
            break
        stand.apply(beste)
        if beste.punten is not None or stand.zinnen[beste.zin].lengte <= KORTE_ZIN:
            over.remove(beste)
        gekozen.append(beste)
    op_orde = sorted(gekozen, key=lambda ingreep: (ingreep.werk, ingreep.punten is None and ingreep.zin))
    return tuple(begin.told(list(deel)) for _sleutel, deel in groupby(op_orde, key=_together))


class _Stand:
    """The text while it is being mended: how far is it from `voldoet`?"""

    def __init__(self, profiel: Profiel, heel: bool, zinnen: list[Zinstand], bevindingen: Sequence[Bevinding]) -> None:
        self.profiel, self.heel, self.zinnen = profiel, heel, zinnen
        self.fouten = sum(bevinding.ernst == "fout" for bevinding in bevindingen)
        self.woorden = sum(zin.gewicht for zin in zinnen)
        self.gewogen = sum(zin.gewicht * zin.ruw for zin in zinnen)

    def copy(self) -> _Stand:
        """The same text, to mend in another order."""
        ander = copy(self)
        ander.zinnen = list(self.zinnen)
        return ander

    def told(self, ingrepen: Sequence[Ingreep]) -> Verbetering:
        """Make a change, or all splits of one sentence, and tell what it leads to."""
        for ingreep in ingrepen:
            self.apply(ingreep)
        verbetering = ingrepen[0].verbetering
        if len(ingrepen) > 1:
            verbetering = replace(
                verbetering, wat=_("Maak van deze zin {aantal} korte zinnen.").format(aantal=len(ingrepen) + 1)
            )
        return replace(verbetering, score_na=self.score, oordeel_na=self.oordeel)

    @property
    def score(self) -> float | None:
        return bend(self.gewogen / self.woorden) if self.heel and self.woorden else None

    @property
    def afstand(self) -> float:
        return self._distance(self.gewogen, self.fouten) + sum(map(self._excess, self.zinnen))

    @property
    def oordeel(self) -> Oordeel:
        if self.fouten or (self.score or 0.0) > self.profiel.grens("voldoet_niet"):
            return Oordeel.VOLDOET_NIET
        return Oordeel.TWIJFEL if self.afstand > 0 else Oordeel.VOLDOET

    def gain(self, ingreep: Ingreep) -> float:
        """How much nearer to `voldoet` the text comes."""
        voor, na = self.zinnen[ingreep.zin], ingreep.apply(self.zinnen[ingreep.zin])
        gewogen = self.gewogen + self._weight(na) - self._weight(voor)
        tekst = self._distance(self.gewogen, self.fouten) - self._distance(gewogen, self.fouten - ingreep.blokkeert)
        return tekst + self._excess(voor) - self._excess(na)

    def apply(self, ingreep: Ingreep) -> None:
        voor, na = self.zinnen[ingreep.zin], ingreep.apply(self.zinnen[ingreep.zin])
        self.gewogen += self._weight(na) - self._weight(voor)
        self.fouten -= ingreep.blokkeert
        self.zinnen[ingreep.zin] = na

    @staticmethod
    def _weight(zin: Zinstand) -> float:
        return zin.gewicht * zin.ruw / zin.stukken

    def _distance(self, gewogen: float, fouten: int) -> float:
        """Points of the score above its limit; a finding that blocks is as far as the whole scale."""
        score = bend(gewogen / self.woorden) if self.heel and self.woorden else 0.0
        return max(0.0, score - self.profiel.grens("voldoet")) + 100.0 * fouten

    def _excess(self, zin: Zinstand) -> float:
        """What a sentence has above its own two limits; small beside the text's score, or one sentence would lead the list."""
        te_lang = max(0.0, zin.lengte - self.profiel.grens("woorden_twijfel"))
        return (te_lang + max(0.0, zin.score - self.profiel.grens("zin_twijfel"))) / 10


def _start(zin: Zinscore) -> Zinstand:
    """The sentence as it is; the words of the lead-in of a list item count in its own score, not in the mean."""
    woorden = words_of(zin.punten)
    return Zinstand(woorden, max(1, woorden - len(zin.aanloop.split())) if woorden else 0, sum(zin.punten.values()))


def _of_findings(zinnen: Sequence[Zinscore], bevindingen: Sequence[Bevinding]) -> Iterator[Ingreep]:
    """What each finding takes away: its share of the points of the measure that its rule belongs to."""
    plaatsen = [(_sentence_of(zinnen, bevinding), all_rules()[bevinding.regel].maat, bevinding) for bevinding in bevindingen]
    aantallen = Counter((zin, maat) for zin, maat, _bevinding in plaatsen)
    woorden = Counter(zin for zin, maat, _bevinding in plaatsen if maat in OVER_EEN_WOORD)
    for zin, maat, bevinding in plaatsen:
        if zin is None or not (maat or bevinding.ernst == "fout"):
            continue
        punten = zinnen[zin].punten.get(maat, 0.0) / aantallen[zin, maat] if maat != "woordlast" else 0.0
        if maat in OVER_EEN_WOORD:
            punten += sum(zinnen[zin].punten.get(deel, 0.0) for deel in VAN_EEN_WOORD) / woorden[zin]
        werk = WERK_WOORD if bevinding.alternatieven else WERK_VORM
        wat = bevinding.uitleg
        if bevinding.alternatieven:
            wat = _("Schrijf “{nieuw}” in plaats van “{oud}”.").format(
                nieuw=bevinding.alternatieven[0], oud=_short(bevinding.tekst)
            )
        soort = "woord" if bevinding.alternatieven or maat == "woordlast" else "vorm"
        yield Ingreep(zin, werk, punten, _improvement(bevinding, wat, soort), bevinding.ernst == "fout")


def _splits(zinnen: Sequence[Zinscore]) -> Iterator[Ingreep]:
    for nummer, zin in enumerate(zinnen):
        if words_of(zin.punten) > KORTE_ZIN:
            wat = _("Maak van deze zin twee korte zinnen.")
            yield Ingreep(nummer, WERK_ZIN, None, _improvement(zin, wat, "zin"))


def _short(tekst: str) -> str:
    """'dient … te': the ends of what stands apart in a sentence."""
    woorden = tekst.split()
    return tekst if len(woorden) <= LANGSTE_CITAAT else f"{woorden[0]} … {woorden[-1]}"


def _together(ingreep: Ingreep) -> tuple:
    """Splits of one sentence are one change; every other change is its own."""
    return (ingreep.zin,) if ingreep.punten is None else (ingreep.zin, id(ingreep))


def _improvement(plek: Zinscore | Bevinding, wat: str, soort: str) -> Verbetering:
    return Verbetering(plek.begin, plek.eind, plek.tekst, wat, soort, None, Oordeel.VOLDOET, plek.bestand)


def _sentence_of(zinnen: Sequence[Zinscore], bevinding: Bevinding) -> int | None:
    return next(
        (
            nummer
            for nummer, zin in enumerate(zinnen)
            if zin.bestand == bevinding.bestand and zin.begin <= bevinding.begin and bevinding.eind <= zin.eind
        ),
        None,
    )
