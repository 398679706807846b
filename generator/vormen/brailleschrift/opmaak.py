"""Blocks of a letter → paragraphs in braille, in reading order.

Layout by the braille formats of the English-speaking braille authorities, for the Dutch standard says nothing of it:
headings from cell 5, with an empty line before them and none after a lower one, boxes between lines of 2356 and 1245,
runovers indented by two. Between paragraphs stands an empty line, as in the braille of Dedicon.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.brief import Alinea, Blok, Brief, Kader, Kop, Lijst, Posten, Stuk, Tekst, Toelichting, Waarde
from generator.vormen.brailleschrift.woorden import Pen, Woord
from generator.vormen.kenmerken import Kenmerken
from generator.vormen.pagina import kind
from generator.vormen.vorm import concept_line

KADER_OPEN, KADER_DICHT, STREEP = "⠶", "⠛", "⠒"


@dataclass(frozen=True)
class Alineabraille:
    """Words and how their lines lie: empty cells before the first line and before later ones, an empty line before it.

    `samen` keeps it on the page of what follows; `dicht` says that no empty line follows; `lijn` is a cell that fills the
    whole line instead of words.
    """

    woorden: tuple[Woord, ...] = ()
    begin: int = 0
    vervolg: int = 0
    wit: bool = True
    samen: bool = False
    dicht: bool = False
    lijn: str = ""


@dataclass(frozen=True)
class Opmaker:
    """Makes the paragraphs of one letter."""

    brief: Brief
    pen: Pen

    def paragraphs(self, *, concept: bool) -> Iterator[Alineabraille]:
        """Everything the reader gets, first the mark of a concept."""
        dicht = False
        for alinea in self._all(concept=concept):
            yield replace(alinea, wit=False) if dicht else alinea
            dicht = alinea.dicht

    def _all(self, *, concept: bool) -> Iterator[Alineabraille]:
        brief = self.brief
        if concept:
            yield self._text((Tekst(concept_line(brief)),))
        for regels in (brief.afzender, brief.adres):
            yield from self._lines(regels)
        for nummer, regel in enumerate(brief.kenmerken):
            yield self._text((Tekst(f"{regel.label}: "), regel.waarde), vervolg=2, wit=nummer == 0)
        yield from self._block(Kop(1, brief.onderwerp))
        for blok in brief.voorwoord:
            yield from self._block(blok)
        yield self._text(brief.aanhef)
        for blok in (*brief.blokken, *brief.slot):
            yield from self._block(blok)
        if brief.voorbeeld:
            yield self._text((Tekst(brief.zin("voorbeeldgemeente")),))

    def office(self, kenmerken: Kenmerken | None) -> Iterator[Alineabraille]:
        """What the office needs, under a line: the table, and what a released file must say. In Dutch; kept together."""
        regels = [f"brailletabel {self.pen.eigen.tabel}"]
        if kenmerken:
            groepen = " ".join(kenmerken.tekstversie[plek : plek + 8] for plek in range(0, 64, 8))
            regels += [f"tekstversie {groepen}", f"akkoord {kenmerken.nummers}"]
        yield Alineabraille(lijn=STREEP, samen=True)
        dutch = Pen(self.pen.nederlands, self.pen.nederlands)
        for regel in regels:
            yield Alineabraille(dutch.words((Tekst(regel),)), vervolg=2, wit=False, samen=regel != regels[-1])

    def _block(self, blok: Blok) -> Iterator[Alineabraille]:
        match blok:
            case Kop():
                yield replace(self._text(blok.stukken, begin=4, vervolg=4, samen=True), dicht=blok.niveau > 1)
            case Alinea() if kind(blok) == "adres":
                for waarde in (stuk for stuk in blok.stukken if isinstance(stuk, Waarde)):
                    yield from self._lines(waarde.regels, waarde.veld)
            case Alinea():
                yield self._text(blok.stukken)
            case Lijst():
                for nummer, item in enumerate(blok.items, 1):
                    merk = f"{nummer}. " if blok.genummerd else "- "
                    yield self._text((Tekst(merk), *item), vervolg=2, wit=nummer == 1)
            case Kader():
                yield Alineabraille(lijn=KADER_OPEN, samen=True)
                for nummer, alinea in enumerate(blok.alineas):
                    yield self._text(alinea, wit=nummer > 0, samen=nummer == len(blok.alineas) - 1)
                yield Alineabraille(lijn=KADER_DICHT, wit=False)
            case Toelichting():
                if blok.aankondiging:
                    yield self._text((Tekst(blok.aankondiging),), samen=True)
                for regel in blok.waarde.regels:
                    yield self._text((_dutch(regel, blok.waarde.veld, "toelichting"),))
            case Posten():
                yield from self._table(blok)

    def _table(self, posten: Posten) -> Iterator[Alineabraille]:
        """One line 'what: amount' per row; first what the two parts are."""
        yield self._text((Tekst(f"{posten.koppen[0]}: {posten.koppen[1]}"),), vervolg=2, samen=True)
        for wat, bedrag in posten.rijen:
            yield self._text((wat, Tekst(": "), bedrag), vervolg=2, wit=False)
        label, totaal = posten.totaal
        yield self._text((Tekst(f"{label}: "), totaal), vervolg=2, wit=False)

    def _lines(self, regels: Sequence[str], veld: str = "adres") -> Iterator[Alineabraille]:
        """Lines that stay lines: an address."""
        for nummer, regel in enumerate(regels):
            yield self._text((_dutch(regel, veld, "adres"),), vervolg=2, wit=nummer == 0)

    def _text(
        self, stukken: Sequence[Stuk], *, begin: int = 0, vervolg: int = 0, wit: bool = True, samen: bool = False
    ) -> Alineabraille:
        return Alineabraille(self.pen.words(stukken), begin, vervolg, wit, samen)


def _dutch(regel: str, veld: str, soort: str) -> Waarde:
    return Waarde(veld, soort if soort != "adres" else "tekst", regel, (regel,), nederlands=True)
