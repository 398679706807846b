"""What is wrong with a template, as people read it: where, what, and what to do. No checks here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from gettext import gettext as _

from generator.bibliotheek import Leesfout
from generator.sjabloon.boom import Plaats


@dataclass(frozen=True, order=True)
class Melding:
    """One mistake. `bestand` is relative to the library; `regel` counts from 1; `wat` and `doe` are one Dutch sentence each."""

    bestand: str
    regel: int
    wat: str
    doe: str

    @classmethod
    def at(cls, plaats: Plaats, wat: str, doe: str) -> Melding:
        """A mistake at a place in a source."""
        return cls(plaats.bestand, plaats.regel, wat, doe)

    def __str__(self) -> str:
        return _("{bestand}, regel {regel}: {wat} {doe}").format(
            bestand=self.bestand, regel=self.regel, wat=self.wat, doe=self.doe
        )


class Sjabloonfouten(Leesfout):
    """A template can't be used; `meldingen` holds every mistake once, in order of file and line."""

    def __init__(self, meldingen: Iterable[Melding]):
        self.meldingen = tuple(sorted(set(meldingen)))
        super().__init__("\n".join(map(str, self.meldingen)))
