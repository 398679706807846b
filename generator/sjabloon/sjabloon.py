"""A template that was loaded and found right: what everything after loading works with. Data only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from generator.sjabloon.boom import Expressie, Knoop, Stuk
from generator.velden.veld import Veld

if TYPE_CHECKING:
    from generator.sjabloon.paden import Pad


@dataclass(frozen=True)
class Wet:
    """A law that the letter rests on; `als` is None when it always applies. `bron` says how it was checked."""

    artikel: str
    als: Expressie | None = None
    bron: str = ""


@dataclass(frozen=True)
class Betreftregel:
    """What the letter is about under a condition, instead of what it says in general."""

    als: Expressie
    betreft: tuple[str, ...]


@dataclass(frozen=True)
class Plichtregel:
    """Duties that hold only under a condition."""

    als: Expressie
    plichten: tuple[str, ...]


@dataclass(frozen=True)
class Soortkeuze:
    """The kind of a letter that depends on a keuze field: option key → kind."""

    veld: str
    per_optie: Mapping[str, str]

    def __str__(self) -> str:
        return ", ".join(dict.fromkeys(self.per_optie.values()))


@dataclass(frozen=True)
class Beeld:
    """A drawing of the picture letter: `toont` says in Dutch what it shows (its alternative text), `sha256` (hex) which drawing
    it is. The drawing itself is read when the letter is drawn: one that is gone stops that form only."""

    toont: str
    sha256: str


@dataclass(frozen=True)
class Sjabloon:
    """One letter of the library, compiled.

    `velden` holds the groups' fields first, then its own, in form order. `kopvelden` are used by the letter's frame.
    `plichten` are the groups' and its own. `bouwstenen` are the ids that the text includes, in order, each once.
    `zinnen` are the house style's sentences and `rollen` the role names, both by key. `wanneer` says to its makers when to
    use the letter. `lezers` are the roles that ever get it, the client first. `voorwoord` goes before the letter of a
    representative (bouwsteen voor-vertegenwoordiger). `panelen` are the picture letter (empty when this letter has none):
    Paneel nodes, some behind a condition; `beelden` are the drawings that they name.
    """

    id: str
    titel: str
    wanneer: str
    soort: str | Soortkeuze
    betreft: tuple[str, ...]
    betreft_als: tuple[Betreftregel, ...]
    eigenaar: str
    huisstijl: str
    velden: Mapping[str, Veld]
    kopvelden: tuple[str, ...]
    onderwerp: tuple[Stuk, ...]
    knopen: tuple[Knoop, ...]
    plichten: tuple[str, ...]
    plichten_als: tuple[Plichtregel, ...]
    advies: tuple[str, ...]
    kan_niet: tuple[Expressie, ...]
    wetten: tuple[Wet, ...]
    bouwstenen: tuple[str, ...]
    zinnen: Mapping[str, str]
    rollen: Mapping[str, str]
    lezers: tuple[str, ...]
    voorwoord: tuple[Knoop, ...]
    panelen: tuple[Knoop, ...] = ()
    beelden: Mapping[str, Beeld] = field(default_factory=dict)

    @property
    def branch_conditions(self) -> tuple[Expressie, ...]:
        """The conditions of laws, duties and what the letter is about: each holds or not of the data of a letter."""
        wetten = (wet.als for wet in self.wetten if wet.als)
        return (*wetten, *(regel.als for regel in self.plichten_als), *(regel.als for regel in self.betreft_als))

    @property
    def soorten(self) -> tuple[str, ...]:
        """Every kind that this letter can be."""
        vast = isinstance(self.soort, str)
        return (self.soort,) if vast else tuple(dict.fromkeys(self.soort.per_optie.values()))

    @cached_property
    def paden(self) -> tuple[Pad, ...]:
        """Every letter to check (paden.py): a second of search for many branches, so once. Raises TeVeelPaden."""
        from generator.sjabloon.paden import paths

        return paths(self)

    @cached_property
    def tekstversie(self) -> str:
        """SHA-256 (hex) of everything that decides what a reader can get: what an Akkoord binds to (versie.py)."""
        from generator.sjabloon.versie import digest

        return digest(self)
