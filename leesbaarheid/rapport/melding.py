"""A Toets as remarks at places in files: what SARIF and GitHub have in common."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from gettext import gettext as _

from leesbaarheid.rapport.plek import Bronnen, Plek
from leesbaarheid.regels import all_rules
from leesbaarheid.toets import Bevinding, Oordeel, Toets

OORDEEL = "oordeel"
"""Name of the rule that a verdict is told under."""
OORDEELTITEL = _("Oordeel over de tekst")


@dataclass(frozen=True)
class Melding:
    """A remark on a file; `plek` is None for the whole of it. `ernst` as in Bevinding."""

    regel: str
    titel: str
    ernst: str
    tekst: str
    pad: str
    plek: Plek | None


def not_judged(pad: str, reden: str) -> Melding:
    """The remark on a text that could not be judged."""
    return Melding(OORDEEL, _("Niet getoetst"), "fout", reden, pad, None)


def remarks(toets: Toets, bronnen: Bronnen) -> Iterator[Melding]:
    """The verdict when it is no plain `voldoet`, then every finding."""
    if toets.oordeel in (Oordeel.VOLDOET_NIET, Oordeel.TWIJFEL):
        bron = bronnen(None)
        ernst = "fout" if toets.oordeel is Oordeel.VOLDOET_NIET else "let_op"
        yield Melding(OORDEEL, OORDEELTITEL, ernst, " ".join(toets.redenen), bron.pad, bron.place(0, 0))
    for bevinding in toets.bevindingen:
        yield _of_finding(bevinding, bronnen)


def _of_finding(bevinding: Bevinding, bronnen: Bronnen) -> Melding:
    bron = bronnen(bevinding.bestand)
    regel = all_rules().get(bevinding.regel)
    # Without `bestand` the words must stand there as they were judged: text out of an RTF file stands elsewhere in it.
    klopt = bevinding.bestand is not None or bron.tekst[bevinding.begin : bevinding.eind] == bevinding.tekst
    plek = bron.place(bevinding.begin, bevinding.eind) if klopt else None
    tekst = _("“{woorden}”: {uitleg}").format(woorden=" ".join(bevinding.tekst.split()), uitleg=bevinding.uitleg)
    if bevinding.alternatieven:
        tekst += " " + _("Bijvoorbeeld: {woorden}.").format(woorden=", ".join(bevinding.alternatieven))
    return Melding(bevinding.regel, regel.titel if regel else bevinding.regel, bevinding.ernst, tekst, bron.pad, plek)
