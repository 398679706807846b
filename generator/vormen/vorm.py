"""What every output form offers, and the one mistake that stops a form. How a form is made stands in that form's own file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek
    from generator.brief import Brief
    from generator.poort import Vrijgave

_PLEK = re.compile(r"\{([\w.]+)\}")
MERK = "CONCEPT"
"""The mark on everything that nobody released. A mark for the office, not a sentence: the same in every language."""

ZINNEN = (
    *("concept", "pagina", "gemeente", "voorbeeldgemeente", "naar_de_brief", "qr_code"),
    *("lettergrootte", "luister", "gesproken_tekst", "toegankelijk", "beeldbrief", "noodstem"),
)
"""Keys of the house style's sentences that the forms write themselves; composing needs others."""


class Vormfout(Exception):
    """A letter that can't be shown whole (a glyph, image, font, address …); the message is one or two Dutch sentences."""


@dataclass(frozen=True)
class Geluid:
    """Names of two files of this same letter, in the same folder: read aloud, and the words of that as text."""

    mp3: str
    tekst: str


class Vorm(Protocol):
    """What one file in this folder offers as `VORM`.

    A form that writes more files has `bijlagen` too: as `render`, but it gives extension → content of what lies beside it.
    A form that can play the letter has `render_with_sound` too: as `render`, with a Geluid or None as its last argument.
    """

    naam: str
    """The word after `--vorm`."""
    extensie: str
    """The file name's ending, without a dot."""

    def render(self, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek) -> bytes:
        """The whole file. Without a Vrijgave that covers this very letter it is marked CONCEPT. Raises Vormfout."""


def covered(brief: Brief, vrijgave: Vrijgave | None) -> Vrijgave | None:
    """The Vrijgave when it covers this very letter, else None: then the letter is a concept."""
    return vrijgave if vrijgave is not None and vrijgave.covers(brief) else None


def check_sentences(brief: Brief) -> None:
    """Raise Vormfout when the letter lacks a sentence that the forms need."""
    if ontbreekt := [sleutel for sleutel in ZINNEN if sleutel not in dict(brief.zinnen)]:
        zin = _("De huisstijl ‘{naam}’ mist deze zinnen: {sleutels}. Zet ze bij [zinnen] in huisstijl.toml.")
        raise Vormfout(zin.format(naam=brief.huisstijl, sleutels=", ".join(ontbreekt)))


def concept_line(brief: Brief) -> str:
    """The first line of a concept: this language's sentence, with the mark before it where the sentence lacks that."""
    zin = brief.zin("concept")
    return zin if MERK in zin else f"{MERK}. {zin}"


def parts(zin: str) -> list[tuple[str, str | None]]:
    """A sentence as (text, name of the place after it); the last name is None."""
    stukken = _PLEK.split(zin)
    return [(tekst, naam) for tekst, naam in zip(stukken[::2], [*stukken[1::2], None], strict=True)]
