"""An XLSX workbook → rows of text. A value is written so that a field type reads it in one way only.

Hidden sheets are left out; hidden rows and formulas are refused: what a person does not see must not be sent or lost.
"""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from gettext import gettext as _
from typing import Any

import openpyxl
from openpyxl.utils import get_column_letter

from generator.serie.fouten import Lijstfout, Lijstfouten

_VERBORGEN = re.compile(rb'<row\b[^>]*\shidden="(?:1|true)"')
_NULLEN = re.compile(r"0+\Z")


def rows(inhoud: bytes) -> Iterator[tuple[int, list[str]]]:
    """(row number, cells) of the one visible sheet that holds something. Raises Lijstfouten."""
    try:
        yield from _rows(inhoud)
    except Lijstfouten:
        raise
    except Exception:  # openpyxl raises whatever its parts raise: KeyError, BadZipFile, ParseError, ValueError …
        zin = _("Het Excel-bestand is beschadigd of is geen Excel-bestand. Sla de lijst opnieuw op als .xlsx.")
        raise Lijstfouten([Lijstfout(zin)]) from None


def _rows(inhoud: bytes) -> Iterator[tuple[int, list[str]]]:
    boek = openpyxl.load_workbook(io.BytesIO(inhoud), read_only=True, data_only=False, keep_links=False)
    zichtbaar = [blad for blad in boek.worksheets if blad.sheet_state == "visible"]
    gevuld = [blad for blad in zichtbaar if _holds_something(blad)]
    if len(gevuld) > 1:
        zin = _("Er zijn meer bladen met gegevens: {namen}. Laat alleen het blad met de lijst zichtbaar.")
        raise Lijstfouten([Lijstfout(zin.format(namen=", ".join(blad.title for blad in gevuld)))])
    for blad in gevuld:
        _refuse_hidden_rows(inhoud, blad._worksheet_path)
        yield from _texts(blad)


def _holds_something(blad: Any) -> bool:
    return any(cel is not None for rij in blad.iter_rows(values_only=True) for cel in rij)


def _refuse_hidden_rows(inhoud: bytes, pad: str) -> None:
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        if _VERBORGEN.search(archief.read(pad)):
            raise Lijstfouten([Lijstfout(_("De lijst heeft verborgen rijen. Maak alle rijen zichtbaar, of haal ze weg."))])


def _texts(blad: Any) -> Iterator[tuple[int, list[str]]]:
    fouten = []
    for nummer, rij in enumerate(blad.iter_rows(), start=1):
        cellen = []
        for kolom, cel in enumerate(rij, start=1):
            try:
                cellen.append(_text(cel))
            except ValueError as fout:
                fouten.append(Lijstfout(str(fout), nummer, get_column_letter(kolom)))
        yield nummer, cellen
    if fouten:
        raise Lijstfouten(fouten)


def _text(cel: Any) -> str:
    """What the cell holds as text. Raises ValueError with a sentence for a formula or an error value."""
    waarde = cel.value
    match getattr(cel, "data_type", "n"):
        case "f":
            raise ValueError(_("Hier staat een formule. Plak de uitkomst als waarde."))
        case "e":
            raise ValueError(_("Hier staat een fout van Excel: {waarde}. Vul de goede waarde in.").format(waarde=waarde))
    match waarde:
        case None:
            return ""
        case bool():
            return "ja" if waarde else "nee"
        case datetime.datetime() if waarde.time() == datetime.time():
            return waarde.date().isoformat()
        case datetime.datetime():
            return waarde.strftime("%Y-%m-%d %H:%M")
        case datetime.date() | datetime.time():
            return waarde.isoformat()
        case int() | float():
            return _number(waarde, cel.number_format)
    return str(waarde)


def _number(waarde: int | float, opmaak: str) -> str:
    """A whole number as digits, with the zeros in front that its format shows; other numbers with a decimal comma.

    Never three decimals: '1,234' can be read as a thousand and more, '1,2340' can't.
    """
    getal = Decimal(repr(round(waarde, 10)))
    if getal == getal.to_integral():
        cijfers = format(getal.to_integral(), "f")
        return cijfers.zfill(len(opmaak)) if opmaak and _NULLEN.match(opmaak) else cijfers
    heel, _punt, deel = format(getal.normalize(), "f").partition(".")
    return f"{heel},{deel}{'0' if len(deel) == 3 else ''}"
