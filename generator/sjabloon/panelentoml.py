"""`[[beelden]]` in sjabloon.toml → panels of the picture letter: a drawing, one sentence, and when it is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from gettext import gettext as _

from generator.sjabloon.blokken import markdown
from generator.sjabloon.boom import Alinea, Als, Knoop, Paneel, Plaats, Stuk
from generator.sjabloon.melding import Melding
from generator.sjabloon.stukken import Regelkaart, read_pieces
from generator.sjabloon.tomlbron import TABELLEN, TEKST, Tomlbron
from generator.sjabloon.tomlvoorwaarde import condition

_TWEEDE_ZIN = re.compile(r"[.!?]\s+\S")


def read_panels(toml: Tomlbron) -> Iterator[Knoop]:
    """The panels in reading order, a conditional one inside an Als; what can't be used goes to `toml`."""
    vanaf = 1
    for ruw in toml.get(("beelden",), toml.tabel, TABELLEN):
        toml.check_keys(("beelden",), ruw, ("beeld", "tekst", "als"))
        beeld = toml.get(("beelden", "beeld"), ruw, TEKST, nodig=True)
        tekst = toml.get(("beelden", "tekst"), ruw, TEKST, nodig=True)
        als = condition(toml, ("beelden",), toml.get(("beelden", "als"), ruw, TEKST))
        if not (beeld and tekst) or ("als" in ruw and als is None):
            continue
        stukken, plaats = _sentence(toml, tekst, vanaf)
        vanaf = plaats.regel + 1
        paneel = Paneel(beeld, (Alinea(stukken, plaats),), plaats)
        yield Als(((als, (paneel,)),), plaats) if als else paneel


def _sentence(toml: Tomlbron, tekst: str, vanaf: int) -> tuple[tuple[Stuk, ...], Plaats]:
    """The pieces of the sentence, found back in the file from this line on, so that a finding can name its place."""
    regels = enumerate(toml.bron.regels[vanaf - 1 :], vanaf)
    nummer = next((nummer for nummer, regel in regels if f'"{tekst}"' in regel), None)
    if nummer is None:
        plaats = toml.plaats("beelden")
        wat = _("De tekst ‘{tekst}’ staat niet op één regel.").format(tekst=tekst.strip()[:40])
        toml.say(("beelden",), wat, _('Schrijf: tekst = "…", op één regel en zonder \\.'))
        return (), plaats
    plaats = toml.bron.plaats(nummer)
    if _TWEEDE_ZIN.search(tekst):
        wat, doe = _("Bij dit beeld staat meer dan één zin."), _("Schrijf bij elk beeld één korte zin.")
        toml.meldingen.append(Melding.at(plaats, wat, doe))
    tokens = markdown().parseInline(tekst)[0].children or []
    return read_pieces(tokens, Regelkaart(toml.bron, nummer, tekst), toml.meldingen), plaats
