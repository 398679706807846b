"""What a name means at one place of a letter: its declaration, its value, and what a condition compares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from generator.sjabloon.expressies import evaluate, parse_expression
from generator.velden import type_of
from generator.velden.veld import Veld

if TYPE_CHECKING:
    from generator.sjabloon import Sjabloon
    from generator.sjabloon.boom import Expressie


class Opstelfout(Exception):
    """A letter can't be composed from this template and these data; the message is one or two Dutch sentences."""


@dataclass(frozen=True)
class Bereik:
    """Names in scope with their fields and typed values; a name without value is declared but not filled in.

    `omgeving` holds, by name, what conditions compare (Veldtype.expressie); a name that is missing is not filled in.
    """

    velden: Mapping[str, Veld]
    waarden: Mapping[str, Any]
    omgeving: Mapping[str, Any] = field(default_factory=dict)

    def with_value(self, naam: str, veld: Veld, waarde: Any) -> Bereik:
        """This scope and one name more: the item of a loop, a place of a house-style sentence."""
        veld = replace(veld, naam=naam)
        kern = {} if waarde is None else {naam: type_of(veld).expressie(waarde)}
        return Bereik({**self.velden, naam: veld}, {**self.waarden, naam: waarde}, {**self.omgeving, **kern})

    def get(self, pad: tuple[str, ...]) -> tuple[Veld, Any]:
        """The field and the value that ('veld',) or ('veld', 'deel') names; None as value when it is not filled in.

        Raises Opstelfout when there is no such name.
        """
        naam, *delen = pad
        veld, waarde = self.velden.get(naam), self.waarden.get(naam)
        for deel in delen if veld else ():
            soort = type_of(veld)
            veld, waarde = soort.delen(veld).get(deel), None if waarde is None else soort.deel(waarde, deel)
        if veld is None:
            zin = _("De naam ‘{pad}’ bestaat niet in deze brief. Kijk in de tekst of in de vertaling.")
            raise Opstelfout(zin.format(pad=".".join(pad)))
        return veld, waarde

    def find(self, pad: tuple[str, ...]) -> tuple[Veld, Any]:
        """The same for a value that must be there. Raises Opstelfout when it is not filled in."""
        veld, waarde = self.get(pad)
        if waarde is None:
            zin = _("‘{label}’ is niet ingevuld, maar de brief noemt het wel. Vul het in.")
            raise Opstelfout(zin.format(label=veld.label or ".".join(pad)))
        return veld, waarde


def scope(sjabloon: Sjabloon, gegevens: Mapping[str, Any]) -> Bereik:
    """The scope of a whole letter; who always adds names (gemeente, rol, taal) does so with `with_value`."""
    velden = sjabloon.velden
    omgeving = {naam: type_of(velden[naam]).expressie(waarde) for naam, waarde in gegevens.items()}
    return Bereik(velden, gegevens, omgeving)


def holds(conditie: Expressie | str, bereik: Bereik) -> bool:
    """Whether a condition is true in this scope. `str` is the source of one, as `verplicht_als` has it."""
    return bool(evaluate(parse_expression(conditie) if isinstance(conditie, str) else conditie, bereik.omgeving))
