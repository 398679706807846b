"""A section of a law in the middle of a message."""

import re
from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.regels.patroon import matches
from leesbaarheid.regels.regel import Ernst, Precisie, Vondst, Zinregel
from leesbaarheid.tekst import Zin

_LID = r"(?:(?:eerste|tweede|derde|vierde|vijfde|zesde)\s+lid|lid\s+\d+)"
_NUMMER = r"\d+(?:[.:]\d+)*[a-z]{0,2}\b"
_ARTIKEL = re.compile(
    rf"\b(?<!dit )(?<!een )(?i:artikel(?:en)?|art\.|artt\.)\s*{_NUMMER}"
    rf"(?:,?\s*(?:en\s+)?(?i:{_LID}|{_NUMMER}|onder\s+[a-z]\b))*"
    r"(?:,?\s+(?:van\s+)?(?:de|het)\s+(?:Wet\s+[a-z]+(?:\s+(?:en\s+)?[a-z]+ing)?|Algemene\s+wet\s+\w+|[A-Z]\w*|\w*(?:wet|besluit|regeling|verordening)\b)"
    r"|\s+(?:[A-Z]\w+|\w+(?:wet|besluit|regeling|verordening)\b))?(?:\s+\d{4}\b)?",
)
_ENIGE_BOODSCHAP = re.compile(
    r"\b(?:sta(?:at|an)|volg(?:t|en)|lees|leest|lezen|vind|vindt|komt?)\b(?:\s+\w+){0,3}?\s+(?:in|uit)\s+$", re.IGNORECASE
)
"""What stands before the reference in a sentence that only says where it is written: 'Dat staat in …'."""
_OVERTREDING = re.compile(r"\W*(?:dit|dat)\s+is\b(?:\s+\w+){0,3}\s+van\s+$", re.IGNORECASE)
"""'Dit is een overtreding van …'."""


def find(zin: Zin) -> Iterator[Vondst]:
    """The reference, unless it closes a sentence that says nothing else: 'Dat staat in artikel 17 van de Participatiewet.'"""
    for begin, eind, treffer in matches(_ARTIKEL, zin):
        aan_het_eind = not re.search(r"\w", zin.tekst[treffer.end() :])
        ervoor = zin.tekst[: treffer.start()]
        if not (aan_het_eind and (_ENIGE_BOODSCHAP.search(ervoor) or _OVERTREDING.fullmatch(ervoor))):
            uitleg = _(
                "Deze zin noemt een artikel van een wet. Zeg eerst wat het voor de lezer betekent. "
                "Noem het artikel daarna in een eigen zin: 'Dat staat in …'."
            )
            yield Vondst(begin, eind, uitleg)


REGEL = Zinregel(
    naam="wetsverwijzing",
    titel=_("Wetsartikel in de zin"),
    wat=_("Een artikel van een wet in een zin die ook iets anders zegt."),
    waarom=_("Bijna geen lezer kent het artikel. Het staat de boodschap in de weg, maar hoort wel in een besluit."),
    bron="eigen oordeel",
    goed=(
        "Dat staat in artikel 17 van de Participatiewet.",
        "Dat wij dit mogen vragen staat in artikel 17 van de Participatiewet.",
        "Dat volgt uit artikel 2.3.6 van de Wmo.",
        "Dit is een overtreding van artikel 17 van de Participatiewet.",
        "De Participatiewet is de wet over bijstand en werk.",
        "Dit kunt u lezen in artikel 4:84 van de Algemene wet bestuursrecht.",
        "U leest dit artikel 3 keer, en een artikel over het pgb.",
    ),
    fout=(
        ("Volgens artikel 4:84, lid 2 van de Awb mogen wij dit doen.", "artikel 4:84, lid 2 van de Awb"),
        ("Wij stoppen uw bijstand (art. 18 Pw).", "art. 18 Pw"),
        ("In artikel 17 van de Participatiewet staat dat u alles moet vertellen.", "artikel 17 van de Participatiewet"),
        ("U moet dit vertellen op grond van artikel 2.3.8 van de Wmo 2015.", "artikel 2.3.8 van de Wmo 2015"),
    ),
    precisie=Precisie(0.20, 5),
    zonder_bewijs=Ernst.TIP,
    zoek=find,
)
