"""A folder of `sjablonen/brieven` → Sjabloon, or every mistake in it at once."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from threading import Lock

from cachetools import LRUCache, cached

from generator.bibliotheek import Bibliotheek
from generator.sjabloon.blokken import read_line
from generator.sjabloon.boom import Knoop, Plaats, Stuk
from generator.sjabloon.bouw import build
from generator.sjabloon.bron import Bron
from generator.sjabloon.bronnen import fingerprint
from generator.sjabloon.controle import check_all
from generator.sjabloon.groepen import Groep, read_group
from generator.sjabloon.kandidaat import Kandidaat
from generator.sjabloon.lezer import Lezer
from generator.sjabloon.melding import Sjabloonfouten
from generator.sjabloon.naamruimte import Naamruimte
from generator.sjabloon.panelen import names, too_many
from generator.sjabloon.ruimte import choices
from generator.sjabloon.samenvoegen import join
from generator.sjabloon.sjabloon import Sjabloon
from generator.sjabloon.sjabloontoml import Declaratie, read_declaration
from generator.sjabloon.tomlbron import Tomlbron
from generator.sjabloon.veldblokken import set_apart
from generator.velden.invoer import nearest
from generator.zendregels import VERTEGENWOORDIGER, load_rules, readers

VOORWOORD = "voor-vertegenwoordiger"
"""The building block that goes before the letter of a representative (ontwerp §3.2)."""


@cached(LRUCache(maxsize=100), key=fingerprint, lock=Lock())
def load(bibliotheek: Bibliotheek, id: str) -> Sjabloon:
    """The letter with this id, compiled only when its files say something new (70 ms, else 2).

    Raises Onbekend for an unknown id, Sjabloonfouten with every mistake in its files.
    """
    lader = _Lader(Lezer(bibliotheek))
    sjabloon = lader.load(id, bibliotheek.brief_map(id))
    if lader.lezer.meldingen:
        raise Sjabloonfouten(lader.lezer.meldingen)
    return sjabloon


class _Lader:
    """One load; `stenen` are the building blocks that the text includes, in order.

    `declared` turns False when fields may be missing because their file or group could not be read.
    """

    def __init__(self, lezer: Lezer):
        self.lezer = lezer
        self.stenen: dict[str, None] = {}
        self.declared = True

    def load(self, id: str, map: Path) -> Sjabloon:
        toml = self.lezer.toml(map / "sjabloon.toml")
        declaratie = read_declaration(toml)
        samen = join(id, declaratie, self._groups(toml, declaratie.groepen), toml)
        onderwerp, knopen = self._text(map / "brief.md")
        stenen = tuple(self.stenen)
        huisstijl = declaratie.huisstijl or self.lezer.house_style()
        sjabloon = Sjabloon(
            onderwerp=onderwerp,
            knopen=knopen,
            voorwoord=self._stone(VOORWOORD, toml.bron.plaats(1), ()) if VERTEGENWOORDIGER in samen.velden else (),
            bouwstenen=stenen,
            huisstijl=huisstijl,
            zinnen=self.lezer.sentences(huisstijl, toml),
            rollen=self.lezer.roles(),
            lezers=self._readers(declaratie),
            panelen=declaratie.panelen,
            beelden=self.lezer.pictures(names(declaratie.panelen), toml) if declaratie.panelen else {},
            **samen.sjabloondelen,
        )
        sjabloon = set_apart(sjabloon, Naamruimte.of(sjabloon))
        self._check(Kandidaat(sjabloon, samen.plaatsen, samen.groepen, toml, declaratie, self.lezer.heel))
        return sjabloon

    def _readers(self, declaratie: Declaratie) -> tuple[str, ...]:
        wetten = {wet.artikel.partition(" ")[0] for wet in declaratie.wetten}
        regels = load_rules(self.lezer.bibliotheek)
        betreft = [declaratie.betreft, *(regel.betreft for regel in declaratie.betreft_als)]
        return tuple(dict.fromkeys(rol for wat in betreft for rol in readers(regels, frozenset(wat), wetten)))

    def _check(self, kandidaat: Kandidaat) -> None:
        """The checks of the whole, as far as its declarations could be read; and whether any letter can exist at all."""
        meldingen = self.lezer.meldingen
        meldingen += kandidaat.toml.meldingen
        if self.declared and kandidaat.toml.heel:
            meldingen += check_all(kandidaat)
        if meldingen:
            return
        if choices(kandidaat.sjabloon).complete({}) is None:
            doe = _("Kijk naar kan_niet en naar min en max van de velden.")
            self.lezer.say(kandidaat.toml.plaats("kan_niet"), _("Met deze regels kan geen enkele brief bestaan."), doe)
        elif fout := too_many(kandidaat.sjabloon):
            self.lezer.say(kandidaat.toml.plaats("beelden"), *fout)

    def _groups(self, toml: Tomlbron, namen: tuple[str, ...]) -> tuple[Groep, ...]:
        if not namen:
            return ()
        bron = self.lezer.toml(self.lezer.bibliotheek.bestand("groepen.toml"))
        for naam in namen:
            if bron.heel and naam not in bron.tabel:
                toml.say(("groepen",), _("De groep ‘{naam}’ bestaat niet.").format(naam=naam), nearest(naam, bron.tabel))
        if len(set(namen)) < len(namen):
            toml.say(("groepen",), _("Een groep staat er twee keer."), _("Noem elke groep één keer."))
        groepen = tuple(read_group(bron, naam) for naam in dict.fromkeys(namen) if naam in bron.tabel)
        self.declared = len(groepen) == len(set(namen))
        self.lezer.meldingen += bron.meldingen
        return groepen

    def _text(self, pad: Path) -> tuple[tuple[Stuk, ...], tuple[Knoop, ...]]:
        if (bron := self.lezer.source(pad)) is None:
            return (), ()
        kop = bron.regels[0]
        if not kop.startswith("# ") or not kop[2:].strip():
            doe = _("Schrijf op regel 1: # en dan het onderwerp.")
            self.lezer.say(bron.plaats(1), _("De brief begint niet met een onderwerp."), doe)
            return (), self._build(bron, 1, ())
        if not "".join(bron.regels[1:]).strip():
            doe = _("Schrijf de tekst van de brief eronder.")
            self.lezer.say(bron.plaats(1), _("Deze brief heeft alleen een onderwerp."), doe)
        return read_line(bron, 1, 2, self.lezer.meldingen), self._build(bron, 2, ())

    def _build(self, bron: Bron, eerste: int, keten: tuple[str, ...]) -> tuple[Knoop, ...]:
        return build(bron, eerste, lambda id, plaats: self._stone(id, plaats, keten), self.lezer.meldingen)

    def _stone(self, id: str, plaats: Plaats, keten: tuple[str, ...]) -> tuple[Knoop, ...]:
        """The nodes of a building block; `keten` are the ids that this include stands in, outermost first."""
        if id in keten:
            cirkel = _("Deze bouwstenen roepen elkaar aan: {cirkel}.").format(
                cirkel=" → ".join((*keten[keten.index(id) :], id))
            )
            self.lezer.say(plaats, cirkel, _("Haal één van deze includes weg."))
            return ()
        if (bron := self.lezer.stone(id, plaats)) is None:
            return ()
        self.stenen[id] = None
        return self._build(bron, 1, (*keten, id))
