"""The letter's HTML as the XHTML that EPUB 3 asks for: pictures as files of their own, an id on all that is read."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from generator.vormen.boek.meelezen import Meelezen

XHTML = "http://www.w3.org/1999/xhtml"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
KOPPEN = ("h1", "h2", "h3")
GELEZEN = (*KOPPEN, "p", "li", "div", "tr")
"""What is read as one and gets an id, unless another one of these stands inside it (a toelichting is always one)."""
TOELICHTING, STIL = "toelichting", "data-stil"
"""Class of free text; attribute of what is for the post and is not read aloud (schermbrief.html.jinja)."""
_PNG = "data:image/png;base64,"


@dataclass(frozen=True)
class Leesstuk:
    """An element that is read as one: its id, its tag ('h2', 'p', …), its text on one line, and whether it is read aloud."""

    id: str
    soort: str
    tekst: str
    hardop: bool = True


@dataclass(frozen=True)
class Blad:
    """One XHTML file; `beelden` are the pictures that it names, by their path beside it."""

    inhoud: bytes
    leesstukken: tuple[Leesstuk, ...]
    beelden: Mapping[str, bytes]

    @property
    def koppen(self) -> tuple[Leesstuk, ...]:
        return tuple(stuk for stuk in self.leesstukken if stuk.soort in KOPPEN)

    def along(self, mp3: bytes, momenten: Sequence[tuple[int, int]]) -> Meelezen:
        """This page with the sound of its passages. What is said before the letter itself sounds with the first element.

        Raises ValueError when there are fewer passages than elements: then it is the sound of another letter.
        """
        ids = [stuk.id for stuk in self.leesstukken if stuk.hardop]
        vooraf = len(momenten) - len(ids)
        if vooraf < 0:
            raise ValueError(f"{len(momenten)} passages for {len(ids)} elements")
        eigen = [(momenten[0][0], momenten[vooraf][1]), *momenten[vooraf + 1 :]]
        return Meelezen(mp3, tuple((id, *moment) for id, moment in zip(ids, eigen, strict=True)))

    @property
    def tekst(self) -> str:
        return " ".join(stuk.tekst for stuk in self.leesstukken)


def convert(html: str) -> Blad:
    """The page as XHTML. Ids count in reading order: the same letter gives the same ids."""
    import tinyhtml5

    boom = tinyhtml5.parse(html, namespace_html_elements=False)
    beelden = dict(_take_pictures(boom))
    leesstukken = tuple(_number(boom))
    for element in boom.iter():
        if taal := element.get("lang"):
            element.set(XML_LANG, taal)
    boom.set("xmlns", XHTML)
    inhoud = b'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n' + ElementTree.tostring(boom, encoding="utf-8")
    return Blad(inhoud, leesstukken, beelden)


def _take_pictures(boom: ElementTree.Element) -> Iterator[tuple[str, bytes]]:
    """Put the name of a file in place of each `data:` PNG, and yield that name with its bytes."""
    for nummer, beeld in enumerate(boom.iter("img"), 1):
        if beeld.get("src", "").startswith(_PNG):
            naam = f"beelden/{nummer}.png"
            yield naam, b64decode(beeld.get("src").removeprefix(_PNG))
            beeld.set("src", naam)


def _number(boom: ElementTree.Element) -> Iterator[Leesstuk]:
    """Give every element that is read as one its id, and yield it."""
    stil = {element for element in boom.iter() if element.tag == "thead" or element.get(STIL) is not None}
    zwijgt = {binnen for element in stil for binnen in element.iter()}
    for nummer, element in enumerate(_units(boom.find("body")), 1):
        element.set("id", f"s{nummer}")
        element.attrib.pop(STIL, None)
        yield Leesstuk(f"s{nummer}", element.tag, " ".join("".join(element.itertext()).split()), element not in zwijgt)


def _units(element: ElementTree.Element) -> Iterator[ElementTree.Element]:
    """The elements inside this one that are read as one, in reading order."""
    for binnen in element:
        eenheden = [] if TOELICHTING in binnen.get("class", "").split() else list(_units(binnen))
        if eenheden or binnen.tag not in GELEZEN:
            yield from eenheden
        else:
            yield binnen
