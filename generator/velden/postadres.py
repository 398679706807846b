"""A postal address as a value: built once, then it answers questions and gives its lines. Reading input is in adres.py."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from babel import Locale

POSTCODE = re.compile(r"([1-9]\d{3})\s*([A-Za-z]{2})", re.ASCII)
"""Dutch postcode (feiten/recht-en-brieven §6); which letter pairs are never used: NOOIT_GEBRUIKT."""
NOOIT_GEBRUIKT = frozenset({"SA", "SD", "SS"})
_HUISNUMMER = re.compile(r"[1-9]\d{0,4}", re.ASCII)
LANGSTE_REGEL = 50
"""Characters: the widest line that fits the window of 81 mm at 10 pt with room to spare for narrow letters only."""
MEESTE_REGELS = 5
"""Lines below the name; with the name at most 6 (PostNL, feiten/recht-en-brieven §6)."""


class Adresfout(StrEnum):
    """What can be wrong with an address; the sentences stand in adres.py."""

    GEEN_STRAAT = "geen_straat"
    GEEN_HUISNUMMER = "geen_huisnummer"
    GEEN_POSTCODE = "geen_postcode"
    POSTCODE_ONJUIST = "postcode_onjuist"
    GEEN_PLAATS = "geen_plaats"
    GEEN_REGELS = "geen_regels"
    TE_VEEL_REGELS = "te_veel_regels"
    REGEL_TE_LANG = "regel_te_lang"


@dataclass(frozen=True)
class Adres:
    """Each part is '' when it is not there. `land` is '' for the Netherlands, else the country's Dutch name.

    A foreign address keeps its own lines in `buitenland`; a Dutch one has street and number, or a postbus number.
    """

    straat: str = ""
    huisnummer: str = ""
    toevoeging: str = ""
    postbus: str = ""
    postcode: str = ""
    plaats: str = ""
    land: str = ""
    tav: str = ""
    buitenland: tuple[str, ...] = ()

    @property
    def is_foreign(self) -> bool:
        return bool(self.land)

    @property
    def is_postbus(self) -> bool:
        return bool(self.postbus)

    @property
    def has_valid_postcode(self) -> bool:
        delen = POSTCODE.fullmatch(self.postcode)
        return bool(delen) and delen[2].upper() not in NOOIT_GEBRUIKT

    @property
    def fouten(self) -> tuple[Adresfout, ...]:
        """Everything that keeps this address from being printed on an envelope; empty when it is right."""
        inhoud = self._foreign_faults() if self.is_foreign else self._dutch_faults()
        vorm = {
            Adresfout.TE_VEEL_REGELS: len(self.regels) > MEESTE_REGELS,
            Adresfout.REGEL_TE_LANG: any(len(regel) > LANGSTE_REGEL for regel in self.regels),
        }
        return tuple(fout for fout, geldt in (inhoud | vorm).items() if geldt)

    @property
    def straatregel(self) -> str:
        """'Dorpsstraat 12a', 'Dorpsstraat 12-2', 'Dorpsstraat 12 bis' or 'Postbus 100'; '' when foreign."""
        if self.is_postbus:
            return f"Postbus {self.postbus}"
        scheiding = "" if re.fullmatch("[a-zA-Z]?", self.toevoeging) else "-" if self.toevoeging[0].isdigit() else " "
        return " ".join(filter(None, (self.straat, f"{self.huisnummer}{scheiding}{self.toevoeging}")))

    @property
    def regels(self) -> tuple[str, ...]:
        """The lines below the name, as PostNL wants them: two spaces after the postcode, place and country in capitals."""
        tav = (f"t.a.v. {self.tav}",) if self.tav else ()
        if self.is_foreign:
            return (*tav, *self.buitenland, self.land.upper())
        return (*tav, self.straatregel, f"{self.postcode}  {self.plaats.upper()}")

    @property
    def lopend(self) -> str:
        """On one line, for use in a sentence: 'Dorpsstraat 12, 1234 AB Voorbeeldstad'; no line breaks inside the postcode."""
        eigen = (
            (*self.buitenland, self.land)
            if self.is_foreign
            else (self.straatregel, f"{self.postcode.replace(' ', chr(0xA0))} {self.plaats}")
        )
        return ", ".join(eigen)

    def __str__(self) -> str:
        return self.lopend

    def _dutch_faults(self) -> dict[Adresfout, bool]:
        return {
            Adresfout.GEEN_STRAAT: not self.straat and not self.is_postbus,
            Adresfout.GEEN_HUISNUMMER: bool(self.straat) and not self.is_postbus and not _HUISNUMMER.fullmatch(self.huisnummer),
            Adresfout.GEEN_POSTCODE: not self.postcode,
            Adresfout.POSTCODE_ONJUIST: bool(self.postcode) and not self.has_valid_postcode,
            Adresfout.GEEN_PLAATS: not self.plaats,
        }

    def _foreign_faults(self) -> dict[Adresfout, bool]:
        return {Adresfout.GEEN_REGELS: not self.buitenland}


def country(tekst: str) -> str | None:
    """The Dutch name of the country that this text names, in Dutch, English or as a code; None when it names none."""
    return _countries().get(tekst.casefold().strip())


@cache
def _countries() -> dict[str, str]:
    nederlands = {code: naam for code, naam in Locale("nl").territories.items() if len(code) == 2 and code.isalpha()}
    engels = {Locale("en").territories[code].casefold(): naam for code, naam in nederlands.items()}
    codes = {code.casefold(): naam for code, naam in nederlands.items()}
    return codes | engels | {naam.casefold(): naam for naam in nederlands.values()} | {"the netherlands": nederlands["NL"]}
