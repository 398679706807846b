"""A letter's own declaration and its groups, as one: fields, duties, and where each was declared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from gettext import gettext as _
from typing import Any

from generator.sjabloon.boom import Plaats
from generator.sjabloon.expressies import parse_expression
from generator.sjabloon.groepen import Groep
from generator.sjabloon.sjabloon import Plichtregel, Soortkeuze
from generator.sjabloon.sjabloontoml import Declaratie
from generator.sjabloon.tomlbron import Tomlbron
from generator.velden.veld import Veld


@dataclass(frozen=True)
class Samen:
    """`plaatsen` says where each field was declared; `sjabloondelen` are the attributes of Sjabloon that are known now."""

    velden: Mapping[str, Veld]
    plaatsen: dict[str, Plaats]
    groepen: tuple[Groep, ...]
    sjabloondelen: dict[str, Any]


def join(id: str, declaratie: Declaratie, groepen: tuple[Groep, ...], toml: Tomlbron) -> Samen:
    """The groups' fields first, in the order of `groepen`; a field or duty that comes twice is reported to `toml`."""
    velden: dict[str, Veld] = {}
    plaatsen: dict[str, Plaats] = {}
    for groep in groepen:
        for naam in velden.keys() & groep.velden.keys():
            toml.say(
                ("groepen",), _("Het veld ‘{naam}’ staat in twee groepen.").format(naam=naam), _("Kies één van die groepen.")
            )
        velden |= groep.velden
        plaatsen |= groep.plaatsen
    for naam in declaratie.velden:
        if naam in velden:
            toml.say(
                ("velden", naam),
                _("Het veld ‘{naam}’ staat ook in een groep.").format(naam=naam),
                _("Haal het hier weg, of geef het een andere naam."),
            )
        plaatsen[naam] = toml.plaats("velden", naam)
    velden |= declaratie.velden
    kop = tuple(naam for groep in groepen for naam in groep.kop)
    sjabloondelen = {
        naam: getattr(declaratie, naam)
        for naam in (
            "titel",
            "wanneer",
            "soort",
            "betreft",
            "betreft_als",
            "eigenaar",
            "plichten_als",
            "advies",
            "kan_niet",
            "wetten",
        )
    }
    altijd = [groep for groep in groepen if not isinstance(declaratie.soort, Soortkeuze) or not groep.soorten]
    plichten = tuple(dict.fromkeys([plicht for groep in altijd for plicht in groep.plichten] + list(declaratie.plichten)))
    sjabloondelen |= {"id": id, "velden": velden, "kopvelden": kop, "plichten": plichten}
    sjabloondelen["plichten_als"] += tuple(_by_kind(groep, declaratie.soort) for groep in groepen if groep not in altijd)
    return Samen(velden, plaatsen, groepen, sjabloondelen)


def _by_kind(groep: Groep, soort: Soortkeuze) -> Plichtregel:
    """A letter that is a decision on one branch only has the duties of a decision there."""
    opties = [optie for optie, kind in soort.per_optie.items() if kind in groep.soorten]
    bron = " or ".join(f"{soort.veld} == {optie!r}" for optie in opties) or f"not {soort.veld} and {soort.veld}"
    return Plichtregel(parse_expression(bron), groep.plichten)
