"""`telefoon`: a phone number, written in the groups in which Dutch people say it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from gettext import gettext as _
from typing import Any

from generator.velden.basis import Basis
from generator.velden.invoer import clean, show
from generator.velden.veld import Ongeldig, Schrijfwijze, Veld, Weergave

_VASTE_SPATIE = "\u00a0"
_NETNUMMERS = frozenset(
    "010 013 015 020 023 024 026 030 033 035 036 038 040 043 045 046 050 053 055 058 "
    "070 071 072 073 074 075 076 077 078 079 082 084 085 087 088 091".split()
)
"""Dutch area and service codes of three digits (Nummerplan telefoon- en ISDN-diensten); all others have four."""
_TEKENS = re.compile(r"[\d\s()./+-]+", re.ASCII)
_GROEPEN = (
    (re.compile(r"(06)(\d\d)(\d\d)(\d\d)(\d\d)"), "mobile"),
    (re.compile(r"(0800|090[069])(\d{4})"), "service, short"),
    (re.compile(r"(0800|090[069])(\d{3})(\d{4})"), "service, long"),
    (re.compile(r"(0[1-57-9]\d)(\d{3})(\d\d)(\d\d)"), "area code of three digits"),
    (re.compile(r"(0[1-57-9]\d\d)(\d\d)(\d\d)(\d\d)"), "area code of four digits"),
    (re.compile(r"(14)(0\d{2,3})"), "municipality"),
    (re.compile(r"(11[2-8]|116)(\d{3})?"), "emergency and help"),
)


@dataclass(frozen=True)
class Telefoon:
    """`groepen` of digits as they are said; a foreign number's first group starts with '+'."""

    groepen: tuple[str, ...]

    @property
    def nummer(self) -> str:
        """All digits in a row, as dialled from the Netherlands."""
        return "".join(self.groepen)

    def __str__(self) -> str:
        return " ".join(self.groepen)


class Telefoonveld(Basis):
    """Value: Telefoon. Reads Dutch numbers, +31 too; 14 0xx; 112; other countries with +; any spaces, hyphens, brackets."""

    naam = "telefoon"
    leeswoord = "12345"

    def parse(self, ruw: Any, veld: Veld) -> Telefoon:
        tekst = clean(ruw)
        if not _TEKENS.fullmatch(tekst):
            raise Ongeldig(_refused(tekst))
        kaal = tekst.replace("(0)", " ") if tekst.startswith(("+", "00")) else tekst
        groepen = re.findall(r"\+?\d+", kaal)
        nummer = re.sub(r"^(\+|00)31", "0", "".join(groepen))
        if nummer.startswith(("+", "00")):
            return _foreign(groepen, tekst)
        for vorm, _soort in _GROEPEN:
            delen = vorm.fullmatch(nummer)
            if delen and (len(delen[1]) != 3 or nummer[0] != "0" or delen[1] in _NETNUMMERS):
                return Telefoon(tuple(groep for groep in delen.groups() if groep))
        raise Ongeldig(_refused(tekst))

    def write(self, waarde: Telefoon, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        """With no-break spaces between the groups."""
        return Weergave((_VASTE_SPATIE.join(waarde.groepen),))

    def expressie(self, waarde: Telefoon) -> str:
        return str(waarde)

    def canoniek(self, waarde: Telefoon) -> list[str]:
        return list(waarde.groepen)

    def kort(self, veld: Veld) -> str:
        return "14 010"

    def lang(self, veld: Veld) -> str:
        return "+31 10 000 00 00"


def _foreign(groepen: list[str], tekst: str) -> Telefoon:
    """A number of another country (E.164: 8 to 15 digits), in the groups in which it was typed."""
    eerste = groepen[0] if groepen[0].startswith("+") else "+" + groepen[0][2:]
    cijfers = eerste[1:] + "".join(groepen[1:])
    if not 8 <= len(cijfers) <= 15 or cijfers[0] == "0" or any("+" in groep for groep in groepen[1:]):
        raise Ongeldig(_refused(tekst))
    return Telefoon((eerste, *groepen[1:]))


def _refused(tekst: str) -> str:
    zin = _("‘{ruw}’ is geen telefoonnummer. Schrijf 10 cijfers, zoals 010 123 45 67, of begin met + en het landnummer.")
    return zin.format(ruw=show(tekst))


TYPE = Telefoonveld()
