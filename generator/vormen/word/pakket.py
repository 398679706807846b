"""The members of a finished Word file, and the file: the same letter gives the same bytes, whenever and wherever it is made."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

from generator.vormen import qr
from generator.vormen.word import eigenschappen
from generator.vormen.word.runs import Koppelingen, R

KOP = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PAKKET = "http://schemas.openxmlformats.org/package/2006"
_DOC = "http://schemas.openxmlformats.org/officeDocument/2006"
_DAG = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP can name: a letter's file tells no time."""
_QR_PUNTEN = 8
"""Pixels per module: Word smooths a picture that it enlarges, and a smoothed code is hard to scan."""


def properties(titel: str, taal: str, *, concept: bool) -> dict[str, str]:
    """Title and language (BCP 47) of the file; no names of people, no times."""
    stand = "<cp:contentStatus>CONCEPT</cp:contentStatus>" if concept else ""
    kern = (
        f'<cp:coreProperties xmlns:cp="{_PAKKET}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(titel)}</dc:title><dc:language>{escape(taal)}</dc:language>{stand}</cp:coreProperties>"
    )
    wie = f'<Properties xmlns="{_DOC}/extended-properties"><Application>Brief op Maat</Application></Properties>'
    return {"docProps/core.xml": KOP + kern, "docProps/app.xml": KOP + wie}


def root_relations(romp: str, *, eigen: bool) -> str:
    """Which member is the letter, and which ones tell of the file."""
    paren = [
        (f"{_DOC}/relationships/officeDocument", romp),
        (f"{_PAKKET}/relationships/metadata/core-properties", "docProps/core.xml"),
        (f"{_DOC}/relationships/extended-properties", "docProps/app.xml"),
        *([(f"{_DOC}/relationships/custom-properties", eigenschappen.BESTAND)] if eigen else []),
    ]
    regels = "".join(f'<Relationship Id="rId{n}" Type="{soort}" Target="{doel}"/>' for n, (soort, doel) in enumerate(paren, 1))
    return f'{KOP}<Relationships xmlns="{_PAKKET}/relationships">{regels}</Relationships>'


def content_types(vast: str, *, eigen: bool) -> str:
    """The house style's list of member types, with ours added."""
    soorten = {
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    if eigen:
        soorten[eigenschappen.BESTAND] = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
    erbij = "".join(f'<Override PartName="/{naam}" ContentType="{soort}"/>' for naam, soort in soorten.items())
    png = "" if 'Extension="png"' in vast else '<Default Extension="png" ContentType="image/png"/>'
    return re.sub(r"(<Types[^>]*>)", rf"\1{png}", vast, count=1).replace("</Types>", f"{erbij}</Types>")


def relations(vast: str, koppelingen: Koppelingen) -> tuple[str, dict[str, bytes]]:
    """The body's relations with the letter's links and QR codes added, and the members that hold those codes."""
    regels, beelden = [], {}
    for doel, id in koppelingen.links.items():
        regels.append(f'<Relationship Id="{id}" Type="{R}/hyperlink" Target={quoteattr(doel)} TargetMode="External"/>')
    for adres, id in koppelingen.beelden.items():
        regels.append(f'<Relationship Id="{id}" Type="{R}/image" Target="media/{id}.png"/>')
        beelden[f"word/media/{id}.png"] = qr.png(adres, _QR_PUNTEN)
    return vast.replace("</Relationships>", "".join(regels) + "</Relationships>"), beelden


def numbering(vast: str, abstract: str, lijsten: Iterable[int]) -> str:
    """The house style's numbering with a list of its own for each of `lijsten`, each starting at 1."""
    begin = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    nummers = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{abstract}"/>{begin}</w:num>' for n in lijsten)
    plek = vast.find("<w:numIdMacAtCleanup")
    plek = vast.rindex("</w:numbering>") if plek < 0 else plek
    return vast[:plek] + nummers + vast[plek:]


def pack(delen: Mapping[str, bytes | str]) -> bytes:
    """The file: the list of types first, as readers expect, the rest by name."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as pak:
        for naam in sorted(delen, key=lambda naam: (naam != "[Content_Types].xml", naam)):
            pak.writestr(zipfile.ZipInfo(naam, _DAG), delen[naam], zipfile.ZIP_DEFLATED)
    return uit.getvalue()
