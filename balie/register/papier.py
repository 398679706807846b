"""The register of one text as a tagged PDF (PDF/UA-1), in the fonts that we ship. No words of a letter's examples are in it."""

from __future__ import annotations

import atexit
import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.template.loader import render_to_string
from django.utils import timezone
from weasyprint import CSS

from balie.register.geschiedenis import Verhaal
from balie.register.overzicht import Rij
from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.vormen import huisstijl
from generator.vormen.glyfen import cmap
from generator.vormen.huisstijl import Lettertype
from generator.vormen.zetten import opmaak
from generator.vormen.zetten.afwerking import Afwerking
from generator.vormen.zetten.zetter import Zetter

BLAD = Path(__file__).with_name("papier.css")
STIJL = "standaard"
"""Always the house style that we ship: a letter's style has to hold its sentences and logo, this only needs fonts."""
_BUITEN_ASCII = re.compile(r"[\x20-\x7e]?[^\x20-\x7e\t\n\r]+")
"""Whatever is not plain ASCII, with the letter before it: a mark is shown in the font of its letter or not at all."""


def write(rij: Rij, verhalen: Sequence[Verhaal]) -> bytes:
    """The PDF file, newest version first."""
    zetter = _typesetter()
    genummerd = list(zip(range(len(verhalen), 0, -1), verhalen, strict=True))
    html = render_to_string("register/papier.html", {"rij": rij, "genummerd": genummerd, "gemaakt": timezone.now()})
    return zetter.write(printable(html, zetter.stapel), "register", "", Afwerking(None, zetter.stapel))


class Registerzetter(Zetter):
    """The set-up of letters (fonts, no network, strict, one at a time) with the register's own style sheet."""

    def _sheet(self, profiel: str, bladzijde: str) -> Any:
        css = opmaak.font_faces(self.stapel) + f"html {{ font-family: {opmaak.letters(self.stapel)} }}\n"
        css += BLAD.read_text(encoding="utf-8")
        blad = CSS(string=css, base_url=self.base_url, url_fetcher=self.ophaler, font_config=self.lettertypen)
        self.bladen[profiel, bladzijde] = blad
        return blad


@lru_cache
def _typesetter() -> Registerzetter:
    stijl = huisstijl.load(Bibliotheek((MEEGELEVERD,)), STIJL)
    return Registerzetter(stijl, stijl.lettertypen)


# WeasyPrint removes its copies of the fonts when a FontConfiguration goes; at the very end of Python it no longer can.
atexit.register(_typesetter.cache_clear)


def printable(html: str, stapel: Sequence[Lettertype]) -> str:
    """The page with every character that our fonts can't show written as its code, such as [U+1F600].

    Also what can't be seen and steers the text: on paper a remark has to show what it holds.
    """
    kan = [_shows(lettertype) for lettertype in stapel]
    return _BUITEN_ASCII.sub(lambda stuk: "".join(_spelled(stuk[0], kan)), html)


def _spelled(stuk: str, kan: Sequence[frozenset[str]]) -> list[str]:
    uit, van_letter = [], list(kan)
    for teken in stuk:
        los = unicodedata.category(teken)[0] != "M"
        kunnen = [tekens for tekens in (kan if los else van_letter) if teken in tekens]
        uit.append(teken if kunnen else f"[U+{ord(teken):04X}]")
        van_letter = kunnen
    return uit


@lru_cache
def _shows(lettertype: Lettertype) -> frozenset[str]:
    """What both weights of this font can show."""
    tekens = map(chr, cmap(lettertype.gewoon) & cmap(lettertype.vet))
    return frozenset(teken for teken in tekens if unicodedata.category(teken)[0] not in "C" and teken not in "\u2028\u2029")
