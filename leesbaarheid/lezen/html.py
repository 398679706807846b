"""A web page → its passages, with places in the page's source.

The standard library's parser, because it alone tells where each piece stands in the source; tinyhtml5 and lxml do not.
The source of a finding, with tags and entities resolved and white space alike, is the finding's text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from gettext import gettext as _
from html import unescape
from html.parser import HTMLParser

from leesbaarheid.lezen.alineas import Alinea, compose
from leesbaarheid.lezen.bronbestand import Bestandsfout, hidden_words
from leesbaarheid.redenen import Reden
from leesbaarheid.tekst import Herkomst, Passage, Soort
from leesbaarheid.toets import Oordeel

_SOORTEN = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Soort.KOP), "li": Soort.ITEM, "dt": Soort.ITEM, "dd": Soort.ITEM,
    "td": Soort.TABEL, "th": Soort.TABEL, "caption": Soort.TABEL, "blockquote": Soort.CITAAT, "address": Soort.ADRES,
}  # fmt: skip
_BLOKKEN = frozenset(_SOORTEN) | frozenset(
    "p div section article header footer main nav aside ul ol dl table thead tbody tfoot tr form fieldset legend figure "
    "figcaption details summary pre hr body html option button label".split()
)
_LEGE = frozenset("area base br col embed hr img input link meta source track wbr".split())
_NIET_TEKST = frozenset("script style template title noscript svg math iframe object audio video canvas datalist".split())
_SLUIT = {
    "p": ("p",), "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "option": ("option",), "tr": ("tr", "td", "th"),
    "td": ("td", "th"), "th": ("td", "th"), "tbody": ("tr", "td", "th"),
}  # fmt: skip
"""Elements that end, without an end tag, when this one begins."""
_GRENS = frozenset({"ul", "ol", "dl", "table", "body", "blockquote", "select"})
"""An element is not ended from within one of these."""

_VERBORGEN = re.compile(
    r"(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:font-size|opacity)\s*:\s*0(?![.\d]*[1-9]))", re.I
)
_OPGEMAAKT = re.compile(r"(?<![^{}])([^{}]{1,500})\{[^{}]*?" + _VERBORGEN.pattern, re.I)
_ENTITEIT = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});?")
_NIET_ONTLEED = re.compile(r"<!--|<(script|style|title|textarea|xmp|iframe|noembed|noframes)\b", re.I)
"""A comment, or an element in which '<!--' is no comment."""
_TAG = re.compile(r"<[A-Za-z/!?]")
_WIT = str.maketrans("\t\n\r\f", "    ")

DIEPST = 400
"""Elements within each other; real pages stay far under it."""
VOORGELEZEN = 5
"""From this many words that are shown but kept from reading aloud we doubt: such a page reads differently to each reader."""


def read(bron: str, naam: str) -> tuple[tuple[Passage, ...], tuple[Reden, ...]]:
    """The passages of a page, and what it hides. Raises Bestandsfout when it can't be taken apart."""
    lezer = _Lezer(bron)
    try:
        lezer.feed(_without_loose_ends(bron))
        lezer.close()
    except (AssertionError, ValueError, RecursionError) as fout:
        zin = _("De pagina {naam} is niet te lezen: de HTML klopt niet. Kopieer de tekst naar een nieuw bestand.")
        raise Bestandsfout(zin.format(naam=naam)) from fout
    lezer.end_paragraph()
    tekst, passages = compose(Alinea(alinea.soort, alinea.tekst) for alinea in lezer.alineas)
    stukken = list(_placed(lezer.alineas))
    return tuple(_with_source(passages, stukken)), lezer.remarks()


def _without_loose_ends(bron: str) -> str:
    """The same page, as long, without comments, and without a last tag that never ends: at those the parser takes minutes."""
    delen, plaats = [], 0
    while treffer := _NIET_ONTLEED.search(bron, plaats):
        begin, naam = treffer.start(), treffer[1]
        einde = re.compile(rf"</{naam}" if naam else "-->", re.I).search(bron, begin + 2)
        if not einde:
            raise ValueError("a comment or script without an end")
        eind = einde.start() if naam else einde.end()
        delen += (bron[plaats:begin], bron[begin:eind] if naam else re.sub(r"[^\n]", " ", bron[begin:eind]))
        plaats = eind
    bron = "".join((*delen, bron[plaats:]))
    los = _TAG.search(bron, bron.rfind(">") + 1)
    return bron[: los.start()] if los else bron


@dataclass
class _Alinea:
    """A paragraph while it is read: pieces of text, each with where it stands in the source."""

    soort: Soort | None = None
    stukken: list[tuple[str, int, int]] = field(default_factory=list)

    @property
    def tekst(self) -> str:
        return "".join(tekst for tekst, *_bron in self.stukken)


@dataclass(frozen=True)
class _Open:
    """An element that has not ended yet. `reden`: why its text is not read ('' when it is)."""

    naam: str
    reden: str


class _Lezer(HTMLParser):
    def __init__(self, bron: str) -> None:
        super().__init__(convert_charrefs=False)
        self._bron = bron
        self._regels = [0, *(treffer.end() for treffer in re.finditer("\n", bron))]
        self._open: list[_Open] = []
        self._huidig = _Alinea()
        self._stijl: list[str] = []
        self._niet_gelezen: dict[str, list[str]] = {"verborgen": [], "overgeslagen": [], "opgemaakt": []}
        self.alineas: list[_Alinea] = []

    def remarks(self) -> tuple[Reden, ...]:
        """What the page hides, from whom."""
        woorden = {reden: len(" ".join(teksten).split()) for reden, teksten in self._niet_gelezen.items()}
        redenen = list(hidden_words(woorden["verborgen"]))
        if woorden["overgeslagen"] >= VOORGELEZEN:
            zin = _("Een deel van de pagina is te zien, maar wordt niet voorgelezen (aria-hidden). Haal aria-hidden daar weg.")
            redenen.append(Reden(Oordeel.TWIJFEL, zin))
        if self._niet_gelezen["opgemaakt"]:
            zin = _("De opmaak van de pagina verbergt tekst. Wij telden die tekst wel mee. Haal hem weg en toets opnieuw.")
            redenen.append(Reden(Oordeel.TWIJFEL, zin))
        return tuple(redenen)

    def end_paragraph(self) -> None:
        """What comes next stands apart on the page."""
        if self._huidig.tekst.strip():
            self.alineas.append(self._huidig)
        self._huidig = _Alinea(self._kind())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._close_implied(tag)
        if tag == "br":
            begin = self._place()
            self._add("\n", begin, begin + len(self.get_starttag_text() or ""))
        elif tag not in _LEGE:
            reden = self._open[-1].reden if self._open and self._open[-1].reden else self._why_unread(tag, dict(attrs))
            self._open.append(_Open(tag, reden))
            if len(self._open) > DIEPST:
                raise ValueError("elements too deep")
        if tag in _BLOKKEN:
            self.end_paragraph()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """'<br/>', and '<p/>' that browsers take for a start."""
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        for plaats in range(len(self._open) - 1, -1, -1):
            if self._open[plaats].naam == tag:
                del self._open[plaats:]
                break
        if tag in _BLOKKEN:
            self.end_paragraph()

    def handle_data(self, data: str) -> None:
        begin = self._place()
        self._add(data.translate(_WIT), begin, begin + len(data))

    def handle_charref(self, name: str) -> None:
        self.handle_entityref(name)

    def handle_entityref(self, name: str) -> None:
        begin = self._place()
        treffer = _ENTITEIT.match(self._bron, begin)
        eind = treffer.end() if treffer else begin + 1 + len(name)
        self._add(unescape(self._bron[begin:eind]), begin, eind)

    def _place(self) -> int:
        regel, kolom = self.getpos()
        return self._regels[regel - 1] + kolom

    def _kind(self) -> Soort | None:
        """What the innermost element that says something makes of the text; a quotation is one throughout."""
        soorten = [_SOORTEN[open_.naam] for open_ in self._open if open_.naam in _SOORTEN]
        return Soort.CITAAT if Soort.CITAAT in soorten else soorten[-1] if soorten else None

    def _add(self, tekst: str, begin: int, eind: int) -> None:
        reden = self._open[-1].reden if self._open else ""
        if self._open and self._open[-1].naam == "style":
            self._stijl += (treffer[1] for treffer in _OPGEMAAKT.finditer(tekst))
        if reden and reden != "geen_tekst":
            self._niet_gelezen[reden].append(tekst)
        if reden in {"", "opgemaakt"}:
            self._huidig.stukken.append((tekst, begin, eind))

    def _close_implied(self, tag: str) -> None:
        sluit = _SLUIT.get(tag, ("p",) if tag in _BLOKKEN else ())
        for plaats in range(len(self._open) - 1, -1, -1):
            if self._open[plaats].naam in sluit:
                del self._open[plaats:]
            elif self._open[plaats].naam in _GRENS:
                return

    def _why_unread(self, tag: str, kenmerken: dict[str, str | None]) -> str:
        if tag in _NIET_TEKST:
            return "geen_tekst"
        if "hidden" in kenmerken or _VERBORGEN.search(kenmerken.get("style") or ""):
            return "verborgen"
        if (kenmerken.get("aria-hidden") or "").lower() == "true":
            return "overgeslagen"
        return "opgemaakt" if self._stijl and self._is_styled_away(tag, kenmerken) else ""

    def _is_styled_away(self, tag: str, kenmerken: dict[str, str | None]) -> bool:
        """Does a style sheet in the page hide this element? Told by its class, id or name alone, so never quite certain."""
        namen = {f".{klasse}" for klasse in (kenmerken.get("class") or "").split()} | {f"#{kenmerken.get('id')}", tag}
        laatste = {deel.split()[-1] for regel in self._stijl for deel in regel.split(",") if deel.split()}
        return any(naam in re.findall(r"[.#]?[\w-]+", keuze) for naam in namen for keuze in laatste)


def _placed(alineas: list[_Alinea]) -> Iterator[Herkomst]:
    """Where each piece of the composed text stands in the source."""
    plaats = 0
    for alinea in alineas:
        for tekst, begin, eind in alinea.stukken:
            anders = None if eind - begin == len(tekst) else eind
            yield Herkomst(plaats, plaats + len(tekst), None, begin, anders)
            plaats += len(tekst)
        plaats += 1


def _with_source(passages: tuple[Passage, ...], stukken: list[Herkomst]) -> Iterator[Passage]:
    """Give each passage the pieces that it consists of, counted from its own start."""
    eerste = 0
    for passage in passages:
        begin, eind = passage.begin, passage.begin + len(passage.tekst)
        while stukken[eerste].eind <= begin:
            eerste += 1
        eigen, plaats = [], eerste
        while plaats < len(stukken) and stukken[plaats].begin < eind:
            eigen.append(_clipped(stukken[plaats], begin, eind))
            plaats += 1
        yield replace(passage, begin=eigen[0].bronbegin, herkomst=tuple(eigen))


def _clipped(stuk: Herkomst, begin: int, eind: int) -> Herkomst:
    van, tot = max(stuk.begin, begin), min(stuk.eind, eind)
    bronbegin = stuk.bronbegin if stuk.broneind else stuk.bronbegin + van - stuk.begin
    return Herkomst(van - begin, tot - begin, None, bronbegin, stuk.broneind)
