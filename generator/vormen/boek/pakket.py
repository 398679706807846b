"""The package of an EPUB 3.3: what it holds, what it says of itself, its table of contents, and the ZIP file around it.

Sources: EPUB 3.3 and EPUB Accessibility 1.1 (W3C). Nothing in it names the reader. The same book gives the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import uuid
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from generator.vormen.boek.meelezen import Meelezen
from generator.vormen.boek.xhtml import Blad
from generator.vormen.kenmerken import NAAMRUIMTE, Kenmerken

MIMETYPE = "application/epub+zip"
MAP = "EPUB"
SOORTEN = {
    ".css": "text/css", ".png": "image/png", ".ttf": "font/ttf", ".txt": "text/plain", ".mp3": "audio/mpeg"
}  # fmt: skip
"""Media types by file name ending (EPUB 3.3, core media types)."""
TOEGANKELIJK = ("structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability")
"""accessibilityFeature of every letter (schema.org); more when there are pictures or there is sound."""
_VAST = (1980, 1, 1, 0, 0, 0)
"""The one moment in every ZIP entry: the format can't say 'none', and the clock says nothing about the letter."""


@dataclass(frozen=True)
class Boek:
    """One letter as a book.

    `talen` are the letter's own language and those of parts of it. `datum` is the date on the letter (ISO 8601). `digest`
    goes into the identifier (`identifier`). `samenvatting` says in the letter's language how accessible it is. `bestanden`
    are style sheet, fonts and their licence, by path.
    """

    titel: str
    talen: tuple[str, ...]
    richting: str
    uitgever: str
    datum: str
    digest: str
    samenvatting: str
    blad: Blad
    bestanden: Mapping[str, bytes]
    kenmerken: Kenmerken | None = None
    meelezen: Meelezen | None = None

    @property
    def taal(self) -> str:
        return self.talen[0]

    @property
    def nummer(self) -> str:
        return identifier(self.digest)

    @property
    def toegankelijk(self) -> tuple[str, ...]:
        beelden = ("alternativeText",) if self.blad.beelden else ()
        return (*TOEGANKELIJK, *beelden, *(("synchronizedAudioText",) if self.meelezen else ()))

    @property
    def zintuigen(self) -> tuple[str, ...]:
        """accessMode: how the content comes in. Pictures are QR codes, whose alternative text says all that they say."""
        return ("textual", *(("visual",) if self.blad.beelden else ()), *(("auditory",) if self.meelezen else ()))


def identifier(digest: str) -> str:
    """A UUID from the digest over the whole letter: reading programs keep letters apart by it.

    Two letters in one library must differ, or the second replaces the first. It says nothing about a person: whoever can
    compute it has every word and value of the letter already.
    """
    return uuid.UUID(bytes=hashlib.sha256(b"epub " + digest.encode()).digest()[:16], version=4).urn


def pack(boek: Boek) -> bytes:
    """The EPUB file."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as zip:
        for naam, inhoud in _files(boek):
            vak = zipfile.ZipInfo(naam, _VAST)
            vak.create_system, vak.external_attr = 3, 0o644 << 16
            heel = naam == "mimetype" or naam.endswith((".png", ".mp3"))
            vak.compress_type = zipfile.ZIP_STORED if heel else zipfile.ZIP_DEFLATED
            zip.writestr(vak, inhoud)
    return uit.getvalue()


def _files(boek: Boek) -> Iterator[tuple[str, bytes]]:
    """Every file in its place; the mimetype comes first and bare (OCF 3.3, §4.3)."""
    los = {**boek.bestanden, **boek.blad.beelden}
    if boek.meelezen:
        los[boek.meelezen.bestand] = boek.meelezen.mp3
    yield "mimetype", MIMETYPE.encode()
    yield "META-INF/container.xml", _write("container.xml", map=MAP)
    yield (
        f"{MAP}/pakket.opf",
        _write("pakket.opf", boek=boek, bestanden=[(pad, SOORTEN[Path(pad).suffix]) for pad in los], naamruimte=NAAMRUIMTE),
    )
    yield f"{MAP}/inhoud.xhtml", _write("inhoud.xhtml", boek=boek)
    yield f"{MAP}/brief.xhtml", boek.blad.inhoud
    if boek.meelezen:
        yield f"{MAP}/meelezen.smil", _write("meelezen.smil", boek=boek, meelezen=boek.meelezen)
    yield from ((f"{MAP}/{pad}", inhoud) for pad, inhoud in los.items())


def _write(naam: str, **waarden: object) -> bytes:
    return _template(naam).render(waarden).encode()


@cache
def _template(naam: str) -> Template:
    map = Path(__file__).parent
    omgeving = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, loader=FileSystemLoader(map)
    )
    return omgeving.get_template(f"{naam}.jinja")
