"""What we add to a PDF's XMP: that it is PDF/UA-1 too, and what a released letter says of itself.

PDF/A wants every property outside its own list declared in the file (ISO 19005-2, §6.6.2.3): that is what the schemas are for.
"""

from __future__ import annotations

from functools import lru_cache

from generator.vormen.kenmerken import NAAMRUIMTE, Kenmerken

PDFUA = "http://www.aiim.org/pdfua/ns/id/"
"""Namespace of the PDF/UA identification schema (ISO 14289-1, §5)."""
_EXTENSIE = "http://www.aiim.org/pdfa/ns"


@lru_cache(maxsize=64)
def descriptions(kenmerken: Kenmerken | None) -> bytes:
    """The rdf:Description elements for inside rdf:RDF; without kenmerken those of a concept."""
    schemas = [_schema("PDF/UA Universal Accessibility Schema", PDFUA, "pdfuaid", (("part", "Integer", "Part of ISO 14289"),))]
    eigen = ""
    if kenmerken:
        delen = (("tekstversie", "Text", "SHA-256 of the signed text"), ("akkoord", "Text", "Numbers of the sign-offs"))
        schemas.append(_schema("Brief op Maat", NAAMRUIMTE, "brief", delen))
        waarden = f'brief:tekstversie="{kenmerken.tekstversie}" brief:akkoord="{kenmerken.nummers}"'
        eigen = f'<rdf:Description xmlns:brief="{NAAMRUIMTE}" rdf:about="" {waarden}/>'
    ua = f'<rdf:Description xmlns:pdfuaid="{PDFUA}" rdf:about="" pdfuaid:part="1"/>'
    return (ua + eigen + _declared(schemas)).encode()


def _declared(schemas: list[str]) -> str:
    namen = " ".join(
        f'xmlns:pdfa{naam}="{_EXTENSIE}/{plek}"'
        for naam, plek in (("Extension", "extension/"), ("Schema", "schema#"), ("Property", "property#"))
    )
    bak = f"<pdfaExtension:schemas><rdf:Bag>{''.join(schemas)}</rdf:Bag></pdfaExtension:schemas>"
    return f'<rdf:Description {namen} rdf:about="">{bak}</rdf:Description>'


def _schema(naam: str, ruimte: str, voorvoegsel: str, eigenschappen: tuple[tuple[str, str, str], ...]) -> str:
    rijen = "".join(
        f'<rdf:li rdf:parseType="Resource"><pdfaProperty:name>{eigenschap}</pdfaProperty:name>'
        f"<pdfaProperty:valueType>{soort}</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>"
        f"<pdfaProperty:description>{uitleg}</pdfaProperty:description></rdf:li>"
        for eigenschap, soort, uitleg in eigenschappen
    )
    return (
        f'<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>{naam}</pdfaSchema:schema>'
        f"<pdfaSchema:namespaceURI>{ruimte}</pdfaSchema:namespaceURI><pdfaSchema:prefix>{voorvoegsel}</pdfaSchema:prefix>"
        f"<pdfaSchema:property><rdf:Seq>{rijen}</rdf:Seq></pdfaSchema:property></rdf:li>"
    )
