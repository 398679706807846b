"""Load: how many rare words a sentence asks the reader to know."""

from gettext import gettext as _

from leesbaarheid.maten.maat import Zinmaat
from leesbaarheid.tekst import Woord, Zin
from leesbaarheid.woorden.bekendheid import familiarity
from leesbaarheid.woorden.herkennen import is_known

GEWOON = 5.0
"""From this z on a word is no load at all: 'huis', 'vragen', 'maand'."""
HULPWERKWOORDEN = frozenset({"zijn", "hebben", "worden", "zullen", "kunnen", "mogen", "moeten", "willen", "laten"})
_INHOUD = ("N(soort", "WW", "ADJ", "BW")


def is_content_word(woord: Woord) -> bool:
    """A common noun, adjective, adverb or verb (no auxiliary), without digits; names are left out."""
    if not woord.tag.startswith(_INHOUD) or any(teken.isdigit() for teken in woord.tekst):
        return False
    return not (woord.is_werkwoord and woord.lemma in HULPWERKWOORDEN)


def count(zin: Zin) -> float:
    """Σ max(0, 5 − z) over the content words; 0 for values and for the words of bekend.toml. For z see woorden/bekendheid.

    Source: feiten/leesbaarheid §1 and §3 (z finds the hardest word of a sentence in 47 %, among the first two in 76 %).
    Its weight is 0.08, not the 0.2 of the facts, since schrijftaal weighs the same words too (best on the development half).
    Limits: rare is not the same as hard ('tandenborstel'), and a common word in a rare sense is missed ('bescheiden').
    """
    return sum(max(0.0, GEWOON - familiarity(w).z) for w in zin.woorden if is_content_word(w) and not is_known(w))


MAAT = Zinmaat(naam="woordlast", titel=_("Weinig gebruikte woorden"), gewicht=0.08, tel=count)
