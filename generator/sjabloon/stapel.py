"""What is open while the lines of a source are read: ifs, loops and containers, innermost last. Knows no blocks of text."""

from __future__ import annotations

from dataclasses import dataclass, field
from gettext import gettext as _

from generator.sjabloon.boom import Expressie, Knoop, Plaats
from generator.sjabloon.melding import Melding
from generator.sjabloon.regels import Regel

SLUIT = {"if": "{% endif %}", "for": "{% endfor %}"}
"""How each kind is closed; a container with `:::`."""


@dataclass
class Open:
    """One thing that is open. `woord` is if, for, plicht, wetswoord or aantal; `knopen` grows while it is open.

    `takken` are the finished branches of an if; `voorwaarde` belongs to the branch that grows (None: the else).
    """

    woord: str
    rest: str
    plaats: Plaats
    knopen: list[Knoop] = field(default_factory=list)
    takken: list[tuple[Expressie | None, tuple[Knoop, ...]]] = field(default_factory=list)
    voorwaarde: Expressie | None = None
    heeft_else: bool = False
    regels: list[Regel] = field(default_factory=list)

    @property
    def naam(self) -> str:
        """As the writer typed it."""
        return f"{{% {self.woord} … %}}" if self.woord in SLUIT else f"::: {self.woord}"

    @property
    def sluit(self) -> str:
        """What closes it."""
        return SLUIT.get(self.woord, ":::")

    def next_branch(self, voorwaarde: Expressie | None) -> None:
        """Finish the growing branch of an if and begin the next one."""
        self.takken.append((self.voorwaarde, tuple(self.knopen)))
        self.knopen, self.voorwaarde = [], voorwaarde


def unclosed(open_: Open) -> Melding:
    """Something was opened and never closed."""
    return Melding.at(
        open_.plaats,
        _("{naam} wordt niet gesloten.").format(naam=open_.naam),
        _("Zet er {sluit} onder, op een eigen regel.").format(sluit=open_.sluit),
    )


def unopened(plaats: Plaats, sluit: str) -> Melding:
    """Something is closed that was never opened."""
    return Melding.at(
        plaats, _("{sluit} sluit hier niets.").format(sluit=sluit), _("Haal de regel weg, of zet erboven wat zij sluit.")
    )
