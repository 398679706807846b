"""What a paragraph's style says in Word: is it a heading, a list item, or not shown at all?"""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml.ns import qn
from lxml import etree

from leesbaarheid.tekst import Soort

_KOPPEN = ("heading", "title", "subtitle", "kop", "titel", "ondertitel", "tussenkop")
_LIJSTEN = ("list", "lijst", "opsomming")
_CITATEN = ("quote", "intense quote", "citaat")
_NEE = frozenset({"0", "false", "off"})


class Stijlen:
    """The styles of one file, each with what it is based on."""

    def __init__(self, element: etree._Element) -> None:
        self._stijlen = {stijl.get(qn("w:styleId")): stijl for stijl in element.findall(qn("w:style"))}

    def kind(self, alinea: etree._Element) -> Soort | None:
        """Heading, item or quotation, by the names of its styles, its numbering or its place in the outline; else None."""
        opmaak = alinea.find(qn("w:pPr"))
        keten = list(self._chain(_value(opmaak, "w:pStyle")))
        namen = [(_value(stijl, "w:name") or "").lower() for stijl in keten]
        lagen = [opmaak, *(stijl.find(qn("w:pPr")) for stijl in keten)]
        if any(naam.startswith(_KOPPEN) for naam in namen) or _outline(lagen):
            return Soort.KOP
        if any(naam.startswith(_CITATEN) for naam in namen):
            return Soort.CITAAT
        return Soort.ITEM if _is_numbered(lagen, namen) else None

    def hides(self, alinea: etree._Element) -> bool:
        """Does the paragraph's style hide its text?"""
        return any(_hides(stijl) for stijl in self._chain(_value(alinea.find(qn("w:pPr")), "w:pStyle")))

    def hides_run(self, reeks: etree._Element) -> bool:
        """Does the style of these letters hide them?"""
        return any(_hides(stijl) for stijl in self._chain(_value(reeks.find(qn("w:rPr")), "w:rStyle")))

    def _chain(self, naam: str | None) -> Iterator[etree._Element]:
        """The style and those that it is based on; a circle ends."""
        gezien: set[str | None] = set()
        while naam in self._stijlen and naam not in gezien:
            gezien.add(naam)
            yield self._stijlen[naam]
            naam = _value(self._stijlen[naam], "w:basedOn")


def is_hidden_run(reeks: etree._Element) -> bool:
    """Are these letters marked as hidden?"""
    return _hides(reeks)


def _hides(element: etree._Element) -> bool:
    opmaak = element.find(qn("w:rPr"))
    return opmaak is not None and any(
        (teken := opmaak.find(qn(naam))) is not None and teken.get(qn("w:val"), "1").lower() not in _NEE
        for naam in ("w:vanish", "w:webHidden")
    )


def _value(element: etree._Element | None, naam: str) -> str | None:
    kind = element.find(qn(naam)) if element is not None else None
    return kind.get(qn("w:val")) if kind is not None else None


def _outline(lagen: list[etree._Element | None]) -> bool:
    """An outline level of 0 to 8 makes a heading; 9 is body text."""
    niveau = next((waarde for laag in lagen if (waarde := _value(laag, "w:outlineLvl"))), "9")
    return niveau.isdigit() and int(niveau) < 9


def _is_numbered(lagen: list[etree._Element | None], namen: list[str]) -> bool:
    """Numbering of its own decides ('0' takes it away), then that of its style, then the style's name."""
    for laag in lagen:
        nummering = laag.find(qn("w:numPr")) if laag is not None else None
        if nummering is not None:
            return _value(nummering, "w:numId") != "0"
    return any(naam.startswith(_LIJSTEN) for naam in namen)
