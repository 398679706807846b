"""Alternatives for a whole sentence, made without any network and only ever proposed: a person decides.

A way of rewriting is one file with a `MANIER`, found by itself. It may try anything; bewaakt.py decides what is shown.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import islice

from leesbaarheid.herschrijven import bewaakt
from leesbaarheid.herschrijven.klad import Klad, is_whole
from leesbaarheid.herschrijven.manier import Manier
from leesbaarheid.ontleding import parse
from leesbaarheid.tekst import Zin
from leesbaarheid.weging import text_score, weigh

__all__ = ["Manier", "Voorstel", "all_ways", "propose"]

GETOOND = 3
"""Proposals that a writer gets to choose from."""
EERSTE_RONDE, TWEEDE_RONDE = 5, 3
"""Drafts that are parsed in each round; every one costs the parser's time."""
PER_MANIER = 2
"""Drafts that one way may bring in the first round."""


@dataclass(frozen=True)
class Voorstel:
    """Another way to say one sentence. `manier`: names of the ways, joined by '+'; scores 0 (easy) – 100 (hard)."""

    manier: str
    titel: str
    tekst: str
    score_voor: float
    score_na: float


@dataclass(frozen=True)
class _Kandidaat:
    manieren: tuple[Manier, ...]
    klad: Klad
    zinnen: tuple[Zin, ...]

    @property
    def score(self) -> float:
        return text_score(map(weigh, self.zinnen)) or 0.0


@cache
def all_ways() -> Mapping[str, Manier]:
    """Every way of rewriting, by name."""
    modules = (import_module(f"{__name__}.{vondst.name}") for vondst in pkgutil.iter_modules(__path__))
    return {module.MANIER.naam: module.MANIER for module in modules if hasattr(module, "MANIER")}


def propose(zin: Zin) -> tuple[Voorstel, ...]:
    """At most GETOOND proposals for a Dutch sentence, the easiest first; often none.

    Each one scores at least bewaakt.WINST points lower and keeps every number, name, negation, condition and filled-in value.
    A sentence without a tree, or with Markdown inside, gets none. Raises ontleding.Ontleedfout when Frog does not answer.
    """
    if not zin.heeft_boom or not zin.woorden or not is_whole(zin):
        return ()
    eerste = _checked(zin, list(_first_round(zin)))
    tweede = _checked(zin, list(islice(_second_round(eerste), TWEEDE_RONDE)))
    goed = [kandidaat for kandidaat in (*eerste, *tweede) if bewaakt.is_proposal(zin, kandidaat.zinnen)]
    goed.sort(key=lambda kandidaat: (kandidaat.score, len(kandidaat.manieren)))
    uniek = {kandidaat.klad.tekst: kandidaat for kandidaat in reversed(goed)}
    return tuple(_proposal(zin, kandidaat) for kandidaat in goed if uniek[kandidaat.klad.tekst] is kandidaat)[:GETOOND]


def _proposal(zin: Zin, kandidaat: _Kandidaat) -> Voorstel:
    namen = "+".join(manier.naam for manier in kandidaat.manieren)
    titels = " ".join(dict.fromkeys(manier.titel for manier in kandidaat.manieren))
    return Voorstel(namen, titels, kandidaat.klad.tekst, weigh(zin).score, kandidaat.score)


def _first_round(zin: Zin) -> Iterator[tuple[tuple[Manier, ...], Klad]]:
    """Drafts of one step: the first of every way, then the second of every way."""
    per_manier = [(manier, list(islice(manier.probeer(zin), PER_MANIER))) for manier in all_ways().values()]
    beurten = [
        (manier, kladden[beurt]) for beurt in range(PER_MANIER) for manier, kladden in per_manier if beurt < len(kladden)
    ]
    yield from (((manier,), klad) for manier, klad in beurten[:EERSTE_RONDE])


def _second_round(eerste: Sequence[_Kandidaat]) -> Iterator[tuple[tuple[Manier, ...], Klad]]:
    """Drafts of two steps: another way, tried on every sentence that a first step made; the best first steps first."""
    for kandidaat in sorted(eerste, key=lambda kandidaat: kandidaat.score):
        for manier in all_ways().values():
            if manier not in kandidaat.manieren and (klad := _again(manier, kandidaat)):
                yield (*kandidaat.manieren, manier), klad


def _again(manier: Manier, kandidaat: _Kandidaat) -> Klad | None:
    nieuw = [next(iter(manier.probeer(zin)), None) for zin in kandidaat.zinnen]
    if not any(nieuw):
        return None
    delen = zip(nieuw, kandidaat.klad.zinnen, strict=True)
    return Klad(tuple(zin for klad, oud in delen for zin in (klad.zinnen if klad else (oud,))))


def _checked(zin: Zin, kladden: Sequence[tuple[tuple[Manier, ...], Klad]]) -> list[_Kandidaat]:
    """The drafts that say the same, parsed in one go. One that the parser cuts into other sentences is dropped."""
    passages = [passage for _manieren, klad in kladden for passage in klad.passages]
    ontleed = iter(parse(passages, bomen=True) if passages else ())
    kandidaten = []
    for manieren, klad in kladden:
        zinnen = [next(ontleed) for _zin in klad.zinnen]
        if all(len(deel) == 1 for deel in zinnen):
            kandidaten.append(_Kandidaat(manieren, klad, tuple(deel[0] for deel in zinnen)))
    return [kandidaat for kandidaat in kandidaten if bewaakt.says_the_same(zin, kandidaat.zinnen)]
