"""The core of the letter in at most six drawings with a sentence each, on one A4 (a PDF). The letter itself goes with it."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from contextlib import suppress
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from generator.vormen import kenmerken, nederlands, pagina
from generator.vormen.papier import prepare
from generator.vormen.venster import Meter
from generator.vormen.vorm import Vormfout, covered

if TYPE_CHECKING:
    from generator.bibliotheek import Bibliotheek
    from generator.brief import Brief, Paneel
    from generator.poort import Vrijgave
    from generator.vormen.zetten.afwerking import Afwerking

SJABLOON, STIJL = "beeldbrief.html.jinja", "beeldbrief.css"
MATEN = ("ruim", "krap", "krapst")
"""Classes of the style sheet, tried in turn: who reads for another, or has a long name, gets more text above the drawings."""

BREEDTE, LETTER = 77, 13.5
"""The line of a panel in mm and its largest text in pt (beeldbrief.css): what is shorter is never broken."""


class Beeldbrief:
    """The house style's `beeldbrief.html.jinja`; `beeldbrief.css` goes over the style of the ordinary letter."""

    naam = "beeldbrief"
    extensie = "pdf"

    def render(self, brief: Brief, vrijgave: Vrijgave | None, bibliotheek: Bibliotheek) -> bytes:
        """The PDF file. Raises Vormfout: a letter without panels, a drawing that is gone or another one, over a page."""
        from generator.vormen.zetten import opmaak
        from generator.vormen.zetten.afwerking import Afwerking
        from generator.vormen.zetten.zetter import typesetter

        if not brief.panelen:
            zin = _("De brief ‘{id}’ heeft geen beelden. Zet ze bij [[beelden]] in sjabloon.toml, of kies een andere vorm.")
            raise Vormfout(zin.format(id=brief.sjabloon))
        huisstijl, stapel = prepare(brief, bibliotheek)
        geldig = covered(brief, vrijgave)
        tekeningen = {paneel.beeld: data_uri(paneel, bibliotheek) for paneel in brief.panelen}
        bladzijde = opmaak.every_page(brief, huisstijl, huisstijl.ordinary(None), concept=geldig is None)
        bladzijde += huisstijl.read(STIJL)
        een_blad = _OneSheet(Afwerking(kenmerken.of(geldig), stapel))
        for maat in MATEN:
            html = pagina.write(
                huisstijl,
                SJABLOON,
                brief,
                termen=nederlands.terms(bibliotheek),
                meter=Meter(stapel, BREEDTE, LETTER),
                vrijgave=geldig,
                letters=opmaak.letters(stapel),
                tekeningen=tekeningen,
                maat=maat,
            )
            with suppress(_TweeBladen):
                return typesetter(huisstijl, stapel).write(html, "standaard", bladzijde, een_blad)
        raise Vormfout(_("De beeldbrief past niet op één blad. Maak de zinnen bij de beelden korter, of haal er een weg."))


class _TweeBladen(Exception):
    """The letter runs over onto a second page."""


class _OneSheet:
    """A finisher that stops a document of more than one page before it is written."""

    def __init__(self, afwerking: Afwerking):
        self.afwerking = afwerking

    def __call__(self, document: Any, pdf: Any) -> None:
        if len(document.pages) > 1:
            raise _TweeBladen
        self.afwerking(document, pdf)


def data_uri(paneel: Paneel, bibliotheek: Bibliotheek) -> str:
    """The drawing as a `data:` URI, read only when it is the one that was signed. Raises Vormfout."""
    pad = bibliotheek.bestand(f"beelden/{paneel.beeld}.svg")
    try:
        inhoud = pad.read_bytes().replace(b"\r\n", b"\n")
    except OSError:
        zin = _("De tekening {naam} ontbreekt. Zet het bestand terug in sjablonen/beelden.")
        raise Vormfout(zin.format(naam=pad.name)) from None
    if (sha256 := hashlib.sha256(inhoud).hexdigest()) != paneel.sha256:
        zin = _('De tekening {naam} is een andere dan in beelden.toml staat. Klopt zij? Schrijf daar: sha256 = "{sha256}".')
        raise Vormfout(zin.format(naam=pad.name, sha256=sha256))
    return "data:image/svg+xml;base64," + b64encode(inhoud).decode()


VORM = Beeldbrief()
