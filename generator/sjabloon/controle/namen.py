"""A value that is written must exist: field, part, item of a loop. A lijst or record as a whole is no value."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.sjabloon.boom import Plaats, Veldblok, Voor, Waardestuk
from generator.sjabloon.kandidaat import Kandidaat
from generator.sjabloon.melding import Melding
from generator.sjabloon.naamruimte import ALTIJD, Naamruimte, Onvindbaar
from generator.sjabloon.wandeling import written


def check(kandidaat: Kandidaat) -> Iterator[Melding]:
    """Unknown names and parts, names that can't be written, wrong loops."""
    for stuk in kandidaat.sjabloon.onderwerp:
        if isinstance(stuk, Waardestuk):
            yield from _value(stuk, kandidaat.ruimte)
    for plek in kandidaat.plekken:
        ruimte = kandidaat.ruimte.inside(plek.lussen)
        for stuk in written(plek.knoop):
            yield from _value(stuk, ruimte)
        if isinstance(plek.knoop, Voor):
            yield from _loop(plek.knoop, ruimte)


def _value(stuk: Waardestuk | Veldblok, ruimte: Naamruimte) -> Iterator[Melding]:
    naam = ".".join(stuk.pad)
    try:
        soort = ruimte.find(stuk.pad).type
    except Onvindbaar as fout:
        yield Melding.at(stuk.plaats, fout.wat, fout.doe)
        return
    if stuk.pad in [(naam,) for naam in ALTIJD]:
        wat = _("‘{naam}’ kan niet in de tekst staan.").format(naam=naam)
        yield Melding.at(stuk.plaats, wat, _("Gebruik het in een voorwaarde, of noem een deel, zoals gemeente.naam."))
    elif soort == "lijst":
        yield _whole(stuk.plaats, naam, _("Zet er {{% for b in {naam} %}} omheen.").format(naam=naam))
    elif soort == "record":
        yield _whole(stuk.plaats, naam, _("Noem een deel, zoals {naam}.naam.").format(naam=naam))


def _whole(plaats: Plaats, naam: str, doe: str) -> Melding:
    return Melding.at(plaats, _("‘{naam}’ heeft delen en kan niet als geheel in de tekst.").format(naam=naam), doe)


def _loop(lus: Voor, ruimte: Naamruimte) -> Iterator[Melding]:
    if lus.naam in ruimte.velden:
        yield Melding.at(
            lus.plaats,
            _("De naam ‘{naam}’ bestaat al.").format(naam=lus.naam),
            _("Kies na ‘for’ een naam die nog geen veld is."),
        )
    try:
        lijst = ruimte.find(lus.pad)
    except Onvindbaar as fout:
        yield Melding.at(lus.plaats, fout.wat, fout.doe)
        return
    if lijst.type and lijst.type != "lijst":
        yield Melding.at(
            lus.plaats,
            _("‘{naam}’ is geen lijst.").format(naam=".".join(lus.pad)),
            _("Gebruik ‘for’ alleen met een veld van type lijst."),
        )
