"""A letter of the library in one language: its verdict, its report, and the shortest and longest example of it. No Django."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _

import leesbaarheid
from generator import gemeente as gemeenten
from generator import sjabloon as sjablonen
from generator import toetsing
from generator.bibliotheek import Bibliotheek, Leesfout, read_toml
from generator.brief import Brief
from generator.opstellen import check_data, compose
from generator.sjabloon import Sjabloon
from generator.velden import Veldfouten, parse
from generator.vertaling import Catalogus
from generator.zending import recipients
from generator.zendregels import load_rules
from leesbaarheid import rapport
from leesbaarheid.oordeel import Toets
from leesbaarheid.tekst import Passage
from leesbaarheid.voorstellen import propose

NAMEN = ("kort", "lang")
"""The files in `voorbeelden/` of every letter."""


@dataclass(frozen=True)
class Tekst:
    """A letter's text in one language, as the library's files say now."""

    bibliotheek: Bibliotheek
    sjabloon: Sjabloon
    catalogus: Catalogus

    @classmethod
    def load(cls, bibliotheek: Bibliotheek, id: str, taal: str):
        """Raises what loading a template or a catalogue raises."""
        return cls(bibliotheek, sjablonen.load(bibliotheek, id), Catalogus.load(bibliotheek, taal))

    @property
    def taal(self) -> str:
        """The language's code."""
        return self.catalogus.taal.code

    def check(self) -> Toets:
        """Dutch: every path of the letter. Another language: what can be measured of its longest example."""
        if self.catalogus.is_nederlands:
            return toetsing.check(self.sjabloon, self.bibliotheek)
        return leesbaarheid.check(self.passages(), self.taal, heel=False)

    def passages(self) -> tuple[Passage, ...]:
        """The longest example, as a report shows it."""
        return toetsing.passages(self.example("lang"))

    def report(self, toets: Toets) -> str:
        """The report as a page."""
        titel, passages = f"{self.sjabloon.titel} ({self.catalogus.taal.nederlands})", self.passages()
        return rapport.as_html(titel, toets, passages, propose(toets, passages))

    def example(self, naam: str) -> Brief:
        """One of NAMEN, for its first recipient: always a concept. Raises Leesfout that names what is wrong in the example."""
        pad = self.bibliotheek.brief_map(self.sjabloon.id) / "voorbeelden" / f"{naam}.toml"
        try:
            gegevens = parse(tuple(self.sjabloon.velden.values()), read_toml(pad))
            if fouten := check_data(self.sjabloon, gegevens):
                raise Veldfouten(fouten)
        except Veldfouten as fouten:
            zin = _("Het voorbeeld {pad} klopt niet. {fouten}")
            waar = self.bibliotheek.relative(pad)
            raise Leesfout(zin.format(pad=waar, fouten=" ".join(map(str, fouten.fouten)))) from None
        ontvanger = recipients(self.sjabloon, gegevens, load_rules(self.bibliotheek))[0]
        return compose(self.sjabloon, gegevens, ontvanger, self.catalogus, gemeenten.load(self.bibliotheek))
