"""Is a letter clear enough? Turns composed letters into passages for `leesbaarheid`, and checks every path of a template."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from gettext import gettext as _
from itertools import chain

import leesbaarheid
from generator.bibliotheek import Bibliotheek
from generator.brief import Alinea, Blok, Brief, Kader, Kop, Lijst, Posten, Stuk, Tekst, Toelichting, Waarde
from generator.gemeente import VELDEN, Gemeente, load
from generator.opstellen import compose
from generator.plichten import Gemis, Geval, missing
from generator.sjabloon import Sjabloon
from generator.sjabloon.paden import Pad
from generator.taal import BRONTAAL
from generator.velden import Gegevens, parse, type_of
from generator.vertaling import Catalogus
from generator.zending import ORIGINEEL, Ontvanger
from generator.zendregels import CLIENT, VERTEGENWOORDIGER
from leesbaarheid.oordeel import Oordeel, Toets, worst
from leesbaarheid.tekst import Herkomst, Passage, Soort, Waardeplek

ALS_TEKST = frozenset({"keuze", "rol", "ja_nee"})
"""Types whose written value is the template's own words (an option's text), so it is judged like any other text."""


def check(sjabloon: Sjabloon, bibliotheek: Bibliotheek) -> Toets:
    """The worst of all letters that this template can become, each judged whole; findings carry their file.

    A letter that misses a duty is `voldoet_niet`, however easy it reads (ontwerp §4).
    Raises paden.TeVeelPaden, Opstelfout, and ontleding.Ontleedfout when there is no parser.
    """
    catalogus, (vol, kaal) = Catalogus.load(bibliotheek, BRONTAAL), municipalities(load(bibliotheek))
    toetsen: dict[str, Toets] = {}
    beeldtoetsen: dict[str, Toets] = {}
    gezien = set()
    for pad in sjabloon.paden:
        gegevens = parse(tuple(sjabloon.velden.values()), pad.ruw)
        brief = compose(sjabloon, gegevens, reader_of(pad, gegevens), catalogus, kaal if pad.kaal else vol)
        tekst, gemist = letter_passages(brief), tuple(missing(Geval(sjabloon, gegevens, brief)))
        if (tekst, gemist) not in gezien:
            gezien.add((tekst, gemist))
            toetsen[pad.naam] = _with_duties(leesbaarheid.check(tekst, BRONTAAL, heel=True), gemist)
        if (beelden := tuple(_panels(brief))) and beelden not in gezien:
            gezien.add(beelden)
            beeldtoetsen[pad.naam] = leesbaarheid.check(beelden, BRONTAAL, heel=False)
    return _with_panels(worst(toetsen), worst(beeldtoetsen)) if beeldtoetsen else worst(toetsen)


def _with_panels(brief: Toets, beelden: Toets) -> Toets:
    """The letter's check with what was found in the sentences of its picture letter; those can only make it worse."""
    if beelden.oordeel is Oordeel.VOLDOET:
        return replace(brief, bevindingen=(*brief.bevindingen, *beelden.bevindingen))
    return worst({_("de brief"): brief, _("de beelden"): beelden})


def _with_duties(toets: Toets, gemist: tuple[Gemis, ...]) -> Toets:
    if not gemist:
        return toets
    kop = _("Deze brief voldoet niet: er ontbreekt iets dat erin moet staan.")
    return replace(toets, oordeel=Oordeel.VOLDOET_NIET, redenen=(kop, *map(str, gemist), *toets.redenen[1:]))


def municipalities(gemeente: Gemeente) -> tuple[Gemeente, Gemeente]:
    """The municipality with all its optional data, and with none of them: which of the two a path asks for."""
    vast = {veld.naam: gemeente.waarden[veld.naam] for veld in VELDEN if not veld.optioneel}
    ruim = {veld.naam: type_of(veld).parse(type_of(veld).kort(veld), veld) for veld in VELDEN if veld.optioneel}
    vol, kaal = (Gemeente(Gegevens(waarden, VELDEN)) for waarden in (ruim | dict(gemeente.waarden), vast))
    return vol, kaal


def reader_of(pad: Pad, gegevens) -> Ontvanger:
    """Who reads this path. Who gets letters in reality is `zending`'s; here every role must be seen."""
    wie = gegevens.get(VERTEGENWOORDIGER) if pad.rol != CLIENT else None
    naam, adres = (wie["naam"], wie["adres"]) if wie else (gegevens["ontvanger"], gegevens["adres"])
    ook_naar = ((gegevens["ontvanger"], CLIENT),) if pad.rol != CLIENT else ()
    return Ontvanger(pad.rol, naam, adres, ORIGINEEL, ook_naar)


def passages(brief: Brief) -> tuple[Passage, ...]:
    """The letter as its reader meets it, block by block, and then the sentences of the picture letter.

    Values are marked, so that they count as one neutral word.
    """
    return tuple(passage for passage, _plichten in passages_with_duties(brief))


def letter_passages(brief: Brief) -> tuple[Passage, ...]:
    """The letter without its picture letter, whose short sentences would make the mean of a hard letter look easy."""
    return tuple(passage for passage, _plichten in _letter(brief))


def passages_with_duties(brief: Brief) -> tuple[tuple[Passage, tuple[str, ...]], ...]:
    """The same passages, each with the duties (D1 …) that its block meets."""
    return (*_letter(brief), *((passage, ()) for passage in _panels(brief)))


def _letter(brief: Brief) -> tuple[tuple[Passage, tuple[str, ...]], ...]:
    rand = [(_passage(Soort.KOP, brief.onderwerp), ())]
    aanhef = [(_passage(Soort.AANHEF, brief.aanhef), ())]
    slot = ((_passage(Soort.GROET, alinea.stukken), ()) for alinea in brief.slot)
    return tuple(chain(rand, _blocks(brief.voorwoord), aanhef, _blocks(brief.blokken), slot))


def _panels(brief: Brief) -> Iterator[Passage]:
    return (_passage(Soort.KADER, paneel.stukken) for paneel in brief.panelen)


def _blocks(blokken: Sequence[Blok]) -> Iterator[tuple[Passage, tuple[str, ...]]]:
    return ((passage, blok.plichten) for blok in blokken for passage in _of_block(blok))


def _of_block(blok: Blok) -> Iterator[Passage]:
    match blok:
        case Kop():
            yield _passage(Soort.KOP, blok.stukken)
        case Alinea():
            yield _passage(Soort.ALINEA, blok.stukken)
        case Lijst():
            yield from (_passage(Soort.ITEM, item) for item in blok.items)
        case Kader():
            yield from (_passage(Soort.KADER, alinea) for alinea in blok.alineas)
        case Posten():
            yield from (_passage(Soort.TABEL, (wat, Tekst(" "), bedrag)) for wat, bedrag in blok.rijen)
        case Toelichting():
            # Judged by itself, with the text that a consultant really wrote (ontwerp §3).
            yield _passage(Soort.TABEL, (blok.waarde,))


def _passage(soort: Soort, stukken: Sequence[Stuk]) -> Passage:
    tekst, waarden, herkomst = "", [], []
    for stuk in stukken:
        begin = len(tekst)
        tekst += stuk.tekst
        if isinstance(stuk, Tekst):
            herkomst += (_moved(plek, begin) for plek in stuk.herkomst)
        elif not _is_own_text(stuk):
            waarden.append(Waardeplek(begin, len(tekst), stuk.leeswoord))
    return Passage(soort, tekst, waarden=tuple(waarden), herkomst=tuple(herkomst))


def _moved(plek: Herkomst, begin: int) -> Herkomst:
    return replace(plek, begin=plek.begin + begin, eind=plek.eind + begin)


def _is_own_text(stuk: Waarde) -> bool:
    return stuk.type in ALS_TEKST and not stuk.nederlands
