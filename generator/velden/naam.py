"""`naam`: what a person is called. Never says or guesses whether someone is a man or a woman."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from gettext import gettext as _
from typing import Any

from generator.velden.basis import Samengesteld, parts
from generator.velden.gegevens import parse_parts
from generator.velden.invoer import clean, show
from generator.velden.veld import Ongeldig, Schrijfwijze, Veld, Weergave

_DELEN = (
    Veld("voornaam", "tekst", optioneel=True),
    Veld("voorletters", "tekst", optioneel=True),
    Veld("tussenvoegsel", "tekst", optioneel=True),
    Veld("achternaam", "tekst", label="achternaam"),
)
_TUSSENVOEGSELS = frozenset(
    "aan af al auf bij bin d' da dal de de' degli dei del della den der des di dit do dos du el het ibn in l' la las le les lo "
    "los onder op over s' 's 't te ten ter tho thoe toe tot uit uijt van ver vom von voor vor zu zum zur".split()
)
"""Parts between first name and surname, in lower case (BRP landelijke tabel 36, the common ones)."""
_VOORLETTERS = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+")
_AANSPREEKVORM = frozenset(
    "dhr dhr. hr. heer mevr mevr. mevrouw mw mw. mej. meneer mijnheer dr. drs. ir. ing. mr. prof. ds.".split()
)


@dataclass(frozen=True)
class Naam:
    """Parts of a name, each '' when unknown but `achternaam`."""

    achternaam: str
    voornaam: str = ""
    voorletters: str = ""
    tussenvoegsel: str = ""

    @property
    def volledig(self) -> str:
        """First name, else initials, and the whole surname; a loose prefix gets its capital ('Van der Berg')."""
        voor = self.voornaam or self.voorletters
        achter = " ".join(filter(None, (self.tussenvoegsel, self.achternaam)))
        return f"{voor} {achter}" if voor else achter[:1].upper() + achter[1:]

    def __str__(self) -> str:
        return self.volledig


class Naamveld(Samengesteld):
    """Value: Naam. Reads Fatma Yılmaz · J. van der Berg · Berg, J. van der · Yılmaz · a table of parts."""

    naam = "naam"
    leeswoord = "Jansen"
    DELEN = parts(voornaam="tekst", voorletters="tekst", tussenvoegsel="tekst", achternaam="tekst")

    def parse(self, ruw: Any, veld: Veld) -> Naam:
        naam = Naam(**parse_parts(_DELEN, ruw)) if isinstance(ruw, Mapping) else _written(clean(ruw))
        if len(naam.volledig) > 100:
            raise Ongeldig(_("Deze naam heeft meer dan 100 tekens. Schrijf voorletters in plaats van voornamen."))
        return naam

    def write(self, waarde: Naam, veld: Veld, schrijfwijze: Schrijfwijze) -> Weergave:
        return Weergave((waarde.volledig,), nederlands=True)

    def kort(self, veld: Veld) -> str:
        return "J. Bos"

    def lang(self, veld: Veld) -> dict[str, str]:
        voor = {"voornaam": "Maria Magdalena", "voorletters": "M.M."}
        return voor | {"tussenvoegsel": "van den", "achternaam": "Voorbeeld-Achterbergsma"}


def _written(tekst: str) -> Naam:
    """Split a written name. Words before a prefix, or else the first word, are first name or initials; the rest is surname."""
    achter, _komma, voor = (deel.strip() for deel in tekst.partition(","))
    woorden = f"{voor} {achter}".split() if voor and achter and "," not in voor else tekst.split()
    _refuse_title(woorden)
    begin = next((i for i, woord in enumerate(woorden) if woord in _TUSSENVOEGSELS), len(woorden))
    if begin >= len(woorden) - 1:
        begin = _count_first_names(woorden)
    eind = begin
    while eind < len(woorden) - 1 and woorden[eind] in _TUSSENVOEGSELS:
        eind += 1
    soort = "voorletters" if all(map(_is_initials, woorden[:begin])) else "voornaam"
    delen = {soort: " ".join(woorden[:begin]), "tussenvoegsel": " ".join(woorden[begin:eind])}
    return Naam(" ".join(woorden[eind:]), **delen)


def _count_first_names(woorden: list[str]) -> int:
    """Without a prefix: all initials, or one first name. A name of one word is a surname."""
    initialen = next((i for i, woord in enumerate(woorden) if not _is_initials(woord)), len(woorden))
    return min(max(initialen, 1), len(woorden) - 1)


def _is_initials(woord: str) -> bool:
    return woord[0].isupper() and bool(_VOORLETTERS.fullmatch(woord))


def _refuse_title(woorden: list[str]) -> None:
    """Raise Ongeldig for a form of address or a title before the name: a letter greets by name only."""
    aanspreek = " ".join(woorden[:2]) if woorden[0].lower() == "de" else woorden[0]
    if len(woorden) > 1 and aanspreek.lower().removeprefix("de ") in _AANSPREEKVORM:
        zin = _("‘{woord}’ hoort niet bij de naam. Schrijf de naam zonder titel of aanspreekvorm.")
        raise Ongeldig(zin.format(woord=show(aanspreek)))


TYPE = Naamveld()
