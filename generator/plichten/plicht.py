"""What a letter must do by law or by our own rules: a duty, and one letter in which it is looked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from generator.brief import Blok, Brief, Kop, Paneel, Posten, Stuk, Waarde, pieces
from generator.samenstellen.bereik import Bereik, scope

if TYPE_CHECKING:
    from generator.sjabloon import Sjabloon


@dataclass(frozen=True)
class Geval:
    """One letter in Dutch, composed for its reader from these data."""

    sjabloon: Sjabloon
    gegevens: Mapping[str, Any]
    brief: Brief

    @cached_property
    def bereik(self) -> Bereik:
        """What conditions of the template are compared with."""
        return scope(self.sjabloon, self.gegevens)

    def part(self, plicht: str) -> Deel:
        """The blocks that are marked with this duty."""
        return Deel(tuple(blok for blok in self.brief.blokken if plicht in blok.plichten))

    @cached_property
    def whole(self) -> Deel:
        """Everything between salutation and greeting."""
        return Deel(self.brief.blokken)


@dataclass(frozen=True)
class Deel:
    """Some blocks of a letter. Headings say nothing by themselves, so they count in no question about words or values."""

    blokken: tuple[Blok | Paneel, ...]

    @cached_property
    def waarden(self) -> tuple[Waarde, ...]:
        """All values in them, in order."""
        return tuple(stuk for stuk in self._pieces if isinstance(stuk, Waarde))

    @cached_property
    def tekst(self) -> str:
        """All words in them, in small letters."""
        return " ".join(stuk.tekst for stuk in self._pieces).casefold()

    @property
    def posten(self) -> tuple[Posten, ...]:
        """The tables of amounts."""
        return tuple(blok for blok in self.blokken if isinstance(blok, Posten))

    def has_field(self, *velden: str) -> bool:
        """Is the value of one of these fields in them?"""
        return any(waarde.veld in velden for waarde in self.waarden)

    def has_part(self, deel: str) -> bool:
        """Is a value in them of this part of a list, whatever the loop calls its items ('b.van_wie')?"""
        return any(waarde.veld.endswith(f".{deel}") for waarde in self.waarden)

    def has_type(self, *typen: str) -> bool:
        """Is a value of one of these field types in them?"""
        return any(waarde.type in typen for waarde in self.waarden)

    def says(self, *woorden: str) -> bool:
        """Is one of these in them?"""
        return any(woord in self.tekst for woord in woorden)

    @property
    def _pieces(self) -> Iterable[Stuk]:
        return [stuk for blok in self.blokken if not isinstance(blok, Kop) for stuk in pieces(blok)]


Kijk = Callable[[Geval], Iterator[str]]


def nothing_more(geval: Geval) -> Iterator[str]:
    """A duty that is met as soon as its block is there."""
    return iter(())


@dataclass(frozen=True)
class Plicht:
    """A duty: `code` is D1 to D21 (feiten/recht-en-brieven §2), `titel` says in a few words what it asks, `bron` why.

    `remedie` says what to do when it is not met. `kijk` gives a Dutch sentence for each thing that is missing in a letter.
    A duty without `eigen_blok` is marked nowhere: it holds for the letter as a whole.
    """

    code: str
    titel: str
    bron: str
    remedie: str
    kijk: Kijk = nothing_more
    eigen_blok: bool = True
