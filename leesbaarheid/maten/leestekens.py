"""Marks that break up a sentence: brackets, slash, semicolon, colon."""

from gettext import gettext as _

from leesbaarheid.maten.maat import Zinmaat
from leesbaarheid.tekst import Zin

TEKENS = frozenset("()[]/;:")


def count(zin: Zin) -> float:
    """The marks ( ) [ ] / ; : in the sentence; those inside a word, a time or a web address are left alone.

    Source: feiten/leesbaarheid §1 (brackets alone right in 87 % of the pairs where they differ).
    Limits: a colon before a list helps the reader, yet counts.
    """
    return sum(teken in TEKENS for token in zin.tokens if token.is_leesteken and not token.waarde for teken in token.tekst)


MAAT = Zinmaat(naam="leestekens", titel=_("Haakjes en andere tekens"), gewicht=0.7, tel=count)
