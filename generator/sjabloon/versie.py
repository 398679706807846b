"""tekstversie: SHA-256 over canonical JSON of all that decides what a reader can get (sjabloontaal.md, 'Versions').

Labels, help, examples, owner and positions are left out: changing those asks for no new Akkoord.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from generator.sjabloon.berichten import write_message
from generator.sjabloon.boom import (
    Alinea,
    Als,
    Bouwsteen,
    Kader,
    Knoop,
    Kop,
    Lijstitem,
    Meervoud,
    Paneel,
    Plichtvak,
    Veldblok,
    Voor,
    Wetswoord,
)
from generator.sjabloon.sjabloon import Sjabloon
from generator.sjabloon.soortgenoten import options
from generator.sjabloon.witruimte import collapse
from generator.velden.termijn import Termijn
from generator.velden.veld import Veld

VORM = 1
"""Number of this way of writing: a change of it changes every tekstversie."""


def digest(sjabloon: Sjabloon) -> str:
    """SHA-256, hex."""
    kern = json.dumps(canonical(sjabloon), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(kern.encode()).hexdigest()


def canonical(sjabloon: Sjabloon) -> dict[str, Any]:
    """The template as JSON-ready data. `kan_niet` and `verplicht_als` count as conditions: they decide which texts occur.

    `titel` is a label: makers see it in lists; the title that a reader gets is the onderwerp.
    """
    return {
        "vorm": VORM,
        "soort": sjabloon.soort if isinstance(sjabloon.soort, str) else [sjabloon.soort.veld, dict(sjabloon.soort.per_optie)],
        "velden": [_field(sjabloon.velden[naam]) for naam in sorted(sjabloon.velden)],
        "onderwerp": write_message(sjabloon.onderwerp),
        "tekst": _nodes(sjabloon.knopen),
        "voorwoord": _nodes(sjabloon.voorwoord),
        "plichten": sorted(sjabloon.plichten),
        "betreft": sorted(sjabloon.betreft),
        "betreft_als": [[regel.als.bron, *sorted(regel.betreft)] for regel in sjabloon.betreft_als],
        "plichten_als": sorted([regel.als.bron, *sorted(regel.plichten)] for regel in sjabloon.plichten_als),
        "advies": sorted(sjabloon.advies),
        "kan_niet": sorted(expressie.bron for expressie in sjabloon.kan_niet),
        "zinnen": _texts(sjabloon.zinnen),
        "rollen": _texts(sjabloon.rollen),
        **_pictures(sjabloon),
    }


def _pictures(sjabloon: Sjabloon) -> dict[str, Any]:
    """The picture letter: its sentences, and which drawings with which alternative texts. Nothing for a letter without one,
    so that its tekstversie is what it was before there were picture letters."""
    if not sjabloon.panelen:
        return {}
    beelden = {naam: [collapse(beeld.toont), beeld.sha256] for naam, beeld in sjabloon.beelden.items()}
    return {"panelen": _nodes(sjabloon.panelen), "beelden": beelden}


def _texts(teksten: Mapping[str, str]) -> dict[str, str]:
    return {sleutel: collapse(tekst) for sleutel, tekst in teksten.items()}


def _field(veld: Veld) -> dict[str, Any]:
    return {
        "naam": veld.naam,
        "type": veld.type,
        "optioneel": veld.optioneel,
        "verplicht_als": veld.verplicht_als,
        "opties": _texts(options(veld)),
        "delen": [_field(deel) for deel in sorted(veld.delen, key=lambda deel: deel.naam)],
        "van": _field(veld.van) if veld.van else None,
        "voluit": veld.voluit,
        "termijn": _term(veld.termijn) if veld.termijn else None,
    }


def _term(termijn: Termijn) -> list[Any]:
    """The days that the letter may name; where the term comes from is for its makers."""
    return [termijn.vanaf, termijn.dagen, termijn.minstens, termijn.hoogstens]


def _nodes(knopen: Sequence[Knoop]) -> list[Any]:
    return [_node(knoop) for knoop in knopen]


def _node(knoop: Knoop) -> list[Any]:
    match knoop:
        case Kop():
            return ["kop", knoop.niveau, write_message(knoop.stukken)]
        case Alinea():
            return ["alinea", write_message(knoop.stukken)]
        case Lijstitem():
            return ["item", knoop.genummerd, write_message(knoop.stukken)]
        case Kader():
            return ["kader", [write_message(alinea.stukken) for alinea in knoop.alineas]]
        case Veldblok():
            return ["veld", list(knoop.pad)]
        case Meervoud():
            return ["aantal", knoop.veld, write_message(knoop.een), write_message(knoop.meer)]
        case Als():
            return ["als", [[voorwaarde and voorwaarde.bron, _nodes(knopen)] for voorwaarde, knopen in knoop.takken]]
        case Voor():
            return ["voor", knoop.naam, list(knoop.pad), _nodes(knoop.knopen)]
        case Plichtvak():
            return ["plicht", knoop.plicht, _nodes(knoop.knopen)]
        case Wetswoord():
            return ["wetswoord", _nodes(knoop.knopen)]
        case Bouwsteen():
            return ["bouwsteen", knoop.id, _nodes(knoop.knopen)]
        case Paneel():
            return ["paneel", knoop.beeld, _nodes(knoop.knopen)]
    raise TypeError(knoop)
