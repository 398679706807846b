"""A choice of states → raw input for a whole letter: the other fields get their short or long example."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from generator.sjabloon.oplossen import Stand
from generator.sjabloon.sjabloon import Sjabloon
from generator.velden import type_of


def raw(sjabloon: Sjabloon, toestand: Mapping[str, Stand], *, lang: bool) -> dict[str, Any]:
    """Raw input by field, in form order. Short letters leave out what they may; totals and terms follow from other fields."""
    ruw: dict[str, Any] = {}
    for naam, veld in sjabloon.velden.items():
        if naam in toestand:
            if toestand[naam].waarde is not None:
                ruw[naam] = toestand[naam].ruw
        elif not veld.mag_leeg or (lang and not veld.termijn):
            ruw[naam] = type_of(veld).lang(veld) if lang else type_of(veld).kort(veld)
    for naam, veld in sjabloon.velden.items():
        if naam in ruw and veld.is_totaal_van in ruw:
            ruw[naam] = str(_total(sjabloon, veld.is_totaal_van, ruw))
    return ruw


def _total(sjabloon: Sjabloon, naam: str, ruw: Mapping[str, Any]) -> Decimal:
    posten = sjabloon.velden[naam]
    return type_of(posten).parse(ruw[naam], posten).totaal
