"""Headings of a list ↔ the fields of a letter: `veld`, `veld.deel`, `veld.1`, `veld.1.deel` (sjabloontaal.md).

Case, spaces and underscores in a heading do not matter. What a cell means is the field types' business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from gettext import gettext as _
from typing import Any

from generator.serie.fouten import Lijstfout, Lijstfouten
from generator.velden import type_of
from generator.velden.veld import Veld

TAAL, VORMEN = "taal", "vormen"
"""Headings that are no field: the languages and the forms of one row, with commas between."""

MEESTE_ITEMS = 3
"""Items of a list field for which an empty list gets columns; a user may add more."""

Pad = tuple[str | int, ...]


def resolve(kop: Sequence[str], velden: Sequence[Veld]) -> tuple[Pad, ...]:
    """The path in the raw input that each heading fills. Raises Lijstfouten: unknown, double, missing or empty headings."""
    vormen = {veld.naam: shape(veld) for veld in velden} | {TAAL: None, VORMEN: None}
    paden = [_resolve(re.split(r"\s*\.\s*", naam.strip()), vormen) for naam in kop]
    fouten = [
        _unknown(nummer, naam, vormen) for nummer, (naam, pad) in enumerate(zip(kop, paden, strict=True), 1) if pad is None
    ]
    gevonden = [pad for pad in paden if pad is not None]
    fouten += _double(kop, paden)
    fouten += _missing({str(pad[0]) for pad in gevonden}, velden)
    if fouten:
        raise Lijstfouten(fouten)
    return tuple(gevonden)


def raw(paden: Sequence[Pad], cellen: Sequence[str]) -> dict[str, Any]:
    """The raw input of one row; an empty cell is not filled in. Raises Lijstfouten when a list skips a number."""
    boom: dict = {}
    for pad, cel in zip(paden, cellen, strict=False):
        if cel:
            tak = boom
            for deel in pad[:-1]:
                tak = tak.setdefault(deel, {})
            tak[pad[-1]] = cel
    fouten = [Lijstfout(zin, None, naam) for naam, zin in _gaps(boom)]
    if fouten:
        raise Lijstfouten(fouten)
    return {naam: _lists(tak) for naam, tak in boom.items()}


def headings(velden: Sequence[Veld]) -> list[str]:
    """The headings of an empty list for these fields."""
    return [TAAL, VORMEN, *(".".join(map(str, pad)) for veld in velden for pad in _paths((veld.naam,), shape(veld)))]


def shape(veld: Veld) -> Any:
    """How raw input of a field looks: None for one cell, a mapping for parts, a list of one shape for items."""
    if veld.type == "record":
        return {deel.naam: shape(deel) for deel in veld.delen}
    if veld.type == "lijst":
        return [shape(veld.van) if veld.van else {deel.naam: shape(deel) for deel in veld.delen}]
    voorbeelden = [type_of(veld).lang(veld), type_of(veld).kort(veld)]
    tabellen = [rij for vb in voorbeelden for rij in (vb if isinstance(vb, list | tuple) else [vb]) if isinstance(rij, Mapping)]
    sleutels = {sleutel: None for tabel in tabellen for sleutel in tabel}
    if any(isinstance(vb, list | tuple) for vb in voorbeelden):
        return [sleutels or None]
    return sleutels or None


def _resolve(delen: Sequence[str], vorm: Any) -> Pad | None:
    """The path for these parts of a heading in a shape; None when it does not fit."""
    if not delen:
        return None if isinstance(vorm, list) else ()
    eerste, rest = delen[0], delen[1:]
    if isinstance(vorm, list) and eerste.isdecimal() and 0 < int(eerste) < 1000:
        pad = _resolve(rest, vorm[0])
        return None if pad is None else (int(eerste), *pad)
    if isinstance(vorm, Mapping):
        naam = next((naam for naam in vorm if _plain(naam) == _plain(eerste)), None)
        pad = None if naam is None else _resolve(rest, vorm[naam])
        return None if pad is None else (naam, *pad)
    return None


def _plain(naam: str) -> str:
    return re.sub(r"[\s_-]", "", naam).casefold()


def _paths(begin: Pad, vorm: Any) -> Iterator[Pad]:
    match vorm:
        case list():
            for nummer in range(1, MEESTE_ITEMS + 1):
                yield from _paths((*begin, nummer), vorm[0])
        case Mapping():
            for naam, deel in vorm.items():
                yield from _paths((*begin, naam), deel)
        case _:
            yield begin


def _unknown(nummer: int, naam: str, vormen: Mapping[str, Any]) -> Lijstfout:
    if not naam:
        return Lijstfout(
            _("Kolom {nummer} heeft geen naam op rij 1. Geef een naam of haal de kolom weg.").format(nummer=nummer)
        )
    bekend = [".".join(map(str, pad)) for veld, vorm in vormen.items() for pad in _paths((veld,), vorm)]
    lijkt = get_close_matches(naam.lower(), bekend, n=1, cutoff=0.5)
    raad = _("Bedoelt u ‘{naam}’?").format(naam=lijkt[0]) if lijkt else _("Haal de kolom weg.")
    return Lijstfout(_("De kolom ‘{naam}’ hoort niet bij deze brief. {raad}").format(naam=naam, raad=raad))


def _double(kop: Sequence[str], paden: Sequence[Pad | None]) -> list[Lijstfout]:
    """Headings that fill the same place, or a place inside each other (`adres` and `adres.plaats`)."""
    zin = _("De kolommen ‘{een}’ en ‘{twee}’ zeggen hetzelfde. Haal er één weg.")
    eerder: dict[Pad, str] = {}
    fouten = []
    for naam, pad in sorted(zip(kop, paden, strict=True), key=lambda paar: len(paar[1] or ())):
        if pad is None:
            continue
        botst = next((eerder[pad[:n]] for n in range(1, len(pad) + 1) if pad[:n] in eerder), None)
        if botst is not None:
            fouten.append(Lijstfout(zin.format(een=botst, twee=naam)))
        eerder.setdefault(pad, naam)
    return fouten


def _missing(gevonden: set[str], velden: Sequence[Veld]) -> list[Lijstfout]:
    zin = _("De kolom ‘{naam}’ ontbreekt. Voeg hem toe.")
    nodig = [veld for veld in velden if not veld.mag_leeg and veld.naam not in gevonden]
    return [Lijstfout(zin.format(naam=".".join(map(str, next(_paths((veld.naam,), shape(veld))))))) for veld in nodig]


def _gaps(tak: Any, plek: str = "") -> Iterator[tuple[str, str]]:
    """Lists of which a number is empty while a later one is filled in: which of the two is the mistake, only a person knows."""
    if not isinstance(tak, dict):
        return
    nummers = [sleutel for sleutel in tak if isinstance(sleutel, int)]
    if nummers and (leeg := next((n for n in range(1, max(nummers)) if n not in tak), None)):
        yield (
            f"{plek}{leeg}",
            _("Deze is leeg, maar {later} is ingevuld. Schuif op of vul aan.").format(later=f"{plek}{max(nummers)}"),
        )
    for sleutel, deel in tak.items():
        yield from _gaps(deel, f"{plek}{sleutel}.")


def _lists(tak: Any) -> Any:
    if not isinstance(tak, dict):
        return tak
    if any(isinstance(sleutel, int) for sleutel in tak):
        return [_lists(tak[nummer]) for nummer in sorted(tak)]
    return {naam: _lists(deel) for naam, deel in tak.items()}
