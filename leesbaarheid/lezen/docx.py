"""A Word file (.docx) → its text, paragraph by paragraph, as it reads on paper. python-docx opens it and knows its styles.

Insertions count and deletions do not; a text box stands after the paragraph that holds it; footnotes come last. Letterheads
(headers and footers) are kept apart, and what Word does not show (hidden text) is left out and told.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from gettext import gettext as _

from docx import Document
from docx.document import Document as Wordbestand
from docx.exceptions import PythonDocxError
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from leesbaarheid.lezen.alineas import Alinea, compose
from leesbaarheid.lezen.bronbestand import Bestandsfout, Bronbestand, hidden_words
from leesbaarheid.lezen.wordstijl import Stijlen, is_hidden_run
from leesbaarheid.tekst import Soort

MEESTE_UITGEPAKT = 100_000_000
"""Bytes that a file may become when unpacked; a zip bomb becomes gigabytes."""
MEESTE_XML = 30_000_000
"""Bytes of one part of text: the XML of some two thousand pages."""
MEESTE_DELEN = 5_000

_STUK = (
    zipfile.BadZipFile, zlib.error, etree.LxmlError, PythonDocxError, LookupError, ValueError, NotImplementedError,
    RuntimeError, EOFError, OSError, AttributeError, TypeError,
)  # fmt: skip
"""What zipfile, lxml and python-docx raise on a file that is no proper DOCX."""
_DOCTYPE = tuple("<!DOCTYPE".encode(codering) for codering in ("ascii", "utf-16-le", "utf-16-be"))

_ALS_TEKST = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "softHyphen": "\u00ad", "noBreakHyphen": "\u2011"}
_NIET_GELEZEN = frozenset(
    "pPr rPr tblPr tblGrid trPr tcPr sectPr sdtPr sdtEndPr del moveFrom delText instrText delInstrText fldData "
    "footnoteReference endnoteReference annotationRef commentReference rt proofErr".split()
)


def read(inhoud: bytes, naam: str) -> Bronbestand:
    """Read a DOCX. Raises Bestandsfout when it is broken, unpacks to something enormous, or tries tricks in its XML."""
    try:
        _refuse_bombs(inhoud, naam)
        bestand = Document(io.BytesIO(inhoud))
        lezer = _Lezer(bestand)
        alineas = list(lezer.paragraphs())
    except Bestandsfout:
        raise
    except _STUK as fout:
        raise _broken(naam) from fout
    tekst, passages = compose(alineas)
    return Bronbestand(tekst, passages, hidden_words(lezer.verborgen))


def _refuse_bombs(inhoud: bytes, naam: str) -> None:
    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
        leden = zip_.infolist()
        if len(leden) > MEESTE_DELEN or sum(lid.file_size for lid in leden) > MEESTE_UITGEPAKT:
            zin = _("Het bestand {naam} wordt veel te groot bij het uitpakken. Sla de brief opnieuw op, zonder foto's.")
            raise Bestandsfout(zin.format(naam=naam))
        for lid in leden:
            if not lid.filename.endswith((".xml", ".rels")):
                continue
            if lid.file_size > MEESTE_XML:
                raise Bestandsfout(_("De tekst {naam} is te lang. Toets hem in delen.").format(naam=naam))
            deel = zip_.read(lid)
            if any(merk in deel for merk in _DOCTYPE):
                raise _broken(naam)


def _broken(naam: str) -> Bestandsfout:
    zin = _("Het bestand {naam} is geen Word-bestand, of het is kapot. Open het in Word en sla het opnieuw op als .docx.")
    return Bestandsfout(zin.format(naam=naam))


class _Lezer:
    """Walks over the parts of one file."""

    def __init__(self, bestand: Wordbestand) -> None:
        self._bestand = bestand
        self._stijlen = Stijlen(bestand.styles.element)
        self._verborgen: list[str] = []

    @property
    def verborgen(self) -> int:
        """Words read so far that Word does not show."""
        return len("".join(self._verborgen).split())

    def paragraphs(self) -> Iterator[Alinea]:
        """Letterheads first, then the text, its footnotes, and what stands at the foot of the pages."""
        yield from self._part("header", Soort.ADRES)
        yield from self._blocks(self._bestand.element.body, None)
        yield from self._part("footnotes", None)
        yield from self._part("endnotes", None)
        yield from self._part("footer", Soort.ADRES)

    def _part(self, soort: str, als: Soort | None) -> Iterator[Alinea]:
        gezien: set[str] = set()
        for verband in self._bestand.part.rels.values():
            if verband.is_external or not verband.reltype.endswith(f"/{soort}"):
                continue
            alineas = list(self._blocks(parse_xml(verband.target_part.blob), als))
            beeld = "\n".join(alinea.tekst for alinea in alineas)
            if beeld.strip() and beeld not in gezien:
                gezien.add(beeld)
                yield from alineas
                yield Alinea(None, "")

    def _blocks(self, element: Iterable[etree._Element], als: Soort | None) -> Iterator[Alinea]:
        """The paragraphs below an element, in order. `als`: the kind that the place gives them (a cell, a letterhead)."""
        for kind in element:
            naam = _name(kind)
            if naam == "p":
                yield from self._paragraph(kind, als)
            elif naam == "tbl":
                yield from self._blocks(kind, als or Soort.TABEL)
                yield Alinea(None, "")
            elif naam not in _NIET_GELEZEN:
                yield from self._blocks(_versions(kind), als)

    def _paragraph(self, alinea: etree._Element, als: Soort | None) -> Iterator[Alinea]:
        doosjes: list[etree._Element] = []
        tekst = "".join(self._text(alinea, self._stijlen.hides(alinea), doosjes))
        self._verborgen.append(" ")
        yield Alinea(als if als is Soort.ADRES else self._stijlen.kind(alinea) or als, tekst)
        for doosje in doosjes:
            yield from self._blocks(doosje, als if als is Soort.ADRES else None)

    def _text(self, element: Iterable[etree._Element], verborgen: bool, doosjes: list[etree._Element]) -> Iterator[str]:
        for kind in element:
            naam = _name(kind)
            if naam == "txbxContent":
                doosjes.append(kind)
            elif naam == "r":
                yield from self._text(kind, verborgen or is_hidden_run(kind) or self._stijlen.hides_run(kind), doosjes)
            elif naam == "t":
                yield self._seen(kind.text or "", verborgen)
            elif naam in _ALS_TEKST:
                yield self._seen(_ALS_TEKST[naam], verborgen)
            elif naam == "sym":
                yield self._seen(_symbol(kind), verborgen)
            elif naam not in _NIET_GELEZEN:
                yield from self._text(_versions(kind), verborgen, doosjes)

    def _seen(self, tekst: str, verborgen: bool) -> str:
        if not verborgen:
            return tekst
        self._verborgen.append(tekst)
        return ""


def _name(element: etree._Element) -> str:
    """The bare name of an element; comments and processing instructions have none."""
    return etree.QName(element).localname if isinstance(element.tag, str) else "proofErr"


def _versions(element: etree._Element) -> Iterable[etree._Element]:
    """Word keeps a drawing twice, for newer and for older versions of itself: the first will do."""
    return element[:1] if _name(element) == "AlternateContent" else element


def _symbol(element: etree._Element) -> str:
    """A sign from a symbol font: a box, an arrow."""
    return chr(int(element.get(qn("w:char"), "2610"), 16))
