"""The shape that a word list must have, and what to tell whoever wrote it differently. Reads one file; knows no other list."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from gettext import gettext as _
from pathlib import Path
from typing import Any

IN_GROEPEN = frozenset({"bekend", "dingen"})
"""Lists whose tables hold named groups of words; every other list has one entry per word."""
TABELLEN = {
    "formeel": ("formeel", "alledaags", "gesplitst", "met_te"),
    "bekend": ("bekend", "weg"),
    "afkortingen": ("voluit",),
}
"""The tables that a list may have, where the program reads them by name."""
MAG = ("alleen", "na")
"""What an entry may say besides its alternatives (`anders`)."""


class Woordenlijstfouten(Exception):
    """Word lists that can't be used; `fouten` are Dutch sentences that name file, entry and remedy."""

    def __init__(self, *fouten: str) -> None:
        super().__init__(" ".join(fouten))
        self.fouten = fouten


def load(pad: Path) -> dict[str, dict[str, Any]]:
    """The tables of one file. Raises Woordenlijstfouten with everything that is wrong in it."""
    try:
        blad = tomllib.loads(pad.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as fout:
        raise Woordenlijstfouten(_no_toml(pad, str(fout))) from None
    except UnicodeDecodeError:
        raise Woordenlijstfouten(_("{pad} is geen UTF-8. Sla het op als tekst in UTF-8.").format(pad=pad)) from None
    except OSError:
        raise Woordenlijstfouten(_("U mag {pad} niet lezen. Vraag de beheerder om rechten.").format(pad=pad)) from None
    if fouten := tuple(_("{pad}: {fout}").format(pad=pad, fout=fout) for fout in problems(pad.stem, blad)):
        raise Woordenlijstfouten(*fouten)
    return blad


def problems(lijst: str, blad: Mapping[str, Any]) -> Iterator[str]:
    """What is wrong with the tables of one file: Dutch sentences without the file's name."""
    tabellen = TABELLEN.get(lijst, ())
    for groep, tabel in blad.items():
        if not isinstance(tabel, Mapping):
            yield _("'{naam}' staat niet in een tabel. Zet er een regel boven, zoals [{tabel}].").format(
                naam=groep, tabel=(tabellen or ("woorden",))[0]
            )
        elif tabellen and groep not in tabellen:
            yield _("de tabel [{naam}] bestaat niet. Kies uit: {keuze}.").format(naam=groep, keuze=", ".join(tabellen))
        else:
            for sleutel, inhoud in tabel.items():
                if fout := _entry_problem(lijst, sleutel, inhoud):
                    yield _("bij '{naam}' {fout}").format(naam=sleutel, fout=fout)


def _no_toml(pad: Path, fout: str) -> str:
    plaats = re.search(r"line (\d+)", fout)
    if "overwrite" in fout or "Cannot mutate" in fout or "twice" in fout:
        zin = _("{pad}: op regel {regel} staat een woord dat er al eerder staat. Laat één van de twee staan.")
    else:
        zin = _("{pad} is geen geldige TOML. Kijk bij regel {regel} en verbeter die plek.")
    return zin.format(pad=pad, regel=plaats[1] if plaats else "?")


def _entry_problem(lijst: str, sleutel: str, inhoud: Any) -> str | None:
    if not sleutel.strip():
        return _("staat geen woord. Zet links het woord.")
    if lijst in IN_GROEPEN:
        return None if _is_words(inhoud) and inhoud else _('hoort een lijst van woorden, zoals ["brief", "kopie"].')
    if inhoud is False:
        return None
    if lijst == "afkortingen":
        goed = isinstance(inhoud, str) and inhoud.strip()
        return None if goed else _("ontbreekt wat de afkorting betekent. Schrijf die tussen aanhalingstekens, of false.")
    return _alternatives_problem(lijst, inhoud)


def _alternatives_problem(lijst: str, inhoud: Any) -> str | None:
    delen = inhoud if isinstance(inhoud, Mapping) else {"anders": inhoud}
    if not _is_words(delen.get("anders")):
        return _('horen gewone woorden, zoals ["woord"]. Schrijf false als u het woord wilt weghalen.')
    if lijst == "formeel" and not delen["anders"]:
        return _("staat geen gewoon woord. Zet er minstens één bij.")
    vreemd = [naam for naam, waarde in delen.items() if naam != "anders" and (naam not in MAG or not isinstance(waarde, str))]
    if vreemd:
        return _("staat '{vreemd}'. Dat kent de lijst niet. Kies uit: anders, {mag}.").format(
            vreemd=vreemd[0], mag=", ".join(MAG)
        )
    return None


def _is_words(inhoud: Any) -> bool:
    return isinstance(inhoud, list) and all(isinstance(woord, str) and woord.strip() for woord in inhoud)
