"""The letter as plain text of at most 78 columns: for e-mail, a braille display, or any program that reads text."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.brief import Alinea, Blok, Brief, Kader, Kop, Lijst, Posten, Stuk, Toelichting, Waarde
from generator.vormen import kenmerken
from generator.vormen.pagina import direction, kind
from generator.vormen.papier import prepare
from generator.vormen.vorm import concept_line, covered

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek
    from generator.poort import Vrijgave

BREEDTE = 78
ONDERSTREEP = {1: "=", 2: "-", 3: "·"}
ISOLATIE = {"ltr": "\u2066", "rtl": "\u2067"}
"""LRI and RLI of Unicode's bidirectional algorithm (UAX 9); PDI ends both."""
PDI = "\u2069"


class PlatteTekst:
    """UTF-8 with line feeds. A web address or another word of over 78 characters is not broken: it must stay clickable."""

    naam = "platte_tekst"
    extensie = "txt"

    def render(self, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek) -> bytes:
        """The text. Raises Vormfout."""
        prepare(brief, bibliotheek)
        geldig = covered(brief, vrijgave)
        delen = [] if geldig else [concept_line(brief)]
        delen += _Schrijver(brief).parts()
        if eigen := kenmerken.of(geldig):
            delen.append("\n".join(kenmerken.lines(eigen)))
        return ("\n\n".join(delen) + "\n").encode()


class _Schrijver:
    """Writes the parts of one letter, each a number of lines, in reading order."""

    def __init__(self, brief: Brief):
        self.brief = brief

    def parts(self) -> list[str]:
        brief = self.brief
        hoofd = [_wrap(f"{regel.label}: {self._value(regel.waarde)}") for regel in brief.kenmerken]
        delen = ["\n".join(map(self._isolate, regels)) for regels in (brief.afzender, brief.adres)]
        delen += ["\n".join(hoofd), self._block(Kop(1, brief.onderwerp)), *map(self._block, brief.voorwoord)]
        delen += [_wrap(self._run(brief.aanhef)), *map(self._block, (*brief.blokken, *brief.slot))]
        return [*delen, *([brief.zin("voorbeeldgemeente")] if brief.voorbeeld else ())]

    def _block(self, blok: Blok) -> str:
        match blok:
            case Kop():
                kop = _wrap(self._run(blok.stukken))
                return kop + "\n" + ONDERSTREEP.get(blok.niveau, "·") * max(map(_columns, kop.splitlines()))
            case Alinea() if kind(blok) == "adres":
                waarden = [stuk for stuk in blok.stukken if isinstance(stuk, Waarde)]
                return "\n".join(self._isolate(regel) for waarde in waarden for regel in waarde.regels)
            case Alinea():
                return _wrap(self._run(blok.stukken))
            case Lijst():
                merken = [f"{n}. " if blok.genummerd else "- " for n in range(1, len(blok.items) + 1)]
                return "\n".join(_wrap(self._run(item), merk) for merk, item in zip(merken, blok.items, strict=True))
            case Kader():
                alineas = [textwrap.indent(_wrap(self._run(alinea), breedte=BREEDTE - 2), "| ") for alinea in blok.alineas]
                return "\n|\n".join(alineas)
            case Toelichting():
                regels = [_wrap(self._isolate(regel)) for regel in blok.waarde.regels]
                return "\n\n".join([*([_wrap(blok.aankondiging)] if blok.aankondiging else []), *regels])
            case Posten():
                return "\n".join(self._table(blok))

    def _table(self, posten: Posten) -> Iterator[str]:
        """Two columns, the amounts flush with the last column of the page."""
        rijen = [
            posten.koppen,
            *((self._run([wat]), self._run([bedrag])) for wat, bedrag in posten.rijen),
            (posten.totaal[0], self._run([posten.totaal[1]])),
        ]
        breed = max(_columns(bedrag) for _wat, bedrag in rijen)
        streep = "-" * BREEDTE
        for nummer, (wat, bedrag) in enumerate(rijen):
            if nummer in (1, len(rijen) - 1):
                yield streep
            *eerst, laatste = _wrap(wat, breedte=BREEDTE - breed - 2).split("\n")
            yield from eerst
            yield laatste + " " * (BREEDTE - _columns(laatste) - _columns(bedrag)) + bedrag

    def _run(self, stukken: Sequence[Stuk]) -> str:
        return "".join(self._value(stuk) if isinstance(stuk, Waarde) else stuk.tekst for stuk in stukken)

    def _value(self, waarde: Waarde) -> str:
        return self._isolate(waarde.tekst) if waarde.los else waarde.tekst

    def _isolate(self, tekst: str) -> str:
        """In a text that runs from right to left a foreign run stands apart, or it would turn around."""
        return tekst if self.brief.richting == "ltr" else ISOLATIE[direction(tekst)] + tekst + PDI


def _wrap(tekst: str, merk: str = "", breedte: int = BREEDTE) -> str:
    """Lines of at most `breedte` columns; the second and later ones indented under the list mark."""
    regels, inspringen = [merk], " " * len(merk)
    for woord in tekst.split(" "):
        leeg = regels[-1] in (merk, inspringen)
        langer = regels[-1] + ("" if leeg else " ") + woord
        if leeg or _columns(langer) <= breedte:
            regels[-1] = langer
        else:
            regels.append(inspringen + woord)
    return "\n".join(_reopened(regels))


def _reopened(regels: Sequence[str]) -> Iterator[str]:
    """An isolation ends with its line (UAX 9, P1): close it there and open it again on the next."""
    open_ = ""
    for regel in regels:
        regel = open_ + regel
        laatste = max(regel.rfind(teken) for teken in ISOLATIE.values())
        open_ = regel[laatste] if laatste > regel.rfind(PDI) else ""
        yield regel + PDI if open_ else regel


def _columns(tekst: str) -> int:
    """How many columns a terminal gives the text: marks and invisible characters take none."""
    return sum(unicodedata.category(teken) not in ("Mn", "Me", "Cf") for teken in tekst)


VORM = PlatteTekst()
