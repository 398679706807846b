"""An amount as a bookkeeper writes it: 'EUR 300', '€ 300,-', '300,00 euro'."""

import re
from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.regels.patroon import matches
from leesbaarheid.regels.regel import Ernst, Vondst, Zinregel
from leesbaarheid.tekst import Zin

_GETAL = r"(?P<{0}>\d{{1,3}}(?:\.\d{{3}})+|\d+)"
_STREEP = r",\s?(?:--?|=|–|—)"
_BEDRAG = re.compile(
    "|".join(
        (
            rf"(?:ad\s+)?(?:€|EUR)\s*{_GETAL.format('streep')}{_STREEP}(?!\w)",
            rf"\bEUR\s*{_GETAL.format('code')}(?P<cent1>,\d{{2}})?(?!\w)",
            rf"\bad\s+(?:€|euro)\s*{_GETAL.format('ad')}(?P<cent2>,\d{{2}})?(?!\w)",
            rf"(?<![\w.,]){_GETAL.format('nullen')},(?:00|--?|=)\s*euro\b",
            rf"(?<![\w.,]){_GETAL.format('achter')}(?P<cent3>,\d{{2}})?\s*(?:EUR|Euro)\b",
            r"(?<!\w)(?:k€|€k)\s*\d+|(?<![\w.,])\d+\s*k€|€\s*\d+\s*k\b",
        )
    )
)


def find(zin: Zin) -> Iterator[Vondst]:
    """Each such amount, with the plain amount where it is certain."""
    for begin, eind, treffer in matches(_BEDRAG, zin):
        getal = next((treffer[naam] for naam in ("streep", "code", "ad", "nullen", "achter") if treffer[naam]), None)
        cent = treffer["cent1"] or treffer["cent2"] or treffer["cent3"] or ""
        uitleg = _("'{bedrag}' is een bedrag zoals in een boekhouding. Schrijf het zoals u het zegt.")
        gewoon = (_("{getal} euro").format(getal=getal + cent.removesuffix(",00")),) if getal else ()
        yield Vondst(begin, eind, uitleg.format(bedrag=treffer.group()), gewoon)


REGEL = Zinregel(
    naam="ambtelijk_bedrag",
    titel=_("Bedrag in ambtelijke vorm"),
    wat=_("Een bedrag met EUR, met een streep of '=' achter de komma, of met nullen voor 'euro'."),
    waarom=_("Tekens en nullen die niets zeggen, maken een bedrag moeilijk om te lezen en om voor te lezen."),
    bron="eigen oordeel",
    goed=(
        "U krijgt 300 euro per maand.",
        "U krijgt € 300 per maand.",
        "U betaalt € 12,50 of 1.250,75 euro.",
        "Er zijn 300 mensen; de euro is 1.000 keer meer.",
        "Euro 2024 was een toernooi.",
    ),
    fout=(
        ("U krijgt EUR 300 per maand.", "EUR 300"),
        ("U krijgt € 1.250,- per jaar.", "€ 1.250,-"),
        ("U betaalt € 300,= terug.", "€ 300,="),
        ("Uw pgb is 300,00 euro.", "300,00 euro"),
        ("Het pgb is 1.200 Euro.", "1.200 Euro"),
        ("Het kost 20 k€ per jaar.", "20 k€"),
    ),
    zonder_bewijs=Ernst.TIP,
    zoek=find,
)
