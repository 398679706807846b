"""The guard: which drafts are proposals. It compares the old sentence with the parsed new ones and trusts no way of rewriting.

Each rule is a small question with its own name; a draft counts only when all say yes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from leesbaarheid.herschrijven.woordbezit import brings_no_words, loses_no_words
from leesbaarheid.tekst import Woord, Zin
from leesbaarheid.weging import text_score, weigh

WINST = 3.0
"""Points of score that a proposal must win; less is not worth the writer's time (task of issue 4)."""

ONTKENNING = {
    "niet": "niet", "geen": "geen", "nooit": "nooit", "niemand": "niemand", "niets": "niets", "niks": "niets",
    "zonder": "zonder", "noch": "noch", "nergens": "nergens", "nimmer": "nooit", "geenszins": "niet", "evenmin": "niet",
}  # fmt: skip
"""Negations, and what official ones count as."""
VOORWAARDE = {
    "als": "als", "indien": "als", "ingeval": "als", "mits": "als", "tenzij": "tenzij", "wanneer": "wanneer",
    "zolang": "zolang", "zodra": "zodra", "behalve": "behalve", "behoudens": "behalve", "uitgezonderd": "behalve",
    "uitzondering": "behalve",
}  # fmt: skip
MODAAL = {
    "moeten": "moeten", "dienen": "moeten", "mogen": "mogen", "kunnen": "kunnen", "hoeven": "hoeven", "willen": "willen",
    "wensen": "willen", "zullen": "zullen", "verplichten": "verplichten",
}  # fmt: skip
SLORDIG = re.compile(r"\s\s|\s[,.;:!?)\]]|[(\[]\s|[,;:][.!?,;]|\.\.(?!\.)")
"""Double spaces, a space before a mark, two marks in a row."""
HAAKJES = (("(", ")"), ("[", "]"), ("“", "”"))

Wachter = Callable[[Zin, Sequence[Zin]], bool]


def _words(zinnen: Sequence[Zin]) -> list[Woord]:
    return [woord for zin in zinnen for woord in zin.tokens]


def keeps_numbers(oud: Zin, nieuw: Sequence[Zin]) -> bool:
    """Every number (in digits or in letters), with amounts, dates, times and percentages: as often, in the same order."""
    return _numbers([oud]) == _numbers(nieuw)


def _numbers(zinnen: Sequence[Zin]) -> list[str]:
    woorden = [woord for woord in _words(zinnen) if not woord.waarde]
    getallen = [w.tekst.lower() for w in woorden if w.tag.startswith("TW") or any(teken.isdigit() for teken in w.tekst)]
    return getallen + sorted(w.tekst for w in woorden if w.tekst in {"€", "%"} or w.tekst.lower() == "procent")


def keeps_values(oud: Zin, nieuw: Sequence[Zin]) -> bool:
    """Every filled-in value, in the same order."""
    return [w.tekst for w in _words([oud]) if w.waarde] == [w.tekst for w in _words(nieuw) if w.waarde]


def keeps_names(oud: Zin, nieuw: Sequence[Zin]) -> bool:
    """Every name as often: what Frog takes for one, and what has a capital inside a sentence."""
    namen = _names([oud]) | _names(nieuw)
    return _count(_words([oud]), namen) == _count(_words(nieuw), namen)


def _names(zinnen: Sequence[Zin]) -> set[str]:
    return {
        woord.tekst.casefold()
        for zin in zinnen
        for plaats, woord in enumerate(zin.woorden)
        if not woord.waarde and (woord.tag.startswith(("SPEC(deeleigen", "N(eigen")) or plaats and woord.tekst[:1].isupper())
    }


def _count(woorden: list[Woord], namen: set[str]) -> Counter[str]:
    return Counter(woord.tekst.casefold() for woord in woorden if not woord.waarde and woord.tekst.casefold() in namen)


def keeps_negations(oud: Zin, nieuw: Sequence[Zin]) -> bool:
    """Every negation as often."""
    return _tally([oud], ONTKENNING) == _tally(nieuw, ONTKENNING)


def keeps_conditions(oud: Zin, nieuw: Sequence[Zin]) -> bool:
    """Every condition and exception as often."""
    return _tally([oud], VOORWAARDE) == _tally(nieuw, VOORWAARDE)


def keeps_modals(oud: Zin, nieuw: Sequence[Zin]) -> bool:
    """Every must, may, can, need and want as often."""
    return _tally([oud], MODAAL) == _tally(nieuw, MODAAL)


def _tally(zinnen: Sequence[Zin], klassen: Mapping[str, str]) -> Counter[str]:
    vormen = ({woord.tekst.lower(), woord.lemma.lower()} for woord in _words(zinnen) if not woord.waarde)
    return Counter(klasse for vorm in vormen for klasse in {klassen[deel] for deel in vorm if deel in klassen})


def keeps_question(oud: Zin, nieuw: Sequence[Zin]) -> bool:
    """A question stays a question, a statement a statement."""
    return oud.tekst.count("?") == sum(zin.tekst.count("?") for zin in nieuw)


def is_well_formed(oud: Zin, nieuw: Sequence[Zin]) -> bool:
    """Capital at the start, no stray spaces or marks, brackets and quotes closed in the same sentence."""
    return all(_looks_right(oud, zin.tekst) for zin in nieuw)


def _looks_right(oud: Zin, tekst: str) -> bool:
    if tekst[0].islower() and not oud.tekst[0].islower() or SLORDIG.search(tekst):
        return False
    enkel = len(re.findall(r"(?<!\w)['‘]", tekst)) == len(re.findall(r"['’](?!\w)", tekst))
    return enkel and tekst.count('"') % 2 == 0 and all(tekst.count(open_) == tekst.count(dicht) for open_, dicht in HAAKJES)


def is_easier(oud: Zin, nieuw: Sequence[Zin]) -> bool:
    """Checked again, the new text scores WINST points lower."""
    score = text_score(map(weigh, nieuw))
    return score is not None and score <= weigh(oud).score - WINST


def is_nowhere_harder(oud: Zin, nieuw: Sequence[Zin]) -> bool:
    """No new sentence is longer than the old one, or scores higher."""
    return all(len(zin.woorden) <= len(oud.woorden) and weigh(zin).score <= weigh(oud).score for zin in nieuw)


INHOUD: dict[str, Wachter] = {
    "getallen": keeps_numbers,
    "waarden": keeps_values,
    "namen": keeps_names,
    "ontkenningen": keeps_negations,
    "voorwaarden": keeps_conditions,
    "moeten_en_mogen": keeps_modals,
    "vraag": keeps_question,
    "geen_nieuwe_woorden": brings_no_words,
    "geen_woorden_kwijt": loses_no_words,
    "vorm": is_well_formed,
}
"""Does the new text say the same, and does it look right? A half-finished draft must already do so."""

WAARDE: dict[str, Wachter] = {"makkelijker": is_easier, "nergens_moeilijker": is_nowhere_harder}
"""Is it worth proposing?"""


def says_the_same(oud: Zin, nieuw: Sequence[Zin]) -> bool:
    """May this draft go on to a next step?"""
    return all(wachter(oud, nieuw) for wachter in INHOUD.values())


def is_proposal(oud: Zin, nieuw: Sequence[Zin]) -> bool:
    """May this draft be shown to the writer?"""
    return says_the_same(oud, nieuw) and all(wachter(oud, nieuw) for wachter in WAARDE.values())
