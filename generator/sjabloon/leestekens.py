"""Characters that a text can't hold: invisible ones, and those that mark places and emphasis in messages for translators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from gettext import gettext as _

_ONZICHTBAAR = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_TEKENS = re.compile(r"\*\*|[{}]")
_AL_GEMELD = re.compile(r"\{\{|\}\}|\{[%#]|[%#]\}")
"""Marks that are no text: reading the lines and pieces reports them."""
_PLEK = re.compile(r"\{[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?\}")
_NADRUK = re.compile(r"\*\*([^*]+)\*\*")


def faults(tekst: str) -> Iterator[tuple[str, str]]:
    """What is wrong with plain words, and what to do: one Dutch sentence each."""
    if vondst := _ONZICHTBAAR.search(tekst):
        yield _("Er staat een onzichtbaar teken (U+{code:04X}).").format(code=ord(vondst[0])), _("Typ deze tekst opnieuw.")
    if vondst := _TEKENS.search(_AL_GEMELD.sub("", tekst)):
        yield loose(vondst[0])


def sentence_faults(zin: str) -> Iterator[tuple[str, str]]:
    """The same for a sentence of the house style, that may hold `{plekken}` and `**nadruk**` of its own."""
    yield from faults(_NADRUK.sub(r"\1", _PLEK.sub("", zin)))


def loose(teken: str) -> tuple[str, str]:
    """A mark that marks nothing."""
    return (
        _("Er staat een los teken ‘{teken}’.").format(teken=teken),
        _("Haal het weg. Voor nadruk: **woord**, met een spatie ervoor."),
    )
