"""Passive voice: 'er wordt besloten' hides who decides."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.maten.lijdende_vorm import participles
from leesbaarheid.regels.regel import Precisie, Vondst, Zinregel
from leesbaarheid.tekst import Zin


def find(zin: Zin) -> Iterator[Vondst]:
    """The participle of each passive."""
    for plaats in participles(zin):
        woord = zin.tokens[plaats]
        uitleg = _("Deze zin zegt niet wie het doet ('{woord}'). Noem wie het doet: 'wij', 'u' of een naam.").format(
            woord=woord.tekst
        )
        yield Vondst(woord.begin, woord.eind, uitleg)


REGEL = Zinregel(
    naam="lijdende_vorm",
    titel=_("Lijdende vorm"),
    wat=_("Een werkwoord met 'worden', of met 'zijn' in dezelfde betekenis."),
    waarom=_("De lezer moet weten wie iets doet: de gemeente, iemand anders, of hijzelf."),
    bron="feiten/leesbaarheid §1: in 98 % van de zinsparen waarin het verschilt, staat de lijdende vorm in de moeilijke zin.",
    goed=("Wij sturen u een brief.", "Uw brief is gekomen.", "U wordt boos."),
    fout=(
        ("De brief wordt morgen verstuurd.", "verstuurd"),
        ("Uw aanvraag is afgewezen.", "afgewezen"),
        ("De brief zal door ons worden gelezen.", "gelezen"),
    ),
    maat="lijdende_vorm",
    precisie=Precisie(0.82, 185),
    zoek=find,
)
