"""Blame: 'u hebt nagelaten', 'verwijtbaar', 'zonder geldige reden'."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.regels.aanspreking import is_done_by_reader
from leesbaarheid.regels.regel import Vondst, Zinregel
from leesbaarheid.regels.uit_lijst import mark
from leesbaarheid.tekst import Zin
from leesbaarheid.woorden.herkennen import Treffer, find_entries

VOORWAARDE = frozenset({"als", "indien", "wanneer", "tenzij", "mocht", "zodra", "voordat"})
"""After these words nothing is said to have happened."""
ONTKENNING = frozenset({"geen", "niet", "niets", "nooit"})


def find(zin: Zin) -> Iterator[Vondst]:
    """Phrases of woorden/toon.toml, and its verbs where the reader is said to have done it."""
    uitleg = _("'{woord}' geeft de lezer de schuld. Schrijf wat er nog niet is gebeurd, en wat de lezer nu kan doen.")
    for treffer in find_entries(zin, "toon"):
        groep = treffer.ingang.groep
        if groep == "verwijt" or (groep == "verwijt_door_u" and _is_blamed(zin, treffer)):
            yield mark(zin, treffer, uitleg)


def _is_blamed(zin: Zin, treffer: Treffer) -> bool:
    (werkwoord, *_rest) = (plaats for plaats in treffer.plaatsen if zin.tokens[plaats].is_werkwoord)
    is_feit = not zin.tekst.rstrip().endswith("?") and not any(
        woord.tekst.lower() in VOORWAARDE for woord in zin.tokens[:werkwoord]
    )
    return is_feit and not _is_denied(zin, treffer) and is_done_by_reader(zin, werkwoord)


def _is_denied(zin: Zin, treffer: Treffer) -> bool:
    """'U hebt niets verzwegen', 'u weigert geen hulp'."""
    eerste, laatste = treffer.plaatsen[0], treffer.plaatsen[-1]
    buren = (*zin.tokens[max(0, eerste - 1) : eerste], *zin.tokens[laatste + 1 : laatste + 2])
    return any(woord.tekst.lower() in ONTKENNING for woord in buren)


REGEL = Zinregel(
    naam="verwijt",
    titel=_("Verwijt"),
    wat=_("Een woord dat de lezer de schuld geeft."),
    waarom=_("Een verwijt helpt niemand verder. De lezer wil weten wat er mist en hoe hij het goed kan maken."),
    bron="feiten/recht-en-brieven §3: de lijst 'avoid → friendlier'.",
    goed=(
        "U mag een huisbezoek weigeren.",
        "Bent u vergeten om uw pas mee te nemen?",
        "Wij wisten nog niet dat u werk hebt.",
        "Als u iets bent vergeten, kunt u ons bellen.",
        "U hebt niets verzwegen.",
        "Vergeet niet om uw handtekening te zetten.",
        "De SVB weigert de betaling als er geen zorgovereenkomst is.",
        "De bank wil niet meewerken aan uw regeling.",
        "U stelt zelf uw plan voor hulp op.",
    ),
    fout=(
        ("U hebt verzwegen dat u werkt.", "verzwegen"),
        ("U heeft nagelaten om uw loonstrook te sturen.", "nagelaten"),
        ("U weigert een gesprek met ons.", "weigert"),
        ("U stelt dat u alleen woont.", "stelt dat"),
        ("U kwam zonder geldige reden niet naar het gesprek.", "zonder geldige reden"),
        ("U werkt niet mee aan het gesprek over uw pgb.", "werkt niet mee"),
        ("U had moeten bellen.", "U had moeten"),
    ),
    zoek=find,
)
