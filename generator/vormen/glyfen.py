"""Can this letter be shown whole? Every character must be in the fonts of its language, and none may steer the text.

Checked before any form is made, also for forms that bring no fonts: a letter that stops, stops in every form.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from gettext import gettext as _
from pathlib import Path

from generator.brief import Brief, Posten, Stuk, Toelichting, Waarde, pieces
from generator.vormen.huisstijl import Lettertype
from generator.vormen.vorm import Vormfout

SCHRIFTTEKENS = frozenset("\u061c\u200c\u200d\u200e\u200f")
"""Invisible characters that languages need (joiners, direction marks; Babel writes them): not in what people filled in."""


def check(brief: Brief, stapel: Sequence[Lettertype]) -> None:
    """Raise Vormfout that names the first character that can't be shown, and the field or text where it stands."""
    vast, ingevuld = _characters(tuple(stapel))
    for waarde in _values(brief):
        _demand(ingevuld if waarde.nederlands else vast, waarde.tekst, waarde.veld)
    for regel in brief.adres:
        _demand(ingevuld, regel, "adres")
    for tekst in _fixed(brief):
        _demand(vast, tekst, None)


def _demand(kan: frozenset[str], tekst: str, veld: str | None) -> None:
    if kan.issuperset(tekst):
        return
    teken = next(teken for teken in tekst if teken not in kan)
    plek = _("het veld ‘{veld}’").format(veld=veld) if veld else _("de tekst ‘{tekst}’").format(tekst=tekst.strip()[:40])
    zin = _("Het teken {teken} kan niet in een brief. Het staat in {plek}. Haal het weg of schrijf het anders.")
    raise Vormfout(zin.format(teken=_name(teken), plek=plek))


def _pieces(brief: Brief) -> Iterator[Stuk]:
    yield from brief.onderwerp
    yield from brief.aanhef
    for blok in (*brief.voorwoord, *brief.blokken, *brief.slot, *brief.panelen):
        yield from pieces(blok)


def _values(brief: Brief) -> Iterator[Waarde]:
    yield from (regel.waarde for regel in brief.kenmerken)
    yield from (stuk for stuk in _pieces(brief) if isinstance(stuk, Waarde))


def _fixed(brief: Brief) -> Iterator[str]:
    """Every text that comes from a template, a translation, the house style or gemeente.toml."""
    yield from (stuk.tekst for stuk in _pieces(brief) if not isinstance(stuk, Waarde))
    yield from (brief.titel, brief.gemeente, *brief.afzender)
    yield from (zin for _naam, zin in brief.zinnen)
    yield from (regel.label for regel in brief.kenmerken)
    yield from (paneel.toont for paneel in brief.panelen)
    for blok in brief.blokken:
        if isinstance(blok, Posten):
            yield from (*blok.koppen, blok.totaal[0])
        elif isinstance(blok, Toelichting) and blok.aankondiging:
            yield blok.aankondiging


def _name(teken: str) -> str:
    """The character as people can find it: itself when it shows, and its code."""
    zichtbaar = f"‘{teken}’ " if unicodedata.category(teken)[0] not in "CZM" else ""
    return f"{zichtbaar}(U+{ord(teken):04X})"


@lru_cache
def _characters(stapel: tuple[Lettertype, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """What every weight of the stack can show (text may turn bold anywhere): in fixed text, and in what people filled in."""
    gewoon = frozenset().union(*(cmap(lettertype.gewoon) for lettertype in stapel))
    vet = frozenset().union(*(cmap(lettertype.vet) for lettertype in stapel))
    zichtbaar = frozenset(map(chr, gewoon & vet)) - SCHRIFTTEKENS
    return zichtbaar | SCHRIFTTEKENS, zichtbaar


@lru_cache
def cmap(pad: Path) -> frozenset[int]:
    """The code points in a font file."""
    from fontTools.ttLib import TTFont

    with TTFont(pad, lazy=True) as lettertype:
        return frozenset(lettertype.getBestCmap())
