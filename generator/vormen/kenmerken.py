"""What a released file says of itself: its tekstversie and the numbers of its Akkoorden. Written by the forms, read back here.

A concept says nothing: `read` gives None. Whether what a file says is true is for the desk to judge.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from dataclasses import dataclass, replace
from gettext import gettext as _
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from generator.bibliotheek import unreadable
from generator.vormen.vorm import Vormfout

if TYPE_CHECKING:
    from generator.poort import Vrijgave

NAAMRUIMTE = "urn:brief-op-maat:kenmerken:"
"""Namespace of our two properties in a PDF's XMP."""
_REGELS = re.compile(r"^tekstversie ([0-9a-f]{64})\nakkoord (\d+(?:, \d+)*)\s*\Z", re.MULTILINE)
_BRAILLE = re.compile(r"tekstversie((?:\s+[0-9a-f]{8}){8})\s+akkoord (\d+(?:,\s+\d+)*)\n*(?:.*\n?){0,2}\Z")
_STREEP = "⠒" * 12
"""The line above the office's lines in braille."""


@dataclass(frozen=True)
class Kenmerken:
    """`tekstversie` is SHA-256 in hex; `akkoorden` are the numbers of the sign-offs that the file rests on.

    `heel` is False when the file's text is not the one that it was made with (only a Word file can tell).
    """

    tekstversie: str
    akkoorden: tuple[int, ...]
    heel: bool = True

    @property
    def nummers(self) -> str:
        """The Akkoord numbers as text: '12, 14'."""
        return ", ".join(map(str, self.akkoorden))


def of(vrijgave: Vrijgave | None) -> Kenmerken | None:
    """What a file made under this Vrijgave must say; None for a concept."""
    return Kenmerken(vrijgave.tekstversie, vrijgave.akkoorden) if vrijgave else None


def lines(kenmerken: Kenmerken) -> tuple[str, str]:
    """The last two lines of a text file."""
    return f"tekstversie {kenmerken.tekstversie}", f"akkoord {kenmerken.nummers}"


def read(pad: Path) -> Kenmerken | None:
    """What the file says of itself, None when it says nothing (a concept, or no letter of ours).

    Raises Vormfout when the file can't be read.
    """
    try:
        inhoud = pad.read_bytes()
    except OSError as fout:
        raise Vormfout(unreadable(pad, fout)) from None
    if inhoud.startswith(b"%PDF"):
        return _from_pdf(pad)
    if inhoud[30:58] == b"mimetypeapplication/epub+zip":
        return _from_epub(pad)
    if inhoud.startswith(b"PK"):
        return _from_docx(inhoud, pad)
    if (gelezen := _from_braille(inhoud)) is not None:
        return gelezen
    if inhoud.startswith(b"ID3"):
        return _from_mp3(inhoud)
    tekst = inhoud.decode("utf-8", errors="replace")
    return _from_html(tekst) if tekst.lstrip()[:9].lower() == "<!doctype" else _from_text(tekst)


def _from_pdf(pad: Path) -> Kenmerken | None:
    import pikepdf

    try:
        with pikepdf.open(pad) as pdf, pdf.open_metadata() as metadata:
            waarden = [metadata.get(f"{{{NAAMRUIMTE}}}{naam}") for naam in ("tekstversie", "akkoord")]
    except pikepdf.PdfError:
        raise Vormfout(_("Het bestand {pad} is geen hele PDF. Vraag om een nieuw bestand.").format(pad=pad)) from None
    return _parse(*waarden)


def _from_docx(inhoud: bytes, pad: Path) -> Kenmerken | None:
    from generator.vormen.word import eigenschappen

    try:
        gevonden, heel = eigenschappen.read(inhoud)
    except eigenschappen.Onleesbaar:
        raise Vormfout(_("Het bestand {pad} is niet heel. Vraag om een nieuw bestand.").format(pad=pad)) from None
    eigen = _parse(gevonden.get("tekstversie"), gevonden.get("akkoord"))
    return eigen and replace(eigen, heel=heel)


def _from_epub(pad: Path) -> Kenmerken | None:
    """The two `<meta property="brief:…">` in the package (vormen/boek/pakket.opf.jinja)."""
    try:
        with zipfile.ZipFile(pad) as zip:
            pakket = ElementTree.fromstring(zip.read("EPUB/pakket.opf"))
    except (zipfile.BadZipFile, ElementTree.ParseError, KeyError, NotImplementedError, EOFError, zlib.error):
        zin = _("Het bestand {pad} is geen heel e-boek van ons. Vraag om een nieuw bestand.")
        raise Vormfout(zin.format(pad=pad)) from None
    eigen = {meta.get("property"): meta.text for meta in pakket.iter("{http://www.idpf.org/2007/opf}meta")}
    return _parse(eigen.get("brief:tekstversie"), eigen.get("brief:akkoord"))


def _from_mp3(inhoud: bytes) -> Kenmerken | None:
    from io import BytesIO

    from mutagen import MutagenError
    from mutagen.id3 import ID3

    try:
        tags = ID3(BytesIO(inhoud))
    except MutagenError:
        return None
    return _parse(*("".join(map(str, tags.get(f"TXXX:{naam}", ()))) for naam in ("tekstversie", "akkoord")))


def _from_html(tekst: str) -> Kenmerken | None:
    lezer = _Meta()
    lezer.feed(tekst)
    return _parse(lezer.gevonden.get("tekstversie"), lezer.gevonden.get("akkoord"))


def _from_text(tekst: str) -> Kenmerken | None:
    regels = _REGELS.search(tekst)
    return _parse(*regels.groups()) if regels else None


def _from_braille(inhoud: bytes) -> Kenmerken | None:
    """From the last lines of the last page; after them comes at most the page's foot, so no sentence can pose as them."""
    from generator.vormen.brailleschrift import terug

    cellen = terug.cells(inhoud)
    if cellen is None:
        return None
    blad = cellen.rstrip("\f").split("\f")[-1].split(_STREEP)[-1]
    regels = _BRAILLE.search(terug.plain(blad))
    return _parse(re.sub(r"\s", "", regels[1]), re.sub(r"\s+", " ", regels[2])) if regels else None


def _parse(tekstversie: str | None, nummers: str | None) -> Kenmerken | None:
    if not (tekstversie and nummers and re.fullmatch(r"\d+(, \d+)*", nummers)):
        return None
    return Kenmerken(tekstversie, tuple(map(int, nummers.split(", "))))


class _Meta(HTMLParser):
    """Collects `<meta name=… content=…>` of the head."""

    def __init__(self) -> None:
        super().__init__()
        self.gevonden: dict[str, str | None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        eigen = dict(attrs)
        if tag == "meta" and eigen.get("name"):
            self.gevonden.setdefault(eigen["name"], eigen.get("content"))
