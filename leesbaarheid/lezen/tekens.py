"""Bytes → characters: UTF-8, UTF-16 or UTF-32 with a mark in front, or Windows-1252 as older Word exports it."""

from __future__ import annotations

import codecs
from gettext import gettext as _

from leesbaarheid.lezen.bronbestand import Bestandsfout
from leesbaarheid.redenen import Reden
from leesbaarheid.toets import Oordeel

MEESTE_STUURTEKENS = 0.02
"""Share of control characters from which a file is no text."""

_MERKEN = (
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"), (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"), (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)  # fmt: skip


def decode(inhoud: bytes, naam: str) -> tuple[str, tuple[Reden, ...]]:
    """The text without its byte order mark, and which character set it was when that is not UTF-8.

    Raises Bestandsfout when these bytes are no text.
    """
    codering, heet = next(((code, heet) for merk, code, heet in _MERKEN if inhoud.startswith(merk)), ("utf-8-sig", ""))
    tekst = _try(inhoud, codering)
    if tekst is None and not heet:
        tekst, heet = _try(inhoud, "cp1252"), "Windows-1252"
    if tekst is None or _is_binary(tekst):
        zin = _("Het bestand {naam} is geen tekst. Is het een brief uit Word? Sla hem dan op als .docx.")
        raise Bestandsfout(zin.format(naam=naam))
    if not heet:
        return tekst, ()
    zin = _("Dit bestand is geen UTF-8. Wij lazen het als {codering}. Kijk of de letters kloppen.")
    return tekst, (Reden(Oordeel.VOLDOET, zin.format(codering=heet)),)


def _try(inhoud: bytes, codering: str) -> str | None:
    try:
        return inhoud.decode(codering)
    except UnicodeDecodeError:
        return None


def _is_binary(tekst: str) -> bool:
    stuur = sum(teken < " " and teken not in "\t\n\r\f\v" for teken in tekst)
    return "\0" in tekst or stuur > MEESTE_STUURTEKENS * len(tekst)
