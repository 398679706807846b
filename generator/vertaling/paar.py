"""One letter in one language as a key, so that a series checks its messages once and not for every row."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.vertaling.catalogus import Catalogus

if TYPE_CHECKING:
    from generator.sjabloon import Sjabloon


@dataclass(frozen=True)
class Paar:
    """Equal when text and catalogue are: the tekstversie holds every Dutch word, a loaded catalogue never changes."""

    tekstversie: str
    catalogus: Catalogus
    sjabloon: Sjabloon = field(compare=False, repr=False)

    @classmethod
    def of(cls, sjabloon: Sjabloon, catalogus: Catalogus) -> Paar:
        return cls(sjabloon.tekstversie, catalogus, sjabloon)
