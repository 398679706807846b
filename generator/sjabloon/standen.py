"""Raw input that brings a field into every state that the text can tell apart: for the letters that `toets` makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import product
from typing import Any

from generator.sjabloon.oplossen import Stand
from generator.sjabloon.soortgenoten import GETAL, JA_NEE, KEUZE, WOORD, family, options
from generator.sjabloon.verbruik import Verbruik
from generator.velden import type_of
from generator.velden.keuze import ANDERS
from generator.velden.lijst import item_of
from generator.velden.toelichting import TYPE as TOELICHTING
from generator.velden.veld import Ongeldig, OngeldigeDelen, Veld


def stand(veld: Veld, ruw: Any) -> Stand | None:
    """The state that this raw input gives; None when the field does not accept it."""
    soort = type_of(veld)
    try:
        return Stand(soort.expressie(soort.parse(ruw, veld)), ruw)
    except (Ongeldig, OngeldigeDelen):
        return None


def states(veld: Veld, verbruik: Verbruik) -> tuple[Stand, ...]:
    """Every state worth a letter, shortest first; not filled in first of all where that can be."""
    leeg = [Stand(None)] if veld.optioneel or veld.verplicht_als else []
    ruwe = _lists(veld, verbruik) if veld.type == "lijst" else _raw(veld, (veld.naam,), verbruik)
    gevuld = (stand(veld, ruw) for ruw in ruwe)
    return (*leeg, *_distinct(s for s in gevuld if s is not None))


def _distinct(standen: Iterable[Stand]) -> Iterator[Stand]:
    gezien: list[Any] = []
    for een in standen:
        if een.waarde not in gezien:
            gezien.append(een.waarde)
            yield een


def _raw(veld: Veld, pad: tuple[str, ...], verbruik: Verbruik) -> list[Any]:
    if veld.type == "record":
        return _records(veld, verbruik)
    soort, vast = family(veld), verbruik.constants(pad)
    if soort == KEUZE:
        return [_chosen(veld, sleutel) for sleutel in options(veld)]
    if soort == JA_NEE:
        return ["ja", "nee"]
    kort, lang = type_of(veld).kort(veld), type_of(veld).lang(veld)
    if soort == GETAL:
        rond = sorted({Decimal(repr(getal)) + stap for getal in vast if not isinstance(getal, str) for stap in (-1, 0, 1)})
        tellen = ["0", "1"] if veld.type == "aantal" else []
        return [*tellen, kort, *map(str, rond), lang] if rond or verbruik.counts(pad) else [kort]
    if soort == WOORD:
        return [kort, *vast]
    return [kort, lang] if verbruik.compares(pad) else [kort]


def _chosen(veld: Veld, sleutel: str) -> Any:
    """`anders` needs its free text beside it."""
    vrij = veld.type == "keuze" and sleutel == ANDERS
    return {"keuze": sleutel, "toelichting": TOELICHTING.kort(Veld("toelichting", "toelichting"))} if vrij else sleutel


def _records(veld: Veld, verbruik: Verbruik) -> list[dict[str, Any]]:
    """Every combination of the parts that conditions name; parts that are only written take turns in their options."""
    mogelijk = {deel.naam: _part(veld, deel, verbruik) for deel in veld.delen}
    bepalend = [naam for naam in mogelijk if verbruik.decides((veld.naam, naam))]
    combinaties = [dict(zip(bepalend, keuze, strict=True)) for keuze in product(*(mogelijk[naam] for naam in bepalend))]
    aantal = max([len(combinaties), *(len(ruwe) for naam, ruwe in mogelijk.items() if naam not in bepalend)])
    rijen = []
    for nummer in range(aantal):
        rij = {naam: ruwe[nummer % len(ruwe)] for naam, ruwe in mogelijk.items()} | combinaties[nummer % len(combinaties)]
        rijen.append({naam: ruw for naam, ruw in rij.items() if ruw is not None})
    return rijen


def _part(veld: Veld, deel: Veld, verbruik: Verbruik) -> list[Any]:
    """Raw states of a part. An optional part that no condition names is filled in: a mandate, for instance, is then there."""
    pad = (veld.naam, deel.naam)
    geldig = [ruw for ruw in _raw(deel, pad, verbruik) if stand(deel, ruw) is not None]
    return [None, *geldig] if deel.optioneel and verbruik.decides(pad) else geldig


def _lists(veld: Veld, verbruik: Verbruik) -> list[list[Any]]:
    """None, one and many. Many holds an item in every state; when that is over `max`, several lists do."""
    item = replace(item_of(veld), naam=veld.naam)
    items = [ruw for ruw in _raw(item, (veld.naam,), verbruik) if stand(item, ruw) is not None]
    minst, meest = int(veld.min or 0), int(veld.max) if veld.max is not None else max(len(items), 3)
    veel = [items[begin : begin + meest] for begin in range(0, len(items), meest)]
    if len(items) == 1:
        veel.append(items * min(meest, 3))
    return [*_counts(items, minst), *(_at_least(reeks, items, max(minst, min(2, meest))) for reeks in veel)]


def _counts(items: Sequence[Any], minst: int) -> Iterator[list[Any]]:
    for aantal in (0, 1):
        if minst <= aantal:
            yield list(items[:aantal])
    if minst > 1:
        yield _at_least(list(items[:1]), items, minst)


def _at_least(reeks: list[Any], items: Sequence[Any], aantal: int) -> list[Any]:
    tekort = aantal - len(reeks)
    return [*reeks, *(items[nummer % len(items)] for nummer in range(tekort))] if tekort > 0 else reeks


def always(gemeente: Veld, verbruik: Verbruik) -> Mapping[str, tuple[Stand, ...]]:
    """What is known in every letter: the language, and the municipality with all that it may leave out, and without.

    What a municipality fills in is outside the tekstversie, and yet it can decide which text is shown.
    """
    vol = type_of(gemeente).lang(gemeente)
    facultatief = {deel.naam for deel in gemeente.delen if deel.optioneel}
    kaal = {naam: ruw for naam, ruw in vol.items() if naam not in facultatief}
    telt = any(verbruik.decides((gemeente.naam, naam)) for naam in facultatief)
    gemeenten = tuple(stand(gemeente, ruw) or Stand({}) for ruw in ((vol, kaal) if telt else (vol,)))
    return {gemeente.naam: gemeenten, "taal": (Stand("nl"),)}
