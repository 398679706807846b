"""The last touch on a PDF, inside WeasyPrint's own finishing step: what it leaves out for PDF/UA, and our marks in its XMP.

Header cells get their /Scope (WeasyPrint issue 2508), links the Print flag, glyphs their text, a released letter its version.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pydyf

from generator.vormen.huisstijl import Lettertype
from generator.vormen.kenmerken import Kenmerken, xmp
from generator.vormen.zetten import glyfteksten

AFDRUKKEN = 4
"""Annotation flag 'Print' (ISO 32000-1, table 165)."""


class Afwerking:
    """A `finisher` for WeasyPrint: called with the document and the PDF just before the file is written."""

    def __init__(self, kenmerken: Kenmerken | None, stapel: Sequence[Lettertype]):
        self.kenmerken = kenmerken
        self.stapel = stapel

    def __call__(self, document: Any, pdf: pydyf.PDF) -> None:
        for voorwerp in pdf.objects:
            if isinstance(voorwerp, pydyf.Dictionary):
                if voorwerp.get("S") == "/TH":
                    voorwerp["A"]["Scope"] = "/Column" if _in_head(voorwerp, pdf) else "/Row"
                elif voorwerp.get("Subtype") == "/Link":
                    voorwerp["F"] = AFDRUKKEN
                elif "ToUnicode" in voorwerp:
                    glyfteksten.mend(voorwerp, _resolve(voorwerp["ToUnicode"], pdf), self.stapel)
        self._mark(pdf)

    def _mark(self, pdf: pydyf.PDF) -> None:
        """Write the XMP uncompressed, as PDF/A asks, with our own description in it."""
        metadata = _resolve(pdf.catalog["Metadata"], pdf)
        metadata.compress = False
        if self.kenmerken:
            eind = b"</rdf:RDF>"
            metadata.stream = [deel.replace(eind, xmp(self.kenmerken).encode() + eind) for deel in metadata.stream]


def _in_head(cel: pydyf.Dictionary, pdf: pydyf.PDF) -> bool:
    """Whether this header cell's row stands in the head of the table."""
    rij = _resolve(cel["P"], pdf)
    return _resolve(rij["P"], pdf).get("S") == "/THead"


def _resolve(verwijzing: bytes, pdf: pydyf.PDF) -> Any:
    """The object of a reference such as b'12 0 R'."""
    return pdf.objects[int(verwijzing.split()[0])]
