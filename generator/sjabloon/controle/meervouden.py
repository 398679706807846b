"""A translator gets one message per Dutch text: the text of a plural is nowhere the text of something else."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.sjabloon.berichten import Bericht, messages
from generator.sjabloon.kandidaat import Kandidaat
from generator.sjabloon.melding import Melding
from generator.sjabloon.naamruimte import Onvindbaar


def check(kandidaat: Kandidaat) -> Iterator[Melding]:
    """Messages with the same text, of which one has a plural or both have another one; a PO file can hold only one."""
    eerder: dict[str, Bericht] = {}
    for bericht in _messages(kandidaat):
        ander = eerder.setdefault(bericht.nl, bericht)
        if ander is not bericht:
            meervoud = bericht if bericht.meervoud else ander
            wat = _("De zin ‘{nl}’ bij ‘een:’ staat ook ergens anders in deze brief, zonder deze ‘meer:’.")
            doe = _("Maak de zinnen verschillend, zodat een vertaler ze allebei kan vertalen.")
            yield Melding.at(meervoud.plaats, wat.format(nl=bericht.nl), doe)


def _messages(kandidaat: Kandidaat) -> tuple[Bericht, ...]:
    try:
        return messages(kandidaat.sjabloon)
    except Onvindbaar:  # reported by another check; without its field a value has no texts
        return ()
