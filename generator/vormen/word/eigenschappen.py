"""What a released Word file says of itself, and whether its text is still the one that it was made with.

The digest of the text is equal as long as nobody changes what the letter says: Word may save the file anew, split its runs and
renumber its ids. Pictures, and what stands in the margins of the page, do not count. It is no seal: whoever changes the text on
purpose can write a new digest. Against that the desk's own record of the files that it made counts (`brief controleer`).
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

BESTAND = "docProps/custom.xml"
MEESTE = 30_000_000
"""Bytes that a member may become when unpacked; a zip bomb becomes gigabytes."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DOC = "http://schemas.openxmlformats.org/officeDocument/2006"
_FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The set of custom properties (ECMA-376 part 1, §22.3)."""

_STUK = (
    zipfile.BadZipFile,
    zlib.error,
    etree.XMLSyntaxError,
    KeyError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    EOFError,
)
"""What zipfile and lxml raise on a file that is no proper DOCX."""


class Onleesbaar(Exception):
    """A ZIP or XML that is broken, or unpacks to something enormous."""


def write(tekstversie: str, akkoord: str, digest: str) -> str:
    """The member with our properties; `akkoord` are the numbers as text, `digest` is that of the letter's text."""
    waarden = {"tekstversie": tekstversie, "akkoord": akkoord, "inhoud": digest}
    regels = "".join(
        f'<property fmtid="{_FMTID}" pid="{n}" name={quoteattr(naam)}><vt:lpwstr>{escape(waarde)}</vt:lpwstr></property>'
        for n, (naam, waarde) in enumerate(waarden.items(), 2)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{_DOC}/custom-properties" xmlns:vt="{_DOC}/docPropsVTypes">{regels}</Properties>'
    )


def read(inhoud: bytes) -> tuple[dict[str, str], bool]:
    """The custom properties of a Word file, and whether its text is whole; ({}, True) when it has none. Raises Onleesbaar."""
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
            if BESTAND not in pak.namelist():
                return {}, True
            eigen = {ding.get("name", ""): "".join(ding.itertext()) for ding in _parse(_member(pak, BESTAND))}
            return eigen, eigen.get("inhoud") == _digest_of(pak)
    except _STUK as fout:
        raise Onleesbaar(str(fout)) from fout


def digest(romp: bytes, koppelingen: bytes) -> str:
    """SHA-256 (hex) over the words of document.xml and where its links lead; both are XML. Raises etree.XMLSyntaxError."""
    doelen = {rel.get("Id"): rel.get("Target", "") for rel in _parse(koppelingen)}
    tekst = "".join(_text(_parse(romp), doelen))
    return hashlib.sha256(re.sub(r"\s+", " ", tekst).strip().encode()).hexdigest()


def _digest_of(pak: zipfile.ZipFile) -> str:
    rels = _parse(_member(pak, "_rels/.rels"))
    romp = next((rel.get("Target", "") for rel in rels if rel.get("Type", "").endswith("/officeDocument")), "").lstrip("/")
    map, _streep, naam = romp.rpartition("/")
    return digest(_member(pak, romp), _member(pak, f"{map}/_rels/{naam}.rels"))


def _member(pak: zipfile.ZipFile, naam: str) -> bytes:
    """The member, unless it says that it is enormous: Python stops reading where its size said that it ends."""
    if pak.getinfo(naam).file_size > MEESTE:
        raise Onleesbaar(naam)
    return pak.read(naam)


def _parse(xml: bytes) -> Any:
    """The tree of XML that may come from anywhere: no entities, no network."""
    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))


def _text(wortel: Any, doelen: Mapping[str, str]) -> Iterator[str]:
    for knoop in wortel.iter(f"{W}p", f"{W}t", f"{W}tab", f"{W}br", f"{W}hyperlink"):
        if knoop.tag == f"{W}t":
            yield knoop.text or ""
        elif knoop.tag == f"{W}hyperlink":
            yield f"<{doelen.get(knoop.get(R_ID), '')}>"
        else:
            yield " "
