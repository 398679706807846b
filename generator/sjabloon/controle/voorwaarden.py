"""Conditions: every name exists, every comparison is between things that can be equal, every option exists."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from jinja2 import nodes as jinja

from generator.sjabloon import expressieboom
from generator.sjabloon.boom import Als, Expressie
from generator.sjabloon.expressieboom import Vergelijking
from generator.sjabloon.kandidaat import Kandidaat
from generator.sjabloon.melding import Melding
from generator.sjabloon.naamruimte import ALTIJD, Naamruimte, Onvindbaar
from generator.sjabloon.soortgenoten import GETAL, KEUZE, LIJST, MOMENT, WOORD, family, options
from generator.velden.invoer import nearest
from generator.velden.lijst import item_of
from generator.velden.veld import Veld

ONLEESBAAR = "'?'"
"""What stands for a condition that could not be read: already reported."""

Fout = tuple[str, str]


def check(kandidaat: Kandidaat) -> Iterator[Melding]:
    """The conditions of the text and of sjabloon.toml."""
    for plek in kandidaat.plekken:
        if isinstance(plek.knoop, Als):
            ruimte = kandidaat.ruimte.inside(plek.lussen)
            for expressie, _knopen in plek.knoop.takken:
                if expressie and expressie.bron != ONLEESBAAR:
                    yield from _condition(expressie, ruimte)
    for expressie, alleen_gegevens in kandidaat.declared_conditions():
        yield from _condition(expressie, kandidaat.ruimte)
        if alleen_gegevens and (naam := expressieboom.names(expressie.boom) & set(ALTIJD)):
            yield Melding.at(
                expressie.plaats,
                _("‘{naam}’ kan hier niet in een voorwaarde.").format(naam=min(naam)),
                _("Gebruik hier alleen velden van deze brief."),
            )


def _condition(expressie: Expressie, ruimte: Naamruimte) -> Iterator[Melding]:
    fouten: dict[Fout, None] = {}
    for pad in expressieboom.paths(expressie.boom):
        try:
            ruimte.find(pad)
        except Onvindbaar as fout:
            fouten[fout.wat, fout.doe] = None
    if not fouten:
        fouten = dict.fromkeys(_types(expressie, ruimte))
    yield from (Melding.at(expressie.plaats, *fout) for fout in fouten)


def _types(expressie: Expressie, ruimte: Naamruimte) -> Iterator[Fout]:
    for atoom in expressieboom.atoms(expressie.boom):
        if isinstance(atoom, jinja.Const):
            yield _("‘{waarde}’ is geen voorwaarde.").format(waarde=atoom.value), _('Vergelijk het met een veld: wet == "Wmo".')
    for vergelijking in expressieboom.comparisons(expressie.boom):
        if fout := _comparison(vergelijking, ruimte):
            yield fout


def _comparison(vergelijking: Vergelijking, ruimte: Naamruimte) -> Fout | None:
    links, rechts = (_field(kant, ruimte) for kant in (vergelijking.links, vergelijking.rechts))
    if vergelijking.teken == "in":
        return _inclusion(vergelijking, links, rechts)
    if links and rechts:
        return _two_fields(vergelijking, links, rechts)
    veld, waarde = (links, vergelijking.rechts) if links else (rechts, vergelijking.links)
    if veld is None:
        return _("Hier worden twee vaste waarden vergeleken."), _("Vergelijk een veld met een waarde.")
    return _constant(vergelijking.teken, veld, waarde) if veld.type else None


def _field(kant: object, ruimte: Naamruimte) -> Veld | None:
    return ruimte.find(kant) if isinstance(kant, tuple) else None


def _constant(teken: str, veld: Veld, waarde: object) -> Fout | None:
    soort, getal = family(veld), not isinstance(waarde, str)
    if soort not in (GETAL, KEUZE, WOORD):
        return (
            _("‘{naam}’ (type {type}) is niet te vergelijken met een vaste waarde.").format(naam=veld.naam, type=veld.type),
            _("Schrijf alleen het veld, of vergelijk met een ander veld van dit type."),
        )
    if getal != (soort == GETAL):
        goed = _("een getal") if soort == GETAL else _("een tekst tussen aanhalingstekens")
        return (
            _("‘{naam}’ (type {type}) kan nooit gelijk zijn aan {waarde!r}.").format(
                naam=veld.naam, type=veld.type, waarde=waarde
            ),
            _("Schrijf {goed}.").format(goed=goed),
        )
    if teken in "<>" and soort != GETAL:
        return _only_numbers(teken)
    if soort == KEUZE and waarde not in options(veld):
        return _("‘{naam}’ heeft geen optie ‘{optie}’.").format(naam=veld.naam, optie=waarde), nearest(
            str(waarde), options(veld)
        )
    return None


def _two_fields(vergelijking: Vergelijking, links: Veld, rechts: Veld) -> Fout | None:
    if not (links.type and rechts.type):
        return None
    soorten = {family(links), family(rechts)}
    if len(soorten) > 1 or (soorten == {MOMENT} and links.type != rechts.type) or soorten == {LIJST}:
        return (
            _("‘{links}’ en ‘{rechts}’ zijn niet te vergelijken.").format(links=links.naam, rechts=rechts.naam),
            _("Vergelijk twee velden van hetzelfde type."),
        )
    return _only_numbers(vergelijking.teken) if vergelijking.teken in "<>" and not soorten & {GETAL, MOMENT} else None


def _inclusion(vergelijking: Vergelijking, links: Veld | None, rechts: Veld | None) -> Fout | None:
    if rechts is None or (rechts.type and (rechts.type != "lijst" or rechts.van is None)):
        return _("Na ‘in’ staat geen lijst van waarden."), _("Noem na ‘in’ een veld van type lijst, met ‘van’.")
    if not rechts.type or not (item := item_of(rechts)).type:
        return None
    return _two_fields(vergelijking, links, item) if links else _constant("==", item, vergelijking.links)


def _only_numbers(teken: str) -> Fout:
    return _("‘{teken}’ kan alleen tussen getallen of datums.").format(teken=teken), _("Gebruik hier == of !=.")
