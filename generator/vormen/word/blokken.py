"""Blocks of a letter as WordprocessingML: real headings, lists and tables, in the styles of the house style's brief.docx.

The order of properties inside w:pPr, w:trPr and w:tblPr is fixed by ECMA-376 part 1, §17.3.1 and §17.4; Word refuses another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from xml.sax.saxutils import quoteattr

from generator.brief import Alinea, Blok, Brief, Kader, Kop, Lijst, Posten, Stuk, Toelichting, Waarde
from generator.vormen.huisstijl import Venster
from generator.vormen.pagina import kind, link
from generator.vormen.venster import MM_PER_PT, REGELHOOGTE, Adresvak
from generator.vormen.word.runs import Pen, R, sentence

MM, EMU = 1440 / 25.4, 36000
"""Twentieths of a point (twips) in a millimetre, and English Metric Units in a millimetre."""
QR_MM, BEDRAG_MM, CONCEPT_MM, ONDER_VENSTER_MM, ONDER_TABEL_MM = 22, 38, 6, 3, 3
"""As in the PDF: the side of a QR code, the column of amounts, the line CONCEPT, the white under the window and a table."""
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_BEELD = (
    f'<w:r><w:drawing><wp:inline xmlns:wp="{WP}" xmlns:a="{A}" xmlns:pic="{PIC}" xmlns:r="{R}" distT="0" distB="0" distL="0" '
    'distR="0"><wp:extent cx="{maat}" cy="{maat}"/><wp:docPr id="{nummer}" name="QR {naam}" descr={alt}/>'
    f'<a:graphic><a:graphicData uri="{PIC}"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="{nummer}" name="QR {naam}" descr={alt}/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip r:embed="{id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{maat}" cy="{maat}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
    "</w:drawing></w:r>"
)
"""A picture that stands in the line, with its written alternative (ECMA-376 part 1, §20.4.2.8)."""


@dataclass(frozen=True)
class Blad:
    """The page of a brief.docx: width of the text and height of the white above it, in twips, and its lists' numbering."""

    breedte: int
    boven: int
    opsomming: str
    nummering: str
    """w:numId of the list with bullets; w:abstractNumId of the numbered one. Each numbered list gets a w:num of its own."""


@dataclass
class Zetter:
    """Writes the parts of one letter; `lijsten` are the w:numId of its numbered lists, in order, from `eerste_lijst` on."""

    brief: Brief
    pen: Pen
    blad: Blad
    eerste_lijst: int
    lijsten: list[int] = field(default_factory=list)

    def concept(self, zin: str | None) -> str:
        """The first line of a concept; nothing in a released letter."""
        maat = f'<w:spacing w:before="0" w:after="0" w:line="{round(CONCEPT_MM * MM)}" w:lineRule="exact"/>'
        return self.paragraph("concept", self.pen.fixed(zin), na=maat) if zin else ""

    def window(self, vak: Adresvak, venster: Venster) -> str:
        """Return address and address, in a frame that stands where the envelope has its window."""
        maten = (round(maat * MM) for maat in (venster.breedte, venster.hoogte, venster.links, venster.boven))
        plek = (
            '<w:framePr w:w="{}" w:h="{}" w:hRule="exact" w:hSpace="0" w:wrap="through" w:vAnchor="page" w:hAnchor="page" '
            'w:x="{}" w:y="{}"/>'
        ).format(*maten)

        def lines(stijl: str, regels: Sequence[str], punt: float, hoog: float, onder: float) -> Iterator[str]:
            letter = f'<w:sz w:val="{round(punt * 2)}"/><w:szCs w:val="{round(punt * 2)}"/>'
            for n, regel in enumerate(regels):
                na = onder if n == len(regels) - 1 else 0
                maat = f'<w:spacing w:before="0" w:after="{round(na * MM)}" w:line="{round(hoog * MM)}" w:lineRule="exact"/>'
                run = self.pen.run(regel, nederlands=True, extra=letter)
                yield self.paragraph(
                    stijl, run, plek, maat + '<w:ind w:left="0" w:right="0"/><w:jc w:val="left"/>', nederlands=True
                )

        klein = venster.afzenderletter
        afzender = lines("afzender", vak.afzender, klein, klein * MM_PER_PT * REGELHOOGTE, venster.tussenruimte)
        return "".join([*afzender, *lines("adres", vak.adres, venster.letter, venster.regel, 0)])

    def head(self, venster: Venster, *, concept: bool) -> str:
        """The lines with date, reference and contact. The first one stands below the window, so it has white above it."""
        onder_venster = venster.boven + venster.hoogte + ONDER_VENSTER_MM - (CONCEPT_MM if concept else 0)
        wit = max(0, round(onder_venster * MM) - self.blad.boven)
        delen = []
        # LibreOffice mirrors a frame whose anchor reads from right to left: there an empty line that does not is the white
        if self.brief.richting == "rtl" or not self.brief.kenmerken:
            leeg = f'<w:spacing w:before="0" w:after="0" w:line="{wit}" w:lineRule="exact"/>'
            delen, wit = [self.paragraph("kenmerk", "", na=leeg, nederlands=True)] if wit else [], 0
        for n, regel in enumerate(self.brief.kenmerken, 1):
            laatste = n == len(self.brief.kenmerken)
            maat = f'<w:spacing w:before="{wit if n == 1 else 0}" w:after="{round(5 * MM) if laatste else 0}"/>'
            label = self.pen.fixed(f"{regel.label}:", stijl="kenmerklabel")
            delen.append(self.paragraph("kenmerk", f"{label}<w:r><w:tab/></w:r>{self.pen.piece(regel.waarde)}", na=maat))
        return "".join(delen)

    def content(self) -> str:
        """From the subject to the last block before the closing."""
        brief = self.brief
        aanhef = self.paragraph("normal", self.pen.pieces(brief.aanhef))
        delen = [self.block(Kop(1, brief.onderwerp)), *map(self.block, brief.voorwoord), aanhef]
        for blok, volgende in pairwise([*brief.blokken, None]):
            delen.append(self.block(blok, vast=volgende is not None and kind(volgende) in ("weblink", "adres")))
            if isinstance(blok, Posten) and isinstance(volgende, Posten):
                delen.append(self.paragraph("tabeltekst", ""))  # or Word makes one table of the two
        return "".join(delen)

    def closing(self) -> str:
        """Greeting and name, kept together on one page."""
        return self._together("slot", [alinea.stukken for alinea in self.brief.slot])

    def block(self, blok: Blok, *, vast: bool = False) -> str:
        """One block: one or more paragraphs, or a table; `vast` keeps a paragraph on one page with what follows."""
        match blok:
            case Kop():
                return self.paragraph(f"heading {min(blok.niveau, 3)}", self.pen.pieces(blok.stukken))
            case Alinea():
                return self._plain(blok, "<w:keepNext/>" if vast else "")
            case Lijst():
                return self._list(blok)
            case Kader():
                return self._together("kader", blok.alineas)
            case Toelichting():
                return "".join(self._explanation(blok))
            case Posten():
                return self._table(blok)

    def paragraph(self, stijl: str, inhoud: str, voor: str = "", na: str = "", *, nederlands: bool = False) -> str:
        """A paragraph in a style; `voor` and `na` are properties that stand before and after w:bidi, `nederlands` reads so."""
        rtl = self.brief.richting == "rtl"
        kant = "" if not rtl else '<w:bidi w:val="0"/>' if nederlands else "<w:bidi/>"
        return f'<w:p><w:pPr><w:pStyle w:val="{self.pen.stijlen[stijl]}"/>{voor}{kant}{na}</w:pPr>{inhoud}</w:p>'

    def _together(self, stijl: str, alineas: Sequence[Sequence[Stuk]]) -> str:
        """Paragraphs that stay on one page."""
        vast = ["<w:keepNext/>"] * (len(alineas) - 1) + [""]
        delen = zip(alineas, vast, strict=True)
        return "".join(self.paragraph(stijl, self.pen.pieces(alinea), voor) for alinea, voor in delen)

    def _plain(self, alinea: Alinea, voor: str) -> str:
        soort = kind(alinea)
        waarden = [stuk for stuk in alinea.stukken if isinstance(stuk, Waarde)]
        if soort == "adres":
            rechts = '<w:jc w:val="right"/>' if self.brief.richting == "rtl" else ""
            return self.paragraph("normal", self.pen.lines(waarden[0].regels), f"{voor}<w:keepLines/>", rechts, nederlands=True)
        if soort == "weblink":
            midden = '<w:textAlignment w:val="center"/>'
            return self.paragraph(
                "normal", f"{self._qr(waarden[0])}{self.pen.run(' ')}{self.pen.piece(waarden[0])}", voor, midden
            )
        return self.paragraph("normal", self.pen.pieces(alinea.stukken), voor)

    def _list(self, lijst: Lijst) -> str:
        nummer = self.blad.opsomming
        if lijst.genummerd:
            self.lijsten.append(self.eerste_lijst + len(self.lijsten))
            nummer = str(self.lijsten[-1])
        stijl = "list number" if lijst.genummerd else "list bullet"
        eigen = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{nummer}"/></w:numPr>'
        return "".join(self.paragraph(stijl, self.pen.pieces(item), eigen) for item in lijst.items)

    def _explanation(self, blok: Toelichting) -> Iterator[str]:
        if blok.aankondiging:
            yield self.paragraph("normal", self.pen.fixed(blok.aankondiging), "<w:keepNext/>")
        for regel in blok.waarde.regels:
            yield self.paragraph("toelichting", self.pen.run(regel, nederlands=True), nederlands=True)

    def _table(self, posten: Posten) -> str:
        """Two columns; the header row is marked and comes back on every page, the total stays with the row before it."""
        breed = round(BEDRAG_MM * MM)
        kolommen = (self.blad.breedte - breed, breed)
        rijen = [self._row(kolommen, "tabelkop", map(self.pen.fixed, posten.koppen), "<w:keepNext/>", kop=True)]
        for n, paar in enumerate(posten.rijen, 1):
            vast = "<w:keepNext/>" if n == len(posten.rijen) else ""
            rijen.append(self._row(kolommen, "tabeltekst", map(self.pen.piece, paar), vast))
        naam, bedrag = posten.totaal
        cellen = (self.pen.fixed(naam, stijl="strong"), self.pen.piece(bedrag, "strong"))
        rijen.append(self._row(kolommen, "tabeltekst", cellen, na=f'<w:spacing w:after="{round(ONDER_TABEL_MM * MM)}"/>'))
        kant = "<w:bidiVisual/>" if self.brief.richting == "rtl" else ""
        vorm = (
            f'<w:tblPr><w:tblStyle w:val="{self.pen.stijlen["posten"]}"/>{kant}<w:tblW w:w="{self.blad.breedte}" w:type="dxa"/>'
            '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0660" w:firstRow="1" w:lastRow="1" w:firstColumn="0" '
            'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>'
        )
        rooster = "".join(f'<w:gridCol w:w="{maat}"/>' for maat in kolommen)
        return f"<w:tbl>{vorm}<w:tblGrid>{rooster}</w:tblGrid>{''.join(rijen)}</w:tbl>"

    def _row(
        self, kolommen: Sequence[int], stijl: str, cellen: Iterable[str], voor: str = "", na: str = "", *, kop: bool = False
    ) -> str:
        """One row; `kop` is the header, `voor` and `na` are properties of its paragraphs."""
        kanten = (na, f'{na}<w:jc w:val="right"/>')
        delen = [
            f'<w:tc><w:tcPr><w:tcW w:w="{maat}" w:type="dxa"/></w:tcPr>{self.paragraph(stijl, cel, voor, kant)}</w:tc>'
            for maat, cel, kant in zip(kolommen, cellen, kanten, strict=True)
        ]
        kopregel = "<w:tblHeader/>" if kop else ""
        return f"<w:tr><w:trPr><w:cantSplit/>{kopregel}</w:trPr>{''.join(delen)}</w:tr>"

    def _qr(self, waarde: Waarde) -> str:
        """The QR code as a picture with a written alternative."""
        adres, maat = link(waarde) or "", QR_MM * EMU
        alt = quoteattr(sentence(self.brief, "qr_code", adres=waarde.tekst))
        id = self.pen.koppelingen.beeld(adres)
        nummer = 1000 + list(self.pen.koppelingen.beelden).index(adres)
        return _BEELD.format(maat=maat, nummer=nummer, naam=nummer - 999, alt=alt, id=id)
