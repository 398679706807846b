"""Nominal style: actions hidden in nouns ('de beoordeling van uw aanvraag')."""

from gettext import gettext as _

from leesbaarheid.maten.maat import Zinmaat
from leesbaarheid.tekst import Woord, Zin
from leesbaarheid.woorden.herkennen import is_known

UITGANGEN = ("ing", "heid", "tie", "sie", "ment", "teit", "schap", "isme", "age")
LANGER_DAN = 6
"""Letters: 'kring', 'actie' and 'lesje' are no hidden actions."""


def is_nominal(woord: Woord) -> bool:
    """A common noun of more than six letters with an ending that makes nouns of verbs and adjectives.

    Not the words of bekend.toml ('uitkering', 'handtekening'): residents know them as things, and a letter cannot do without.
    """
    return (
        woord.is_soortnaam and not is_known(woord) and len(woord.lemma) > LANGER_DAN and woord.lemma.lower().endswith(UITGANGEN)
    )


def count(zin: Zin) -> float:
    """Nouns in -ing, -heid, -tie and the like.

    Source: feiten/leesbaarheid §1 (alone right in 91 % of the pairs where it differs).
    Limits: 'woning' and 'oefening' count too; that does not change how texts rank, so it is no finding by itself.
    """
    return sum(is_nominal(woord) for woord in zin.woorden)


MAAT = Zinmaat(naam="naamwoordstijl", titel=_("Naamwoordstijl"), gewicht=1.0, tel=count)
