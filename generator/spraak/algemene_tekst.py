"""A text that may be read by a service outside the municipality: from the library, without a single value.

The type is the guard: it is made from the library here and nowhere else, so what somebody filled in can't become one.
"""

from __future__ import annotations

import re
from dataclasses import InitVar, dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING

from generator import taal as talen
from generator.bibliotheek import read_text
from generator.taal import BRONTAAL
from generator.vormen.vorm import Vormfout

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek

_HIER = object()
_PLEK = re.compile(r"\{[{%#]")
_BLOKREGEL = re.compile(r"^:::.*$", re.MULTILINE)


@dataclass(frozen=True)
class AlgemeneTekst:
    """Plain text in one language. Only the functions of this file make one; raises TypeError elsewhere."""

    tekst: str
    taal: str
    gemaakt: InitVar[object] = None

    def __post_init__(self, gemaakt: object) -> None:
        if gemaakt is not _HIER:
            raise TypeError("an AlgemeneTekst comes from the library: use of_block or of_term")
        if re.search(r"\d", self.tekst):
            raise Vormfout(_("In deze tekst staat een getal. Een tekst met een getal gaat nooit naar buiten."))


def of_block(bibliotheek: Bibliotheek, id: str) -> AlgemeneTekst:
    """The Dutch text of a building block without fields or conditions. Raises Onbekend, or Vormfout when it has those."""
    bron = read_text(bibliotheek.bouwsteen(id))
    if _PLEK.search(bron):
        raise Vormfout(_("In de bouwsteen ‘{id}’ staan velden. Zo'n tekst gaat nooit naar buiten.").format(id=id))
    return AlgemeneTekst(_plain(_BLOKREGEL.sub("", bron)), BRONTAAL, _HIER)


def of_term(bibliotheek: Bibliotheek, taal: str, term: str) -> AlgemeneTekst:
    """A Dutch term and its explanation in this language. Raises Onbekend (language) or Vormfout (term)."""
    uitleg = dict(talen.load(bibliotheek, taal).termen).get(term)
    if uitleg is None:
        raise Vormfout(_("De term ‘{term}’ heeft geen uitleg in termen.toml. Kies een andere term.").format(term=term))
    return AlgemeneTekst(f"{term}: {uitleg}.", taal, _HIER)


def _plain(bron: str) -> str:
    """Markdown as running text."""
    from markdown_it import MarkdownIt

    regels = (deel for deel in MarkdownIt().parse(bron) if deel.type == "inline")
    return " ".join("".join(kind.content or " " for kind in regel.children) for regel in regels).strip()
