"""LIX: long sentences and long words, for languages with an alphabet like ours. Shown beside the score; never in a verdict."""

from collections.abc import Sequence
from gettext import gettext as _

from leesbaarheid.maten.maat import Tekstmaat
from leesbaarheid.tekst import Zin

LANG = 6
"""A word of more letters is long."""
TALEN = ("da", "de", "en", "es", "fi", "fr", "it", "nb", "nl", "pt", "ru", "sv")
"""Languages that Björnsson (1983) compared it in, and Dutch. Elsewhere seven letters say something else: Turkish glues endings
to a word, Arabic leaves out vowels, Ethiopic writes a syllable in one sign."""


def measure(zinnen: Sequence[Zin], _taal: str) -> float | None:
    """Words per sentence + percent of words over six letters (Björnsson 1968). None without words.

    25 is a children's book, 60 a hard text.

    Taken over our own sentences and words: textstat knows only . ! ? as an end, and leaves out sentences of two words.
    Of textstat's other formulas none has constants for Dutch but Flesch-Douma (flesch.py); RIX tells the same as LIX.
    Gunning, SMOG, Coleman-Liau, ARI, Dale-Chall and McAlpine were made for English schools and are left out.
    Limits: its scale was set on Swedish; two languages cannot be compared; it does not see which words they are.
    """
    woorden = [woord for zin in zinnen for woord in zin.woorden]
    if not woorden:
        return None
    lang = sum(not woord.waarde and sum(map(str.isalpha, woord.tekst)) > LANG for woord in woorden)
    return round(len(woorden) / len(zinnen) + 100 * lang / len(woorden), 1)


MAAT = Tekstmaat(naam="lix", titel=_("LIX"), meet=measure, talen=TALEN)
