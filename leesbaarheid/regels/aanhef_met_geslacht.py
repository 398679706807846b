"""A salutation that says whether the reader is a man or a woman: 'Geachte heer/mevrouw'."""

import re
from collections.abc import Iterator, Sequence
from gettext import gettext as _

from leesbaarheid.regels.regel import Tekstregel, Vondst
from leesbaarheid.tekst import Deel, Passage, Soort

_TITEL = r"(?:de )?(?:heren|heer|mevrouw|mevr\.?|mw\.?|dhr\.?|hr\.?|dames?|meneer|mijnheer|juffrouw)"
_AANHEF = re.compile(rf"\w+ {_TITEL}(?: ?(?:,|/|en|of|\s) ?{_TITEL})*(?!\w)(?P<naam>(?: [^,\s]+)*)", re.IGNORECASE)
_VOORLETTERS = re.compile(r"\s*((?:[A-Z]\w?\.)+ ?.+)")


def find(delen: Sequence[Deel]) -> Iterator[tuple[Deel, Vondst]]:
    """The salutation up to and with 'heer' or 'mevrouw'."""
    uitleg = _(
        "Wij weten niet zeker of de lezer man of vrouw is. Schrijf 'Beste' met de voornaam, of met voorletters en achternaam."
    )
    for deel in delen:
        treffer = _AANHEF.match(deel.passage.tekst) if deel.passage.soort is Soort.AANHEF else None
        if treffer and not any(waarde.begin < treffer.start("naam") for waarde in deel.passage.waarden):
            met_naam = _is_full_name(deel.passage, treffer["naam"], treffer.start("naam"))
            eind = treffer.end() if met_naam else treffer.start("naam")
            yield deel, Vondst(0, eind, uitleg, (_("Beste {naam}").format(naam=treffer["naam"].strip()),) if met_naam else ())


def _is_full_name(passage: Passage, naam: str, begin: int) -> bool:
    """Written with initials ('J. Jansen'): then 'Beste' can stand before it as it is. Never a filled-in value."""
    return bool(_VOORLETTERS.fullmatch(naam)) and not any(waarde.eind > begin for waarde in passage.waarden)


REGEL = Tekstregel(
    naam="aanhef_met_geslacht",
    titel=_("Aanhef met 'heer' of 'mevrouw'"),
    wat=_("Een aanhef die zegt of de lezer een man of een vrouw is."),
    waarom=_(
        "Wie verkeerd wordt aangesproken, voelt zich niet gezien. En 'heer/mevrouw' klinkt alsof wij de lezer niet kennen."
    ),
    bron="feiten/recht-en-brieven §3: \"salutation: 'Beste' + name; never derive gender from a first name\" (taaladvies.net).",
    goed=(
        "Beste J. Jansen,\n\nU krijgt een pgb.",
        "Beste Samira,\n\nU krijgt bijstand.",
        "Aan de familie van der Heer,\n\nWij schrijven u over de Wmo.",
        "Wij spraken mevrouw Jansen over uw hulp thuis.",
    ),
    fout=(
        ("Geachte heer/mevrouw,\n\nU krijgt een pgb.", "Geachte heer/mevrouw"),
        ("Geachte mevrouw Jansen,\n\nU krijgt bijstand.", "Geachte mevrouw"),
        ("Geachte heer J. de Vries,\n\nU krijgt hulp van de Wmo.", "Geachte heer J. de Vries"),
        ("Beste dhr. Bakker,\n\nU krijgt een brief van het CAK.", "Beste dhr."),
    ),
    zoek=find,
)
