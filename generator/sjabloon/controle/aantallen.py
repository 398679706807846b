"""`::: aantal veld` chooses between one and more, so the field counts something."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.sjabloon.boom import Meervoud
from generator.sjabloon.kandidaat import Kandidaat
from generator.sjabloon.melding import Melding
from generator.sjabloon.naamruimte import Onvindbaar


def check(kandidaat: Kandidaat) -> Iterator[Melding]:
    """A plural over what is no field of type aantal."""
    for plek in kandidaat.plekken:
        if isinstance(plek.knoop, Meervoud):
            yield from _plural(plek.knoop, kandidaat)


def _plural(meervoud: Meervoud, kandidaat: Kandidaat) -> Iterator[Melding]:
    try:
        veld = kandidaat.ruimte.find((meervoud.veld,))
    except Onvindbaar as fout:
        yield Melding.at(meervoud.plaats, fout.wat, fout.doe)
        return
    if veld.type and veld.type != "aantal":
        yield Melding.at(
            meervoud.plaats,
            _("‘{naam}’ is geen aantal.").format(naam=meervoud.veld),
            _("Noem na ::: aantal een veld van type aantal."),
        )
