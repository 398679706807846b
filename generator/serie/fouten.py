"""What can be wrong with a list of people or with a run, each as sentences for the user."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _


@dataclass(frozen=True)
class Lijstfout:
    """One mistake. `rij` is the spreadsheet's row number (header = 1), None for the whole file; `kolom` is its heading."""

    melding: str
    rij: int | None = None
    kolom: str | None = None

    def __str__(self) -> str:
        plek = [_("rij {rij}").format(rij=self.rij)] if self.rij else []
        plek += [_("kolom {kolom}").format(kolom=self.kolom)] if self.kolom else []
        zin = ", ".join(plek)
        return f"{zin[:1].upper()}{zin[1:]}: {self.melding}" if plek else self.melding


class Lijstfouten(Exception):
    """Every mistake in a list, those of the file first, then row by row."""

    def __init__(self, fouten: Sequence[Lijstfout]):
        super().__init__("\n".join(map(str, fouten)))
        self.fouten = tuple(fouten)


class Seriefout(Exception):
    """A run can't start or go on: the folder, its journal or its lock; the message is one or two Dutch sentences."""
