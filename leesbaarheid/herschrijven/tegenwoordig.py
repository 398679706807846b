"""Infinitive → present tense, for the active sentence: 'afwijzen' → 'wijst … af'. Only forms that the word table holds."""

from __future__ import annotations

from leesbaarheid.herschrijven.zinsbouw import split_verb
from leesbaarheid.tekst import Woord
from leesbaarheid.woorden.bekendheid import ease
from leesbaarheid.woorden.vervoegen import Vorm, conjugate

BESTAAT = 1.5
"""z from which a form is a word; one that no text holds gets less (judgement)."""


def present(lemma: str, meervoud: bool) -> tuple[str, str] | None:
    """The finite form and the part that stands apart ('' when none). None when the verb is not known for certain."""
    delen = split_verb(Woord(0, len(lemma), lemma, lemma))
    if delen is None or not lemma.endswith("n"):
        return None
    heel, los = delen
    vorm = heel if meervoud else conjugate(heel, Vorm.HIJ)
    return None if ease(vorm) < BESTAAT else (vorm, los)
