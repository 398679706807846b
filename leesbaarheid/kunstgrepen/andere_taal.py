"""Parts in another language, or in none: their words weigh nothing with us, and much with the reader."""

from __future__ import annotations

from gettext import gettext as _

from leesbaarheid.kunstgrepen.lezing import Lezing
from leesbaarheid.redenen import quote
from leesbaarheid.tekst import TELT_MEE
from leesbaarheid.vreemde_taal import other_language, share_of_function_words

MINSTE_WOORDEN = 25
WEINIGST = 0.15
"""Share of Dutch function words below which it is doubtful that these are sentences (Dutch texts have over 30 %)."""
MEESTE_GETALLEN = 0.5
"""Share of words without a letter."""


def foreign_part(lezing: Lezing) -> str:
    """A paragraph in another language than the rest."""
    for deel in lezing.delen:
        woorden = [woord.tekst for zin in deel.zinnen for woord in zin.eigen_woorden if not woord.waarde]
        if deel.passage.soort in TELT_MEE and (taal := other_language(woorden, "nl")):
            uitleg = _("Een deel van de tekst lijkt geen Nederlands, maar {taal}: “{zin}”")
            return uitleg.format(taal=taal, zin=quote(deel.passage.tekst))
    return ""


def no_running_text(lezing: Lezing) -> str:
    """Words in a row, or numbers, but no sentences."""
    woorden = [woord.tekst for zin in lezing.tellend for woord in zin.eigen_woorden if not woord.waarde]
    getallen = sum(not any(teken.isalpha() for teken in woord) for woord in woorden)
    if len(woorden) >= 5 and getallen > MEESTE_GETALLEN * len(woorden):
        return _("Er staan vooral getallen in de tekst. Schrijf hele zinnen.")
    if len(woorden) < MINSTE_WOORDEN or share_of_function_words(woorden, "nl") >= WEINIGST:
        return ""
    return _("Er staan weinig gewone Nederlandse woorden in de tekst, zoals ‘de’ en ‘van’. Schrijf hele Nederlandse zinnen.")


CONTROLES = (foreign_part, no_running_text)
