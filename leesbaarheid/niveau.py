"""A cautious estimate of a text's language level, always with what it does not prove. Never part of a verdict."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _

from leesbaarheid.profiel import Profiel, load
from leesbaarheid.toets import Toets


@dataclass(frozen=True)
class Niveau:
    """An estimate ('ongeveer B1'), what it does not prove, and what its limit rests on: Dutch sentences to show as they are."""

    naam: str
    uitleg: str
    bron: str


def estimate(profiel: Profiel, score: float | None, woorden: int | None = None) -> Niveau | None:
    """The level that texts with this score mostly have; `woorden` is how many words the text has, where known.

    None without a score, in a language without levels, and under the profile's `woorden_tekst` (40 words).
    Source: the limits and their sources stand in profielen/<code>.toml (feiten/leesbaarheid §2).
    """
    if score is None or not profiel.niveaus:
        return None
    if woorden is not None and woorden < profiel.grens("woorden_tekst"):
        return None
    grens = next((grens for grens in profiel.niveaus if score <= grens.tot), profiel.niveaus[-1])
    return Niveau(grens.naam, explanation(), grens.bron)


def of_check(toets: Toets) -> Niveau | None:
    """The same for a checked text."""
    return estimate(load(toets.taal), toets.score, int(toets.maten["woorden"]))


def explanation() -> str:
    """What no estimate of a level proves."""
    return _(
        "Dit is een schatting, geen bewijs. Wij kennen geen Nederlandse brieven die met lezers zijn getest op B1. "
        "Het niveau is dus een afspraak. Of mensen uw brief begrijpen, weet u pas als u het ze vraagt."
    )
