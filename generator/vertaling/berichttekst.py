"""The tiny notation inside a message: `{veld}`, `{veld.deel}`, `**nadruk**`, and `{{` `}}` for a brace itself.

Only messages are split here, never values: a value is put into a place after the splitting is done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from gettext import gettext as _

_DEEL = re.compile(r"\{\{|\}\}|\{(?P<pad>[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?)\}|\*\*|(?P<fout>[{}])|[^{}*]+|\*")


class Berichtfout(ValueError):
    """A message that can't be split; the message says what is wrong, in one Dutch sentence."""


@dataclass(frozen=True)
class Vast:
    """Fixed words of the message."""

    tekst: str
    nadruk: bool = False


@dataclass(frozen=True)
class Plek:
    """A place for a value: ('veld',) or ('veld', 'deel')."""

    pad: tuple[str, ...]
    nadruk: bool = False


def split(bericht: str) -> tuple[Vast | Plek, ...]:
    """The pieces of a message in order; neighbouring text of the same emphasis is one piece. Raises Berichtfout."""
    if bericht.count("**") % 2:
        raise Berichtfout(_("Er staat een ** te veel of te weinig."))
    stukken: list[Vast | Plek] = []
    for stuk in _read(bericht):
        vorige = stukken[-1] if stukken else None
        if isinstance(stuk, Vast) and isinstance(vorige, Vast) and vorige.nadruk == stuk.nadruk:
            stukken[-1] = Vast(vorige.tekst + stuk.tekst, stuk.nadruk)
        else:
            stukken.append(stuk)
    return tuple(stukken)


def _read(bericht: str) -> Iterator[Vast | Plek]:
    nadruk = False
    for vondst in _DEEL.finditer(bericht):
        if vondst["fout"]:
            raise Berichtfout(_("Een accolade staat los. Schrijf {{veld}}, of twee accolades voor het teken zelf."))
        if vondst["pad"]:
            yield Plek(tuple(vondst["pad"].split(".")), nadruk)
        elif vondst[0] == "**":
            nadruk = not nadruk
        else:
            yield Vast({"{{": "{", "}}": "}"}.get(vondst[0], vondst[0]), nadruk)


def escape(tekst: str) -> str:
    """Fixed text as it stands in a message: braces doubled."""
    return tekst.replace("{", "{{").replace("}", "}}")
