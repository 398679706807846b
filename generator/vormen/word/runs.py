"""Pieces of text as WordprocessingML: runs with their language and direction, links, fields. Everything written is escaped.

Names of elements and the order of properties: ECMA-376 part 1, §17.3.2 (runs) and §17.16 (fields).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import cycle
from xml.sax.saxutils import escape

from generator import taal as talen
from generator.bibliotheek import Bibliotheek
from generator.brief import Brief, Stuk, Waarde
from generator.vormen.pagina import HEEL, direction, link
from generator.vormen.vorm import parts

NEDERLANDS = "nl-NL"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HARDE_SPATIE = {"ltr": "\u00a0", "rtl": "\u202f"}
"""A space where no line ends. From right to left LibreOffice 7.4 breaks words anywhere beside U+00A0, but not beside U+202F."""
ZIJKANT = {"ltr": "\u200e", "rtl": "\u200f"}
"""LRM and RLM of Unicode's bidirectional algorithm (UAX 9): Word and LibreOffice both obey them."""


class Koppelingen:
    """Where links of one letter lead and which pictures it holds, each under the id that the text names."""

    def __init__(self) -> None:
        self.links: dict[str, str] = {}
        self.beelden: dict[str, str] = {}

    def link(self, doel: str) -> str:
        """The id of a link to this address."""
        return self.links.setdefault(doel, f"rIdLink{len(self.links) + 1}")

    def beeld(self, adres: str) -> str:
        """The id of the QR code that leads to this address."""
        return self.beelden.setdefault(adres, f"rIdBeeld{len(self.beelden) + 1}")


@dataclass(frozen=True)
class Schrift:
    """How one language stands in a Word file: its tag (BCP 47), its direction, and what in fixed text is Dutch."""

    tag: str
    richting: str
    nederlands: re.Pattern[str] | None


@lru_cache
def script(bibliotheek: Bibliotheek, code: str) -> Schrift:
    """Of the language with this code, read once per process. Raises Onbekend, Leesfout or Taalfout."""
    taal = talen.load(bibliotheek, code)
    tag = NEDERLANDS if code == talen.BRONTAAL else taal.babel.replace("_", "-")
    return Schrift(tag, taal.richting, None if code == talen.BRONTAAL else _dutch(taal))


def _dutch(taal: talen.Taal) -> re.Pattern[str] | None:
    """What finds Dutch in fixed text: every Latin word in another script, else the terms that every translation keeps."""
    if not unicodedata.name(taal.naam[0], "").startswith("LATIN"):
        letter = "A-Za-z\u00c0-\u024f"
        return re.compile(rf"([{letter}](?:[{letter}'’-]|[ .](?=[{letter}]))*)")
    termen = sorted((term for term, _uitleg in taal.termen), key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, termen))})(?!\w)") if termen else None


@dataclass(frozen=True)
class Pen:
    """Writes runs of one letter. `stijlen` maps the English name of a style, in lower case, to its id in this house style."""

    schrift: Schrift
    stijlen: dict[str, str]
    koppelingen: Koppelingen

    def run(self, tekst: str, *, nederlands: bool = False, rtl: bool = False, stijl: str | None = None, extra: str = "") -> str:
        """One run; `nederlands` marks it as Dutch, `rtl` as read from right to left, `extra` are properties of the font."""
        eigen = f'<w:rStyle w:val="{self.stijlen[stijl]}"/>' if stijl else ""
        tag = NEDERLANDS if nederlands else self.schrift.tag
        letter = f'<w:rtl/><w:lang w:bidi="{tag}"/>' if rtl else f'<w:lang w:val="{tag}"/>'
        return f'<w:r><w:rPr>{eigen}{extra}{letter}</w:rPr><w:t xml:space="preserve">{escape(tekst)}</w:t></w:r>'

    def fixed(self, tekst: str, *, stijl: str | None = None) -> str:
        """Fixed text, with the Dutch in it marked as Dutch."""
        delen = self.schrift.nederlands.split(tekst) if self.schrift.nederlands else [tekst]
        om_en_om = zip(delen, cycle([False, True]), strict=False)  # a split by one group: ours, Dutch, ours …
        rtl = self.schrift.richting == "rtl"
        return "".join(self.run(deel, nederlands=nl, rtl=rtl and not nl, stijl=stijl) for deel, nl in om_en_om if deel)

    def pieces(self, stukken: Iterable[Stuk]) -> str:
        """A row of pieces, as they stand in a paragraph."""
        return "".join(map(self.piece, stukken))

    def piece(self, stuk: Stuk, stijl: str | None = None) -> str:
        """Fixed text or a value; `stijl` is a character style, Strong when the piece is emphasised."""
        stijl = "strong" if stuk.nadruk else stijl
        if not isinstance(stuk, Waarde):
            return self.fixed(stuk.tekst, stijl=stijl)
        return self._comma().join(self._line(stuk, regel, stijl) for regel in stuk.regels)

    def _line(self, waarde: Waarde, regel: str, stijl: str | None) -> str:
        if doel := link(waarde):
            schrift = self.run(self._apart(regel, "ltr"), nederlands=waarde.nederlands, stijl="hyperlink")
            return f'<w:hyperlink xmlns:r="{R}" r:id="{self.koppelingen.link(doel)}">{schrift}</w:hyperlink>'
        tekst = regel
        if waarde.type in HEEL and waarde.type != "adres":
            tekst = re.sub("[ \u00a0]", HARDE_SPATIE[self.schrift.richting], regel)
        if not waarde.los and not waarde.nederlands:
            return self.fixed(tekst, stijl=stijl)
        kant = direction(regel)
        return self.run(self._apart(tekst, kant), nederlands=waarde.nederlands, rtl=kant == "rtl", stijl=stijl)

    def _apart(self, tekst: str, kant: str) -> str:
        """In a text that runs from right to left a value stands between marks, or a phone number would turn around."""
        return f"{ZIJKANT[kant]}{tekst}{ZIJKANT[kant]}" if self.schrift.richting == "rtl" else tekst

    def _comma(self) -> str:
        return self.run(", ", rtl=self.schrift.richting == "rtl")

    def lines(self, regels: Sequence[str], *, extra: str = "") -> str:
        """Dutch lines under each other in one paragraph."""
        return "<w:r><w:br/></w:r>".join(self.run(regel, nederlands=True, extra=extra) for regel in regels)

    def page_number(self, zin: str) -> str:
        """The sentence 'pagina' with fields that Word fills in."""
        return "".join(self._numbered(zin))

    def _numbered(self, zin: str) -> Iterator[str]:
        velden = {"pagina": "PAGE", "aantal": "NUMPAGES"}
        for tekst, naam in parts(zin):
            if tekst:
                yield self.fixed(tekst)
            if naam:
                yield f'<w:fldSimple w:instr=" {velden[naam]} ">{self.run("1")}</w:fldSimple>'


def sentence(brief: Brief, sleutel: str, **waarden: str) -> str:
    """A sentence of the house style with its places filled in; `gemeente` stands for the place 'gemeente.naam'."""
    plekken = {naam.replace("gemeente", "gemeente.naam"): waarde for naam, waarde in waarden.items()}
    return "".join(tekst + (plekken[naam] if naam else "") for tekst, naam in parts(brief.zin(sleutel)))
