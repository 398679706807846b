"""One language in braille: which table writes it, which letters it borrows from other languages, and text → cells.

What a table can't write raises: a letter that is left out of a name is worse than no letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from gettext import gettext as _

from generator import taal as talen
from generator.bibliotheek import Bibliotheek, read_toml
from generator.vormen.brailleschrift.liblouis import LEEG, back_translate, check_table, sign, translate
from generator.vormen.vorm import Vormfout

VASTE_SPATIE = "\u00a0"
_ONBEKEND = "\uf8ff"
"""A private-use character: what a table writes for it, it writes for everything that it does not know."""
Plek = tuple[str, str]
"""Where text stands: ("veld", its path) or ("tekst", how it begins)."""
_ZES_PUNTEN = frozenset(map(chr, range(0x2800, 0x2840)))
_VALUTA = re.compile(r"([€$£])[ \u00a0](?=\d)")
"""A currency sign stands against its amount, without a space (Braillestandaard 2017, § 2.17); before a minus it is a word."""


@dataclass(frozen=True)
class Schrift:
    """How a language is written: by liblouis's `tabel`, but for these.

    `letters` are letters that the table lacks or has wrong, as cells; before them comes `voorteken`, a capital sign when
    only the small letter is listed. `vervang` are
    signs that it lacks, as words.
    """

    tabel: str
    letters: Mapping[str, str] = field(default_factory=dict, hash=False)
    vervang: Mapping[str, str] = field(default_factory=dict, hash=False)
    voorteken: str = ""

    def write(self, woord: str, plek: Plek) -> str:
        """The cells of text without spaces; `plek` names where it stands. Raises Vormfout when a character has no cells."""
        cellen, bekend = "", ""
        for teken in woord:
            if self._knows(teken) and not self._lists(teken):
                bekend += teken
                continue
            cellen += translate(bekend, self.tabel) if bekend else ""
            cellen, bekend = cellen + self._borrowed(teken, plek), ""
        cellen += translate(bekend, self.tabel) if bekend else ""
        if not _ZES_PUNTEN.issuperset(cellen):
            zin = _("De brailletabel ‘{tabel}’ gebruikt acht punten. Een brailleprinter heeft er zes: kies een andere tabel.")
            raise Vormfout(zin.format(tabel=self.tabel))
        return cellen

    def can_write(self, woord: str) -> bool:
        """Whether every character has six-dot cells."""
        rest = self._table_part(woord)
        return all(map(self._knows, rest)) and _ZES_PUNTEN.issuperset(translate(rest, self.tabel))

    @cached_property
    def is_latin(self) -> bool:
        """Whether this braille is for a language in Latin letters."""
        return self.reads_back("abc")

    def reads_back(self, woord: str) -> bool:
        """Whether a reader of this language's braille finds the same word again."""
        rest = self._table_part(woord)
        return self.can_write(rest) and _bare(back_translate(translate(rest, self.tabel), self.tabel)) == _bare(rest)

    def prepare(self, tekst: str, *, ingevuld: bool = False) -> str:
        """The text as braille writes it: signs as words, a currency sign against its amount, no invisible characters.

        What people filled in keeps those, so that `write` refuses them as every form does.
        """
        tekst = unicodedata.normalize("NFC", tekst)
        if not ingevuld:
            tekst = "".join(teken for teken in tekst if unicodedata.category(teken) != "Cf")
        tekst = _VALUTA.sub(r"\1", tekst.replace("\u202f", VASTE_SPATIE).replace("\u2009", " "))
        for teken, woord in self.vervang.items():
            los = "" if teken[0].isalpha() else VASTE_SPATIE
            tekst = re.sub(rf"{re.escape(teken)}(?=[\w-])", woord + los, tekst).replace(teken, woord)
        return tekst

    def _knows(self, teken: str) -> bool:
        if unicodedata.category(teken)[0] in "CZ":
            return False
        return bool(cellen := sign(teken, self.tabel)) and cellen != sign(_ONBEKEND, self.tabel)

    def _lists(self, teken: str) -> bool:
        return teken in self.letters or teken.lower() in self.letters

    def _table_part(self, woord: str) -> str:
        return "".join(teken for teken in woord if not self._lists(teken))

    def _borrowed(self, teken: str, plek: Plek) -> str:
        """A letter of another language: its sign, then the cells that language uses (Braillestandaard 2017, § 2.2)."""
        klein = teken if teken in self.letters else teken.lower()
        eigen = self.letters.get(klein)
        if not eigen:
            zin = _("Het teken ‘{teken}’ (U+{code:04X}) kan niet in braille. Het staat in {plek}. Schrijf het anders.")
            raise Vormfout(zin.format(teken=teken, code=ord(teken), plek=_name(plek)))
        hoofdletter = sign("A", self.tabel).removesuffix(sign("a", self.tabel)) if klein != teken else ""
        return self.voorteken + hoofdletter + eigen


@lru_cache
def load(bibliotheek: Bibliotheek, code: str) -> Schrift:
    """How this language is written in braille. Raises Vormfout when it has no table or liblouis lacks it, and Leesfout."""
    taal = talen.load(bibliotheek, code)
    if not taal.braille:
        zin = _("In het {taal} kan deze brief niet in braille: er is geen brailletabel. Kies een andere vorm, of bel de lezer.")
        raise Vormfout(zin.format(taal=taal.nederlands))
    check_table(str(taal.braille))
    bestand = bibliotheek.taal_map(code) / "braille.toml"
    ruw = read_toml(bestand) if bestand.is_file() else {}
    try:
        letters = {letter: _cells(punten) for letter, punten in ruw.get("letters", {}).items()}
        return Schrift(taal.braille, letters, dict(ruw.get("vervang", {})), _cells(ruw.get("voorteken", "")))
    except (AttributeError, TypeError, ValueError):
        zin = _("In talen/{code}/braille.toml kloppen de punten niet. Schrijf ze als “146” of “45-234”.")
        raise Vormfout(zin.format(code=code)) from None


def _name(plek: Plek) -> str:
    zin = _("het veld ‘{plek}’") if plek[0] == "veld" else _("de tekst ‘{plek}’")
    return zin.format(plek=plek[1])


def _cells(punten: str) -> str:
    """'45-234' → two cells."""
    return "".join(chr(0x2800 + sum(1 << ("123456".index(punt)) for punt in cel)) for cel in punten.split("-") if cel)


def _bare(tekst: str) -> str:
    """For comparing: every kind of digit is 0-9; white space at the ends does not count."""
    return "".join(str(unicodedata.digit(teken, teken)) for teken in tekst).strip(f" {LEEG}")
