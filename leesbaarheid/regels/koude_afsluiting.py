"""A cold or worn closing: 'Hoogachtend', 'Wij vertrouwen erop u hiermee voldoende te hebben geïnformeerd'."""

from collections.abc import Iterator, Sequence
from gettext import gettext as _

from leesbaarheid.regels.regel import Tekstregel, Vondst
from leesbaarheid.regels.uit_lijst import mark
from leesbaarheid.tekst import Deel, Zin
from leesbaarheid.woorden.herkennen import Treffer, find_entries


def find(delen: Sequence[Deel]) -> Iterator[tuple[Deel, Vondst]]:
    """Words of woorden/afsluiting.toml: a greeting by itself, a stock sentence as a whole."""
    for deel in delen:
        for zin in deel.zinnen:
            yield from ((deel, _find(zin, treffer)) for treffer in find_entries(zin, "afsluiting"))


def _find(zin: Zin, treffer: Treffer) -> Vondst:
    if treffer.ingang.groep == "groet":
        return mark(zin, treffer, _("'{woord}' klinkt koud. Sluit af met 'Met vriendelijke groet'."))
    uitleg = _("Deze zin staat in bijna elke brief en zegt de lezer niets. Laat hem weg, of zeg hoe de lezer u kan bereiken.")
    return Vondst(zin.begin, zin.eind, uitleg, treffer.ingang.alternatieven)


_SLOT = "Wij vertrouwen erop u hiermee voldoende te hebben geïnformeerd."

REGEL = Tekstregel(
    naam="koude_afsluiting",
    titel=_("Koude afsluiting"),
    wat=_("Een stijve groet, of een slotzin die in elke brief kan staan."),
    waarom=_("Het laatste wat iemand leest, blijft hangen. Een gewone groet en een telefoonnummer helpen meer."),
    bron="eigen oordeel",
    goed=(
        "U krijgt een pgb.\n\nMet vriendelijke groet,\n\nAnna de Wit",
        "Hebt u vragen over uw bijstand? Bel ons.",
        "Wij hebben u vorige week verteld over de Wmo.",
        "Mocht u gaan verhuizen, bel ons dan.",
    ),
    fout=(
        ("U krijgt een pgb.\n\nHoogachtend,\n\nAnna de Wit", "Hoogachtend"),
        ("U krijgt bijstand.\n\nMet de meeste hoogachting,\n\nAnna de Wit", "Met de meeste hoogachting"),
        (_SLOT, _SLOT),
        (
            "U krijgt hulp van de Wmo. Mocht u nog vragen hebben, dan kunt u bellen.",
            "Mocht u nog vragen hebben, dan kunt u bellen.",
        ),
    ),
    zoek=find,
)
