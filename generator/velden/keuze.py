"""`keuze`: one of the declared options. The key is stable; the text of an option is one message for translators.

An option with the key `anders` opens a toelichting: free text in place of an approved one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from gettext import gettext as _
from typing import Any

from generator.velden import toelichting
from generator.velden.basis import Basis
from generator.velden.invoer import clean, is_empty, nearest, show, unknown_keys
from generator.velden.veld import Ongeldig, OngeldigeDelen, Schrijfwijze, Veld, Weergave

ANDERS = "anders"
_SLEUTEL = re.compile(r"[A-Za-z0-9_.-]{1,40}")
_TOELICHTING = Veld("toelichting", "toelichting", optioneel=True)


@dataclass(frozen=True)
class Keuze:
    """The chosen key, and the free text when that key is `anders`."""

    sleutel: str
    toelichting: str | None = None


class Keuzeveld(Basis):
    """Value: Keuze. Reads the key, the option's text, or a table {keuze = 'anders', toelichting = '…'}."""

    naam = "keuze"
    leeswoord = "iets"
    kent = frozenset({"opties"})

    def delen(self, veld: Veld) -> Mapping[str, Veld]:
        return {"toelichting": _TOELICHTING} if ANDERS in veld.opties else {}

    def check(self, veld: Veld) -> list[str]:
        fouten = super().check(veld)
        if len(veld.opties) < 2:
            fouten.append(_('Een keuze heeft twee of meer ‘opties’. Vul ze aan: { sleutel = "tekst" }.'))
        zin = _("De optie ‘{sleutel}’ kan niet. Gebruik 1 tot 40 letters, cijfers of streepjes, en geef haar een tekst.")
        fout = [s for s, tekst in veld.opties.items() if not _SLEUTEL.fullmatch(s) or not str(tekst).strip()]
        return fouten + [zin.format(sleutel=sleutel) for sleutel in fout]

    def parse(self, ruw: Any, veld: Veld) -> Keuze:
        tabel = ruw if isinstance(ruw, Mapping) else {"keuze": ruw}
        if fouten := unknown_keys(tabel, ("keuze", "toelichting")):
            raise OngeldigeDelen(fouten)
        sleutel = _key(tabel.get("keuze"), veld)
        uitleg = tabel.get("toelichting")
        if (sleutel == ANDERS) == is_empty(uitleg):
            raise OngeldigeDelen([("toelichting", _must_explain() if sleutel == ANDERS else _may_not_explain())])
        if sleutel != ANDERS:
            return Keuze(sleutel)
        try:
            return Keuze(sleutel, toelichting.TYPE.parse(uitleg, _TOELICHTING))
        except Ongeldig as fout:
            raise OngeldigeDelen([("toelichting", str(fout))]) from None

    def deel(self, waarde: Keuze, naam: str) -> str | None:
        return waarde.toelichting if naam == "toelichting" else None

    def write(self, waarde: Keuze, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        """The option's text in this language; for `anders` the free text, which stays Dutch."""
        if waarde.toelichting:
            return Weergave((waarde.toelichting,), nederlands=True)
        return Weergave((schrijfwijze.vertaal(veld.opties[waarde.sleutel]),), los=False)

    def expressie(self, waarde: Keuze) -> str:
        return waarde.sleutel

    def canoniek(self, waarde: Keuze) -> Any:
        return {"keuze": waarde.sleutel, "toelichting": waarde.toelichting} if waarde.toelichting else waarde.sleutel

    def kort(self, veld: Veld) -> Any:
        return min(_approved(veld), key=lambda sleutel: len(veld.opties[sleutel]))

    def lang(self, veld: Veld) -> Any:
        return max(_approved(veld), key=lambda sleutel: len(veld.opties[sleutel]))


def _approved(veld: Veld) -> list[str]:
    return [sleutel for sleutel in veld.opties if sleutel != ANDERS]


def _key(ruw: Any, veld: Veld) -> str:
    """The option's key for raw input: the key itself, or the option's text. Raises Ongeldig."""
    gevraagd = clean("" if ruw is None else ruw)
    if gevraagd in veld.opties:
        return gevraagd
    for sleutel, tekst in veld.opties.items():
        if gevraagd.casefold() in (sleutel.casefold(), tekst.casefold()):
            return sleutel
    raise Ongeldig(_("‘{ruw}’ is geen keuze hier. {raad}").format(ruw=show(gevraagd), raad=nearest(gevraagd, veld.opties)))


def _must_explain() -> str:
    return _("Bij ‘anders’ hoort een toelichting. Schrijf op wat er anders is.")


def _may_not_explain() -> str:
    return _("Een toelichting hoort alleen bij de keuze ‘anders’. Laat haar leeg of kies ‘anders’.")


TYPE = Keuzeveld()
