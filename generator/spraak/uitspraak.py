"""Written → spoken: a typed value of a letter, and its fixed text, as a voice must say them in one language.

Why not leave it to the voice: for a phone number espeak says 'nul tienduizend …' (feiten/spraak-en-talen §3).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, time
from decimal import Decimal
from typing import Any

from generator.brief import Waarde
from generator.spraak import (
    uitspraak_adres,
    uitspraak_afkorting,
    uitspraak_getal,
    uitspraak_nummer,
    uitspraak_tekst,
    uitspraak_tijd,
)
from generator.spraak.uitspraak_woorden import Spraak
from generator.velden.maand import read_month

__all__ = ["Spraak", "speak_text", "speak_value"]

_TIJDEN = ("tijd", "moment")
_MET_NAMEN = ("naam", "lijst", "record")
"""Types in which a capital with a dot is an initial."""


def speak_value(waarde: Waarde, spraak: Spraak) -> str:
    """A value as spoken words, from its type and canonical content; text that stays Dutch wants the Dutch Spraak.

    Raises Vormfout for a BSN, masked or not: a letter may be heard in a shared room, and leaving it out would make the
    spoken letter say less than the written one.
    """
    if waarde.type == "bsn":
        raise uitspraak_tekst.bsn_refused()
    if zeg := _SPREKERS.get(waarde.type):
        return zeg(waarde.inhoud, spraak)
    tekst = uitspraak_afkorting.names(waarde.tekst, spraak) if waarde.type in _MET_NAMEN else waarde.tekst
    return speak_text(tekst, spraak)


def speak_text(tekst: str, spraak: Spraak, na: Waarde | None = None) -> str:
    """Fixed or free text with its abbreviations, terms, law articles and figures in words; white space around it is kept.

    `na` is the value that this text follows: 'tien uur dertig' already says the word 'uur' that the sentence has after a
    time. Raises Vormfout when a BSN stands in the text.
    """
    gezegd = uitspraak_tekst.speak(tekst, spraak)
    woord = spraak.woorden["tijd"].get("woord")
    if na is None or na.type not in _TIJDEN or not woord:
        return gezegd
    tijd = na.inhoud["tijd"] if na.type == "moment" else na.inhoud
    al_gezegd = woord in uitspraak_tijd.clock(time.fromisoformat(tijd), spraak, na.type).split()
    voor, gevonden, rest = gezegd.partition(woord)
    return rest if al_gezegd and gevonden and not voor.strip() and not rest[:1].isalnum() else gezegd


def _items(posten: list[list[str]], spraak: Spraak) -> str:
    """Each row as 'what: how much', a sentence of its own."""
    rijen = (f"{speak_text(wat, spraak)}: {uitspraak_getal.amount(Decimal(bedrag), spraak)}" for wat, bedrag in posten)
    return ". ".join(rijen)


_SPREKERS: Mapping[str, Callable[[Any, Spraak], str]] = {
    "aantal": uitspraak_getal.cardinal,
    "adres": lambda inhoud, spraak: uitspraak_adres.postal(inhoud, spraak, speak_text),
    "bedrag": lambda inhoud, spraak: uitspraak_getal.amount(Decimal(inhoud), spraak),
    "datum": lambda inhoud, spraak: uitspraak_tijd.day(date.fromisoformat(inhoud), spraak),
    "duur": uitspraak_tijd.duration,
    "email": uitspraak_adres.email,
    "geboortedatum": lambda inhoud, spraak: uitspraak_tijd.day(date.fromisoformat(inhoud), spraak),
    "getal": lambda inhoud, spraak: uitspraak_getal.decimal(Decimal(inhoud), spraak),
    "iban": uitspraak_nummer.account,
    "kenmerk": uitspraak_nummer.reference,
    "maand": lambda inhoud, spraak: uitspraak_tijd.month(read_month(inhoud), spraak),
    "moment": uitspraak_tijd.moment,
    "percentage": lambda inhoud, spraak: uitspraak_getal.percent(Decimal(inhoud), spraak),
    "periode": uitspraak_tijd.period,
    "posten": _items,
    "telefoon": uitspraak_nummer.phone,
    "tijd": lambda inhoud, spraak: uitspraak_tijd.clock(time.fromisoformat(inhoud), spraak),
    "url": uitspraak_adres.web,
}
"""Types that are said otherwise than they are written; the others are text."""
