"""Brief → HTML by the house style's own Jinja templates. Values are escaped everywhere, so they can never become markup.

What to write, not how it looks: that is the house style's (`brief.html.jinja`, `scherm.html.jinja`, and its CSS).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache, partial
from gettext import gettext as _
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, Template, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.brief import Blok, Brief, Stuk, Waarde
from generator.taal import BRONTAAL
from generator.vormen import nederlands, qr
from generator.vormen.huisstijl import Huisstijl
from generator.vormen.titel import title
from generator.vormen.venster import Meter
from generator.vormen.vorm import MERK, Vormfout, concept_line, parts

HEEL = frozenset("telefoon iban bsn kenmerk bedrag datum geboortedatum tijd periode maand percentage getal adres".split())
"""Types whose lines are never broken: a phone number or a date is read in one look."""
LANGSTE_REGEL = 44
"""Characters of the longest value that a web page keeps on one line. A form on paper measures instead: see `write`."""
BREEKPLEK = "\u200b"
"""Zero width space: a line may end here."""
_KOPPELTEKEN = re.compile(r"(\S*\w-\w\S*)")


def write(
    huisstijl: Huisstijl, sjabloon: str, brief: Brief, *, termen: tuple[str, ...] = (), meter: Meter | None = None, **rest: Any
) -> str:
    """The HTML of this letter by template file `sjabloon`; `rest` are that template's further names. Raises Vormfout.

    `termen` are the words that stay Dutch in every language; `meter` measures what fits on a line of this form.
    """
    concept = concept_line(brief) if rest["vrijgave"] is None else None
    titel = title(brief, concept=concept is not None)
    try:
        vel = _template(huisstijl.map, sjabloon, () if brief.taal == BRONTAAL else termen, meter)
        return vel.render(brief=brief, concept=concept, titel=titel, merk=MERK, **rest)
    except TemplateError as fout:
        zin = _("De huisstijl ‘{naam}’ kan deze brief niet opmaken: {fout}. Verbeter {bestand}.")
        raise Vormfout(zin.format(naam=huisstijl.naam, fout=fout, bestand=sjabloon)) from fout


@lru_cache
def _template(map: Path, naam: str, termen: tuple[str, ...], meter: Meter | None) -> Template:
    omgeving = ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, loader=FileSystemLoader(map)
    )
    omgeving.globals.update(kind=kind, direction=direction, link=link, parts=parts, qr=qr.data_uri, number=str)
    omgeving.globals.update(unbroken=partial(unbroken, meter=meter), words=partial(words, meter=meter))
    omgeving.globals.update(dutch=partial(nederlands.split, termen=termen))
    return omgeving.get_template(naam)


def kind(blok: Blok) -> str:
    """What a block is to the page: its class in lower case, or 'weblink' or 'adres' for a paragraph that is only that."""
    stukken = [stuk for stuk in getattr(blok, "stukken", ()) if isinstance(stuk, Waarde) or stuk.tekst.strip()]
    if len(stukken) == 1 and isinstance(stukken[0], Waarde) and type(blok).__name__ == "Alinea":
        if stukken[0].type == "url" and link(stukken[0]):
            return "weblink"
        if len(stukken[0].regels) > 1:
            return "adres"
    return type(blok).__name__.lower()


def direction(tekst: str) -> str:
    """'rtl' when the first letter is read from right to left, else 'ltr' (digits alone too: groups must keep their order)."""
    for teken in tekst:
        if (soort := unicodedata.bidirectional(teken)) in ("L", "R", "AL"):
            return "ltr" if soort == "L" else "rtl"
    return "ltr"


def link(stuk: Stuk) -> str | None:
    """Where a click on this piece leads: a web page or a mail address, else None."""
    if not isinstance(stuk, Waarde):
        return None
    doel = str(stuk.inhoud)
    if stuk.type == "email":
        return f"mailto:{doel}"
    return doel if stuk.type == "url" and doel.startswith(("https://", "http://")) else None


def unbroken(stuk: Waarde, regel: str, meter: Meter | None = None) -> list[tuple[str, bool]]:
    """One written line of a value as (text, whether it must stay on one line).

    What is too long for a line is cut after a comma, as an address is, and only what is still too long may break.
    """
    if stuk.type not in HEEL:
        return words(regel, meter)
    if _fits(regel, meter):
        return [(regel, True)]
    return [(deel, deel != " " and _fits(deel, meter)) for deel in re.split(r"(?<=,)( )", regel)]


def words(tekst: str, meter: Meter | None = None) -> list[tuple[str, bool]]:
    """A text as (piece, whether it must stay on one line): a word with a hyphen in it is read in one look, as any word is.

    On paper an invisible place to break follows a last space: where a text fits on a line and its last space does not,
    WeasyPrint 70 would break it after its first word.
    """
    stukken = _KOPPELTEKEN.split(tekst) if "-" in tekst else [tekst]
    delen = [(stuk, nummer % 2 == 1 and _fits(stuk, meter)) for nummer, stuk in enumerate(stukken) if stuk]
    return [(stuk + BREEKPLEK * stuk.endswith(" "), heel) for stuk, heel in delen] if meter else delen


def _fits(tekst: str, meter: Meter | None) -> bool:
    return meter.fits(tekst) if meter else len(tekst) <= LANGSTE_REGEL
