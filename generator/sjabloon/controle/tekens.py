"""Characters that a text can't hold: invisible ones, and those that mark places and emphasis in messages for translators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from gettext import gettext as _

from generator.sjabloon.boom import Tekststuk
from generator.sjabloon.kandidaat import Kandidaat
from generator.sjabloon.melding import Melding
from generator.sjabloon.wandeling import pieces

_ONZICHTBAAR = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_TEKENS = re.compile(r"\*\*|[{}]")
_AL_GEMELD = re.compile(r"\{\{|\}\}|\{[%#]|[%#]\}")
"""Marks that are no text: reading the lines and pieces reports them."""


def check(kandidaat: Kandidaat) -> Iterator[Melding]:
    """Loose braces, loose ** and invisible characters in the text and in the texts of options."""
    stukken = list(kandidaat.sjabloon.onderwerp) + [stuk for plek in kandidaat.plekken for stuk in pieces(plek.knoop)]
    for stuk in stukken:
        if isinstance(stuk, Tekststuk):
            yield from (Melding.at(stuk.plaats, *fout) for fout in _faults(stuk.tekst))
    for naam, veld in kandidaat.sjabloon.velden.items():
        for tekst in [*veld.opties.values(), *(tekst for deel in veld.delen for tekst in deel.opties.values())]:
            yield from (Melding.at(kandidaat.plaatsen[naam], *fout) for fout in _faults(tekst))


def _faults(tekst: str) -> Iterator[tuple[str, str]]:
    if vondst := _ONZICHTBAAR.search(tekst):
        yield _("Er staat een onzichtbaar teken (U+{code:04X}).").format(code=ord(vondst[0])), _("Typ deze tekst opnieuw.")
    if vondst := _TEKENS.search(_AL_GEMELD.sub("", tekst)):
        yield (
            _("Er staat een los teken ‘{teken}’.").format(teken=vondst[0]),
            _("Haal het weg. Voor nadruk: **woord**, met een spatie ervoor."),
        )
