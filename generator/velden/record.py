"""`record`: one thing with named parts, each a field of its own type (a representative: role, name, address)."""

from __future__ import annotations

from collections.abc import Mapping
from gettext import gettext as _
from typing import Any

from generator.velden.basis import Basis
from generator.velden.gegevens import Gegevens, check, parse_parts
from generator.velden.register import type_of
from generator.velden.veld import Schrijfwijze, Veld, Weergave

_TE_DIEP = frozenset({"record", "lijst", "posten"})
"""Types that may not be a part: `{{ veld.deel }}` goes one step deep."""


class Recordveld(Basis):
    """Value: Gegevens, by part. Reads a table."""

    naam = "record"
    leeswoord = "iets"
    kent = frozenset({"delen"})

    def delen(self, veld: Veld) -> Mapping[str, Veld]:
        return {deel.naam: deel for deel in veld.delen}

    def check(self, veld: Veld) -> list[str]:
        leeg = [] if veld.delen else [_('Een record heeft ‘delen’. Vul ze aan: delen = { naam = { type = "naam" } }.')]
        return super().check(veld) + leeg + check_parts(veld)

    def parse(self, ruw: Any, veld: Veld) -> Gegevens:
        return parse_parts(veld.delen, ruw)

    def deel(self, waarde: Gegevens, naam: str) -> Any:
        return waarde.get(naam)

    def write(self, waarde: Gegevens, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        """All parts in the declared order, joined by commas; a template rather names the parts."""
        delen = [type_of(d).write(waarde[d.naam], d, schrijfwijze) for d in veld.delen if d.naam in waarde]
        return Weergave((", ".join(deel.tekst for deel in delen),), nederlands=all(deel.nederlands for deel in delen))

    def expressie(self, waarde: Gegevens) -> Mapping[str, Any]:
        """The parts that are filled in, by name."""
        return waarde.expressies()

    def canoniek(self, waarde: Gegevens) -> Mapping[str, Any]:
        return waarde.canoniek()

    def kort(self, veld: Veld) -> dict[str, Any]:
        return {deel.naam: type_of(deel).kort(deel) for deel in veld.delen if not deel.optioneel}

    def lang(self, veld: Veld) -> dict[str, Any]:
        return {deel.naam: type_of(deel).lang(deel) for deel in veld.delen}


def check_parts(veld: Veld) -> list[str]:
    """Mistakes in the declared parts, each sentence after the part's name; also for the rows of a lijst."""
    zin = _("{deel}: een {type} kan geen deel zijn. Maak er een eigen veld van.")
    diep = [zin.format(deel=deel.naam, type=deel.type) for deel in veld.delen if deel.type in _TE_DIEP]
    namen = [deel.naam for deel in veld.delen]
    dubbel = [_("{deel} staat er twee keer.").format(deel=naam) for naam in dict.fromkeys(namen) if namen.count(naam) > 1]
    return diep + dubbel + [f"{deel.naam}: {fout}" for deel in veld.delen if deel.type not in _TE_DIEP for fout in check(deel)]


TYPE = Recordveld()
