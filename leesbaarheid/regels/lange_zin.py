"""A sentence of more than 20 words."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.profiel import load
from leesbaarheid.regels.regel import Precisie, Vondst, Zinregel
from leesbaarheid.tekst import Zin


def find(zin: Zin) -> Iterator[Vondst]:
    """The whole sentence, when it is too long."""
    aantal = len(zin.woorden)
    if aantal > load("nl").grens("woorden_let_op"):
        uitleg = _("Deze zin heeft {aantal} woorden. Maak er twee zinnen van, met één boodschap per zin.").format(aantal=aantal)
        yield Vondst(zin.begin, zin.eind, uitleg)


_LANG = (
    "Als u het niet eens bent met dit besluit, dan kunt u ons binnen zes weken een brief sturen waarin u uitlegt waarom u het "
    "er niet mee eens bent."
)

REGEL = Zinregel(
    naam="lange_zin",
    titel=_("Lange zin"),
    wat=_("Een zin van meer dan 20 woorden."),
    waarom=_("Wie moeite heeft met lezen, weet aan het eind van een lange zin het begin niet meer."),
    bron="feiten/leesbaarheid §2: in makkelijke kranten is 1 % van de zinnen langer, in versimpelde gemeenteteksten 8 %.",
    goed=("Bent u het niet eens met dit besluit?", "Stuur ons dan binnen zes weken een brief en leg uit waarom."),
    fout=((_LANG, _LANG),),
    precisie=Precisie(0.62, 146),
    zoek=find,
)
