"""Sjabloon + gegevens + Ontvanger + taal → Brief: always a concept; only the gate can release it.

Pure: the same input gives the same letter.
"""

from __future__ import annotations

from collections.abc import Mapping
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from generator.brief import Blok, Brief
from generator.gegevenscontrole import check_data
from generator.gemeente import VELD as GEMEENTE
from generator.gemeente import Gemeente
from generator.samenstellen.bereik import Bereik, Opstelfout, scope
from generator.samenstellen.blokken import Samensteller
from generator.samenstellen.omlijsting import Omlijsting, role_field
from generator.samenstellen.stukken import Schrijver
from generator.velden.veld import Veld
from generator.vertaling import Catalogus, taalversie
from generator.zending import Ontvanger
from generator.zendregels import CLIENT

if TYPE_CHECKING:
    from generator.sjabloon import Sjabloon

__all__ = ["Opstelfout", "check_data", "compose"]

TAAL = Veld("taal", "tekst")


def compose(
    sjabloon: Sjabloon, gegevens: Mapping[str, Any], ontvanger: Ontvanger, catalogus: Catalogus, gemeente: Gemeente
) -> Brief:
    """The letter for one recipient in one language. Raises NietVertaald (no usable translation) or Opstelfout."""
    schrijver = Schrijver(sjabloon, catalogus)
    bereik = _scope(sjabloon, gegevens, ontvanger, catalogus, gemeente)
    samensteller, rand = Samensteller(schrijver, gemeente), Omlijsting(schrijver, gegevens, ontvanger, gemeente)
    onderwerp = schrijver.pieces(sjabloon.onderwerp, bereik)
    return Brief(
        sjabloon=sjabloon.id,
        titel="".join(stuk.tekst for stuk in onderwerp),
        taal=catalogus.taal.code,
        richting=catalogus.taal.richting,
        rol=ontvanger.rol,
        uitgave=ontvanger.uitgave,
        huisstijl=sjabloon.huisstijl,
        tekstversie=sjabloon.tekstversie,
        taalversie=taalversie(sjabloon, catalogus),
        gemeente=gemeente.naam,
        voorbeeld=gemeente.voorbeeld,
        afzender=rand.sender(),
        adres=rand.address(),
        kenmerken=rand.head(),
        onderwerp=onderwerp,
        voorwoord=(*rand.opening(), *samensteller.film(sjabloon.id), *_for_representative(samensteller, ontvanger, bereik)),
        aanhef=rand.salutation(),
        blokken=samensteller.blocks(sjabloon.knopen, bereik),
        slot=rand.closing(),
        zinnen=tuple((sleutel, schrijver.message(sleutel)) for sleutel in sorted(sjabloon.zinnen)),
        panelen=samensteller.panels(sjabloon.panelen, bereik),
    )


def _for_representative(samensteller: Samensteller, ontvanger: Ontvanger, bereik: Bereik) -> tuple[Blok, ...]:
    """Why someone who acts for the client gets this letter: never left out (ontwerp §3.2)."""
    if ontvanger.rol == CLIENT:
        return ()
    sjabloon = samensteller.schrijver.sjabloon
    if blokken := samensteller.blocks(sjabloon.voorwoord, bereik):
        return blokken
    zin = _("De bouwsteen voor-vertegenwoordiger heeft geen tekst voor een {rol}. Schrijf die erbij.")
    raise Opstelfout(zin.format(rol=sjabloon.rollen.get(ontvanger.rol, ontvanger.rol)))


def _scope(
    sjabloon: Sjabloon, gegevens: Mapping[str, Any], ontvanger: Ontvanger, catalogus: Catalogus, gemeente: Gemeente
) -> Bereik:
    """The letter's own names and those that every template knows: gemeente, rol, taal."""
    bereik = scope(sjabloon, gegevens).with_value("gemeente", GEMEENTE, gemeente.waarden)
    return bereik.with_value("rol", role_field(sjabloon), ontvanger.rol).with_value("taal", TAAL, catalogus.taal.code)
