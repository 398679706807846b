"""The four features of LiNT-II, taken from Frog's words and tree by lint-ii's own definitions (its core/word_features.py).

What differs: Frog sees no organisations and places, so a name that the noun list lacks is of unknown kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from leesbaarheid.maten.lint_ii.boom import Boom
from leesbaarheid.maten.lint_ii.formule import Kenmerken
from leesbaarheid.maten.lint_ii.ombouw import build
from leesbaarheid.tekst import Woord, Zin
from leesbaarheid.woorden.woordtabel import open_table

AFWEZIG = 1.359228547196266
"""Zipf of a word that SUBTLEX-NL lacks: log10(10⁹ / its number of words)."""
SOORTEN = frozenset({"concrete", "abstract", "undefined"})
_NAAM = ("N(eigen", "SPEC(deeleigen")


@dataclass(frozen=True)
class Zinkenmerken:
    """What one sentence brings to the features: values per word, so that a text can take its own means."""

    frequenties: tuple[float, ...]
    afstand: int | None
    inhoudswoorden: int
    persoonsvormen: int
    soorten: tuple[str, ...]

    @property
    def inhoud(self) -> float | None:
        """Content words per finite verb; None without one."""
        return self.inhoudswoorden / self.persoonsvormen if self.persoonsvormen else None


@lru_cache(maxsize=20_000)
def features(zin: Zin) -> Zinkenmerken:
    """Take a sentence apart. Filled-in values are words in a distance and nothing else."""
    boom = build(zin)
    eigen = [(plaats, woord) for plaats, woord in enumerate(zin.tokens) if not woord.is_leesteken and not woord.waarde]
    inhoud = [woord for plaats, woord in eigen if is_content_word(boom, plaats)]
    soorten = (kind_of_noun(woord) for _, woord in eigen)
    return Zinkenmerken(
        tuple(zipf for woord in inhoud if (zipf := frequency(woord)) is not None),
        boom.longest_distance(),
        len(inhoud),
        sum(woord.tag.startswith("WW(pv") for _, woord in eigen),
        tuple(soort for soort in soorten if soort),
    )


def combine(delen: Sequence[Zinkenmerken]) -> Kenmerken:
    """The features of a text: frequency and nouns over all words, distance and content words as the mean of the sentences."""
    soorten = [soort for deel in delen for soort in deel.soorten]
    return Kenmerken(
        _mean([zipf for deel in delen for zipf in deel.frequenties]),
        _mean([deel.afstand for deel in delen if deel.afstand is not None]),
        _mean([deel.inhoud for deel in delen if deel.inhoud is not None]),
        soorten.count("concrete") / len(soorten) if soorten else None,
    )


def is_content_word(boom: Boom, plaats: int) -> bool:
    """A noun, name, adjective, verb that is no auxiliary or copula, or one of lint-ii's 69 manner adverbs; no numeral."""
    woord = boom.zin.tokens[plaats]
    if boom.relaties[plaats] in {"aux", "cop"} and woord.is_werkwoord:
        return False
    return woord.tag.startswith(("N(", "SPEC(deeleigen", "WW", "ADJ")) or woord.tekst.lower() in _list("wijze")


def frequency(woord: Woord) -> float | None:
    """Zipf of a content word in film subtitles, of a compound noun that of its base word ('eicel': cel).

    None for names, and for the words that lint-ii leaves out because their count misleads ('wonen', 'file').
    """
    if woord.tag.startswith(_NAAM):
        return None
    return _frequency(woord.tekst.lower(), woord.lemma.lower(), woord.is_soortnaam)


def kind_of_noun(woord: Woord) -> str:
    """'concrete', 'abstract' or 'undefined' (both), by form, then by lemma; empty when the list lacks it or it is no noun."""
    tekst = woord.tekst.lower()
    if woord.is_soortnaam or woord.tag.startswith(_NAAM):
        soort = (_noun(tekst) or _noun(woord.lemma.lower()) or ("", None))[0]
        return soort if soort in SOORTEN else ""
    return "concrete" if woord.tag.startswith("SPEC") and tekst in _list("eenheid") else ""


def _mean(getallen: Sequence[float]) -> float | None:
    return sum(getallen) / len(getallen) if getallen else None


@lru_cache(maxsize=50_000)
def _frequency(vorm: str, lemma: str, soortnaam: bool) -> float | None:
    if vorm in _list("overslaan") or lemma in _list("overslaan"):
        return None
    kern = (_noun(vorm) or ("", None))[1] if soortnaam else None
    rij = open_table().execute("SELECT s FROM woorden WHERE woord = ?", (kern or vorm,)).fetchone()
    return AFWEZIG if rij is None or rij[0] is None else rij[0]


@lru_cache(maxsize=50_000)
def _noun(woord: str) -> tuple[str, str | None] | None:
    return open_table().execute("SELECT soort, kern FROM naamwoorden WHERE woord = ?", (woord,)).fetchone()


@cache
def _list(naam: str) -> frozenset[str]:
    return frozenset(woord for (woord,) in open_table().execute("SELECT woord FROM lintwoorden WHERE lijst = ?", (naam,)))
