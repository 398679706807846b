"""Which reader reads this file? Told by its first bytes and its name. What no reader can read is refused in plain Dutch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _
from pathlib import Path, PurePath

from leesbaarheid.lezen import markdown, tekens
from leesbaarheid.lezen.bronbestand import Bestandsfout, Bronbestand
from leesbaarheid.tekst import Passage

TEKST = frozenset({".md", ".txt"})
HTML = frozenset({".html", ".htm"})
LEESBAAR = TEKST | HTML | {".docx"}
"""The names of files that are taken from a folder."""

GROOTSTE_BESTAND = 30_000_000
"""Bytes: a Word letter with photographs stays under it."""
LANGSTE_PAGINA = 2_000_000
"""Characters of one web page, markup included."""
LANGSTE_TEKST = 500_000
"""Characters: some 150 pages, half a minute of Frog. More is no letter, and would keep others waiting."""

_ANDERE_SOORTEN = {
    ".doc": "Word 97", ".dot": "Word 97", ".docm": "Word", ".dotx": "Word", ".dotm": "Word", ".odt": "LibreOffice",
    ".ott": "LibreOffice", ".pdf": "PDF", ".rtf": "RTF", ".pages": "Pages", ".wpd": "WordPerfect",
}  # fmt: skip
_OLE, _ZIP = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"
_BEGINT_MET = {b"%PDF": "PDF", b"{\\rtf": "RTF", _OLE: "Word 97"}


def load(bron: Path | bytes, naam: str = "") -> Bronbestand:
    """Read a file, or bytes that came under this name ('brief.docx'; no name: text).

    Raises Bestandsfout when it is no text, is protected, broken or too large; OSError when the file can't be opened.
    """
    inhoud, naam = (bron, naam) if isinstance(bron, bytes) else (_bytes(bron), naam or str(bron))
    soort = PurePath(naam).suffix.lower()
    if len(inhoud) > GROOTSTE_BESTAND:
        raise _too_long()
    _refuse_other_kinds(inhoud, soort, naam)
    if soort == ".docx":
        from leesbaarheid.lezen import docx  # here: loading the library for Word files takes a third of a second

        return docx.read(inhoud, naam)
    tekst, bijzonder = tekens.decode(inhoud, naam)
    if soort in HTML:
        if len(tekst) > LANGSTE_PAGINA:
            raise _too_long()
        from leesbaarheid.lezen import html

        passages, verborgen = html.read(tekst, naam)
        return Bronbestand(tekst, passages, bijzonder + verborgen)
    return replace(read_text(tekst), bijzonder=bijzonder)


def read_text(tekst: str) -> Bronbestand:
    """Read plain text or Markdown. Raises Bestandsfout when it is longer than LANGSTE_TEKST."""
    if len(tekst) > LANGSTE_TEKST:
        raise _too_long()
    return Bronbestand(tekst, markdown.read(tekst))


def refuse_unreadable(passages: Sequence[Passage]) -> None:
    """Raises Bestandsfout when these passages together exceed LANGSTE_TEKST, or hold half characters (lone surrogates)."""
    if sum(len(passage.tekst) for passage in passages) > LANGSTE_TEKST:
        raise _too_long()
    try:
        for passage in passages:
            passage.tekst.encode()
    except UnicodeEncodeError as fout:
        raise Bestandsfout(_("Er staan halve tekens in deze tekst. Kopieer de tekst opnieuw uit het programma.")) from fout


def _too_long() -> Bestandsfout:
    return Bestandsfout(_("Deze tekst is te lang om te toetsen. Deel hem op in kleinere teksten."))


def _bytes(pad: Path) -> bytes:
    with pad.open("rb") as bestand:
        return bestand.read(GROOTSTE_BESTAND + 1)


def _refuse_other_kinds(inhoud: bytes, soort: str, naam: str) -> None:
    begint = next((wat for merk, wat in _BEGINT_MET.items() if inhoud.startswith(merk)), None)
    if inhoud.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in inhoud:
        zin = _("Het bestand {naam} heeft een wachtwoord. Haal het wachtwoord eraf in Word en toets opnieuw.")
        raise Bestandsfout(zin.format(naam=naam))
    if wat := begint or _ANDERE_SOORTEN.get(soort):
        zin = _("Het bestand {naam} is een bestand van het soort {wat}. Dat kunnen wij niet lezen. Sla op als .docx.")
        raise Bestandsfout(zin.format(naam=naam, wat=wat))
    if (soort == ".docx") != inhoud.startswith(_ZIP):
        zin = (
            _("Het bestand {naam} is geen Word-bestand, of het is kapot. Open het in Word en sla het opnieuw op als .docx.")
            if soort == ".docx"
            else _("Het bestand {naam} is geen tekst. Is het een brief uit Word? Sla hem dan op als .docx.")
        )
        raise Bestandsfout(zin.format(naam=naam))
