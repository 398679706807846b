"""Raw input for all fields of a letter → typed values, or every mistake at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from gettext import gettext as _
from types import MappingProxyType
from typing import Any

from generator.velden.invoer import is_empty, nearest, show, unknown_keys
from generator.velden.register import field_types, type_of
from generator.velden.veld import Ongeldig, OngeldigeDelen, Veld


class Gegevens(Mapping[str, Any]):
    """Typed values by field name; immutable and hashable. A field that is not filled in is not a key.

    `velden` are the declarations of these values; they do not count when two are compared.
    """

    __slots__ = ("_waarden", "velden")

    def __init__(self, waarden: Mapping[str, Any], velden: Sequence[Veld] = ()):
        object.__setattr__(self, "_waarden", dict(waarden))
        object.__setattr__(self, "velden", MappingProxyType({veld.naam: veld for veld in velden}))

    def __setattr__(self, naam: str, waarde: Any) -> None:
        raise AttributeError("Gegevens cannot change")

    def __getitem__(self, naam: str) -> Any:
        return self._waarden[naam]

    def __iter__(self) -> Iterator[str]:
        return iter(self._waarden)

    def __len__(self) -> int:
        return len(self._waarden)

    def __eq__(self, ander: object) -> bool:
        return isinstance(ander, Gegevens) and self._waarden == ander._waarden

    def __hash__(self) -> int:
        return hash(frozenset(self._waarden.items()))

    def __repr__(self) -> str:
        """Names only: values are personal data and do not belong in a log."""
        return f"Gegevens({', '.join(self._waarden)})"

    def expressies(self) -> dict[str, Any]:
        """What conditions compare, by name, of the values that have a declaration."""
        return {naam: type_of(veld).expressie(self[naam]) for naam, veld in self.velden.items() if naam in self}

    def canoniek(self) -> dict[str, Any]:
        """JSON-ready data, equal for equal values, of the values that have a declaration."""
        return {naam: type_of(veld).canoniek(self[naam]) for naam, veld in self.velden.items() if naam in self}


@dataclass(frozen=True)
class Veldfout:
    """One mistake: `pad` is the field ('berekening.2.bedrag'; '' for the whole), `melding` one or two Dutch sentences."""

    pad: str
    melding: str

    def __str__(self) -> str:
        return f"{self.pad}: {self.melding}" if self.pad else self.melding


class Veldfouten(ValueError):
    """Every mistake in the input of one letter."""

    def __init__(self, fouten: Sequence[Veldfout]):
        super().__init__("\n".join(map(str, fouten)))
        self.fouten = tuple(fouten)


def parse(velden: Sequence[Veld], ruw: Mapping[str, Any]) -> Gegevens:
    """Typed values for these fields. Raises Veldfouten with all mistakes: unknown names, missing fields, wrong values.

    `verplicht_als` is not judged here: it needs the values of other fields (opstellen.check_data).
    """
    try:
        return parse_parts(velden, ruw)
    except OngeldigeDelen as fouten:
        raise Veldfouten([Veldfout(pad, zin) for pad, zin in fouten.fouten]) from None
    except Ongeldig as fout:
        raise Veldfouten([Veldfout("", str(fout))]) from None


def parse_parts(velden: Sequence[Veld], ruw: Any) -> Gegevens:
    """The same for a table within the input (a record, a row). Raises OngeldigeDelen, or Ongeldig when it is no table."""
    if not isinstance(ruw, Mapping):
        namen = ", ".join(veld.naam for veld in velden)
        raise Ongeldig(_("‘{ruw}’ is geen tabel. Vul deze delen in: {namen}.").format(ruw=show(ruw), namen=namen))
    fouten = unknown_keys(ruw, (veld.naam for veld in velden))
    waarden = {}
    for veld in velden:
        waarde, fout = parse_field(veld, ruw.get(veld.naam))
        fouten += fout
        if waarde is not None:
            waarden[veld.naam] = waarde
    if fouten:
        raise OngeldigeDelen(fouten)
    return Gegevens(_with_terms(velden, waarden), velden)


def _with_terms(velden: Sequence[Veld], waarden: Mapping[str, Any]) -> dict[str, Any]:
    """With the last days that follow from another day and that nobody filled in."""
    erbij = {
        veld.naam: veld.termijn.day(waarden[veld.termijn.vanaf])
        for veld in velden
        if veld.termijn and veld.naam not in waarden and veld.termijn.vanaf in waarden
    }
    return {veld.naam: (waarden | erbij)[veld.naam] for veld in velden if veld.naam in waarden or veld.naam in erbij}


def parse_field(veld: Veld, ruw: Any) -> tuple[Any, list[tuple[str, str]]]:
    """(value, mistakes) of one field; value None when it is not filled in or wrong."""
    if is_empty(ruw):
        zin = _("‘{label}’ is nog niet ingevuld.").format(label=veld.label or veld.naam)
        return None, [] if veld.mag_leeg else [(veld.naam, zin)]
    try:
        return type_of(veld).parse(ruw, veld), []
    except Ongeldig as fout:
        return None, [(veld.naam, str(fout))]
    except OngeldigeDelen as fouten:
        return None, [(f"{veld.naam}.{pad}", zin) for pad, zin in fouten.fouten]


def check(veld: Veld) -> list[str]:
    """What is wrong with a declaration, its type's name included: Dutch sentences, empty when it is right."""
    if veld.type not in field_types():
        zin = _("Het type ‘{type}’ bestaat niet. {raad}")
        return [zin.format(type=veld.type, raad=nearest(veld.type, field_types()))]
    return type_of(veld).check(veld)
