"""An abbreviation that the reader may not know."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.maten.afkortingen import weight
from leesbaarheid.regels.regel import Precisie, Vondst, Zinregel
from leesbaarheid.tekst import Zin
from leesbaarheid.woorden.lijsten import abbreviations


def find(zin: Zin) -> Iterator[Vondst]:
    """Abbreviations with dots, listed ones without, and words in capitals, but not those of bekend.toml."""
    for woord in zin.woorden:
        if weight(woord, zin):
            voluit = abbreviations().get(woord.tekst.lower())
            uitleg = _("Schrijf de afkorting '{woord}' voluit.").format(woord=woord.tekst)
            yield Vondst(woord.begin, woord.eind, uitleg, (voluit,) if voluit else ())


REGEL = Zinregel(
    naam="afkorting",
    titel=_("Afkorting"),
    wat=_("Een afkorting met punten of met hoofdletters, of een die u vaak zonder punten ziet."),
    waarom=_("Wie de afkorting niet kent, mist wat er staat. Een voorleesstem leest haar bovendien vaak verkeerd."),
    bron="feiten/leesbaarheid §1: zonder deze maat wijst de score minder zinsparen goed aan.",
    goed=("U krijgt uw pgb van de SVB.", "Neem bijvoorbeeld uw pas mee."),
    fout=(("Neem o.a. uw pas mee.", "o.a."), ("U valt onder de WIA.", "WIA"), ("Wij schrijven u ivm uw huis.", "ivm")),
    maat="afkortingen",
    precisie=Precisie(0.50, 34),
    zoek=find,
)
