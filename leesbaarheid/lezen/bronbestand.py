"""What a file turned out to hold: the text that places refer to, its passages, and what was special about reading it."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import ngettext

from leesbaarheid.ontleding.fouten import Ontleedfout
from leesbaarheid.redenen import Reden
from leesbaarheid.tekst import Passage
from leesbaarheid.toets import Oordeel


class Bestandsfout(Ontleedfout):
    """A file that cannot be read as text; the message says what it is and what to do, in Dutch."""


@dataclass(frozen=True)
class Bronbestand:
    """`tekst` is what every place refers to: the text itself; of a DOCX its paragraphs joined by newlines; of HTML its source.

    `bijzonder`: what a reader of the verdict must know (another character set, hidden text), each with the verdict it allows.
    """

    tekst: str
    passages: tuple[Passage, ...]
    bijzonder: tuple[Reden, ...] = ()


def hidden_words(woorden: int) -> tuple[Reden, ...]:
    """Text that the file does not show is not judged, so that it can't make a text look easy; the writer hears of it."""
    if not woorden:
        return ()
    zin = ngettext(
        "Er staat {aantal} verborgen woord in dit bestand. De lezer ziet het niet. Daarom telt het niet mee.",
        "Er staan {aantal} verborgen woorden in dit bestand. De lezer ziet ze niet. Daarom tellen ze niet mee.",
        woorden,
    )
    return (Reden(Oordeel.VOLDOET, zin.format(aantal=woorden)),)
