"""One language's words for speaking, as `talen/<code>/spraak.toml` gives them. How they are put together stands elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from gettext import gettext as _
from pathlib import Path
from string import Formatter
from typing import Any

from babel import Locale

from generator.bibliotheek import Bibliotheek, Leesfout, read_toml
from generator.vormen.vorm import Vormfout

_NODIG = {
    "stem": {},
    "getal": {"min": "getal", "komma": "heel achter"},
    "bedrag": {"euro": "aantal", "cent": "aantal", "samen": "euro cent"},
    "percentage": {"other": "getal"},
    "datum": {
        "dag_en_maand": "dag maand jaar",
        "maand_en_jaar": "maand jaar",
        "jaar": "jaar",
        "met_weekdag": "weekdag datum",
        "met_tijd": "dag tijd",
        "periode": "van tot",
    },
    "tijd": {"heel": "uur", "met_minuten": "uur minuut"},
    "duur": {eenheid: "aantal" for eenheid in ("minuut", "uur", "dag", "week", "maand", "jaar")},
    "nummer": {"tweemaal": "nummer", "iban": "nummer", "plus": ""},
    "wet": {"woorden": "", "punt": "", "dubbele_punt": ""},
    "notatie": {"duizend": "", "decimaal": ""},
}
"""Tables and keys that every language gives, with the places of each; explained at the top of talen/nl/spraak.toml.

A lost place is a lost fact: 'euro' without its number is no amount.
"""
_MAG_OOK = frozenset({"dagdeel"})
_BEWAARD = 32
"""Languages kept in memory: more than we have."""


@dataclass(frozen=True, eq=False)
class Spraak:
    """How one language is spoken: `stem` names its voice by engine (`espeak`, `pico` …), `woorden` holds the tables by name."""

    code: str
    stem: Mapping[str, str]
    woorden: Mapping[str, Mapping[str, Any]]

    @classmethod
    def load(cls, bibliotheek: Bibliotheek, code: str) -> Spraak:
        """The words of the language with this code, the municipality's own file first.

        Raises Vormfout when no folder has spraak.toml for it (no voice speaks it), Leesfout when that file is wrong.
        """
        pad = next((p for m in bibliotheek.mappen if (p := m / "talen" / code / "spraak.toml").is_file()), None)
        if pad is None:
            zin = _("In de taal ‘{code}’ kan geen stem voorlezen. Kies een andere vorm, of geef een opname.")
            raise Vormfout(zin.format(code=code))
        return _read(pad, code, pad.stat().st_mtime_ns)

    @cached_property
    def locale(self) -> Locale:
        """Names of months and weekdays, and the rule for plurals."""
        return Locale.parse(self.woorden["datum"].get("babel", self.code))

    def table(self, naam: str) -> Mapping[str, Any]:
        """The table with this name; empty when the language has none."""
        return self.woorden.get(naam, {})


@lru_cache(_BEWAARD)
def _read(pad: Path, code: str, _gewijzigd: int) -> Spraak:
    """One file, read once as long as it does not change: thousands of letters share one set of patterns."""
    ruw = read_toml(pad)
    for zin, wat in _faults(ruw):
        raise Leesfout(zin.format(pad=pad, wat=wat))
    return Spraak(code, ruw["stem"], ruw)


def _faults(ruw: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """(sentence, what it is about): tables and keys that lack, places that lack or don't exist, patterns that are none."""
    ontbreekt = [tabel for tabel in _NODIG if tabel not in ruw]
    ontbreekt += [f"{tabel}.{naam}" for tabel, namen in _NODIG.items() for naam in namen if naam not in ruw.get(tabel, {})]
    if ontbreekt:
        yield _("In {pad} ontbreekt: {wat}. Kijk hoe talen/nl/spraak.toml het doet."), ", ".join(ontbreekt)
    for tabel, namen in _NODIG.items():
        for naam, plekken in namen.items():
            if plekken and not _has_places(ruw[tabel][naam], frozenset(plekken.split())):
                yield _("In {pad} kloppen de plekken tussen accolades niet bij {wat}. Verbeter die zin."), f"{tabel}.{naam}"
    for patroon, _door in (paar for naam in ("vervang", "mannelijk", "vrouwelijk") for paar in ruw["getal"].get(naam, ())):
        if not _is_pattern(patroon):
            yield _("In {pad} is ‘{wat}’ geen goed patroon. Haal het weg of verbeter het."), patroon


def _has_places(vorm: str | Mapping[str, Any], plekken: frozenset[str]) -> bool:
    """Whether a template has these places and no others; in a table of plurals `other` must, and a form may do without."""
    if not isinstance(vorm, str):
        zinnen = [zin for zin in vorm.values() if isinstance(zin, str)]
        return _has_places(vorm.get("other", ""), plekken) and all(_places(zin) <= plekken for zin in zinnen)
    return plekken <= _places(vorm) <= plekken | _MAG_OOK


def _places(zin: str) -> set[str]:
    try:
        return {naam for _tekst, naam, *_rest in Formatter().parse(zin) if naam is not None}
    except ValueError:  # a brace without its other half
        return {zin}


def _is_pattern(patroon: str) -> bool:
    try:
        re.compile(patroon)
    except re.error:
        return False
    return True
