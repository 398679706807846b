"""Finds control lines that stand in the middle of a list item or a quote: a block can't be half there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from gettext import gettext as _
from itertools import groupby

from generator.sjabloon.bron import Bron
from generator.sjabloon.melding import Melding
from generator.sjabloon.regels import Regel, Regelsoort

_PUNT = re.compile(r" {0,3}(?:[-*+]|\d{1,9}[.)])\s")
_KADER = re.compile(r" {0,3}>")
_TABEL = re.compile(r"\s*\|")
_ANDERS_OF = ("elif", "else")


def find_splits(bron: Bron, regels: list[Regel]) -> Iterator[Melding]:
    """Text, control without blank lines, text: where both texts are of one list item, quote or table."""
    groepen = [(tekst, list(groep)) for tekst, groep in groupby(regels, lambda regel: regel.soort is Regelsoort.TEKST)]
    for (_a, voor), (tekst, tussen), (_b, na) in zip(groepen, groepen[1:], groepen[2:], strict=False):
        if tekst or any(regel.soort is Regelsoort.LEEG for regel in tussen):
            continue
        boven = [bron.regels[regel.nummer - 1] for regel in voor]
        onder = bron.regels[na[0].nummer - 1]
        if wat := _split(boven, onder, any(regel.woord in _ANDERS_OF for regel in tussen)):
            yield Melding(
                bron.bestand,
                tussen[0].nummer,
                wat,
                _("Zet {% … %} tussen hele blokken. Laat een lege regel over als het er twee zijn."),
            )


def _split(boven: list[str], onder: str, keus: bool) -> str | None:
    """`keus`: the two texts exclude each other, so two quotes side by side are two quotes."""
    if any(map(_PUNT.match, boven)) and onder.startswith((" ", "\t")):
        return _("{% … %} staat midden in een punt van een lijst.")
    if _KADER.match(boven[-1]) and _KADER.match(onder) and not keus:
        return _("{% … %} staat midden in een kader.")
    if _TABEL.match(boven[-1]) and _TABEL.match(onder):
        return _("{% … %} staat midden in een tabel.")
    return None
