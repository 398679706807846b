"""One field as sjabloon.toml or groepen.toml declares it → Veld. What its type demands is judged by the type itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from gettext import gettext as _
from typing import Any

from generator.sjabloon.expressies import Expressiefout, parse_expression
from generator.sjabloon.tomlbron import GETAL, JA_NEE, TABEL, TEKST, Soort, Tomlbron
from generator.sjabloon.witruimte import collapse
from generator.velden import check
from generator.velden.termijn import Termijn
from generator.velden.veld import Veld

SLEUTELS = ("type", "label", "hulp", "optioneel", "verplicht_als", "min", "max", "opties", "delen", "van", "voluit",
            "is_totaal_van", "termijn")  # fmt: skip
TERMIJN = ("dagen", "vanaf", "bron", "minstens", "hoogstens")
GERESERVEERD = (
    "gemeente",
    "rol",
    "taal",
    "aanhef",
    "vormen",
    "and",
    "or",
    "not",
    "in",
    "if",
    "else",
    "is",
    "true",
    "false",
    "none",
)
"""Names that a field can't have: always known, computed, a column of a list of people, or a word of a condition."""

DAGEN = Soort(None, lambda waarde: type(waarde) is int and 0 < waarde <= 3660, "14")

_NAAM = re.compile(r"[a-z][a-z0-9_]*")
_OPTIES = '{ sleutel = "tekst", andere = "tekst" }'


def read_fields(toml: Tomlbron, pad: Sequence[str], tabel: Mapping[str, Any]) -> dict[str, Veld]:
    """All fields of a table, in its order; mistakes go to `toml`."""
    velden = {naam: _read(toml, (*pad, naam), naam, ruw) for naam, ruw in tabel.items()}
    for naam, veld in velden.items():
        _check_name(toml, (*pad, naam), naam)
        if naam in GERESERVEERD:
            toml.say(
                (*pad, naam),
                _("Een veld kan niet ‘{naam}’ heten.").format(naam=naam),
                _("Kies een andere naam: dit woord heeft al een betekenis."),
            )
        if veld.type:
            for zin in check(veld):
                toml.say((*pad, naam), _("Het veld ‘{naam}’ klopt niet.").format(naam=naam), zin)
    return velden


def _read(toml: Tomlbron, pad: tuple[str, ...], naam: str, ruw: Any, *, deel: bool = False) -> Veld:
    if isinstance(ruw, str) and deel:
        ruw = {"type": ruw}
    if not isinstance(ruw, dict):
        toml.say(
            pad,
            _("Het veld ‘{naam}’ is geen tabel.").format(naam=naam),
            _('Schrijf bijvoorbeeld: {naam} = {{ type = "tekst" }}.').format(naam=naam),
        )
        return Veld(naam, "")
    toml.check_keys(pad, ruw, SLEUTELS)
    if deel and "verplicht_als" in ruw:
        toml.say(pad, _("‘verplicht_als’ kan niet bij een deel."), _("Gebruik optioneel = true, of zet het bij het hele veld."))
    return Veld(
        naam,
        type=toml.get((*pad, "type"), ruw, TEKST, nodig=True),
        label=toml.get((*pad, "label"), ruw, TEKST),
        hulp=toml.get((*pad, "hulp"), ruw, TEKST),
        optioneel=toml.get((*pad, "optioneel"), ruw, JA_NEE),
        verplicht_als=_condition(toml, (*pad, "verplicht_als"), ruw),
        min=_number(toml, (*pad, "min"), ruw),
        max=_number(toml, (*pad, "max"), ruw),
        opties=_options(toml, (*pad, "opties"), ruw),
        delen=tuple(_parts(toml, (*pad, "delen"), ruw)),
        van=_read(toml, (*pad, "van"), naam, ruw["van"], deel=True) if "van" in ruw else None,
        voluit=toml.get((*pad, "voluit"), ruw, JA_NEE),
        is_totaal_van=toml.get((*pad, "is_totaal_van"), ruw, TEKST) or None,
        termijn=_term(toml, (*pad, "termijn"), ruw, deel=deel),
    )


def _term(toml: Tomlbron, pad: tuple[str, ...], ruw: Mapping[str, Any], *, deel: bool) -> Termijn | None:
    """The term of a datum; a term that is not whole is no term."""
    tabel = toml.get(pad, ruw, TABEL)
    if not tabel:
        return None
    if deel or "optioneel" in ruw or "verplicht_als" in ruw:
        doe = _("Gebruik termijn bij een heel veld, zonder optioneel en verplicht_als.")
        toml.say(pad, _("‘termijn’ kan hier niet."), doe)
    toml.check_keys(pad, tabel, TERMIJN)
    dagen, vanaf, bron = (
        toml.get((*pad, naam), tabel, soort, nodig=True)
        for naam, soort in (("dagen", DAGEN), ("vanaf", TEKST), ("bron", TEKST))
    )
    minstens, hoogstens = (toml.get((*pad, naam), tabel, DAGEN) for naam in ("minstens", "hoogstens"))
    if dagen and not (minstens or 1) <= dagen <= (hoogstens or dagen):
        toml.say(pad, _("‘dagen’ is minder dan ‘minstens’ of meer dan ‘hoogstens’."), _("Kijk welk getal niet klopt."))
    return Termijn(dagen, vanaf, bron, minstens, hoogstens) if dagen else None


def _parts(toml: Tomlbron, pad: tuple[str, ...], ruw: Mapping[str, Any]) -> list[Veld]:
    delen = toml.get(pad, ruw, TABEL)
    for naam in delen:
        _check_name(toml, (*pad, naam), naam)
    return [_read(toml, (*pad, naam), naam, deel, deel=True) for naam, deel in delen.items()]


def _check_name(toml: Tomlbron, pad: tuple[str, ...], naam: str) -> None:
    if not _NAAM.fullmatch(naam):
        toml.say(
            pad,
            _("‘{naam}’ kan geen naam van een veld zijn.").format(naam=naam),
            _("Begin met een kleine letter. Gebruik alleen kleine letters, cijfers en _."),
        )


def _condition(toml: Tomlbron, pad: tuple[str, ...], ruw: Mapping[str, Any]) -> str | None:
    bron = toml.get(pad, ruw, TEKST)
    try:
        return parse_expression(bron, toml.plaats(*pad)).bron if bron else None
    except Expressiefout as fout:
        toml.say(pad, fout.wat, fout.doe)
        return None


def _number(toml: Tomlbron, pad: tuple[str, ...], ruw: Mapping[str, Any]) -> Decimal | None:
    getal = toml.get(pad, ruw, GETAL)
    return None if getal is None else Decimal(repr(getal))


def _options(toml: Tomlbron, pad: tuple[str, ...], ruw: Mapping[str, Any]) -> Mapping[str, str]:
    opties = toml.get(pad, ruw, TABEL)
    if all(isinstance(tekst, str) for tekst in opties.values()):
        return {sleutel: collapse(tekst) for sleutel, tekst in opties.items()}
    toml.say(pad, _("Een optie is geen tekst."), _("Schrijf bijvoorbeeld: opties = {zo}.").format(zo=_OPTIES))
    return {sleutel: str(tekst) for sleutel, tekst in opties.items()}
