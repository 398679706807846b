"""The last touch on a PDF, inside WeasyPrint's own finishing step: what it leaves out for PDF/UA, and our marks in its XMP.

Header cells get their /Scope (WeasyPrint issue 2508), links the Print flag, glyphs their text, tags their language; what stands
in the margins becomes an artifact, and a released letter gets its version.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pydyf

from generator.vormen.huisstijl import Lettertype
from generator.vormen.kenmerken import Kenmerken
from generator.vormen.zetten import glyfteksten, tagtalen, voetregels, xmp
from generator.vormen.zetten.verwijzing import resolve

AFDRUKKEN = 4
"""Annotation flag 'Print' (ISO 32000-1, table 165)."""


class Afwerking:
    """A `finisher` for WeasyPrint: called with the document and the PDF just before the file is written.

    `bladzijden` is the number of pages, known once it has been called.
    """

    def __init__(self, kenmerken: Kenmerken | None, stapel: Sequence[Lettertype]):
        self.kenmerken = kenmerken
        self.stapel = stapel
        self.bladzijden = 0

    def __call__(self, document: Any, pdf: pydyf.PDF) -> None:
        self.bladzijden = len(document.pages)
        for voorwerp in pdf.objects:
            if isinstance(voorwerp, pydyf.Dictionary):
                if voorwerp.get("S") == "/TH":
                    voorwerp["A"]["Scope"] = "/Column" if _in_head(voorwerp, pdf) else "/Row"
                elif voorwerp.get("Subtype") == "/Link":
                    voorwerp["F"] = AFDRUKKEN
                elif "ToUnicode" in voorwerp:
                    glyfteksten.mend(voorwerp, resolve(voorwerp["ToUnicode"], pdf), self.stapel)
        voetregels.mark(pdf)
        tagtalen.mark(document, pdf)
        self._describe(pdf)

    def _describe(self, pdf: pydyf.PDF) -> None:
        """Write the XMP uncompressed, so that archives find it without a PDF reader, with our own descriptions in it."""
        metadata = resolve(pdf.catalog["Metadata"], pdf)
        metadata.compress = False
        eind = b"</rdf:RDF>"
        metadata.stream = [deel.replace(eind, xmp.descriptions(self.kenmerken) + eind) for deel in metadata.stream]


def _in_head(cel: pydyf.Dictionary, pdf: pydyf.PDF) -> bool:
    """Whether this header cell's row stands in the head of the table."""
    rij = resolve(cel["P"], pdf)
    return resolve(rij["P"], pdf).get("S") == "/THead"
