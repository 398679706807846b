"""The composed letter: what one recipient reads, in one language, before it takes any form.

Frozen data with typed values, so that every form says the same. It holds no layout and knows no template language.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from leesbaarheid.tekst import Herkomst


@dataclass(frozen=True)
class Tekst:
    """Fixed text; `herkomst` says where in the library it was written (Dutch only, empty for a translation)."""

    tekst: str
    nadruk: bool = False
    herkomst: tuple[Herkomst, ...] = ()


@dataclass(frozen=True)
class Waarde:
    """A value in the text.

    `veld` is the path in the template ('b.gegeven'), `type` its field type, `inhoud` the canonical JSON-ready value
    (equal in every language), `regels` how this language writes it. `nederlands` and `los`: see velden.Weergave.
    """

    veld: str
    type: str
    inhoud: Any
    regels: tuple[str, ...]
    nederlands: bool = False
    los: bool = True
    nadruk: bool = False
    leeswoord: str = "iets"

    @property
    def tekst(self) -> str:
        return ", ".join(self.regels)


Stuk = Tekst | Waarde


@dataclass(frozen=True)
class Kop:
    niveau: int
    stukken: tuple[Stuk, ...]
    plichten: tuple[str, ...] = ()


@dataclass(frozen=True)
class Alinea:
    stukken: tuple[Stuk, ...]
    plichten: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lijst:
    genummerd: bool
    items: tuple[tuple[Stuk, ...], ...]
    plichten: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kader:
    alineas: tuple[tuple[Stuk, ...], ...]
    plichten: tuple[str, ...] = ()


@dataclass(frozen=True)
class Posten:
    """A table of amounts: header texts, rows of (what, amount), and the total with its label."""

    koppen: tuple[str, str]
    rijen: tuple[tuple[Waarde, Waarde], ...]
    totaal: tuple[str, Waarde]
    plichten: tuple[str, ...] = ()


@dataclass(frozen=True)
class Toelichting:
    """Free text by a consultant. `aankondiging` (a signed sentence that the text is Dutch) only in a translation."""

    waarde: Waarde
    aankondiging: str | None = None
    plichten: tuple[str, ...] = ()


@dataclass(frozen=True)
class Paneel:
    """One panel of the picture letter: the name of a drawing in sjablonen/beelden, what it shows in this language, the SHA-256
    (hex) of the drawing that was signed, and the sentence below it."""

    beeld: str
    toont: str
    sha256: str
    stukken: tuple[Stuk, ...]


Blok = Kop | Alinea | Lijst | Kader | Posten | Toelichting


@dataclass(frozen=True)
class Regel:
    """One line of the letter's head: a label in the letter's language and its value (date, reference, contact)."""

    label: str
    waarde: Waarde


@dataclass(frozen=True)
class Brief:
    """One letter for one recipient in one language.

    `uitgave` is 'origineel' or 'afschrift'. `afzender` are the lines of the municipality's return address; `adres` the
    recipient's address lines. `voorwoord` stands before the salutation: the sentence that the Dutch text counts, and what a
    representative must know. `slot` are closing lines (greeting, name). `zinnen` are the house style's sentences in this
    language, by key (concept, pagina, afschrift …). `taalversie` is None for Dutch. `panelen` are the same letter in pictures:
    its core, at most six; empty when this letter has no picture letter.
    """

    sjabloon: str
    titel: str
    taal: str
    richting: str
    rol: str
    uitgave: str
    huisstijl: str
    tekstversie: str
    taalversie: str | None
    gemeente: str
    voorbeeld: bool
    afzender: tuple[str, ...]
    adres: tuple[str, ...]
    kenmerken: tuple[Regel, ...]
    onderwerp: tuple[Stuk, ...]
    voorwoord: tuple[Blok, ...]
    aanhef: tuple[Stuk, ...]
    blokken: tuple[Blok, ...]
    slot: tuple[Alinea, ...]
    zinnen: tuple[tuple[str, str], ...]
    panelen: tuple[Paneel, ...] = ()

    def zin(self, sleutel: str) -> str:
        """The house style's sentence with this key, in this letter's language. Raises KeyError when there is none."""
        return dict(self.zinnen)[sleutel]

    @property
    def digest(self) -> str:
        """SHA-256 (hex) over everything the reader gets: what a Vrijgave binds to.

        Not over where the words stand in the library: an empty line more in a template is no other letter.
        """
        inhoud = asdict(self, dict_factory=lambda paren: {naam: deel for naam, deel in paren if naam != "herkomst"})
        kern = json.dumps(inhoud, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(kern.encode()).hexdigest()


def pieces(blok: Blok | Paneel) -> Iterator[Stuk]:
    """Every piece of a block or panel in reading order."""
    match blok:
        case Kop() | Alinea() | Paneel():
            yield from blok.stukken
        case Lijst():
            for item in blok.items:
                yield from item
        case Kader():
            for alinea in blok.alineas:
                yield from alinea
        case Posten():
            for wat, bedrag in blok.rijen:
                yield from (wat, bedrag)
            yield blok.totaal[1]
        case Toelichting():
            yield blok.waarde
