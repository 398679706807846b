"""What stands where it does not count: in headings, tables, quotations, addresses, greetings."""

from __future__ import annotations

from gettext import gettext as _

from leesbaarheid.kunstgrepen.lezing import Lezing, count_words
from leesbaarheid.profiel import load
from leesbaarheid.tekst import TELT_MEE, Soort
from leesbaarheid.vreemde_taal import share_of_function_words
from leesbaarheid.weging import bend, weigh

MINSTE_WOORDEN = 40
"""Words outside the text before they are judged: an ordinary address with reference lines and a closing stays under it."""
LOPENDE_TEKST = 0.25
"""Share of function words ('de', 'van', 'u') from which words are running text and no names, amounts or labels."""
GEWONE_ZIN = 15
"""Words of the sentence that pieces of text are weighed as: in pieces of three words everything looks easy."""
_BUITEN = frozenset(Soort) - TELT_MEE


def more_outside(lezing: Lezing) -> str:
    """More words where they do not count than where they do (headings and quotations have their own reason)."""
    buiten = count_words(lezing.sentences(_BUITEN - {Soort.KOP, Soort.CITAAT}))
    if buiten < MINSTE_WOORDEN or buiten <= count_words(lezing.tellend):
        return ""
    return _("Er staan meer woorden in tabellen, adressen en groeten dan in de tekst. Die tellen niet mee in de score.")


def hard_outside(lezing: Lezing) -> str:
    """Running text in places that do not count, and hard."""
    zinnen = lezing.sentences(_BUITEN)
    woorden = count_words(zinnen)
    if woorden < MINSTE_WOORDEN:
        return ""
    teksten = [woord.tekst for zin in zinnen for woord in zin.eigen_woorden]
    zwaar = bend(GEWONE_ZIN * sum(weigh(zin).ruw for zin in zinnen) / woorden) > load("nl").grens("voldoet_niet")
    if not zwaar or share_of_function_words(teksten, "nl") < LOPENDE_TEKST:
        return ""
    return _("Er staat moeilijke tekst in koppen, tabellen, citaten of groeten. Zet die in gewone alinea's en toets opnieuw.")


CONTROLES = (more_outside, hard_outside)
"""Words that do not count are allowed to be hard, but not to carry the message."""
