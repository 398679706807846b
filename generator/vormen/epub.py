"""The letter as an e-book (EPUB 3.3, EPUB Accessibility 1.1): the reader's own program chooses letters, colours and voice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.taal import BRONTAAL
from generator.vormen import glyfen, kenmerken, nederlands, pagina
from generator.vormen.geluidsvorm import GEWOON, Geluidsvorm
from generator.vormen.papier import prepare
from generator.vormen.titel import sender, title
from generator.vormen.vorm import MERK, Geluid, covered

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek
    from generator.brief import Brief
    from generator.poort import Vrijgave
    from generator.vormen.boek.pakket import Boek
    from generator.vormen.huisstijl import Lettertype

SJABLOON, STIJL, LICENTIE = "boek.html.jinja", "boek.css", "lettertypen/OFL.txt"
ZONDER_DATUM = "1980-01-01"
"""EPUB asks for a moment of change. A letter without a date gets this one: the clock would give other bytes each time."""


class Eboek:
    """The house style's `boek.html.jinja` and `boek.css` as a book of one chapter."""

    naam = "epub"
    extensie = "epub"

    def render(self, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek) -> bytes:
        """The EPUB file, without sound. Raises Vormfout."""
        return self.render_with_sound(brief, vrijgave, bibliotheek, None)

    def render_with_sound(
        self, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek, geluid: Geluid | None
    ) -> bytes:
        """The EPUB file; with the sound inside, to read along, when the letter is read aloud too. Raises Vormfout."""
        from generator.vormen.boek import pakket

        boek = _book(brief, covered(brief, vrijgave), bibliotheek)
        if geluid:
            mp3, momenten = Geluidsvorm("epub", GEWOON).recorded(brief, vrijgave, bibliotheek)
            boek = replace(boek, meelezen=boek.blad.along(mp3, momenten))
        return pakket.pack(boek)


def _book(brief: Brief, geldig: Vrijgave | None, bibliotheek: Bibliotheek) -> Boek:
    from generator.vormen.boek import pakket, xhtml

    huisstijl, stapel = prepare(brief, bibliotheek)
    naam, termen = title(brief, concept=geldig is None), nederlands.terms(bibliotheek)
    blad = xhtml.convert(pagina.write(huisstijl, SJABLOON, brief, termen=termen, vrijgave=geldig, naam=naam))
    mee = needed(stapel, blad.tekst)
    css = "".join(map(_font_face, mee)) + _family(mee) + huisstijl.read(STIJL)
    lettertypen = {_inside(pad.name): pad.read_bytes() for lettertype in mee for pad in (lettertype.gewoon, lettertype.vet)}
    licentie = {LICENTIE: huisstijl.read(LICENTIE).encode()} if mee else {}
    return pakket.Boek(
        titel=naam,
        talen=tuple(dict.fromkeys((brief.taal, BRONTAAL))),
        richting=brief.richting,
        uitgever=sender(brief),
        datum=_date(brief),
        digest=brief.digest if geldig else MERK + brief.digest,
        samenvatting=brief.zin("toegankelijk"),
        blad=blad,
        bestanden={STIJL: css.encode(), **lettertypen, **licentie},
        kenmerken=kenmerken.of(geldig),
    )


def needed(stapel: Sequence[Lettertype], tekst: str) -> tuple[Lettertype, ...]:
    """The fonts of the stack that must go with the book: those of characters that no font with Latin letters holds.

    Every reading program has Latin, Greek and Cyrillic letters; Arabic or Ethiopic ones not every e-reader has.
    """
    tekens = set(map(ord, tekst))
    latijn = [lettertype for lettertype in stapel if ord("a") in glyfen.cmap(lettertype.gewoon)]
    over = tekens.difference(*(glyfen.cmap(lettertype.gewoon) for lettertype in latijn))
    return tuple(lettertype for lettertype in stapel if over & glyfen.cmap(lettertype.gewoon))


def _inside(naam: str) -> str:
    return f"lettertypen/{naam}"


def _font_face(lettertype: Lettertype) -> str:
    regel = '@font-face {{ font-family: "{familie}"; font-weight: {gewicht}; src: url({pad}) }}\n'
    gewichten = ((400, lettertype.gewoon), (700, lettertype.vet))
    return "".join(regel.format(familie=lettertype.familie, gewicht=g, pad=_inside(pad.name)) for g, pad in gewichten)


def _family(mee: Sequence[Lettertype]) -> str:
    namen = "".join(f'"{lettertype.familie}", ' for lettertype in mee)
    return f"body {{ font-family: {namen}sans-serif }}\n" if mee else ""


def _date(brief: Brief) -> str:
    """The date on the letter, ISO 8601."""
    datums = (regel.waarde.inhoud for regel in brief.kenmerken if regel.waarde.veld == "briefdatum")
    return next(datums, ZONDER_DATUM)


VORM = Eboek()
