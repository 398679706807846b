"""Posten and toelichting stand alone as a block: never in the middle of a sentence, item, heading or quote."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.sjabloon.boom import Waardestuk
from generator.sjabloon.kandidaat import Kandidaat
from generator.sjabloon.melding import Melding
from generator.sjabloon.veldblokken import is_block
from generator.sjabloon.wandeling import pieces


def check(kandidaat: Kandidaat) -> Iterator[Melding]:
    """Such a value among the pieces of a block; one that stands alone became a Veldblok when it was read."""
    plekken = [(kandidaat.sjabloon.onderwerp, kandidaat.ruimte)]
    plekken += [(pieces(plek.knoop), kandidaat.ruimte.inside(plek.lussen)) for plek in kandidaat.plekken]
    for stukken, ruimte in plekken:
        for stuk in stukken:
            if isinstance(stuk, Waardestuk) and is_block(stuk.pad, ruimte):
                yield Melding.at(
                    stuk.plaats,
                    _("‘{naam}’ staat niet alleen.").format(naam=".".join(stuk.pad)),
                    _("Zet het als aparte alinea, met een lege regel erboven en eronder."),
                )
