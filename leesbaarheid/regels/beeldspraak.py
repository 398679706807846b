"""A figure of speech: 'de vinger aan de pols', 'tussen wal en schip'."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.regels.regel import Precisie, Vondst, Zinregel
from leesbaarheid.regels.uit_lijst import find_listed
from leesbaarheid.tekst import Zin


def find(zin: Zin) -> Iterator[Vondst]:
    """Expressions of woorden/beeldspraak.toml, also with words between the verb and the rest."""
    uitleg = _("'{woord}' is beeldspraak: er staat iets anders dan u bedoelt. Zeg gewoon wat u bedoelt.")
    return find_listed(zin, "beeldspraak", ("uitdrukking", "gesplitst"), uitleg)


REGEL = Zinregel(
    naam="beeldspraak",
    titel=_("Beeldspraak"),
    wat=_("Een uitdrukking waarvan de woorden iets anders betekenen dan er staat."),
    waarom=_("Wie Nederlands leert of moeite heeft met lezen, neemt de woorden letterlijk en begrijpt dan iets anders."),
    bron="eigen oordeel",
    goed=(
        "Wij bekijken uw plan nog een keer goed.",
        "De dokter kijkt naar uw vinger en uw pols.",
        "Het schip ligt aan de wal.",
        "Kom naar de balie en bel aan.",
        "Uw pgb stopt op 1 mei.",
    ),
    fout=(
        ("Wij houden de vinger aan de pols.", "houden de vinger aan de pols"),
        ("Wij nemen uw plan nog eens onder de loep.", "nemen uw plan nog eens onder de loep"),
        ("Zo valt niemand tussen wal en schip.", "tussen wal en schip"),
        ("De gemeente heeft een loket voor het pgb in het leven geroepen.", "in het leven geroepen"),
        ("Uw buurman wil zijn steentje bijdragen.", "steentje bijdragen"),
    ),
    precisie=Precisie(0.67, 6),
    zoek=find,
)
