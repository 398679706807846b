"""Who gets a letter: the client, and whoever acts for the client, as `sjablonen/ontvangers.toml` says by role, law and betreft.

Decides persons and which of them gets the original; composing and sending happen elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from generator.samenstellen.bereik import holds, scope
from generator.zendregels import CLIENT, VERTEGENWOORDIGER, Zendregel

if TYPE_CHECKING:
    from generator.sjabloon import Sjabloon

BRIEFDATUM, GEBOREN, MACHTIGING, MACHTIGING_VOOR = "briefdatum", "geboren", "machtiging", "machtiging_voor"
ORIGINEEL, AFSCHRIFT = "origineel", "afschrift"


class Zendfout(Exception):
    """Nobody may get this letter as the data stand; the message is one or two Dutch sentences."""

    @property
    def melding(self) -> str:
        return str(self)


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


def recipients(sjabloon: Sjabloon, gegevens: Mapping[str, Any], regels: Sequence[Zendregel]) -> tuple[Ontvanger, ...]:
    """Everyone who gets this letter, the original first; each names the others.

    Raises Zendfout for a role without a rule, for a representative whose proof (ruling, mandate, consent) is missing or
    does not cover this letter, and when the age of the client decides and is not known.
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
    wie = gegevens[VERTEGENWOORDIGER]
    rol, betreft, wetten = wie["rol"], about(sjabloon, gegevens), laws(sjabloon, gegevens)
    mogelijk = [regel for regel in regels if regel.touches(rol, betreft, wetten)]
    if any(regel.needs_age for regel in mogelijk):
        jaren = _age(wie.get(GEBOREN), gegevens[BRIEFDATUM], rol)
        mogelijk = [regel for regel in mogelijk if regel.fits_age(jaren)]
    if not mogelijk or rol not in sjabloon.rollen:
        zin = _("Een {rol} krijgt deze brief niet: daar is geen regel voor. Haal de vertegenwoordiger weg.")
        raise Zendfout(zin.format(rol=rol))
    _check_proof(mogelijk[0], wie, gegevens[BRIEFDATUM])
    _check_mandate(mogelijk[0], wie, betreft)
    return mogelijk[0]


def _age(geboren: date | None, dag: date, rol: str) -> int:
    """Whole years on that day. Raises Zendfout when the day of birth is not filled in."""
    if geboren is None:
        zin = _("Bij een {rol} telt hoe oud de cliënt is. Vul in wanneer de cliënt is geboren.")
        raise Zendfout(zin.format(rol=rol))
    return dag.year - geboren.year - ((dag.month, dag.day) < (geboren.month, geboren.day))


def _check_proof(regel: Zendregel, wie: Mapping[str, Any], dag: date) -> None:
    """Who acts for the client does so since a day, and that day is not after the letter's."""
    if regel.bewijs is None:
        return
    if (sinds := wie.get(regel.bewijs)) is None:
        zin = _("Een {rol} krijgt deze brief alleen met {bewijs}. Vul de datum in, of haal de vertegenwoordiger weg.")
        raise Zendfout(zin.format(rol=regel.rol, bewijs=regel.bewijs))
    if sinds > dag:
        zin = _("De {bewijs} van de {rol} is van na de datum van de brief. Kijk welke datum klopt.")
        raise Zendfout(zin.format(rol=regel.rol, bewijs=regel.bewijs))


def _check_mandate(regel: Zendregel, wie: Mapping[str, Any], betreft: frozenset[str]) -> None:
    """A mandate for money says nothing about care (Awb 2:1)."""
    voor = wie.get(MACHTIGING_VOOR)
    if regel.bewijs == MACHTIGING and voor is not None and voor.sleutel not in betreft:
        raise Zendfout(
            _("De machtiging is niet voor deze brief. Haal de vertegenwoordiger weg, of vraag een nieuwe machtiging.")
        )


def about(sjabloon: Sjabloon, gegevens: Mapping[str, Any]) -> frozenset[str]:
    """What this letter is about: the first rule of `betreft_als` that holds with these data, else `betreft`."""
    bereik = scope(sjabloon, gegevens)
    return frozenset(next((r.betreft for r in sjabloon.betreft_als if holds(r.als, bereik)), sjabloon.betreft))


def laws(sjabloon: Sjabloon, gegevens: Mapping[str, Any]) -> frozenset[str]:
    """The first word of every law that applies with these data: 'Wmo', 'Jeugdwet', 'Participatiewet'."""
    bereik = scope(sjabloon, gegevens)
    return frozenset(wet.artikel.split()[0] for wet in sjabloon.wetten if wet.als is None or holds(wet.als, bereik))
