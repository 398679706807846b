"""A sign-off as the desk keeps it, and whether one stands for the text as it is now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from gettext import gettext as _
from typing import TYPE_CHECKING

from generator.vertaling import Catalogus, taalversie

if TYPE_CHECKING:
    from generator.sjabloon import Sjabloon

BEGRIJPELIJK, VERTALING = "begrijpelijk", "vertaling"


@dataclass(frozen=True)
class Akkoord:
    """`soort` is 'begrijpelijk' (Dutch) or 'vertaling'; `taalversie` is None for Dutch; `wie` is a user of the desk.

    That maker and signer differ is the desk's to hold: an Akkoord that reaches the gate was given by four eyes. `geldig_tot` is
    the last day it counts, for a text that newer rules or word lists find too hard; None without an end.
    """

    nummer: int
    soort: str
    sjabloon: str
    taal: str
    tekstversie: str
    taalversie: str | None
    wie: str
    wanneer: datetime
    ingetrokken: bool = False
    geldig_tot: date | None = None

    def expired(self, vandaag: date) -> bool:
        """True after the last day on which it counts."""
        return self.geldig_tot is not None and vandaag > self.geldig_tot


@dataclass(frozen=True)
class Stand:
    """The Akkoord that a text rests on, or why there is none (one or two Dutch sentences)."""

    akkoord: Akkoord | None
    reden: str = ""


def standing(sjabloon: Sjabloon, catalogus: Catalogus, akkoorden: Sequence[Akkoord], vandaag: date | None = None) -> Stand:
    """The last Akkoord of the right kind for exactly this text in this language, when it was not withdrawn and, on `vandaag`,
    has not ended.

    The last one decides: who withdraws a sign-off does not revive an older one of the same text.
    """
    soort = BEGRIJPELIJK if catalogus.is_nederlands else VERTALING
    taal, nu = catalogus.taal.code, (sjabloon.tekstversie, taalversie(sjabloon, catalogus))
    alle = sorted((a for a in akkoorden if (a.sjabloon, a.soort, a.taal) == (sjabloon.id, soort, taal)), key=lambda a: a.nummer)
    van_nu = [a for a in alle if (a.tekstversie, a.taalversie or None) == nu]
    laatste = (van_nu or alle or [None])[-1]
    if van_nu and not laatste.ingetrokken and not (vandaag and laatste.expired(vandaag)):
        return Stand(laatste)
    if van_nu and laatste.ingetrokken:
        zin = _("Het akkoord van {wie} voor ‘{id}’ ({taal}) is ingetrokken. Vraag een nieuw akkoord.")
    elif van_nu:
        zin = _("De tekst van ‘{id}’ ({taal}) mocht weg tot en met {tot}. Maak hem makkelijker voor de nieuwe regels.")
    elif alle:
        zin = _("De tekst van ‘{id}’ ({taal}) is veranderd na het akkoord van {wie} op {dag}. Vraag een nieuw akkoord.")
    else:
        zin = _("De brief ‘{id}’ heeft nog geen akkoord ({taal}). Bied de tekst aan en vraag een akkoord.")
    return Stand(None, zin.format(id=sjabloon.id, taal=catalogus.taal.nederlands, **_facts(laatste)))


def _facts(akkoord: Akkoord | None) -> dict[str, str]:
    if akkoord is None:
        return {}
    tot = f"{akkoord.geldig_tot:%d-%m-%Y}" if akkoord.geldig_tot else ""
    return {"wie": akkoord.wie, "dag": f"{akkoord.wanneer:%d-%m-%Y}", "tot": tot}
