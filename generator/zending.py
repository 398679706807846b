"""Who gets a letter: the client, and whoever acts for the client, as `sjablonen/ontvangers.toml` says by role, law and betreft.

Decides persons and which of them gets the original; composing and sending happen elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from generator.bibliotheek import Bibliotheek, Leesfout, read_toml
from generator.samenstellen.bereik import holds, scope

if TYPE_CHECKING:
    from generator.sjabloon import Sjabloon

CLIENT, VERTEGENWOORDIGER = "client", "vertegenwoordiger"
ORIGINEEL, AFSCHRIFT = "origineel", "afschrift"


class Zendfout(Exception):
    """Nobody may get this letter as the data stand; the message is one or two Dutch sentences."""

    @property
    def melding(self) -> str:
        return str(self)


@dataclass(frozen=True)
class Zendregel:
    """One rule of ontvangers.toml. Empty `betreft` or `wet` fits everything; `bewijs` names the part that must be filled in."""

    rol: str
    origineel: str
    afschrift: str | None = None
    betreft: frozenset[str] = frozenset()
    wet: frozenset[str] = frozenset()
    bewijs: str | None = None
    waarom: str = ""

    def fits(self, rol: str, betreft: frozenset[str], wetten: frozenset[str]) -> bool:
        """Whether the rule is about this role and touches what the letter is about and the laws that apply in it."""
        raakt_betreft = not self.betreft or bool(self.betreft & betreft)
        return self.rol == rol and raakt_betreft and (not self.wet or bool(self.wet & wetten))


@dataclass(frozen=True)
class Ontvanger:
    """One addressee. `naam` and `adres` are typed values; `uitgave` is 'origineel' or 'afschrift'.

    `ook_naar` are the others who get this letter: (typed name, role key).
    """

    rol: str
    naam: Any
    adres: Any
    uitgave: str
    ook_naar: tuple[tuple[Any, str], ...] = ()


def load_rules(bibliotheek: Bibliotheek) -> tuple[Zendregel, ...]:
    """The rules in order of the file. Raises Leesfout that names the rule and what is wrong in it."""
    pad = bibliotheek.bestand("ontvangers.toml")
    return tuple(_rule(nummer, ruw) for nummer, ruw in enumerate(read_toml(pad).get("regels", []), 1))


def recipients(sjabloon: Sjabloon, gegevens: Mapping[str, Any], regels: Sequence[Zendregel]) -> tuple[Ontvanger, ...]:
    """Everyone who gets this letter, the original first; each names the others.

    Raises Zendfout for a role without a rule, and for a representative whose proof (mandate, consent) is not filled in.
    """
    client = (CLIENT, gegevens["ontvanger"], gegevens["adres"])
    vertegenwoordiger = gegevens.get(VERTEGENWOORDIGER)
    if vertegenwoordiger is None:
        return (Ontvanger(*client, ORIGINEEL),)
    regel = _applicable(sjabloon, gegevens, regels)
    personen = {CLIENT: client, VERTEGENWOORDIGER: (regel.rol, vertegenwoordiger["naam"], vertegenwoordiger["adres"])}
    uitgaven = {regel.origineel: ORIGINEEL} | ({regel.afschrift: AFSCHRIFT} if regel.afschrift else {})
    return tuple(Ontvanger(*personen[wie], uitgave, _others(wie, uitgaven, personen)) for wie, uitgave in uitgaven.items())


def _others(wie: str, uitgaven: Mapping[str, str], personen: Mapping[str, tuple]) -> tuple[tuple[Any, str], ...]:
    return tuple((personen[ander][1], personen[ander][0]) for ander in uitgaven if ander != wie)


def _applicable(sjabloon: Sjabloon, gegevens: Mapping[str, Any], regels: Sequence[Zendregel]) -> Zendregel:
    vertegenwoordiger = gegevens[VERTEGENWOORDIGER]
    rol, betreft, wetten = vertegenwoordiger["rol"], frozenset(sjabloon.betreft), laws(sjabloon, gegevens)
    regel = next((regel for regel in regels if regel.fits(rol, betreft, wetten)), None)
    if regel and regel.bewijs and not vertegenwoordiger.get(regel.bewijs):
        zin = _("Een {rol} krijgt deze brief alleen met {bewijs}. Vul de datum in, of haal de vertegenwoordiger weg.")
        raise Zendfout(zin.format(rol=rol, bewijs=regel.bewijs))
    if regel and rol in sjabloon.rollen:
        return regel
    kan = ", ".join(rol for rol in sjabloon.rollen if rol != CLIENT)
    raise Zendfout(_("Een brief aan een {rol} kan nog niet. Dit kan wel: {kan}.").format(rol=rol, kan=kan))


def laws(sjabloon: Sjabloon, gegevens: Mapping[str, Any]) -> frozenset[str]:
    """The first word of every law that applies with these data: 'Wmo', 'Jeugdwet', 'Participatiewet'."""
    bereik = scope(sjabloon, gegevens)
    return frozenset(wet.artikel.split()[0] for wet in sjabloon.wetten if wet.als is None or holds(wet.als, bereik))


def _rule(nummer: int, ruw: Mapping[str, Any]) -> Zendregel:
    waar = _("In sjablonen/ontvangers.toml, regel {nummer}:").format(nummer=nummer)
    vreemd = ruw.keys() - Zendregel.__dataclass_fields__.keys()
    if vreemd or "rol" not in ruw or "origineel" not in ruw:
        namen = ", ".join(sorted(vreemd)) or "rol, origineel"
        raise Leesfout(_("{waar} kijk naar {namen}. Die naam is onbekend of ontbreekt.").format(waar=waar, namen=namen))
    wie = [ruw["origineel"], *([ruw["afschrift"]] if "afschrift" in ruw else [])]
    if not set(wie) <= {CLIENT, VERTEGENWOORDIGER} or len(set(wie)) != len(wie):
        raise Leesfout(
            _("{waar} kies bij origineel en afschrift twee verschillende: client en vertegenwoordiger.").format(waar=waar)
        )
    sets = {naam: frozenset(ruw[naam]) for naam in ("betreft", "wet") if naam in ruw}
    return Zendregel(**{**ruw, **sets})
