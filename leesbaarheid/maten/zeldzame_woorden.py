"""Share of rare words in other languages; Dutch has a better measure (moeilijke_woorden). Never part of a verdict."""

from collections.abc import Sequence
from gettext import gettext as _

from leesbaarheid.maten.maat import Tekstmaat
from leesbaarheid.tekst import Woord, Zin

ZELDZAAM = 3.0
"""Zipf: once in a million words. It is also where wordfreq's short lists end, so that all languages are cut alike."""
TALEN = (
    "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fil", "fr", "he", "hi", "hu", "id", "is", "it",
    "lt", "lv", "mk", "ms", "nb", "pl", "pt", "ro", "ru", "sh", "sk", "sl", "sv", "ta", "tr", "uk", "ur", "vi",
)  # fmt: skip
"""What wordfreq 3.1.1 has, without Dutch, and without zh, ja and ko, whose words only another package can tell apart."""


def measure(zinnen: Sequence[Zin], taal: str) -> float | None:
    """Percent of the words that wordfreq finds less than once in a million words; None without words. No values, no digits.

    Source: wordfreq 3.1.1 (web, films, Wikipedia, news). Limits: names count as rare; a language that glues endings to words
    (Turkish, Finnish) shows more of them, so two languages cannot be compared; rare is not the same as hard. It was not checked
    against readers of any language.
    """
    woorden = [woord for zin in zinnen for woord in zin.woorden if _counts(woord)]
    if not woorden:
        return None
    from wordfreq import zipf_frequency  # here, because it loads for a fifth of a second

    zeldzaam = sum(zipf_frequency(woord.tekst, taal, wordlist="small") < ZELDZAAM for woord in woorden)
    return round(100 * zeldzaam / len(woorden), 1)


def _counts(woord: Woord) -> bool:
    return not woord.waarde and any(map(str.isalpha, woord.tekst)) and not any(map(str.isdigit, woord.tekst))


MAAT = Tekstmaat(naam="zeldzame_woorden", titel=_("Zeldzame woorden, in procenten"), meet=measure, talen=TALEN)
