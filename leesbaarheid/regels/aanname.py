"""An assumption dressed as a fact: 'kennelijk', 'zoals u weet'."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.regels.regel import Precisie, Vondst, Zinregel
from leesbaarheid.regels.uit_lijst import find_listed
from leesbaarheid.tekst import Zin


def find(zin: Zin) -> Iterator[Vondst]:
    """Words and phrases of woorden/toon.toml."""
    uitleg = _("'{woord}' doet alsof iets zeker is, of alsof de lezer het al weet. Laat het weg, of noem het feit en de bron.")
    return find_listed(zin, "toon", ("aanname",), uitleg)


REGEL = Zinregel(
    naam="aanname",
    titel=_("Aanname"),
    wat=_("Een woord dat doet alsof iets vaststaat of vanzelf spreekt."),
    waarom=_("Klopt de aanname niet, dan voelt de lezer zich niet gehoord. Klopt zij wel, dan is het woord niet nodig."),
    bron="feiten/recht-en-brieven §3: 'facts carry a source, doubt is a question'.",
    goed=(
        "Van de Belastingdienst kregen wij uw loon van mei.",
        "Weet u niet zeker of u recht hebt op hulp? Vraag het ons.",
        "Wij nemen aan de balie uw papieren aan.",
        "Een natuurlijk persoon mag u helpen met uw pgb.",
        "Het is niet evident dat iedereen dit weet.",
    ),
    fout=(
        ("U woont kennelijk niet meer alleen.", "kennelijk"),
        ("Zoals u weet moet u veranderingen doorgeven.", "Zoals u weet"),
        ("Het is aannemelijk dat u samenwoont.", "Het is aannemelijk"),
        ("U zult begrijpen dat wij uw bijstand stoppen.", "U zult begrijpen"),
    ),
    precisie=Precisie(0.00, 1),
    zoek=find,
)
