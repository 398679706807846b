"""A heading that says nothing about what stands below it."""

import re
from collections.abc import Iterator, Sequence
from gettext import gettext as _

from leesbaarheid.regels.regel import Ernst, Tekstregel, Vondst
from leesbaarheid.tekst import Deel, Soort
from leesbaarheid.woorden.lijsten import read

LANGSTE_KOP = 60
"""Characters; a longer heading says something."""
_KOP = re.compile(r"[\W\d_]*(?:[a-z][.)]\s+)?(?P<woorden>.*?)\W*", re.IGNORECASE | re.DOTALL)
"""Numbers and marks around the words do not count: '1. Inleiding:'."""


def find(delen: Sequence[Deel]) -> Iterator[tuple[Deel, Vondst]]:
    """The words of a heading, when they are an entry of woorden/koppen.toml."""
    nietszeggend = read("koppen")["nietszeggend"]
    for deel in delen:
        treffer = _KOP.fullmatch(deel.passage.tekst[:LANGSTE_KOP])
        if deel.passage.soort is not Soort.KOP or treffer is None or any(plek.leeswoord for plek in deel.passage.waarden):
            continue
        kop = treffer["woorden"]
        if kop.lower() in nietszeggend:
            uitleg = _(
                "De kop '{kop}' zegt niet wat eronder staat. Zet het belangrijkste in de kop, of stel de vraag van de lezer."
            )
            yield deel, Vondst(*treffer.span("woorden"), uitleg.format(kop=kop), tuple(nietszeggend[kop.lower()]))


REGEL = Tekstregel(
    naam="kop_zegt_niets",
    titel=_("Kop zegt niets"),
    wat=_("Een kop die boven elke brief zou passen, zoals 'Inleiding' of 'Algemeen'."),
    waarom=_("Veel mensen lezen alleen de koppen. WCAG vraagt om koppen die zeggen waar het over gaat."),
    bron="WCAG 2.2, succescriterium 2.4.6 (koppen beschrijven het onderwerp).",
    goed=(
        "# Uw pgb begint op 1 mei\n\nU krijgt een pgb.",
        "# Besluit over uw bijstand\n\nU krijgt bijstand.",
        "# Wat u nu doet\n\nU stuurt de brief terug.",
        "Inleiding is geen kop in deze zin.",
    ),
    fout=(
        ("# Inleiding\n\nU krijgt een pgb.", "Inleiding"),
        ("## 2. Algemeen:\n\nU krijgt bijstand.", "Algemeen"),
        ("# Uw pgb\n\n## BESLUIT\n\nU krijgt een pgb.", "BESLUIT"),
        ("# Overige informatie\n\nU kunt ons bellen.", "Overige informatie"),
    ),
    zonder_bewijs=Ernst.TIP,
    zoek=find,
)
