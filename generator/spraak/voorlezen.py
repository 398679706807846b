"""A letter read aloud: the text, a voice for each language in it, and the sound at the speed that was asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from generator.spraak import keuze, opname
from generator.spraak.spreektekst import Deel, Passage, Spreektekst, Spreker

if TYPE_CHECKING:
    import numpy as np

    from generator.bibliotheek import Bibliotheek
    from generator.brief import Brief
    from generator.spraak.stem import Stem

LANGZAAMST, SNELST = 0.6, 1.35
"""Speeds of a voice between which it stays easy to follow, where 1 is its own (judged by hand: too slow hurts as well)."""
STILTE = 0.75, 1.3
"""How far the silences may shrink or grow to make the speed exact."""
PROEF = 5
"""To guess a voice's speed, one in so many passages is spoken first."""
_LEESTEKEN = re.compile(r"[\w)\"'’”»]$")


@dataclass(frozen=True)
class Voorlezing:
    """What is said, and who says each language. Passages that a person recorded need no voice."""

    spreektekst: Spreektekst
    stemmen: Mapping[str, Stem]


@dataclass(frozen=True)
class Opgenomen:
    """The finished sound at geluid.FREQUENTIE, and where each chapter's heading begins, in ms from the start.

    `momenten` are begin and end of each passage in ms, the silence before it included: an e-book reads along with them.
    """

    golf: np.ndarray
    hoofdstukken: tuple[tuple[str, int], ...]
    momenten: tuple[tuple[int, int], ...]


def prepare(brief: Brief, bibliotheek: Bibliotheek, *, concept: bool) -> Voorlezing:
    """The letter as it will be heard: a concept says so first, and a noodstem after that. Raises Vormfout."""
    if not opname.any_in(brief.taal, bibliotheek):
        keuze.choose(brief.taal, bibliotheek, concept=concept)  # first: without a voice no text can be spoken
    spreker = Spreker(brief, bibliotheek)
    tekst, vooraf = spreker.write(), spreker.concept() if concept else []
    choose = partial(_voices, bibliotheek=bibliotheek, concept=concept)
    if any(stem.noodstem for stem in choose([*vooraf, *tekst.passages]).values()):
        vooraf.append(spreker.sentence("noodstem"))
    heel = tekst.first(vooraf)
    return Voorlezing(heel, choose(list(heel.passages)))


def _voices(passages: Sequence[Passage], bibliotheek: Bibliotheek, concept: bool) -> dict[str, Stem]:
    """A voice for every language in which something is not recorded. Raises Vormfout."""
    talen = dict.fromkeys(deel.taal for passage in passages if passage.vast is None for deel in passage.delen)
    return {taal: keuze.choose(taal, bibliotheek, concept=concept) for taal in talen}


def record(voorlezing: Voorlezing, woorden_per_minuut: float, bibliotheek: Bibliotheek) -> Opgenomen:
    """The sound, so fast that the whole file has this many spoken words a minute, silences included. Raises Vormfout.

    A very short letter or one with long recordings may come out a little slower or faster: a voice is never pressed.
    """
    tekst = voorlezing.spreektekst
    duur = tekst.woorden / woorden_per_minuut * 60
    stilte = sum(deel.stilte for passage in tekst.passages for deel in passage.delen)
    stilte += sum(passage.stilte for passage in tekst.passages)
    proef = list(tekst.passages)[::PROEF]
    deel = sum(map(_effort, proef)) / sum(map(_effort, tekst.passages))
    tempo, gewoon = 1.0, sum(map(len, _spoken(voorlezing, proef, 1.0, bibliotheek))) / _rate() / deel
    for _keer in range(3):
        tempo = min(max(tempo * gewoon / max(duur - stilte, 0.1), LANGZAAMST), SNELST)
        golven = list(_spoken(voorlezing, tekst.passages, tempo, bibliotheek))
        gewoon = sum(map(len, golven)) / _rate()
        rek = (duur - gewoon) / stilte if stilte else 1.0
        if STILTE[0] <= rek <= STILTE[1] or tempo in (LANGZAAMST, SNELST):
            break
    return _assembled(tekst, golven, min(max(rek, STILTE[0]), STILTE[1]))


def _effort(passage: Passage) -> int:
    """How long it takes to say, in no unit: letters, and a bit for each word, so that digits said one by one count."""
    return len(passage.tekst) + 2 * len(passage.tekst.split())


def _spoken(voorlezing: Voorlezing, passages, tempo: float, bibliotheek: Bibliotheek) -> Iterator[np.ndarray]:
    """The sound of every part in order, without silence around it; of a recorded passage its recording."""
    from generator.spraak import geluid

    for passage in passages:
        if passage.vast is not None and (klank := opname.find(passage.vast, passage.taal, bibliotheek)):
            yield geluid.trimmed(klank)
            continue
        for zin in passage.zinnen:
            for deel, laatste in zip(zin, [*[False] * (len(zin) - 1), True], strict=True):
                yield geluid.trimmed(voorlezing.stemmen[deel.taal].speak(_with_mark(deel, laatste), tempo))


def _with_mark(deel: Deel, laatste: bool) -> str:
    """The part as the voice gets it: it ends as a sentence ends, or goes on after a comma."""
    return deel.tekst + ("." if laatste else ",") if _LEESTEKEN.search(deel.tekst) else deel.tekst


def _assembled(tekst: Spreektekst, golven: Sequence[np.ndarray], rek: float) -> Opgenomen:
    """Every part after its silence, `rek` times as long as the text asks; the whole at one loudness."""
    import numpy as np

    from generator.spraak import geluid

    stukken, plaatsen, momenten, lengte, rest = [], [], [], 0, iter(golven)
    for hoofdstuk in tekst.hoofdstukken:
        plaatsen.append(None)
        for passage in hoofdstuk.passages:
            begin = lengte
            for nummer, deel in enumerate(passage.delen):
                stilte = geluid.silence(rek * (deel.stilte + (passage.stilte if nummer == 0 else 0)))
                golf = next(rest)
                if plaatsen[-1] is None:
                    plaatsen[-1] = (hoofdstuk.titel, _ms(lengte + len(stilte)))
                stukken += [stilte, golf]
                lengte += len(stilte) + len(golf)
            momenten.append((_ms(begin), _ms(lengte)))
    plaatsen[0] = (tekst.hoofdstukken[0].titel, 0)
    return Opgenomen(geluid.level(np.concatenate(stukken)), tuple(plaatsen), tuple(momenten))


def _ms(monsters: int) -> int:
    return round(monsters / _rate() * 1000)


def _rate() -> int:
    from generator.spraak.geluid import FREQUENTIE

    return FREQUENTIE
