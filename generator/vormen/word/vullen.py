"""Fills in a house style's brief.docx for one letter, and makes it a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from generator.brief import Brief
from generator.vormen.huisstijl import Venster
from generator.vormen.venster import Adresvak
from generator.vormen.vorm import MERK
from generator.vormen.word import eigenschappen, pakket
from generator.vormen.word.blokken import Zetter
from generator.vormen.word.runs import Koppelingen, Pen, Schrift, sentence
from generator.vormen.word.sjabloon import Briefsjabloon, protected

if TYPE_CHECKING:
    from generator.vormen.kenmerken import Kenmerken


@dataclass(frozen=True)
class Ingevuld:
    """One letter's filled members, with what its text refers to."""

    sjabloon: Briefsjabloon
    delen: dict[str, str]
    koppelingen: Koppelingen
    lijsten: tuple[int, ...]

    def finish(self, opmaak: bytes, titel: str, taal: str, kenmerken: Kenmerken | None) -> bytes:
        """The file, with these styles, title and language (BCP 47); write-protected when it has `kenmerken`."""
        s = self.sjabloon
        map, naam = s.romp.rsplit("/", 1)
        naar = f"{map}/_rels/{naam}.rels"
        rels, beelden = pakket.relations(s.vast[naar].decode(), self.koppelingen)
        delen: dict[str, bytes | str] = {**s.vast, **self.delen, **beelden, naar: rels, s.opmaak: opmaak}
        delen |= pakket.properties(titel, taal, concept=kenmerken is None)
        delen["_rels/.rels"] = pakket.root_relations(s.romp, eigen=kenmerken is not None)
        delen["[Content_Types].xml"] = pakket.content_types(s.vast["[Content_Types].xml"].decode(), eigen=kenmerken is not None)
        if self.lijsten:
            delen[s.lijsten] = pakket.numbering(s.vast[s.lijsten].decode(), s.blad.nummering, self.lijsten)
        if kenmerken:
            delen[s.instellingen] = protected(s)
            digest = eigenschappen.digest(self.delen[s.romp].encode(), rels.encode())
            delen[eigenschappen.BESTAND] = eigenschappen.write(kenmerken.tekstversie, kenmerken.nummers, digest)
        return pakket.pack(delen)


def fill(
    sjabloon: Briefsjabloon, brief: Brief, schrift: Schrift, vak: tuple[Adresvak, Venster], concept: str | None
) -> Ingevuld:
    """Every member that Jinja fills in; `concept` is the first line of a letter that nobody released."""
    pen = Pen(schrift, dict(sjabloon.stijlen), Koppelingen())
    zetter = Zetter(brief, pen, sjabloon.blad, sjabloon.eerste_lijst)
    waarden = names(zetter, vak, concept)
    delen = {naam: pakket.KOP + deel.render(waarden) for naam, deel in sjabloon.vullen.items()}
    return Ingevuld(sjabloon, delen, pen.koppelingen, tuple(zetter.lijsten))


def names(zetter: Zetter, vak: tuple[Adresvak, Venster], concept: str | None) -> dict[str, Any]:
    """What every name in a brief.docx stands for in this letter (see `controle.NAMEN`)."""
    brief = zetter.brief
    return {
        "concept": Markup(zetter.concept(concept)),
        "venster": Markup(zetter.window(*vak)),
        "kenmerken": Markup(zetter.head(vak[1], concept=concept is not None)),
        "inhoud": Markup(zetter.content()),
        "slot": Markup(zetter.closing()),
        "pagina": Markup(zetter.pen.page_number(brief.zin("pagina"))),
        "gemeente": sentence(brief, "gemeente", gemeente=brief.gemeente),
        "titel": brief.titel,
        "merk": MERK if concept else "",
        "voorbeeldgemeente": brief.zin("voorbeeldgemeente") if brief.voorbeeld else "",
    }
