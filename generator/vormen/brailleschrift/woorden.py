"""Pieces of a letter → words in braille: what stands between two spaces, or a value that stays on one line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from gettext import gettext as _
from itertools import groupby
from string import ascii_letters

from generator.brief import Stuk, Tekst, Waarde
from generator.vormen.brailleschrift.liblouis import LEEG
from generator.vormen.brailleschrift.schrift import VASTE_SPATIE, Plek, Schrift
from generator.vormen.brailleschrift.terug import digits
from generator.vormen.pagina import HEEL
from generator.vormen.vorm import Vormfout

STREEPJE = "-"
_LETTERLIJK = frozenset("kenmerk url email iban bsn".split())
"""Types that are the same in every language, and useless when one letter is read as another."""
_LATIJN = frozenset(ascii_letters)
_NA_DEZE = ("/", "@?=&_.")
"""After these a web or mail address may go on on the next line, without a sign; best after the first. Not after a hyphen:
nobody would know whether it belongs to the address."""

Teken = tuple[str, bool, Plek]
"""A character, whether it stands in a Dutch value or a code, and where."""


@dataclass(frozen=True)
class Pen:
    """Writes in the letter's own braille, and Dutch values that don't read back in it in Dutch braille."""

    eigen: Schrift
    nederlands: Schrift

    def words(self, stukken: Sequence[Stuk]) -> tuple[Woord, ...]:
        """The words of these pieces in reading order."""
        woorden, woord = [], []
        for stuk in stukken:
            dutch, plek = _is_dutch(stuk), _place(stuk)
            for nummer, deel in enumerate(self._text(stuk).split(" ")):
                if nummer and woord:
                    woorden.append(tuple(woord))
                    woord = []
                woord += [(teken, dutch, plek) for teken in deel]
        if woord:
            woorden.append(tuple(woord))
        return tuple(Woord(self, tekens) for tekens in woorden)

    def write(self, tekens: Sequence[Teken]) -> str:
        """The cells of one word without no-break spaces."""
        cellen = ""
        for (nederlands, plek), groep in groupby(tekens, key=lambda teken: teken[1:]):
            tekst = "".join(teken for teken, _ned, _plek in groep)
            schrift = self._choose(tekst, nederlands)
            geschreven = schrift.write(tekst, plek)
            _check_digits(tekst, geschreven, schrift.tabel)
            cellen += geschreven
        return cellen

    def _choose(self, tekst: str, nederlands: bool) -> Schrift:
        """The letter's own braille, unless a Dutch value, a code or a Latin word among other letters is lost in it."""
        if self.eigen is self.nederlands:
            return self.eigen
        latijn = any(teken in _LATIJN for teken in tekst)
        if nederlands or (latijn and not self.eigen.is_latin):
            goed = self.eigen.reads_back(tekst) or not (nederlands or self.nederlands.can_write(tekst))
        else:
            goed = self.eigen.can_write(tekst) or not latijn
        return self.eigen if goed else self.nederlands

    def _text(self, stuk: Stuk) -> str:
        tekst = self.eigen.prepare(stuk.tekst, ingevuld=_is_dutch(stuk))
        whole = isinstance(stuk, Waarde) and stuk.type in HEEL
        return tekst.replace(" ", VASTE_SPATIE) if whole else tekst


@dataclass(frozen=True)
class Woord:
    """What must not be broken, as characters; a no-break space inside it is an empty cell."""

    pen: Pen
    tekens: tuple[Teken, ...]

    @property
    def cellen(self) -> str:
        return LEEG.join(map(self.pen.write, self._parts()))

    def fit(self, breedte: int) -> Iterator[str]:
        """The word as cells; in pieces when a line of `breedte` cells can't hold it. Digits stay together if they can."""
        if len(self.cellen) <= breedte:
            yield self.cellen
            return
        for deel in self._parts():
            yield from self._cut(deel, breedte)

    def _parts(self) -> Iterator[tuple[Teken, ...]]:
        for leeg, groep in groupby(self.tekens, key=lambda teken: teken[0] == VASTE_SPATIE):
            if not leeg:
                yield tuple(groep)

    def _cut(self, deel: tuple[Teken, ...], breedte: int) -> Iterator[str]:
        adres = any(teken in "/@" for teken, _ned, _plek in deel)
        while len(self.pen.write(deel)) > breedte:
            aantal, streepje = self._room(deel, breedte, adres)
            yield self.pen.write(deel[:aantal] + (((STREEPJE, *deel[0][1:]),) if streepje else ()))
            deel = deel[aantal:]
        yield self.pen.write(deel)

    def _room(self, deel: tuple[Teken, ...], breedte: int, adres: bool) -> tuple[int, bool]:
        """How many characters go on this line, and whether a hyphen follows them."""
        tekst = "".join(teken for teken, _ned, _plek in deel)
        past = [n for n in range(1, min(len(deel), breedte)) if len(self.pen.write(deel[:n])) < breedte]
        per_soort = ([n for n in past if tekst[n - 1] in soort] for soort in (_NA_DEZE if adres else STREEPJE))
        na_teken = next(filter(None, per_soort), [])
        los = [n for n in past if not (tekst[n - 1].isdigit() and tekst[n].isdigit())]
        aantal = max(na_teken or los or past or [1])
        return aantal, not na_teken


def _check_digits(tekst: str, cellen: str, tabel: str) -> None:
    """Raise Vormfout when a reader would find other digits than the print has: a table's mistake must not reach people."""
    bedoeld = "".join(str(unicodedata.digit(teken)) for teken in tekst if teken.isdecimal())
    if bedoeld and digits(cellen, tabel) != bedoeld:
        zin = _("De brailletabel ‘{tabel}’ schrijft ‘{tekst}’ niet goed. Kies een andere tabel in taal.toml.")
        raise Vormfout(zin.format(tabel=tabel, tekst=tekst))


def _is_dutch(stuk: Stuk) -> bool:
    return isinstance(stuk, Waarde) and (stuk.nederlands or stuk.type in _LETTERLIJK)


def _place(stuk: Stuk) -> Plek:
    return ("tekst", stuk.tekst.strip()[:40]) if isinstance(stuk, Tekst) else ("veld", stuk.veld)
