"""A CSV or XLSX file → rows of text with the row numbers that a spreadsheet shows. Knows nothing of letters.

What a file is follows from its content, not from its name.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path

from generator.bibliotheek import Leesfout, unreadable
from generator.serie.fouten import Lijstfout, Lijstfouten

MEESTE_RIJEN = 100_000
MEESTE_KOLOMMEN = 1_000
"""Limits of GOV.UK Notify's reader (feiten/vergelijkbare-systemen.md §4): more is a mistake, not a list of people."""

_KAPOT = re.compile("[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€")
"""UTF-8 read as Windows-1252 by an earlier program: 'Ã«' for 'ë'."""


@dataclass(frozen=True)
class Blad:
    """`kop` are the headings; `rijen` pairs of (row number, cells), empty rows left out, cells stripped.

    `sha256` is over the file's bytes: a resumed run must have the same list.
    """

    kop: tuple[str, ...]
    rijen: tuple[tuple[int, tuple[str, ...]], ...]
    sha256: str


def read(pad: Path) -> Blad:
    """The rows of the file. Raises Leesfout (missing, no rights) or Lijstfouten (what the file holds)."""
    inhoud = _bytes(pad)
    if inhoud.startswith(b"PK\x03\x04"):
        from generator.serie import xlsx

        rijen = xlsx.rows(inhoud)
    else:
        rijen = enumerate(_csv_rows(inhoud), start=1)
    return Blad(*_collect(rijen), hashlib.sha256(inhoud).hexdigest())


def refuse(zin: str) -> Lijstfouten:
    """A mistake of the whole file."""
    return Lijstfouten([Lijstfout(zin)])


def _collect(rijen: Iterable[tuple[int, list[str]]]) -> tuple[tuple[str, ...], tuple[tuple[int, tuple[str, ...]], ...]]:
    """The first row that is not empty (the headings) and the rows below it. Raises Lijstfouten: no rows, or too many."""
    kop, gevuld = None, []
    for nummer, cellen in rijen:
        schoon = _trim(cellen)
        if not schoon:
            continue
        if kop is None:
            kop = schoon
        elif len(gevuld) == MEESTE_RIJEN:
            raise refuse(_("De lijst heeft meer dan {aantal} rijen. Maak er twee lijsten van.").format(aantal=MEESTE_RIJEN))
        else:
            gevuld.append((nummer, schoon))
    if not kop or not gevuld:
        raise refuse(_("De lijst is leeg. Zet namen van kolommen op rij 1 en daaronder de mensen."))
    if len(kop) > MEESTE_KOLOMMEN:
        raise refuse(_("De lijst heeft meer dan {aantal} kolommen. Haal kolommen weg.").format(aantal=MEESTE_KOLOMMEN))
    return kop, tuple(gevuld)


def _trim(cellen: Iterable[str]) -> tuple[str, ...]:
    schoon = [cel.strip().strip("\ufeff") for cel in cellen]
    while schoon and not schoon[-1]:
        schoon.pop()
    return tuple(schoon)


def _bytes(pad: Path) -> bytes:
    try:
        return pad.read_bytes()
    except FileNotFoundError:
        raise Leesfout(_("Het bestand {pad} bestaat niet. Kijk of de naam klopt.").format(pad=pad)) from None
    except OSError as fout:
        raise Leesfout(unreadable(pad, fout)) from None


def _csv_rows(inhoud: bytes) -> Iterator[list[str]]:
    tekst = _decode(inhoud)
    eerste, _einde, rest = tekst.lstrip("\r\n ").partition("\n")
    if eerste.strip().lower().startswith("sep=") and len(eerste.strip()) == 5:
        scheiding, tekst = eerste.strip()[4], rest
    else:
        scheiding = max(",;\t", key=eerste.count)
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding, strict=True)
    try:
        yield from lezer
    except csv.Error:
        zin = _("De lijst is geen goede CSV: bij regel {regel} klopt een aanhalingsteken of een cel niet. Sla hem opnieuw op.")
        raise refuse(zin.format(regel=lezer.line_num)) from None


def _decode(inhoud: bytes) -> str:
    if inhoud.startswith(b"\xd0\xcf\x11\xe0"):
        zin = _("Dit bestand heeft een wachtwoord, of is een oud Excel-bestand. Sla het op als .xlsx zonder wachtwoord.")
        raise refuse(zin)
    if b"\x00" in inhoud:
        raise refuse(_("Dit bestand is geen lijst. Sla de lijst op als CSV (UTF-8) of als .xlsx."))
    for codering in ("utf-8-sig", "cp1252"):
        try:
            tekst = inhoud.decode(codering)
        except UnicodeDecodeError:
            continue
        if kapot := _KAPOT.search(tekst):
            zin = _("Letters zijn kapot, zoals ‘{tekst}’. Sla de lijst opnieuw op als CSV in UTF-8.")
            raise refuse(zin.format(tekst=kapot[0]))
        return tekst
    raise refuse(_("Dit bestand is geen UTF-8 en geen Windows-1252. Sla de lijst op als CSV in UTF-8."))
