"""Braille → text, to check what was written: no reader needs this, and it is no part of making a letter's words.

liblouis reads a number only up to its first point or comma in some tables (Dutch, Arabic, Polish), so numbers are read here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from string import ascii_lowercase

from generator.bibliotheek import Bibliotheek
from generator.taal import BRONTAAL
from generator.vormen.brailleschrift.liblouis import LEEG, back_translate, sign, translate
from generator.vormen.brailleschrift.schrift import Schrift, load
from generator.vormen.brailleschrift.tekens import from_ascii

CIJFERS = dict(zip("⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚", "1234567890", strict=True))
"""The digits after a number sign: the letters a to j."""
CIJFERTEKEN, HERSTELTEKEN = "⠼", "⠠"
LETTERS = dict(zip("⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵", ascii_lowercase, strict=True))
_NA_DEZE = ".,"
_BRF = re.compile(rb"[ -_\r\n\f]+\Z")


def cells(inhoud: bytes) -> str | None:
    """The cells of a finished braille file of ours, with its line and page feeds; None for another file."""
    if inhoud.endswith(b"\r\n\f") and _BRF.match(inhoud):
        return from_ascii(inhoud.decode("ascii").replace("\r", ""))
    try:
        tekst = inhoud.decode()
    except UnicodeDecodeError:
        return None
    return tekst if tekst.strip() and not re.search(r"[^\u2800-\u283f\s]", tekst) else None


def file_text(inhoud: bytes, bibliotheek: Bibliotheek, taal: str) -> str | None:
    """A finished file as its reader finds it: read in its language, then once more in Dutch, as its Dutch values are."""
    cellen = cells(inhoud)
    if cellen is None:
        return None
    return "\n".join(read(cellen, load(bibliotheek, code)) for code in dict.fromkeys((taal, BRONTAAL)))


def read(cellen: str, schrift: Schrift) -> str:
    """The text of these cells, with its white space. Digits are 0-9."""
    tekst = "".join(deel if deel.isspace() else _word(deel, schrift) for deel in re.split(rf"([\s{LEEG}])", cellen))
    procent = _plain(sign("%", schrift.tabel), schrift.tabel)
    tekst = re.sub(rf"(?<=\d) {re.escape(procent)}(?!\w)", "%", tekst) if procent else tekst
    return re.sub(r"\beuro -(?=\d)", "€-", tekst)


def plain(cellen: str) -> str:
    """What the office's lines say (opmaak.office): small letters, digits and commas of the Dutch table. Needs no liblouis."""
    tekst, getal = "", False
    for cel in cellen:
        if cel.isspace() or cel == LEEG:
            tekst, getal = tekst + (" " if cel == LEEG else cel), False
        elif cel in (CIJFERTEKEN, HERSTELTEKEN):
            getal = cel == CIJFERTEKEN
        else:
            tekst += (CIJFERS if getal else LETTERS).get(cel, "," if cel == "⠂" else "?")
    return tekst


def digits(cellen: str, tabel: str) -> str:
    """Every digit that a reader of this table finds in these cells, in order."""
    patroon, _tekens = _numbers(tabel)
    if patroon is None:
        return "".join(teken for teken in _plain(cellen, tabel) if teken.isdigit())
    return "".join(CIJFERS.get(cel, "") for getal in patroon.findall(cellen) for cel in getal)


def _word(woord: str, schrift: Schrift) -> str:
    if not woord or woord == LEEG:
        return woord and " "
    patroon, tekens = _numbers(schrift.tabel)
    if patroon is None:
        return _letters(woord, schrift)
    return _address(_number_and_letters(woord, schrift, patroon, tekens), schrift.tabel)


def _number_and_letters(woord: str, schrift: Schrift, patroon: re.Pattern[str], tekens: Mapping[str, str]) -> str:
    tekst = ""
    for deel in re.split(f"({patroon.pattern})", woord):
        if deel.startswith(CIJFERTEKEN) and len(deel) > 1:
            tekst = _euro(tekst, schrift.tabel) + "".join(CIJFERS.get(cel) or tekens.get(cel, "") for cel in deel)
        elif deel:
            tekst += _letters(deel, schrift)
    return tekst


def _letters(deel: str, schrift: Schrift) -> str:
    """The borrowed letters by this language's list, the rest by liblouis."""
    hoofd = sign("A", schrift.tabel).removesuffix(sign("a", schrift.tabel))
    namen = {schrift.voorteken + cel: letter for letter, cel in schrift.letters.items()}
    namen |= {schrift.voorteken + hoofd + cel: letter.upper() for letter, cel in schrift.letters.items() if letter != "ı"}
    if not namen:
        return _plain(deel, schrift.tabel)
    patroon = "|".join(sorted(map(re.escape, namen), key=len, reverse=True))
    return "".join(namen.get(stuk) or _plain(stuk, schrift.tabel) for stuk in re.split(f"({patroon})", deel) if stuk)


def _plain(cellen: str, tabel: str) -> str:
    """By liblouis, but a percent sign twice is none for thousands (Dutch: é after é)."""
    tekst = back_translate(cellen, tabel)
    if translate(tekst.strip(), tabel) != cellen or any(unicodedata.category(teken) == "Cc" for teken in tekst):
        procent = re.escape(sign("%", tabel))
        delen = re.split(f"(?<={procent})(?={procent})", cellen) if procent else [cellen]
        tekst = "".join(back_translate(deel, tabel).strip() for deel in delen)
    return "".join(str(unicodedata.digit(teken, teken)) for teken in tekst).rstrip(" ")


def _address(woord: str, tabel: str) -> str:
    """In a web or mail address and beside a digit a cell that is a letter too is a sign: in Dutch / is í and @ is ä."""
    schuin = re.escape(_plain(sign("/", tabel), tabel) or "/")
    woord = re.sub(rf"(?<=\d){schuin}|{schuin}(?=\d)", "/", woord)
    if re.search(r"\w\.\w", woord) and not woord[0].isdigit():
        for teken in "/@":
            woord = woord.replace(_plain(translate(teken, tabel), tabel) or teken, teken)
    return woord


def _euro(tekst: str, tabel: str) -> str:
    """A currency sign that is a letter too (Dutch: e) is read by the number after it."""
    letter = _plain(translate("€1", tabel).removesuffix(sign("1", tabel)), tabel)
    return re.sub(rf"(^|\W){re.escape(letter)}$", r"\1€", tekst) if letter and tekst else tekst


@lru_cache
def _numbers(tabel: str) -> tuple[re.Pattern[str] | None, dict[str, str]]:
    """How this table writes a number, and its signs inside one; (None, {}) when it writes digits in another way."""
    if sign("1", tabel) != "⠼⠁":
        return None, {}
    midden = {translate(f"1{teken}1", tabel)[2:-1]: teken for teken in _NA_DEZE}
    tekens = {cel: teken for cel, teken in midden.items() if len(cel) == 1}
    cijfers, scheiding = "".join(CIJFERS), re.escape("".join(tekens))
    verder = f"(?:[{scheiding}][{cijfers}]+)*" if tekens else ""
    return re.compile(f"{CIJFERTEKEN}[{cijfers}]+{verder}"), tekens
