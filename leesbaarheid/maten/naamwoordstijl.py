"""Nominal style: actions hidden in nouns ('de beoordeling van uw aanvraag')."""

from gettext import gettext as _

from leesbaarheid.maten.maat import Zinmaat
from leesbaarheid.tekst import Woord, Zin

UITGANGEN = ("ing", "heid", "tie", "sie", "ment", "teit", "schap", "isme", "age")
LANGER_DAN = 6
"""Letters: 'kring', 'actie' and 'lesje' are no hidden actions."""


def is_nominal(woord: Woord) -> bool:
    """A common noun of more than six letters with an ending that makes nouns of verbs and adjectives."""
    return woord.is_soortnaam and not woord.waarde and len(woord.lemma) > LANGER_DAN and woord.lemma.lower().endswith(UITGANGEN)


def count(zin: Zin) -> float:
    """Nouns in -ing, -heid, -tie and the like.

    Source: feiten/leesbaarheid §1 (alone right in 91 % of the pairs where it differs).
    Limits: 'woning' and 'rekening' count too; that does not change how texts rank, so it is no finding by itself.
    """
    return sum(is_nominal(woord) for woord in zin.woorden)


MAAT = Zinmaat(naam="naamwoordstijl", titel=_("Naamwoordstijl"), gewicht=1.0, tel=count)
