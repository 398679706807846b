"""A list of people → checked rows, or every mistake in it at once: first the file, then rows and cells together."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from gettext import gettext as _
from pathlib import Path

from generator.serie import bladen, kolommen
from generator.serie.fouten import Lijstfout, Lijstfouten
from generator.velden import Gegevens, Veldfouten, parse
from generator.velden.gegevens import Veldfout
from generator.velden.veld import Veld

__all__ = ["Lijst", "Lijstfout", "Lijstfouten", "Rij", "Eisen", "empty_list", "read"]


@dataclass(frozen=True)
class Rij:
    """One person. `nummer` is the spreadsheet's row number; `talen` and `vormen` are empty when the row does not say."""

    nummer: int
    gegevens: Gegevens
    talen: tuple[str, ...] = ()
    vormen: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lijst:
    """All rows; `sha256` is over the file's bytes, to see whether a resumed run has the same list."""

    rijen: tuple[Rij, ...]
    sha256: str


@dataclass(frozen=True)
class Eisen:
    """What the rows of one list must meet: the letter's fields, known languages and forms, and `check`, which finds what
    one row's typed values have wrong together."""

    velden: Sequence[Veld]
    talen: Sequence[str]
    vormen: Sequence[str]
    check: Callable[[Gegevens], Sequence[Veldfout]] = lambda gegevens: ()


def read(pad: Path, eisen: Eisen) -> Lijst:
    """The checked list. Raises Leesfout (no such file, no rights) or Lijstfouten with every mistake."""
    blad = bladen.read(pad)
    paden = kolommen.resolve(blad.kop, eisen.velden)
    rijen, fouten = [], []
    gezien: dict[Hashable, int] = {}
    for nummer, cellen in blad.rijen:
        try:
            _once(cellen, nummer, gezien)
            rij = _row(nummer, cellen, paden, eisen)
            _once(rij.gegevens, nummer, gezien)
            rijen.append(rij)
        except Lijstfouten as meer:
            fouten += [replace(fout, rij=nummer, kolom=_heading(fout.kolom, blad.kop, paden)) for fout in meer.fouten]
    if fouten:
        raise Lijstfouten(fouten)
    return Lijst(tuple(rijen), blad.sha256)


def _once(inhoud: Hashable, nummer: int, gezien: dict[Hashable, int]) -> None:
    """Note what a row says. Raises Lijstfouten when a row before it says the same: its letters would have the same names."""
    if (eerder := gezien.setdefault(inhoud, nummer)) != nummer:
        raise Lijstfouten([Lijstfout(_("Deze rij is gelijk aan rij {eerder}. Haal er één weg.").format(eerder=eerder))])


def empty_list(velden: Sequence[Veld]) -> str:
    """A CSV with only the headings that this letter knows."""
    uit = io.StringIO()
    csv.writer(uit, lineterminator="\n").writerow(kolommen.headings(velden))
    return uit.getvalue()


def _row(nummer: int, cellen: Sequence[str], paden: Sequence[kolommen.Pad], eisen: Eisen) -> Rij:
    """The typed row. Raises Lijstfouten whose `kolom` is a dotted path."""
    if len(cellen) > len(paden):
        raise Lijstfouten([Lijstfout(_('Er zijn meer cellen dan kolommen. Zet "…" om een cel waar een komma in staat.'))])
    ruw = kolommen.raw(paden, cellen)
    fouten: list[Lijstfout] = []
    talen = _choices(ruw.pop(kolommen.TAAL, ""), eisen.talen, kolommen.TAAL, fouten)
    vormen = _choices(ruw.pop(kolommen.VORMEN, ""), eisen.vormen, kolommen.VORMEN, fouten)
    try:
        gegevens = parse(eisen.velden, ruw)
        fouten += [Lijstfout(fout.melding, None, fout.pad) for fout in eisen.check(gegevens)]
    except Veldfouten as meer:
        fouten += [Lijstfout(fout.melding, None, fout.pad) for fout in meer.fouten]
    if fouten:
        raise Lijstfouten(fouten)
    return Rij(nummer, gegevens, talen, vormen)


def _choices(cel: str, bekend: Sequence[str], kolom: str, fouten: list[Lijstfout]) -> tuple[str, ...]:
    """The names in one cell, commas or semicolons between; a mistake is added to `fouten`."""
    namen = tuple(dict.fromkeys(naam.lower() for naam in re.split(r"[\s,;]+", cel) if naam))
    for naam in namen:
        if naam not in bekend:
            lijken = get_close_matches(naam, bekend, n=1, cutoff=0.5) or bekend
            zin = _("‘{naam}’ bestaat niet. Kies: {bekend}.").format(naam=naam, bekend=", ".join(lijken))
            fouten.append(Lijstfout(zin, None, kolom))
    return namen


def _heading(pad: str | None, kop: Sequence[str], paden: Sequence[kolommen.Pad]) -> str | None:
    """The heading as the user wrote it for a dotted path, or the path itself when no column stands for exactly that."""
    if pad is None:
        return None
    namen = {".".join(map(str, stukken)): naam for stukken, naam in zip(paden, kop, strict=True)}
    return namen.get(pad, pad)
