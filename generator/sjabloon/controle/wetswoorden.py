"""`::: wetswoord` holds the one sentence of a besluit or voornemen in which a hard legal word is explained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from gettext import gettext as _

from generator.sjabloon.boom import Alinea, Lijstitem, Tekststuk, Wetswoord
from generator.sjabloon.kandidaat import Kandidaat
from generator.sjabloon.melding import Melding

SOORTEN = frozenset({"besluit", "voornemen"})
_NOG_EEN_ZIN = re.compile(r"(?<!\bart)(?<!\bbijv)(?<!\bnr)(?<!\bmr)(?<!\bdr)[.!?]\s+(?=[A-ZÀ-Þ])")


def check(kandidaat: Kandidaat) -> Iterator[Melding]:
    """Such a container in another kind of letter, or with more or less than one sentence."""
    for plek in kandidaat.plekken:
        if not isinstance(plek.knoop, Wetswoord):
            continue
        if not set(kandidaat.sjabloon.soorten) <= SOORTEN:
            yield Melding.at(
                plek.knoop.plaats,
                _("::: wetswoord kan niet in deze soort brief."),
                _("Gebruik het alleen in een besluit of voornemen."),
            )
        if not _one_sentence(plek.knoop):
            yield Melding.at(
                plek.knoop.plaats,
                _("In ::: wetswoord staat niet precies één zin."),
                _("Zet er één zin in die het moeilijke woord uitlegt."),
            )


def _one_sentence(vak: Wetswoord) -> bool:
    if len(vak.knopen) != 1 or not isinstance(vak.knopen[0], Alinea | Lijstitem):
        return False
    tekst = "".join(stuk.tekst if isinstance(stuk, Tekststuk) else "x" for stuk in vak.knopen[0].stukken)
    return not _NOG_EEN_ZIN.search(tekst)
