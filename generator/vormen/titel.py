"""What a file calls itself in its metadata: the subject, without whatever was filled in."""

from __future__ import annotations

from generator.brief import Brief, Stuk, Tekst
from generator.vormen.vorm import MERK, parts

WEGGELATEN = "…"
KEUZE = "keuze"
"""The one type whose values are texts of the template, not of a person."""


def title(brief: Brief, *, concept: bool) -> str:
    """'U krijgt een rekening van …', in the letter's language, with CONCEPT before it; the sender where no word is left."""
    onderwerp = " ".join("".join(map(_word, brief.onderwerp)).split())
    zonder = onderwerp if any(teken.isalpha() for teken in onderwerp) else sender(brief)
    return f"{MERK} – {zonder}" if concept else zonder


def sender(brief: Brief) -> str:
    """Who sends the letter, in its language: 'Gemeente Voorbeeldstad'."""
    return "".join(tekst + (brief.gemeente if naam else "") for tekst, naam in parts(brief.zin("gemeente")))


def _word(stuk: Stuk) -> str:
    return stuk.tekst if isinstance(stuk, Tekst) or stuk.type == KEUZE else WEGGELATEN
