"""Checks the translation of every message that one letter uses (feiten/spraak-en-talen §6.2). Reads no files."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from gettext import c2py
from gettext import gettext as _
from itertools import chain
from typing import TYPE_CHECKING
from unicodedata import decimal

from babel.messages.plurals import get_plural

from generator.sjabloon.berichten import Bericht, block_message, messages
from generator.vertaling.berichttekst import Berichtfout, Plek, Vast, split
from generator.vertaling.catalogus import Catalogus, Vertaalfout
from generator.vertaling.paar import Paar
from generator.vertaling.pobestand import TELLEN_TOT

if TYPE_CHECKING:
    from generator.sjabloon import Sjabloon


def problems(sjabloon: Sjabloon, catalogus: Catalogus) -> tuple[Vertaalfout, ...]:
    """Everything wrong with the messages that this letter uses; empty for Dutch and for a sound translation."""
    return () if catalogus.is_nederlands else _all(Paar.of(sjabloon, catalogus))


def is_translated(sjabloon: Sjabloon, catalogus: Catalogus) -> bool:
    """Whether this letter can be read in this language.

    Quick where it can't: the subject is looked up first, and it looks for no sentence that is nearly right.
    """
    if catalogus.is_nederlands:
        return True
    onderwerp = block_message(sjabloon.onderwerp)
    if onderwerp and not catalogus.entry(onderwerp.nl, onderwerp.context):
        return False
    bekend = all(catalogus.entry(bericht.nl, bericht.context) for bericht in messages(sjabloon))
    return bekend and not problems(sjabloon, catalogus)


@lru_cache
def _all(paar: Paar) -> tuple[Vertaalfout, ...]:
    per_bericht = (check(bericht, paar.catalogus) for bericht in messages(paar.sjabloon))
    return (*_plural_rule(paar.catalogus), *chain.from_iterable(per_bericht))


def check(bericht: Bericht, catalogus: Catalogus) -> Iterator[Vertaalfout]:
    """What is wrong with one message; the form checks come only when there is a usable translation."""
    if fout := catalogus.missing(bericht.nl, bericht.meervoud, bericht.context, bericht.waar):
        yield fout
        return
    entry = catalogus.entry(bericht.nl, bericht.context)
    for nummer, vorm in enumerate(entry.vormen):
        bronnen = _sources(bericht, catalogus, nummer)
        for soort, zin in _differences(bronnen, vorm, catalogus.taal.termen):
            melding = _("{taal}: ‘{vorm}’ past niet bij ‘{nl}’. {zin}").format(
                taal=catalogus.taal.nederlands, vorm=vorm, nl=bronnen[0], zin=zin
            )
            yield Vertaalfout(soort, bericht.nl, bericht.waar, melding)


def _plural_rule(catalogus: Catalogus) -> Iterator[Vertaalfout]:
    goed = get_plural(catalogus.taal.babel)
    if catalogus.po.aantal_vormen != goed.num_plurals:
        zin = _("{taal}: deze taal heeft {goed} meervoudsvormen, in het bestand staan er {aantal}. Verbeter Plural-Forms.")
    elif _groups(catalogus.po.meervoudsvorm) != _groups(c2py(goed.plural_expr)):
        zin = _("{taal}: de regel voor meervoud is niet die van deze taal. Zet in Plural-Forms: {regel}.")
    else:
        return
    waarden = {"goed": goed.num_plurals, "aantal": catalogus.po.aantal_vormen, "regel": goed.plural_expr}
    yield Vertaalfout("meervoud", "", "", zin.format(taal=catalogus.taal.nederlands, **waarden))


def _groups(rule: Callable[[int], int]) -> set[tuple[int, ...]]:
    """Which counts share a form. The order of the forms differs between tools, and is no mistake."""
    groepen: dict[int, list[int]] = {}
    for aantal in range(TELLEN_TOT):
        groepen.setdefault(rule(aantal), []).append(aantal)
    return set(map(tuple, groepen.values()))


def _sources(bericht: Bericht, catalogus: Catalogus, nummer: int) -> tuple[str, ...]:
    """The Dutch forms that a translated form may follow, the one that it stands for first.

    A form for one count only ('twice') may leave the place of that count out.
    """
    if bericht.meervoud is None:
        return (bericht.nl,)
    aantallen = [n for n in range(TELLEN_TOT) if catalogus.po.meervoudsvorm(n) == nummer]
    if aantallen == [1]:
        return bericht.nl, bericht.meervoud
    zonder = bericht.meervoud
    for plek in _places(bericht.meervoud) - _places(bericht.nl):
        zonder = zonder.replace(plek, "")
    return (bericht.meervoud, zonder) if len(aantallen) == 1 else (bericht.meervoud,)


def _differences(bronnen: tuple[str, ...], vorm: str, termen: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str]]:
    """What a form lost or added, beside the Dutch form with the same places: numbers of another form do not count."""
    try:
        split(vorm)
    except Berichtfout as fout:
        yield "tekst", str(fout)
        return
    bron = next((bron for bron in bronnen if _places(vorm) == _places(bron)), bronnen[-1])
    if _places(vorm) != _places(bron):
        yield "plaats", _("Deze plekken moeten erin staan: {plekken}.").format(plekken=_listed(_places(bron)))
    if _emphasis(vorm) != _emphasis(bron):
        yield "nadruk", _("Maak evenveel stukken vet met **.")
    if _numbers(vorm) != _numbers(bron):
        yield "getal", _("Deze getallen moeten erin staan: {getallen}.").format(getallen=_listed(_numbers(bron)))
    if weg := terms_in(bronnen[0], termen) - terms_in(vorm, termen):
        yield "term", _("Deze Nederlandse woorden moeten blijven staan: {woorden}.").format(woorden=", ".join(sorted(weg)))


def _places(tekst: str) -> Counter[str]:
    return Counter("{" + ".".join(stuk.pad) + "}" for stuk in split(tekst) if isinstance(stuk, Plek))


def _emphasis(tekst: str) -> int:
    return tekst.count("**") // 2


def _fixed(tekst: str) -> str:
    return "\n".join(stuk.tekst for stuk in split(tekst) if isinstance(stuk, Vast))


def _numbers(tekst: str) -> Counter[str]:
    """Runs of digits outside the places, in any script: ٦ counts as 6."""
    return Counter("".join(str(decimal(teken)) for teken in reeks) for reeks in re.findall(r"\d+", _fixed(tekst)))


def terms_in(tekst: str, termen: tuple[tuple[str, str], ...]) -> set[str]:
    """The Dutch terms that stand in the fixed words of a message as whole words, in capitals or not."""
    gevonden = {vondst.casefold() for vondst in _any_term(termen).findall(_fixed(tekst))}
    return {term for term, _uitleg in termen if term.casefold() in gevonden}


@cache
def _any_term(termen: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """Any of these terms, the longest first, so that a term that holds another wins."""
    woorden = sorted((re.escape(term) for term, _uitleg in termen), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(woorden)})(?!\w)" if woorden else r"(?!)", re.IGNORECASE)


def _listed(telling: Counter[str]) -> str:
    return ", ".join(sorted(telling.elements())) or _("geen")
