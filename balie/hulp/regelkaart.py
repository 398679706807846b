"""A rule as a colleague reads it: its examples with the words marked, its measured precision and its source in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from gettext import gettext as _

from leesbaarheid.regels import Ernst, Regel
from leesbaarheid.regels.regel import GEVALLEN

GEVOLG = {
    Ernst.FOUT: _("Vindt de toets dit? Dan kunt u de tekst niet aanbieden. Verander de tekst eerst."),
    Ernst.LET_OP: _("De toets zegt dan: let op. Kijk of het beter kan. U mag de tekst wel aanbieden."),
    Ernst.TIP: _("De toets geeft dan een tip. U kiest zelf of u iets verandert."),
}
ONDERZOEK = {
    "feiten/leesbaarheid": _("Deze regel komt uit ons onderzoek naar teksten die goed te lezen zijn."),
    "feiten/recht-en-brieven": _("Deze regel komt uit ons onderzoek naar goede brieven van de overheid."),
}
"""A source in the project's own notes: those are in English, and not on the desk."""
EIGEN_OORDEEL = "eigen oordeel"
_HEKJES = re.compile(r"(?:#+ )?")
"""What makes a paragraph of an example a heading."""

Stuk = tuple[str, bool]
"""Words, and whether the rule marks them."""


@dataclass(frozen=True)
class Alinea:
    """A paragraph of an example; `is_kop` when it is a heading of the letter."""

    stukken: tuple[Stuk, ...]
    is_kop: bool


@dataclass(frozen=True)
class Regelkaart:
    """One rule, for a help page."""

    regel: Regel

    @property
    def gevolg(self) -> str:
        """What happens to a text in which the rule finds something."""
        return GEVOLG[self.regel.ernst]

    @property
    def liever_niet(self) -> list[list[Alinea]]:
        """Examples in which the rule finds something, with those words marked."""
        return [paragraphs(tekst, woorden) for tekst, woorden in self.regel.fout]

    @property
    def goed(self) -> list[list[Alinea]]:
        """Examples in which it finds nothing."""
        return [paragraphs(tekst, "") for tekst in self.regel.goed]

    @property
    def gemeten(self) -> str:
        """How often the rule was right, and on how many sentences that was measured (leesbaarheid.regels.regel.Precisie)."""
        precisie = self.regel.precisie
        if precisie is None:
            return _("Wij konden deze regel nog niet meten. In onze zinnen vond hij niets.")
        zin = _("De regel vond iets in {aantal} moeilijke zinnen. Een kenner had die zinnen makkelijker gemaakt.")
        zin += " " + _("In {goed} van de {aantal} zinnen had de kenner dit ook veranderd.")
        if precisie.gevallen < GEVALLEN:
            zin += " " + _("Dat zijn weinig zinnen. Het getal zegt dus nog niet veel.")
        return zin.format(aantal=precisie.gevallen, goed=round(precisie.aandeel * precisie.gevallen))

    @property
    def bron(self) -> str:
        """Where the rule comes from, in Dutch."""
        notitie, _dubbelepunt, rest = self.regel.bron.partition(": ")
        onderzoek = next((zin for begin, zin in ONDERZOEK.items() if notitie.startswith(begin)), "")
        if not onderzoek:
            is_eigen = self.regel.bron == EIGEN_OORDEEL
            return _("Deze regel is ons eigen oordeel. Er is nog geen onderzoek bij.") if is_eigen else self.regel.bron
        ook = rest.partition("; zo ook ")[2]
        return " ".join([onderzoek, _("Zo ook {bron}").format(bron=ook)] if ook else [onderzoek])


def paragraphs(tekst: str, woorden: str) -> list[Alinea]:
    """An example as paragraphs, with the first place of `woorden` marked: as a word by itself where it is one."""
    begin, eind = _place(tekst, woorden)
    alineas, plaats = [], 0
    for deel in tekst.split("\n\n"):
        hekjes = len(_HEKJES.match(deel)[0])
        stukken = _pieces(deel[hekjes:], begin - plaats - hekjes, eind - plaats - hekjes)
        alineas.append(Alinea(tuple(stuk for stuk in stukken if stuk[0]), is_kop=hekjes > 0))
        plaats += len(deel) + 2
    return alineas


def _place(tekst: str, woorden: str) -> tuple[int, int]:
    if not woorden:
        return 0, 0
    voor, na = (r"\b" if teken.isalnum() else "" for teken in (woorden[0], woorden[-1]))
    begin = re.search(voor + re.escape(woorden) + na, tekst).start()
    return begin, begin + len(woorden)


def _pieces(deel: str, begin: int, eind: int) -> Iterator[Stuk]:
    begin, eind = (min(max(plek, 0), len(deel)) for plek in (begin, eind))
    yield deel[:begin], False
    yield deel[begin:eind], True
    yield deel[eind:], False
