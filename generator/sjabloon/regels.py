"""Lines of a brief.md: text, control tag, or container. What stands inside a block is read elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from gettext import gettext as _

from generator.sjabloon.bron import Bron
from generator.sjabloon.melding import Melding

_BESTURING = re.compile(r"\s*\{%(?P<voor>[-+]?)\s*(?P<woord>\w*)\s*(?P<rest>(?:(?!\{%|%\}).)*?)\s*(?P<na>[-+]?)%\}\s*")
_VAK = re.compile(r"\s*:::\s*(?P<woord>\S*)\s*(?P<rest>.*?)\s*")
WOORDEN = ("if", "elif", "else", "endif", "for", "endfor", "include")


class Regelsoort(Enum):
    LEEG = auto()
    TEKST = auto()
    BESTURING = auto()
    VAK = auto()
    VAK_DICHT = auto()


@dataclass(frozen=True)
class Regel:
    """`woord` and `rest` of a control line or container: 'if' and its condition, 'plicht' and 'D6'."""

    nummer: int
    soort: Regelsoort
    woord: str = ""
    rest: str = ""


def read_lines(bron: Bron, eerste: int, meldingen: list[Melding]) -> Iterator[Regel]:
    """The lines from number `eerste` on; control that does not stand alone, or that we do not know, goes to `meldingen`."""
    for nummer, tekst in enumerate(bron.regels[eerste - 1 :], eerste):
        if vondst := _BESTURING.fullmatch(tekst):
            yield _control(bron, nummer, vondst, meldingen)
        elif vondst := _VAK.fullmatch(tekst):
            soort = Regelsoort.VAK if vondst["woord"] else Regelsoort.VAK_DICHT
            yield Regel(nummer, soort, vondst["woord"], vondst["rest"])
        else:
            meldingen.extend(_jinja_in_text(bron, nummer, tekst))
            yield Regel(nummer, Regelsoort.TEKST if tekst.strip() else Regelsoort.LEEG)


def _control(bron: Bron, nummer: int, vondst: re.Match[str], meldingen: list[Melding]) -> Regel:
    if vondst["voor"] or vondst["na"]:
        meldingen.append(
            Melding(
                bron.bestand,
                nummer,
                _("Hier staat een streepje of plus in de haken {% … %}."),
                _("Haal dat teken weg: {% if … %}."),
            )
        )
    if vondst["woord"] not in WOORDEN:
        wat = _("‘{woord}’ kan niet tussen {{% … %}}.").format(woord=vondst["woord"])
        meldingen.append(Melding(bron.bestand, nummer, wat, _("Gebruik {woorden}.").format(woorden=", ".join(WOORDEN))))
    return Regel(nummer, Regelsoort.BESTURING, vondst["woord"], vondst["rest"])


def _jinja_in_text(bron: Bron, nummer: int, tekst: str) -> Iterator[Melding]:
    if "{%" in tekst or "%}" in tekst:
        yield Melding(bron.bestand, nummer, _("Er staat {% … %} in een tekst."), _("Zet {% … %} alleen op een eigen regel."))
    if "{#" in tekst or "#}" in tekst:
        yield Melding(
            bron.bestand, nummer, _("Een opmerking {# … #} kan hier niet."), _("Zet de opmerking in sjabloon.toml, na een #.")
        )
