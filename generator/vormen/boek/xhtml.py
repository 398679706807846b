"""The letter's HTML as the XHTML that EPUB 3 asks for: pictures as files of their own, an id on all that is read."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

XHTML = "http://www.w3.org/1999/xhtml"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
KOPPEN = ("h1", "h2", "h3")
GELEZEN = (*KOPPEN, "p", "li", "div", "th", "td")
"""What gets an id: every element that text stands in, unless another one of these stands inside it."""
_PNG = "data:image/png;base64,"


@dataclass(frozen=True)
class Leesstuk:
    """An element that is read as one: its id, its tag ('h2', 'p', …) and its text without line breaks."""

    id: str
    soort: str
    tekst: str


@dataclass(frozen=True)
class Blad:
    """One XHTML file; `beelden` are the pictures that it names, by their path beside it."""

    inhoud: bytes
    leesstukken: tuple[Leesstuk, ...]
    beelden: Mapping[str, bytes]

    @property
    def koppen(self) -> tuple[Leesstuk, ...]:
        return tuple(stuk for stuk in self.leesstukken if stuk.soort in KOPPEN)

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
    gelezen = [element for element in boom.find("body").iter() if element.tag in GELEZEN and not _holds_another(element)]
    for nummer, element in enumerate(gelezen, 1):
        element.set("id", f"s{nummer}")
        yield Leesstuk(f"s{nummer}", element.tag, " ".join("".join(element.itertext()).split()))


def _holds_another(element: ElementTree.Element) -> bool:
    return any(binnen.tag in GELEZEN for binnen in element.iter() if binnen is not element)
