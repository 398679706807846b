"""Flesch's reading ease in the languages that have constants of their own, by textstat. Shown; never part of a verdict."""

from collections.abc import Sequence
from gettext import gettext as _

from leesbaarheid.maten.maat import Tekstmaat
from leesbaarheid.tekst import Zin

VORMEN = {
    "nl": ("flesch_douma", _("Flesch-Douma")),
    "de": ("flesch_amstad", _("Flesch-Amstad")),
    "es": ("flesch_huerta", _("Flesch-Fernández Huerta")),
    "fr": ("flesch_kandel_moles", _("Flesch-Kandel-Moles")),
    "it": ("flesch_vacca", _("Flesch-Vacca")),
    "ru": ("flesch_oborneva", _("Flesch-Oborneva")),
}
"""Language → name and title. For other languages textstat takes the English constants, which means nothing there; for English
itself it fetches a list of syllables from the internet, which a check must never do."""


def measure(zinnen: Sequence[Zin], taal: str) -> float | None:
    """Base − a·words per sentence − b·syllables per word, with textstat's constants of the language. Higher is easier.

    Dutch (Douma 1960): 206.84 − 0.93·w − 77·s, some 60 is plain. None without words.
    Limits: blind to which words they are. Of Dutch municipal sentence pairs it ranks 66 % right where our score ranks 82 %.
    """
    if not any(zin.woorden for zin in zinnen):
        return None
    from textstat.backend import metrics  # here, because it loads for a third of a second

    tekst = " ".join(zin.tekst if zin.tekst.endswith((".", "!", "?")) else f"{zin.tekst}." for zin in zinnen)
    return round(metrics.flesch_reading_ease(tekst, taal), 1)


def warm_up(taal: str) -> None:
    """Load textstat and the language's syllables, which takes 0.4 s."""
    from textstat.backend import counts

    counts.count_syllables(" ", taal)


MATEN = tuple(Tekstmaat(naam=naam, titel=titel, meet=measure, talen=(taal,)) for taal, (naam, titel) in VORMEN.items())
