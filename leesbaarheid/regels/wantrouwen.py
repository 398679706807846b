"""A word that shows distrust: 'fraude', 'verdacht', 'onderzoek tegen u'."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.regels.regel import Precisie, Vondst, Zinregel
from leesbaarheid.regels.uit_lijst import find_listed
from leesbaarheid.tekst import Zin


def find(zin: Zin) -> Iterator[Vondst]:
    """Words and phrases of woorden/toon.toml."""
    uitleg = _("Bij '{woord}' voelt de lezer dat u hem niet vertrouwt. Schrijf wat u weet en van wie, of stel een vraag.")
    return find_listed(zin, "toon", ("wantrouwen",), uitleg)


REGEL = Zinregel(
    naam="wantrouwen",
    titel=_("Wantrouwen"),
    wat=_("Een woord waaruit blijkt dat wij de lezer niet geloven."),
    waarom=_("De meeste mensen doen hun best. Wie zich verdacht voelt, belt niet meer en vraagt geen hulp."),
    bron="feiten/recht-en-brieven §3: de lijst 'avoid → friendlier'.",
    goed=(
        "De rechter onderzoekt uw zaak.",
        "Neem de uitslag mee van uw onderzoek bij de dokter.",
        "Bent u slachtoffer van fraude? Bel ons, dan helpen wij u.",
        "Met een pgb hebt u zelf de controle over uw zorg.",
        "Uw huisarts vermoedt dat u lang hulp nodig hebt.",
        "U kunt misbruik van een kind melden bij Veilig Thuis.",
        "De dokter heeft een vermoeden van dementie.",
        "Controleer of uw adres klopt.",
        "Van het UWV kregen wij een bericht over uw loon. Klopt dat?",
    ),
    fout=(
        ("Wij hebben een vermoeden dat u niet alleen woont.", "vermoeden"),
        ("Er loopt een onderzoek tegen u.", "onderzoek tegen u"),
        ("U hebt zwart gewerkt naast uw bijstand.", "zwart gewerkt"),
        ("Wij zien misbruik van uw pgb.", "misbruik van"),
        ("Wij kregen een verdacht signaal over uw uitkering.", "verdacht signaal"),
        ("Stuur uw bewijsstukken mee.", "bewijsstukken"),
    ),
    precisie=Precisie(0.00, 2),
    zoek=find,
)
