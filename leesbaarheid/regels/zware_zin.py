"""A sentence that scores above 60, however short it is."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.maten import sentence_measures
from leesbaarheid.profiel import load
from leesbaarheid.regels.regel import Precisie, Vondst, Zinregel
from leesbaarheid.tekst import Zin
from leesbaarheid.weging import weigh

GENOEMD = 2
"""How many causes are named: more would not help the writer."""


def find(zin: Zin) -> Iterator[Vondst]:
    """The whole sentence, with the parts that weigh most."""
    weging = weigh(zin)
    if weging.score > load("nl").grens("zin_let_op"):
        zwaarst = sorted(weging.punten, key=weging.punten.__getitem__, reverse=True)[:GENOEMD]
        oorzaken = _(" en ").join(sentence_measures()[naam].titel.lower() for naam in zwaarst if weging.punten[naam])
        uitleg = _("Deze zin is zwaar: {score} van de 100 punten. Dat komt vooral door: {oorzaken}.")
        yield Vondst(zin.begin, zin.eind, uitleg.format(score=round(weging.score), oorzaken=oorzaken))


_ZWAAR = "De terugvordering van de verstrekte tegemoetkoming wordt ingevolge de verordening gehandhaafd."

REGEL = Zinregel(
    naam="zware_zin",
    titel=_("Zware zin"),
    wat=_("Een zin met een score boven 60."),
    waarom=_("Een goed gemiddelde mag geen zin verbergen die niemand begrijpt."),
    bron="feiten/leesbaarheid §2: in makkelijke kranten scoort 1 % van de zinnen boven 70, in gemeenteteksten 23 %.",
    goed=("U moet het geld terugbetalen.",),
    fout=((_ZWAAR, _ZWAAR),),
    precisie=Precisie(0.58, 265),
    zoek=find,
)
