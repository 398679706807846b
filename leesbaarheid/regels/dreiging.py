"""A threat: 'u wordt gesommeerd', 'laatste waarschuwing', 'op straffe van'."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.regels.regel import Vondst, Zinregel
from leesbaarheid.regels.uit_lijst import find_listed
from leesbaarheid.tekst import Zin


def find(zin: Zin) -> Iterator[Vondst]:
    """Words and phrases of woorden/toon.toml."""
    uitleg = _("'{woord}' klinkt als een dreigement. Schrijf één keer rustig wat er gebeurt, en hoe de lezer dat voorkomt.")
    return find_listed(zin, "toon", ("dreiging",), uitleg)


REGEL = Zinregel(
    naam="dreiging",
    titel=_("Dreiging"),
    wat=_("Een woord dat de lezer bang maakt."),
    waarom=_("Wie bang is, leest niet verder of doet de brief weg. Dan gebeurt juist niet wat u vraagt."),
    bron="feiten/recht-en-brieven §3: 'consequence: one paragraph, after the help, no bold, no exclamation'.",
    goed=(
        "Hebben wij de papieren op 3 mei nog niet? Dan kunnen wij uw uitkering tijdelijk stoppen.",
        "Dit is een herinnering.",
        "U kunt aangifte doen bij de politie.",
        "Een ongeluk kan ernstige gevolgen hebben.",
        "Op de laatste bladzijde staat ons telefoonnummer.",
    ),
    fout=(
        ("U wordt gesommeerd om te betalen.", "gesommeerd"),
        ("Dit is uw laatste waarschuwing.", "laatste waarschuwing"),
        ("Anders zijn wij genoodzaakt uw pgb te stoppen.", "genoodzaakt"),
        ("Lever uw papieren in op straffe van een lagere uitkering.", "op straffe van"),
        ("U krijgt een strafkorting van een maand.", "strafkorting"),
    ),
    zoek=find,
)
