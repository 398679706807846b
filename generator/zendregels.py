"""`sjablonen/ontvangers.toml`: rules that say who gets the original of a letter and who a copy, by role, law and age."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from gettext import gettext as _
from typing import Any

from generator.bibliotheek import Bibliotheek, Leesfout, read_toml
from generator.velden.invoer import nearest
from generator.velden.rol import ROLLEN

CLIENT, VERTEGENWOORDIGER = "client", "vertegenwoordiger"
BETREFT = ("geld", "zorg")
"""What a letter can be about."""
BEWIJZEN = ("uitspraak", "machtiging", "toestemming")
"""Parts of the field `vertegenwoordiger` that say since when somebody acts for the client."""


@dataclass(frozen=True)
class Zendregel:
    """One rule of ontvangers.toml. Empty `betreft` or `wet` fits everything; `bewijs` names the part that must be filled in.

    `leeftijd_vanaf` and `leeftijd_tot` are the client's age in whole years on the day of the letter, the second not included.
    """

    rol: str
    origineel: str
    afschrift: str | None = None
    betreft: frozenset[str] = frozenset()
    wet: frozenset[str] = frozenset()
    leeftijd_vanaf: int = 0
    leeftijd_tot: int | None = None
    bewijs: str | None = None
    waarom: str = ""

    @property
    def needs_age(self) -> bool:
        """Whether this rule is only for some ages."""
        return self.leeftijd_vanaf > 0 or self.leeftijd_tot is not None

    def touches(self, rol: str, betreft: frozenset[str], wetten: frozenset[str]) -> bool:
        """Whether the rule is about this role and touches what the letter is about and the laws that apply in it."""
        raakt_betreft = not self.betreft or bool(self.betreft & betreft)
        return self.rol == rol and raakt_betreft and (not self.wet or bool(self.wet & wetten))

    def fits_age(self, jaren: int) -> bool:
        """Whether the rule is for a client of this age."""
        return self.leeftijd_vanaf <= jaren and (self.leeftijd_tot is None or jaren < self.leeftijd_tot)


def load_rules(bibliotheek: Bibliotheek) -> tuple[Zendregel, ...]:
    """The rules in order of the file. Raises Leesfout that names the rule and what is wrong in it."""
    regels = read_toml(bibliotheek.bestand("ontvangers.toml")).get("regels", [])
    return tuple(_rule(nummer, ruw) for nummer, ruw in enumerate(regels if isinstance(regels, list) else [regels], 1))


def readers(regels: Sequence[Zendregel], betreft: frozenset[str], wetten: Iterable[str]) -> Iterator[str]:
    """The roles of whoever can get a letter about this, under any of these laws; the client first.

    `wetten` are first words of law ('Wmo'). A rule that is the first to fit several laws together is also the first to fit one
    of them, so looking at one law at a time misses nobody.
    """
    yield CLIENT
    for rol in dict.fromkeys(regel.rol for regel in regels):
        reeksen = ([regel for regel in regels if regel.touches(rol, betreft, frozenset({wet}))] for wet in {*wetten, ""})
        if any(VERTEGENWOORDIGER in (regel.origineel, regel.afschrift) for reeks in reeksen for regel in _reached(reeks)):
            yield rol


def _reached(regels: Sequence[Zendregel]) -> Iterator[Zendregel]:
    """Rules that can decide: up to the first that holds for every age."""
    for regel in regels:
        yield regel
        if not regel.needs_age:
            return


def _rule(nummer: int, ruw: Any) -> Zendregel:
    if wat := _mistake(ruw):
        waar = _("In sjablonen/ontvangers.toml, regel {nummer}:").format(nummer=nummer)
        raise Leesfout(f"{waar} {wat}")
    sets = {naam: frozenset(ruw[naam]) for naam in ("betreft", "wet") if naam in ruw}
    return Zendregel(**{**ruw, **sets})


def _mistake(ruw: Any) -> str | None:
    """What is wrong with a rule, and what to do; a rule that never fits by a slip of the keyboard sends a letter to nobody."""
    if not isinstance(ruw, Mapping):
        return _("dit is geen regel. Schrijf [[regels]] met twee haken, en daaronder rol en origineel.")
    vreemd = ruw.keys() - Zendregel.__dataclass_fields__.keys()
    if vreemd or not {"rol", "origineel"} <= ruw.keys():
        namen = ", ".join(sorted(vreemd)) or "rol, origineel"
        return _("kijk naar {namen}. Die naam is onbekend of ontbreekt.").format(namen=namen)
    wie = [ruw[naam] for naam in ("origineel", "afschrift") if naam in ruw]
    if any(een not in (CLIENT, VERTEGENWOORDIGER) for een in wie) or len(set(wie)) != len(wie):
        return _("kies bij origineel en afschrift twee verschillende: client en vertegenwoordiger.")
    for naam in ("leeftijd_vanaf", "leeftijd_tot"):
        if type(ruw.get(naam, 0)) is not int:
            return _("{naam} is geen heel getal. Schrijf bijvoorbeeld 16.").format(naam=naam)
    if ruw.get("bewijs", BEWIJZEN[0]) not in BEWIJZEN:
        return _("kies bij bewijs uitspraak, machtiging of toestemming.")
    if not _is_words(ruw.get("wet", [])):
        return _('wet is geen lijst van woorden. Schrijf bijvoorbeeld ["Wmo"].')
    if not _is_words(ruw.get("betreft", [])) or not set(ruw.get("betreft", [])) <= set(BETREFT):
        return _('kies bij betreft uit geld en zorg. Schrijf bijvoorbeeld ["geld"].')
    if ruw["rol"] not in [rol for rol in ROLLEN if rol != CLIENT]:
        return _("de rol ‘{rol}’ bestaat niet. {raad}").format(rol=ruw["rol"], raad=nearest(str(ruw["rol"]), ROLLEN))
    return None


def _is_words(ruw: Any) -> bool:
    return isinstance(ruw, list) and all(isinstance(woord, str) and woord for woord in ruw)
