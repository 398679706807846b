"""The two lines of `::: aantal veld` → one plural message."""

from __future__ import annotations

import re
from gettext import gettext as _

from generator.sjabloon.blokken import read_line
from generator.sjabloon.boom import Meervoud, Stuk
from generator.sjabloon.bron import Bron
from generator.sjabloon.melding import Melding
from generator.sjabloon.stapel import Open

_VORM = re.compile(r"\s*(?P<vorm>een|meer):\s*")


def read_plural(bron: Bron, vak: Open, meldingen: list[Melding]) -> Meervoud:
    """The plural of a container; a line too many or too few, or one that is neither form, goes to `meldingen`."""
    vormen: dict[str, tuple[Stuk, ...]] = {}
    for regel in vak.regels:
        tekst = bron.regels[regel.nummer - 1]
        vondst = _VORM.match(tekst)
        if not vondst or vondst["vorm"] in vormen or not tekst[vondst.end() :].strip():
            meldingen.append(Melding(bron.bestand, regel.nummer, _("Deze regel kan niet in ::: aantal."), _do()))
        else:
            vormen[vondst["vorm"]] = read_line(bron, regel.nummer, vondst.end(), meldingen)
    for vorm in ("een", "meer"):
        if vorm not in vormen:
            wat = _("In ::: aantal ontbreekt de regel ‘{vorm}:’.").format(vorm=vorm)
            meldingen.append(Melding.at(vak.plaats, wat, _do()))
    return Meervoud(vak.rest, vormen.get("een", ()), vormen.get("meer", ()), vak.plaats)


def _do() -> str:
    return _("Schrijf één regel die begint met een: en één regel die begint met meer:.")
