"""Filler: words that a sentence does not need, such as 'in feite' and 'graag willen wij u'."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.regels.regel import Ernst, Precisie, Vondst, Zinregel
from leesbaarheid.regels.uit_lijst import find_listed
from leesbaarheid.tekst import Zin


def find(zin: Zin) -> Iterator[Vondst]:
    """Words and phrases of woorden/leeg.toml."""
    uitleg = _("'{woord}' voegt hier weinig toe. Laat het weg, of zeg meteen waar het om gaat.")
    return find_listed(zin, "leeg", ("leeg",), uitleg)


REGEL = Zinregel(
    naam="lege_woorden",
    titel=_("Lege woorden"),
    wat=_("Woorden die u kunt weglaten zonder dat de zin iets anders betekent."),
    waarom=_("Elk woord kost de lezer moeite. Lege woorden maken een zin langer en de boodschap zwakker."),
    bron="eigen oordeel",
    goed=(
        "Uw pgb gaat in op 1 mei.",
        "U kunt ons bellen over uw bijstand.",
        "Wij willen graag met u praten over uw hulp thuis.",
        "Uw dochter neemt een deel van de zorg op zich.",
        "Het feitelijke adres is het adres waar u woont.",
    ),
    fout=(
        ("In feite verandert er niets aan uw bijstand.", "In feite"),
        ("Graag willen wij u vertellen over uw pgb.", "Graag willen wij u"),
        ("Wij wijzen u erop dat u dit moet doorgeven.", "Wij wijzen u erop"),
        ("Het pgb is als het ware uw eigen potje.", "als het ware"),
    ),
    precisie=Precisie(0.50, 4),
    zonder_bewijs=Ernst.TIP,
    zoek=find,
)
