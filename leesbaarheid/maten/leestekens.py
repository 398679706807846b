"""Marks that break up a sentence: comma, brackets, slash, semicolon, colon."""

from gettext import gettext as _

from leesbaarheid.maten.afkortingen import is_gloss
from leesbaarheid.maten.maat import Zinmaat
from leesbaarheid.tekst import Zin

TEKENS = frozenset(",()[]/;:")


def count(zin: Zin) -> float:
    """The marks , ( ) [ ] / ; : in the sentence; those inside a word, a number, a time or a web address are left alone.

    The brackets around a short name ('Sociale Verzekeringsbank (SVB)') do not count.
    Source: feiten/leesbaarheid §1 (alone right where they differ: brackets in 87 % of the pairs, commas in 85 %).
    Limits: a colon before a list and a comma between two clauses help the reader, yet count.
    """
    tekens = sum(teken in TEKENS for token in zin.tokens if token.is_leesteken and not token.waarde for teken in token.tekst)
    return tekens - 2 * sum(is_gloss(woord, zin) for woord in zin.woorden)


MAAT = Zinmaat(naam="leestekens", titel=_("Komma's, haakjes en andere tekens"), gewicht=0.7, tel=count)
