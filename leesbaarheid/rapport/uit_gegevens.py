"""The object of `brief toets --json`, back to a Toets: what a desk kept of an older check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from leesbaarheid.toets import Bevinding, Oordeel, Toets, Verbetering, Zinscore


def from_json(ding: Mapping[str, Any]) -> Toets:
    """The Toets that `as_json` was given, with scores rounded to four decimals. Keys it does not know are left out."""
    return Toets(
        oordeel=Oordeel(ding["oordeel"]),
        taal=ding["taal"],
        score=ding["score"],
        maten=ding["maten"],
        zinnen=tuple(_one(Zinscore, zin) for zin in ding["zinnen"]),
        bevindingen=tuple(_one(Bevinding, bevinding) for bevinding in ding["bevindingen"]),
        redenen=tuple(ding.get("redenen", ())),
        toetsversie=ding.get("toetsversie", ""),
        verbeteringen=tuple(
            _one(Verbetering, v | {"oordeel_na": Oordeel(v["oordeel_na"])}) for v in ding.get("verbeteringen", ())
        ),
    )


def _one(soort, ding: Mapping[str, Any]):
    bekend = {veld.name for veld in fields(soort)}
    return soort(**{
        naam: tuple(waarde) if isinstance(waarde, list) else waarde for naam, waarde in ding.items() if naam in bekend
    })  # fmt: skip
