"""A TOML file with the line of each key, so that a mistake in it can name its place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from gettext import gettext as _
from typing import Any

from generator.sjabloon.boom import Plaats
from generator.sjabloon.bron import Bron
from generator.sjabloon.melding import Melding
from generator.velden.invoer import nearest

_TABEL = re.compile(r"\s*\[\[?\s*(?P<pad>[^\]]+?)\s*\]\]?\s*(?:#.*)?")
_SLEUTEL = re.compile(r"\s*(?P<pad>[A-Za-z0-9_.\"'-]+)\s*=")
_REGEL = re.compile(r"line (\d+)")


@dataclass(frozen=True)
class Tomlbron:
    """`heel` is False when the file could not be read as TOML; then `tabel` is empty and `meldingen` says why.

    Mistakes found later are added to `meldingen`.
    """

    bron: Bron
    tabel: Mapping[str, Any]
    meldingen: list[Melding] = field(default_factory=list)
    heel: bool = True

    @classmethod
    def read(cls, bron: Bron) -> Tomlbron:
        """Parse the text; half a TOML becomes one Melding with its line."""
        try:
            return cls(bron, tomllib.loads(bron.tekst))
        except tomllib.TOMLDecodeError as fout:
            regel = int(vondst[1]) if (vondst := _REGEL.search(str(fout))) else len(bron.tekst.rstrip().split("\n"))
            doe = _("Kijk naar haken, aanhalingstekens en = op deze regel en die erboven.")
            melding = Melding(bron.bestand, regel, _("Vanaf hier is dit geen geldige TOML."), doe)
            return cls(bron, {}, [melding], heel=False)

    def plaats(self, *pad: str) -> Plaats:
        """Where a key stands; the nearest table above it when the key has no line of its own."""
        for lengte in range(len(pad), 0, -1):
            if regel := self._regels.get(pad[:lengte]):
                return self.bron.plaats(regel)
        return self.bron.plaats(1)

    def say(self, pad: Sequence[str], wat: str, doe: str) -> None:
        """Note a mistake at a key."""
        self.meldingen.append(Melding.at(self.plaats(*pad), wat, doe))

    def check_keys(self, pad: Sequence[str], tabel: Mapping[str, Any], bekend: Sequence[str]) -> None:
        """Note every key of a table that is not known, with the nearest one that is."""
        for sleutel in tabel:
            if sleutel not in bekend:
                self.say((*pad, sleutel), _("‘{sleutel}’ bestaat hier niet.").format(sleutel=sleutel), nearest(sleutel, bekend))

    def get(self, pad: Sequence[str], tabel: Mapping[str, Any], soort: Soort, *, nodig: bool = False) -> Any:
        """The value of the key `pad[-1]` in `tabel`; the kind's empty value, with a note, when it is missing or wrong."""
        if (waarde := tabel.get(pad[-1])) is None:
            if nodig and self.heel:
                self.say(pad, _("‘{sleutel}’ ontbreekt.").format(sleutel=pad[-1]), soort.voorbeeld(pad[-1]))
            return soort.leeg
        if not soort.test(waarde):
            self.say(pad, _("‘{sleutel}’ is niet goed ingevuld.").format(sleutel=pad[-1]), soort.voorbeeld(pad[-1]))
            return soort.leeg
        return waarde

    @cached_property
    def _regels(self) -> dict[tuple[str, ...], int]:
        gevonden: dict[tuple[str, ...], int] = {}
        tabel: tuple[str, ...] = ()
        for nummer, regel in enumerate(self.bron.regels, 1):
            if vondst := _TABEL.fullmatch(regel):
                tabel = _path(vondst["pad"])
                gevonden.setdefault(tabel, nummer)
            elif vondst := _SLEUTEL.match(regel):
                gevonden.setdefault((*tabel, *_path(vondst["pad"])), nummer)
        return gevonden


@dataclass(frozen=True)
class Soort:
    """A kind of value in a declaration: how to know it, what stands for a missing one, and an example."""

    leeg: Any
    test: Callable[[Any], bool]
    zo: str

    def voorbeeld(self, sleutel: str) -> str:
        """What to write."""
        return _("Schrijf bijvoorbeeld: {sleutel} = {zo}.").format(sleutel=sleutel, zo=self.zo)


TEKST = Soort("", lambda waarde: isinstance(waarde, str) and bool(waarde.strip()), '"…"')
TEKSTEN = Soort((), lambda waarde: isinstance(waarde, list) and all(map(TEKST.test, waarde)), '["…", "…"]')
TABEL = Soort({}, lambda waarde: isinstance(waarde, dict), "{ … = … }")
TABELLEN = Soort((), lambda waarde: isinstance(waarde, list) and all(map(TABEL.test, waarde)), "[{ … = … }]")
JA_NEE = Soort(False, lambda waarde: isinstance(waarde, bool), "true")
GETAL = Soort(None, lambda waarde: isinstance(waarde, int | float) and not isinstance(waarde, bool), "1")


def _path(geschreven: str) -> tuple[str, ...]:
    return tuple(deel.strip().strip("\"'") for deel in geschreven.split("."))
