"""Brackets in running text: a second message inside the first."""

import re
from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.regels.patroon import matches
from leesbaarheid.regels.regel import Precisie, Vondst, Zinregel
from leesbaarheid.tekst import Zin

_HAAKJES = re.compile(r"(?:(?<!\w)(?P<voor>\w+))?\((?P<binnen>[^()]+)\)(?P<na>\w*)")
_AFKORTING = re.compile(r"(?:[A-Z][\w-]{0,9}[A-Z]\w?|[A-Z]{2,}|pgb|[A-Z][a-z]{1,4})")
"""A short name that comes after the full one: SVB, SPvE, pgb, Wmo."""
LANGSTE_NAAM = 4
"""Words of a full name behind its short one: 'SVB (Sociale Verzekeringsbank)'."""
_NAAMWOORD = ("N(", "SPEC(deeleigen", "SPEC(symb")


def find(zin: Zin) -> Iterator[Vondst]:
    """Brackets with what is in them; not a short name, a number or a year."""
    for begin, eind, treffer in matches(_HAAKJES, zin):
        binnen = treffer["binnen"].strip()
        if not any(teken.isalpha() for teken in binnen) or _AFKORTING.fullmatch(binnen) or _explains(zin, begin, eind):
            continue
        if treffer["voor"] or treffer["na"]:
            uitleg = _("In '{woord}' staan haakjes. Kies één woord, of schrijf beide woorden op.").format(woord=treffer.group())
        else:
            uitleg = _("Hier staat tekst tussen haakjes. Maak er een eigen zin van, of laat het weg.")
        yield Vondst(begin, eind, uitleg)


def _explains(zin: Zin, begin: int, eind: int) -> bool:
    """The same thing by another name: one noun behind a noun, or the full name behind a short one."""
    binnen = [woord for woord in zin.woorden if begin < woord.begin and woord.eind < eind]
    ervoor = [woord for woord in zin.tokens if woord.eind <= begin]
    if not ervoor or not binnen:
        return False
    if _AFKORTING.fullmatch(ervoor[-1].tekst) and binnen[0].tekst[0].isupper():
        return len(binnen) <= LANGSTE_NAAM
    return len(binnen) == 1 and all(woord.tag.startswith(_NAAMWOORD) for woord in (binnen[0], ervoor[-1]))


REGEL = Zinregel(
    naam="haakjes",
    titel=_("Haakjes"),
    wat=_("Tekst tussen haakjes, midden in een zin of in een woord."),
    waarom=_("Haakjes onderbreken de zin, en een voorleesstem laat ze niet horen."),
    bron="feiten/leesbaarheid §1: in 87 % van de zinsparen waarin het verschilt, heeft de moeilijke zin meer haakjes.",
    goed=(
        "De Sociale Verzekeringsbank (SVB) betaalt uw hulpverlener.",
        "De SVB (Sociale Verzekeringsbank) betaalt uw hulpverlener.",
        "U hebt een persoonsgebonden budget (pgb).",
        "Bel ons dan (14 020).",
        "U krijgt hulp bij blindheid (slechtziendheid).",
        "Dit staat in de Wet maatschappelijke ondersteuning (Wmo).",
    ),
    fout=(
        ("Stuur ons uw papieren (bij voorkeur voor 1 mei).", "(bij voorkeur voor 1 mei)"),
        ("U kunt uw hulpverlener(s) zelf kiezen.", "hulpverlener(s)"),
        ("U krijgt (meestal) binnen een week antwoord.", "(meestal)"),
    ),
    precisie=Precisie(0.35, 65),
    maat="leestekens",
    zoek=find,
)
