"""A date as an office writes it: '01-03-2026', '1 maart jl.', 'week 12'."""

import re
from collections.abc import Iterator
from datetime import date
from gettext import gettext as _

from leesbaarheid.regels.patroon import matches
from leesbaarheid.regels.regel import Vondst, Zinregel
from leesbaarheid.tekst import Zin

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
DEZE_EEUW = 35
"""Years of two digits up to here are of this century; later ones may be a year of birth, so nothing is suggested."""

_CIJFERS = re.compile(
    r"(?<![\w./-])(?P<dag>\d{1,2})(?P<teken>[-/.])(?P<maand>\d{1,2})(?P=teken)(?P<jaar>\d{4}|(?<!\.)\d{2})(?![\w/-]|\.\d)"
)
"""With dots only before a year of four digits: '3.2.26' is a room or a section."""
_OMGEKEERD = re.compile(r"(?<![\w./-])(?P<jaar>(?:19|20)\d{2})-(?P<maand>\d{2})-(?P<dag>\d{2})(?![\w/-])")
_DAG_MAAND = rf"\d{{1,2}}\s+(?:{'|'.join(MAANDEN)})(?:\s+\d{{4}})?"
_MET_LETTERS = re.compile(
    rf"d\.d\.\s+(?P<na>{_DAG_MAAND})|(?P<voor>{_DAG_MAAND})(?:\s+|,\s*)(?:j\.?l|a\.?s|dezer)\.?(?!\w)", re.IGNORECASE
)
_DEEL = re.compile(
    r"\b(?P<nummer>[1-4])e\s+(?P<deel>kwartaal|halfjaar|helft|trimester|week|maand|dag)\b"
    r"|\b(?:eerste|tweede|derde|vierde)\s+kwartaal\b|\bQ[1-4]\b|\b(?:ultimo|primo)\s+\w+",
)
_WEEK = re.compile(
    r"\b(?:in|vanaf|eind|begin|uiterlijk|vóór|tot en met)\s+(?P<week>week\s+\d{1,2}(?:\s+(?:van\s+)?\d{4})?)\b(?!\s+van)",
    re.IGNORECASE,
)
_RANG = {"1": "eerste", "2": "tweede", "3": "derde", "4": "vierde"}


def find(zin: Zin) -> Iterator[Vondst]:
    """Each date, with the date in words where that is certain."""
    cijfers = _("Schrijf de maand van '{datum}' als woord. Dan kan niemand zich vergissen.")
    for patroon in (_CIJFERS, _OMGEKEERD):
        for begin, eind, treffer in matches(patroon, zin):
            if int(treffer["dag"]) <= 31 and int(treffer["maand"]) <= 12:
                yield Vondst(begin, eind, cijfers.format(datum=treffer.group()), _in_words(treffer))
    for begin, eind, treffer in matches(_MET_LETTERS, zin):
        uitleg = _(
            "'{datum}' is een datum in ambtelijke taal. Schrijf alleen de dag en de maand, en het jaar als dat nodig is."
        )
        yield Vondst(begin, eind, uitleg.format(datum=treffer.group()), (treffer["na"] or treffer["voor"],))
    deel = _("Bij '{datum}' moet de lezer rekenen of raden. Schrijf het voluit, met de dag of de maand erbij.")
    for begin, eind, treffer in matches(_DEEL, zin):
        voluit = (f"{_RANG[treffer['nummer']]} {treffer['deel']}",) if treffer["nummer"] else ()
        yield Vondst(begin, eind, deel.format(datum=treffer.group()), voluit)
    for _begin, eind, treffer in matches(_WEEK, zin):
        week = treffer["week"]
        uitleg = _("Weinig mensen weten wanneer '{week}' is. Schrijf de datum: 'de week van maandag 16 maart'.")
        yield Vondst(eind - len(week), eind, uitleg.format(week=week))


def _in_words(treffer: re.Match[str]) -> tuple[str, ...]:
    """'1 maart 2026'; nothing when the calendar has no such day."""
    jaar = int(treffer["jaar"])
    if len(treffer["jaar"]) == 2:
        if jaar > DEZE_EEUW:
            return ()
        jaar += 2000
    try:
        dag = date(jaar, int(treffer["maand"]), int(treffer["dag"]))
    except ValueError:
        return ()
    return (f"{dag.day} {MAANDEN[dag.month - 1]} {jaar}",)


REGEL = Zinregel(
    naam="ambtelijke_datum",
    titel=_("Datum in ambtelijke vorm"),
    wat=_("Een datum in cijfers of met een afkorting, een kwartaal of een weeknummer."),
    waarom=_("In '03-04-2026' kan 3 april of 4 maart staan. Een maand in letters leest iedereen meteen goed."),
    bron="eigen oordeel",
    goed=(
        "U krijgt het geld op 1 maart 2026.",
        "Bel ons op 020-14 02 00 of 06-12 34 56 78.",
        "Dit staat in artikel 2.3.6 van de Wmo.",
        "In week 12 van uw ziekte bellen wij u.",
        "Het geldt van 2021-2025 voor 1/3 deel.",
        "Wij zitten in kamer 3.2.26 van het gemeentehuis.",
    ),
    fout=(
        ("Het pgb begint op 01-03-2026.", "01-03-2026"),
        ("Wij kregen uw brief op 1/3/26.", "1/3/26"),
        ("Uw brief van 1 maart jl. is gelezen.", "1 maart jl."),
        ("Wij lazen uw brief d.d. 1 maart 2026 goed.", "d.d. 1 maart 2026"),
        ("Wij betalen in het 1e kwartaal.", "1e kwartaal"),
        ("Wij komen in week 12 bij u langs.", "week 12"),
    ),
    zoek=find,
)
