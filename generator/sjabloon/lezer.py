"""Reads the files that a template is made of; what can't be read becomes a Melding. What a file means is decided elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from gettext import gettext as _
from pathlib import Path

from generator.bibliotheek import Bibliotheek, Leesfout, Onbekend, read_text, read_toml
from generator.sjabloon.boom import Plaats
from generator.sjabloon.bron import Bron
from generator.sjabloon.leestekens import faults, sentence_faults
from generator.sjabloon.melding import Melding
from generator.sjabloon.sjabloon import Beeld
from generator.sjabloon.tomlbron import TABEL, TEKST, Tomlbron
from generator.sjabloon.witruimte import collapse
from generator.velden.invoer import nearest

HUISSTIJL = "standaard"
"""The house style when neither the letter nor the municipality names one."""
BEELDEN = "beelden/beelden.toml"
"""What every drawing of the picture letters shows, and which drawing it is. The drawings lie beside it."""


@dataclass
class Lezer:
    """`heel` turns False when a part of the template could not be read: then nothing can be called unused."""

    bibliotheek: Bibliotheek
    meldingen: list[Melding] = field(default_factory=list)
    heel: bool = True

    def source(self, pad: Path) -> Bron | None:
        """The file as text; None, and a Melding, when it is missing or no UTF-8."""
        bestand = self.bibliotheek.relative(pad)
        try:
            return Bron(bestand, read_text(pad))
        except Leesfout:
            doe = _("Kijk of het bestaat, en sla het op als tekst in UTF-8.")
            self.meldingen.append(Melding(bestand, 1, _("Dit bestand is niet te lezen."), doe))
            self.heel = False
            return None

    def toml(self, pad: Path) -> Tomlbron:
        """The file as TOML. Its `meldingen` are the caller's to collect, when all reading of it is done."""
        if (bron := self.source(pad)) is None:
            return Tomlbron(Bron(self.bibliotheek.relative(pad), ""), {}, heel=False)
        toml = Tomlbron.read(bron)
        self.heel = self.heel and toml.heel
        return toml

    def stone(self, id: str, plaats: Plaats) -> Bron | None:
        """The building block that is included at `plaats`; None, and a Melding, when there is none or it is empty."""
        bekend = self.bibliotheek.bouwsteen_ids()
        if id not in bekend:
            self.say(plaats, _("De bouwsteen ‘{id}’ bestaat niet.").format(id=id), nearest(id, bekend))
            self.heel = False
            return None
        bron = self.source(self.bibliotheek.bouwsteen(id))
        if bron and not bron.tekst.strip():
            self.say(bron.plaats(1), _("Deze bouwsteen is leeg."), _("Schrijf er een tekst in, of haal de include weg."))
        return bron

    def house_style(self) -> str:
        """The house style that the municipality chose. Raises Leesfout when gemeente.toml can't be read."""
        pad = self.bibliotheek.gemeente_bestand()
        naam = read_toml(pad).get("huisstijl") if pad.is_file() else None
        return naam if isinstance(naam, str) and naam else HUISSTIJL

    def sentences(self, huisstijl: str, toml: Tomlbron) -> dict[str, str]:
        """The sentences of a house style, by key."""
        try:
            return self._table(self.bibliotheek.huisstijl_map(huisstijl) / "huisstijl.toml", "zinnen", sentence_faults)
        except Onbekend as fout:
            toml.say(("huisstijl",), _("De huisstijl ‘{naam}’ is er niet.").format(naam=huisstijl), str(fout))
            return {}

    def roles(self) -> dict[str, str]:
        """The names of the roles, by key."""
        return self._table(self.bibliotheek.bestand("ontvangers.toml"), "rollen", faults)

    def pictures(self, namen: Iterable[str], toml: Tomlbron) -> dict[str, Beeld]:
        """The drawings with these names; one that beelden.toml does not know is reported to `toml`."""
        bron = self.toml(self.bibliotheek.bestand(BEELDEN))
        gevonden = {}
        for naam in dict.fromkeys(namen):
            if naam in bron.tabel:
                gevonden[naam] = self._picture(naam, bron)
            elif bron.heel:
                toml.say(("beelden",), _("Het beeld ‘{naam}’ bestaat niet.").format(naam=naam), nearest(naam, bron.tabel))
        self.meldingen += bron.meldingen
        return gevonden

    def _picture(self, naam: str, bron: Tomlbron) -> Beeld:
        tabel = bron.get((naam,), bron.tabel, TABEL)
        bron.check_keys((naam,), tabel, ("toont", "sha256"))
        toont, sha256 = (bron.get((naam, sleutel), tabel, TEKST, nodig=True) for sleutel in ("toont", "sha256"))
        for fout in faults(toont):
            bron.say((naam, "toont"), *fout)
        return Beeld(collapse(toont), sha256)

    def _table(self, pad: Path, naam: str, faults: Callable[[str], Iterable[tuple[str, str]]]) -> dict[str, str]:
        """A table of texts in a shared file, each judged by `faults`."""
        bron = self.toml(pad)
        tabel = bron.tabel.get(naam)
        teksten = tabel if isinstance(tabel, dict) else {}
        if bron.heel and not teksten:
            doe = _("Zet er [{naam}] in, met teksten.").format(naam=naam)
            bron.say((naam,), _("De tabel [{naam}] ontbreekt.").format(naam=naam), doe)
        teksten = {sleutel: collapse(bron.get((naam, sleutel), teksten, TEKST)) for sleutel in teksten}
        for sleutel, tekst in teksten.items():
            for fout in faults(tekst):
                bron.say((naam, sleutel), *fout)
        self.meldingen += bron.meldingen
        return teksten

    def say(self, plaats: Plaats, wat: str, doe: str) -> None:
        """Note a mistake at a place."""
        self.meldingen.append(Melding.at(plaats, wat, doe))
