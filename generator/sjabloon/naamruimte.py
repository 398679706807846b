"""Which names a place of a template may use, and the field each one is. Always known: gemeente, rol, taal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from gettext import gettext as _

from generator.gemeente import VELD as GEMEENTE
from generator.sjabloon.boom import Voor
from generator.sjabloon.sjabloon import Sjabloon
from generator.velden import TYPES
from generator.velden.invoer import nearest
from generator.velden.lijst import item_of
from generator.velden.veld import Veld

ALTIJD = ("gemeente", "rol", "taal")


class Onvindbaar(LookupError):
    """A name or part that does not exist; `wat` and `doe` are one Dutch sentence each."""

    def __init__(self, wat: str, doe: str):
        super().__init__(f"{wat} {doe}")
        self.wat, self.doe = wat, doe


@dataclass(frozen=True)
class Naamruimte:
    """Names and their fields. A field of an unknown type is reported once, where it is declared; it may have any part."""

    velden: Mapping[str, Veld]

    @classmethod
    def of(cls, sjabloon: Sjabloon) -> Naamruimte:
        """The names outside every loop."""
        rol, taal = Veld("rol", "keuze", opties=sjabloon.rollen), Veld("taal", "tekst")
        return cls({**sjabloon.velden, "gemeente": GEMEENTE, "rol": rol, "taal": taal})

    def find(self, pad: tuple[str, ...]) -> Veld:
        """The field that ('veld',) or ('veld', 'deel') names. Raises Onvindbaar with the nearest name."""
        naam, *deel = pad
        if (veld := self.velden.get(naam)) is None:
            raise Onvindbaar(_("Het veld ‘{naam}’ bestaat niet.").format(naam=naam), nearest(naam, self.velden))
        if not deel or veld.type not in TYPES:
            return veld
        delen = parts_of(veld)
        if deel[0] not in delen:
            raise Onvindbaar(_("‘{naam}’ heeft geen deel ‘{deel}’.").format(naam=naam, deel=deel[0]), _advice(veld, deel[0]))
        return delen[deel[0]]

    def inside(self, lussen: tuple[Voor, ...]) -> Naamruimte:
        """The names within these loops, outermost first; a loop over what is no lijst adds a name of unknown type."""
        ruimte = self
        for lus in lussen:
            ruimte = Naamruimte({**ruimte.velden, lus.naam: ruimte._item(lus)})
        return ruimte

    def _item(self, lus: Voor) -> Veld:
        try:
            lijst = self.find(lus.pad)
        except Onvindbaar:
            return Veld(lus.naam, "")
        return replace(item_of(lijst), naam=lus.naam) if lijst.type == "lijst" else Veld(lus.naam, "")


def parts_of(veld: Veld) -> Mapping[str, Veld]:
    """The parts that a field has; empty for a type that is unknown."""
    return TYPES[veld.type].delen(veld) if veld.type in TYPES else {}


def _advice(veld: Veld, deel: str) -> str:
    if veld.type == "lijst":
        return _("Zet er {{% for b in {naam} %}} omheen en schrijf b.{deel}.").format(naam=veld.naam, deel=deel)
    return nearest(deel, parts_of(veld))
