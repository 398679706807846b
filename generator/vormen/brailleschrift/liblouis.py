"""liblouis 3.24 by ctypes: text to braille cells and back. One word at a time, with the tables that liblouis brings.

Debian's python3-louis does the same, but only for the system's own Python.
"""

from __future__ import annotations

import re
from ctypes import CDLL, POINTER, byref, c_char_p, c_int, c_ushort, create_string_buffer
from functools import lru_cache
from gettext import gettext as _
from threading import Lock

from generator.vormen.vorm import Vormfout

BIBLIOTHEEK = "liblouis.so.20"
LEEG = "\u2800"
"""The cell without dots."""
_UNICODE = "unicode.dis"
"""Stands before each table: its own display code may be another, and then cells of U+28xx mean nothing to it."""
_UIT = 60000
"""Log level LOU_LOG_OFF: liblouis writes nothing to the screen."""
_PUNTEN_IN_UNICODE = 4 | 64
"""Modes dotsIO and ucBrl: cells come and go as U+28xx."""
_GEEN_ONBEKENDE = 128
"""Mode noUndefined: nothing is written for a character that the table does not know."""
_NAAM = re.compile(r"[A-Za-z0-9-]+\.(?:utb|ctb)")
_SLOT = Lock()
"""liblouis keeps its tables and buffers in global variables: one thread at a time."""


@lru_cache(5000)
def sign(teken: str, tabel: str) -> str:
    """The cells of one character, kept: for words, which may be names, use `translate`. Raises Vormfout as that does."""
    return translate(teken, tabel)


def translate(tekst: str, tabel: str) -> str:
    """The cells of a text, by the table with this file name. A character that the table does not know leaves nothing.

    Raises Vormfout when liblouis or the table is not there.
    """
    return _run("lou_translateString", tekst, tabel, _PUNTEN_IN_UNICODE | _GEEN_ONBEKENDE)


def back_translate(cellen: str, tabel: str) -> str:
    """The text that liblouis reads in these cells. Raises Vormfout as `translate` does."""
    return _run("lou_backTranslateString", cellen, tabel, _GEEN_ONBEKENDE)


@lru_cache
def check_table(tabel: str) -> None:
    """Raise Vormfout when liblouis can't use this table."""
    with _SLOT:
        goed = _NAAM.fullmatch(tabel) and _library().lou_checkTable(tabel.encode())
    if not goed:
        zin = _("De brailletabel ‘{tabel}’ is er niet. Kijk naar ‘braille’ in taal.toml, of installeer liblouis-data.")
        raise Vormfout(zin.format(tabel=tabel))


def _run(functie: str, tekst: str, tabel: str, wijze: int) -> str:
    check_table(tabel)
    with _SLOT:
        louis = _library()
        breedte = louis.lou_charSize()
        codering = {2: "utf-16-le", 4: "utf-32-le"}[breedte]
        invoer = tekst.encode(codering)
        plaats = len(invoer) // breedte * 12 + 40
        uitvoer = create_string_buffer(plaats * breedte)
        lang, ruim = c_int(len(invoer) // breedte), c_int(plaats)
        gelukt = getattr(louis, functie)(
            f"{_UNICODE},{tabel}".encode(), invoer, byref(lang), uitvoer, byref(ruim), None, None, wijze
        )
    if not gelukt or lang.value != len(invoer) // breedte:
        raise Vormfout(
            _("Braille maken lukt niet met de tabel ‘{tabel}’. Kies een andere tabel in taal.toml.").format(tabel=tabel)
        )
    return uitvoer.raw[: ruim.value * breedte].decode(codering)


@lru_cache
def _library() -> CDLL:
    try:
        louis = CDLL(BIBLIOTHEEK)
    except OSError:
        zin = _("Het programma voor braille (liblouis) ontbreekt. Vraag de beheerder om liblouis20 en liblouis-data.")
        raise Vormfout(zin) from None
    soort = [c_char_p, c_char_p, POINTER(c_int), c_char_p, POINTER(c_int), POINTER(c_ushort), c_char_p, c_int]
    louis.lou_translateString.argtypes = louis.lou_backTranslateString.argtypes = soort
    louis.lou_checkTable.argtypes = [c_char_p]
    louis.lou_setLogLevel(_UIT)
    return louis
