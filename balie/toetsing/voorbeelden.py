"""Letters of a version as a resident sees them: real pages of a real PDF, for an example or for any path of the letter."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from gettext import gettext as _

import pypdfium2

from balie.beoordelen import NAMEN, Tekst
from balie.toetsing.bevroren import library
from balie.toetsing.bibliotheekstand import mark
from balie.toetsing.models import Versie
from generator import gemeente as gemeenten
from generator.bibliotheek import Bibliotheek, Leesfout
from generator.brief import Brief
from generator.opstellen import compose
from generator.sjabloon.paden import Pad
from generator.taal import BRONTAAL
from generator.toetsing import reader_of
from generator.velden import parse
from generator.vormen import VORMEN

PAPIER = ("pdf", "grootletter", "beeldbrief")
"""The forms that are pages; not every letter has a picture letter."""
PUNTEN_PER_PIXEL = 0.6
"""120 pixels to the inch: sharp at 200 % zoom of a column, some 150 kB a page."""


@dataclass(frozen=True)
class Voorbeeld:
    """What is shown: `naam` is one of NAMEN or a path ('paar-03'), `vorm` one of PAPIER."""

    versie: int
    naam: str
    vorm: str
    taal: str


def pdf(voorbeeld: Voorbeeld, bibliotheek: Bibliotheek) -> bytes:
    """The letter as a PDF, always marked CONCEPT. Raises Leesfout, Vormfout."""
    return _pdf(voorbeeld, bibliotheek, mark(bibliotheek))


def picture(voorbeeld: Voorbeeld, bibliotheek: Bibliotheek, blad: int) -> bytes:
    """Page `blad` (from 1) as a PNG. Raises Leesfout when there is no such page."""
    return _picture(voorbeeld, bibliotheek, mark(bibliotheek), blad)


def page_count(inhoud: bytes) -> int:
    """How many pages a PDF has."""
    with pypdfium2.PdfDocument(inhoud) as document:
        return len(document)


def path_names(versie: Versie, bibliotheek: Bibliotheek) -> list[tuple[str, str]]:
    """(name, what is special in Dutch) of every path of this letter that is checked."""
    return _path_names(versie.pk, bibliotheek, mark(bibliotheek))


@lru_cache(maxsize=200)
def _path_names(versie: int, bibliotheek: Bibliotheek, _merk: int) -> list[tuple[str, str]]:
    """Seconds for a letter with many branches, so once."""
    gevraagd = Versie.objects.get(pk=versie)
    with library(gevraagd, bibliotheek) as toen:
        tekst = Tekst.load(toen, gevraagd.sjabloon, BRONTAAL)
        return [(pad.naam, _special(tekst, pad)) for pad in tekst.sjabloon.paden]


@lru_cache(maxsize=48)
def _pdf(voorbeeld: Voorbeeld, bibliotheek: Bibliotheek, _merk: int) -> bytes:
    versie = Versie.objects.get(pk=voorbeeld.versie)
    with library(versie, bibliotheek) as toen:
        tekst = Tekst.load(toen, versie.sjabloon, voorbeeld.taal)
        brief = tekst.example(voorbeeld.naam) if voorbeeld.naam in NAMEN else _path(tekst, voorbeeld.naam)
        return VORMEN[voorbeeld.vorm].render(brief, None, toen)


@lru_cache(maxsize=96)
def _picture(voorbeeld: Voorbeeld, bibliotheek: Bibliotheek, merk: int, blad: int) -> bytes:
    with pypdfium2.PdfDocument(_pdf(voorbeeld, bibliotheek, merk)) as document:
        if not 1 <= blad <= len(document):
            raise Leesfout(_("Deze bladzijde bestaat niet."))
        beeld = document[blad - 1].render(scale=1 / PUNTEN_PER_PIXEL).to_pil()
    uit = io.BytesIO()
    beeld.quantize(64).save(uit, "PNG", optimize=True)
    return uit.getvalue()


def _path(tekst: Tekst, naam: str) -> Brief:
    pad = next((pad for pad in tekst.sjabloon.paden if pad.naam == naam), None)
    if pad is None:
        raise Leesfout(_("Dit voorbeeld bestaat niet. Kies een ander voorbeeld."))
    gegevens = parse(tuple(tekst.sjabloon.velden.values()), pad.ruw)
    lezer = reader_of(pad, gegevens)
    return compose(tekst.sjabloon, gegevens, lezer, tekst.catalogus, gemeenten.load(tekst.bibliotheek))


def _special(tekst: Tekst, pad: Pad) -> str:
    """The choices of this path in the words of the form: 'Rol: bewindvoerder · Wet: Wmo'."""
    delen = [_("Lezer: {rol}").format(rol=tekst.sjabloon.rollen.get(pad.rol, pad.rol))] if pad.rol else []
    for naam, veld in tekst.sjabloon.velden.items():
        waarde = pad.ruw.get(naam)
        if veld.type in ("keuze", "ja_nee") and isinstance(waarde, (str, bool)):
            delen.append(f"{veld.label}: {waarde}")
        elif veld.optioneel and naam != "vertegenwoordiger":
            delen.append(_("{veld}: ja").format(veld=veld.label) if waarde else _("{veld}: nee").format(veld=veld.label))
    return " · ".join(delen[:6])
