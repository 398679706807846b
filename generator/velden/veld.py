"""A field as a template declares it, and what every field type can do.

Not for one type's own rules: those stand in that type's file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Protocol

from babel import Locale

from generator.velden.termijn import Termijn


class Ongeldig(ValueError):
    """A raw value that is not of its type; the message says what is accepted, in one Dutch sentence."""


@dataclass(frozen=True)
class Veld:
    """One declared field (sjabloontaal.md, 'sjabloon.toml').

    `min` and `max` mean what the type says: amounts, numbers of rows, numbers of characters.
    `opties` maps the stable keys of a keuze to the Dutch text that the reader sees.
    `termijn` says which day a datum gets when nobody fills it in.
    `delen` are the parts of a record, or of each item of a lijst; `van` is the type of a plain lijst.
    """

    naam: str
    type: str
    label: str = ""
    hulp: str = ""
    optioneel: bool = False
    verplicht_als: str | None = None
    min: Decimal | None = None
    max: Decimal | None = None
    opties: Mapping[str, str] = field(default_factory=dict)
    delen: tuple[Veld, ...] = ()
    van: Veld | None = None
    voluit: bool = False
    is_totaal_van: str | None = None
    termijn: Termijn | None = None

    @property
    def mag_leeg(self) -> bool:
        """Whether raw input may leave it out: because it need not be known, or because it follows from another field."""
        return bool(self.optioneel or self.verplicht_als or self.termijn)

    def deel(self, naam: str) -> Veld | None:
        """The declared part with this name, or None."""
        return next((deel for deel in self.delen if deel.naam == naam), None)


@dataclass(frozen=True)
class Schrijfwijze:
    """How one language writes a value: its Babel locale, and its translations of option texts and role names.

    `vertaal` maps a Dutch text that belongs to the template (a keuze option, a role) to this language's text;
    for Dutch it gives the text back. It raises what the catalogue raises when the text is not translated.
    `datum`, `maand` and `tijd` are Babel's name or pattern for a day, a month ('' for the language's own) and a time.
    """

    taal: str
    locale: Locale
    vertaal: Any = staticmethod(lambda tekst: tekst)
    datum: str = "long"
    maand: str = ""
    tijd: str = "short"


@dataclass(frozen=True)
class Weergave:
    """A value as written in a letter.

    `regels` has more than one line only for values that stand on lines of their own (an address).
    `nederlands` marks text that stays Dutch in every language (a name, an address, free text).
    `los` marks a run that a right-to-left text must isolate (numbers, dates, Dutch words): forms put it in <bdi>.
    """

    regels: tuple[str, ...]
    nederlands: bool = False
    los: bool = True

    @property
    def tekst(self) -> str:
        """All lines as one run, joined by comma and space."""
        return ", ".join(self.regels)


class Veldtype(Protocol):
    """What one file in this folder offers as `TYPE`. A value of the type is frozen and compares by content."""

    naam: str
    """The word in `type = "…"`."""
    blok: bool
    """True when the field stands alone as a block (posten, toelichting)."""
    leeswoord: str
    """One plain Dutch word that takes the value's place before the readability parser (ontwerp §2)."""

    def delen(self, veld: Veld) -> Mapping[str, Veld]:
        """The parts that `{{ veld.deel }}` may name, each as a field of its own type."""

    def check(self, veld: Veld) -> list[str]:
        """What is wrong with the declaration itself: Dutch sentences, empty when it is right."""

    def parse(self, ruw: Any, veld: Veld) -> Any:
        """Turn raw input (a string in Dutch or ISO notation, or a TOML/JSON value) into the typed value.

        Raises Ongeldig for the value as a whole, OngeldigeDelen for mistakes in parts of a compound value.
        """

    def deel(self, waarde: Any, naam: str) -> Any:
        """The typed value of one part; None when that part is not filled in."""

    def write(self, waarde: Any, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        """The value as this language writes it."""

    def expressie(self, waarde: Any) -> Any:
        """What a condition compares: the key of a keuze, True/False of a ja_nee, a number, a string."""

    def canoniek(self, waarde: Any) -> Any:
        """The value as JSON-ready data, the same for equal values, for digests."""

    def kort(self, veld: Veld) -> Any:
        """A short example as raw input that `parse` accepts."""

    def lang(self, veld: Veld) -> Any:
        """The longest realistic example as raw input that `parse` accepts."""


class OngeldigeDelen(ValueError):
    """Mistakes in parts of a compound value: pairs of (path such as '2.bedrag', sentence)."""

    def __init__(self, fouten: list[tuple[str, str]]):
        super().__init__("; ".join(f"{pad}: {zin}" for pad, zin in fouten))
        self.fouten = fouten
