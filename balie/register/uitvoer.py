"""The register as JSON, to keep or hand over. Names of employees are in it, words of a letter's examples are not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from balie.register.geschiedenis import Antwoord, Gebeurtenis, Verhaal
from balie.register.overzicht import Rij

VORM = "brief-op-maat/register/1"
"""Name and version of this form; a new number when a field changes its meaning or goes."""
_CITAAT = re.compile("“.*”", re.DOTALL)


def as_json(rij: Rij, verhalen: Sequence[Verhaal]) -> dict[str, Any]:
    """One text as {sjabloon, taal, titel, staat, uiterlijk, veranderd, versies: [{…digests, oordeel, gebeurtenissen}]}."""
    return {
        "sjabloon": rij.sjabloon,
        "taal": rij.taal,
        "titel": rij.titel,
        "staat": rij.staat.value,
        "uiterlijk": _plain(rij.uiterlijk),
        "veranderd": rij.veranderd,
        "versies": [_version(verhaal) for verhaal in verhalen],
    }


def heading() -> dict[str, Any]:
    """What every export begins with."""
    return {"vorm": VORM, "gemaakt": _plain(timezone.now())}


def without_quotes(reden: str) -> str:
    """A reason of the check without the sentence of the letter that it quotes."""
    return _CITAAT.sub("“…”", reden)


def _version(verhaal: Verhaal) -> dict[str, Any]:
    versie = verhaal.versie
    return {
        "versie": versie.pk,
        "tekstversie": versie.tekstversie,
        "taalversie": versie.taalversie,
        "toetsversie": versie.toetsversie,
        "oordeel": versie.oordeel,
        "gebeurtenissen": [_event(gebeurtenis) for gebeurtenis in verhaal.gebeurtenissen],
    }


def _event(gebeurtenis: Gebeurtenis) -> dict[str, Any]:
    uit = {"wanneer": _plain(gebeurtenis.wanneer), "wat": gebeurtenis.wat, "wie": gebeurtenis.wie, "tekst": gebeurtenis.tekst}
    uit |= {naam: _plain(waarde) for naam, waarde in gebeurtenis.feiten.items()}
    if gebeurtenis.wat == "opmerking":
        uit["reacties"] = [_answer(antwoord) for antwoord in gebeurtenis.antwoorden]
        uit["opgelost"] = _answer(gebeurtenis.opgelost) if gebeurtenis.opgelost else None
    if gebeurtenis.wat == "hertoetst":
        uit["redenen"] = [without_quotes(reden) for reden in gebeurtenis.citaten]
    return uit


def _answer(antwoord: Antwoord) -> dict[str, str]:
    uit = {"wie": antwoord.wie, "wanneer": _plain(antwoord.wanneer)}
    return uit | ({"tekst": antwoord.tekst} if antwoord.tekst else {})


def _plain(waarde: Any) -> Any:
    """Times with the offset of the municipality's clock."""
    if isinstance(waarde, datetime):
        return timezone.localtime(waarde).isoformat(timespec="seconds")
    return waarde.isoformat() if isinstance(waarde, date) else waarde
