"""One language's words for speaking, as `talen/<code>/spraak.toml` gives them. How they are put together stands elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from gettext import gettext as _
from pathlib import Path
from typing import Any

from babel import Locale

from generator.bibliotheek import Bibliotheek, Leesfout, read_toml
from generator.vormen.vorm import Vormfout

_NODIG = {
    "stem": (),
    "getal": ("min", "komma"),
    "bedrag": ("euro", "cent", "samen"),
    "percentage": ("other",),
    "datum": ("dag_en_maand", "maand_en_jaar", "jaar", "met_weekdag", "met_tijd", "periode"),
    "tijd": ("heel", "met_minuten"),
    "duur": ("minuut", "uur", "dag", "week", "maand", "jaar"),
    "nummer": ("tweemaal", "iban", "plus"),
    "internet": (),
    "wet": ("woorden", "punt", "dubbele_punt"),
    "notatie": ("duizend", "decimaal"),
}
"""Tables and keys that every language gives; the others may be left out. Explained at the top of talen/nl/spraak.toml."""


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
        ruw = read_toml(pad)
        _check(ruw, pad)
        return cls(code, ruw["stem"], ruw)

    @cached_property
    def locale(self) -> Locale:
        """Names of months and weekdays, and the rule for plurals."""
        return Locale.parse(self.woorden["datum"].get("babel", self.code))

    def table(self, naam: str) -> Mapping[str, Any]:
        """The table with this name; empty when the language has none."""
        return self.woorden.get(naam, {})


def _check(ruw: Mapping[str, Any], pad: Path) -> None:
    """Raise Leesfout at what is missing, and at a pattern that is no regular expression."""
    ontbreekt = [f"{tabel}.{naam}" for tabel, namen in _NODIG.items() for naam in namen if naam not in ruw.get(tabel, {})]
    ontbreekt += [tabel for tabel in _NODIG if tabel not in ruw]
    if ontbreekt:
        zin = _("In {pad} ontbreekt: {namen}. Kijk hoe talen/nl/spraak.toml het doet.")
        raise Leesfout(zin.format(pad=pad, namen=", ".join(ontbreekt)))
    for patroon, _door in (paar for naam in ("vervang", "mannelijk", "vrouwelijk") for paar in ruw["getal"].get(naam, ())):
        try:
            re.compile(patroon)
        except re.error:
            zin = _("In {pad} is ‘{patroon}’ geen goed patroon. Haal het weg of verbeter het.")
            raise Leesfout(zin.format(pad=pad, patroon=patroon)) from None
