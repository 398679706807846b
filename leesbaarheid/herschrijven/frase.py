"""Formal words and phrases that keep their place in the sentence are replaced by plain ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from gettext import gettext as _

from leesbaarheid.herschrijven.klad import Klad, Stuk, end_mark, new_words, pieces, sentence
from leesbaarheid.herschrijven.manier import Manier
from leesbaarheid.herschrijven.plaatsvast import swaps
from leesbaarheid.tekst import Zin
from leesbaarheid.woorden.herkennen import Treffer, find_entries


def find(zin: Zin) -> Iterator[Klad]:
    """One draft, with everything replaced that can be."""
    stukken, ruilen = list(pieces(zin)), 0
    for treffer in find_entries(zin, "formeel"):
        if (anders := _instead(zin, treffer)) is not None:
            eerste, *rest = treffer.plaatsen
            stukken[eerste] = (replace(stukken[eerste], tekst=anders[0].tekst), *anders[1:])
            for plaats in rest:
                stukken[plaats] = ()
            ruilen += 1
    if ruilen:
        plat = [deel for stuk in stukken for deel in ((stuk,) if isinstance(stuk, Stuk) else stuk)]
        yield Klad((sentence(zin, plat, end_mark(zin)),))


def _instead(zin: Zin, treffer: Treffer) -> tuple[Stuk, ...] | None:
    """The plain words for an invariable entry; None for one that is inflected here, stands apart, or does not fit."""
    begin, eind = treffer.plaatsen[0], treffer.plaatsen[-1] + 1
    vorm = " ".join(zin.tokens[plaats].tekst.lower() for plaats in treffer.plaatsen)
    ruil = swaps().get(vorm)
    if ruil is None or eind - begin != len(treffer.plaatsen) or not ruil.fits(zin, begin, eind):
        return None
    return new_words(ruil.anders)


MANIER = Manier(naam="frase", titel=_("Gebruik gewone woorden."), probeer=find)
