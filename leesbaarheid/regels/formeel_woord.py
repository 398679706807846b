"""A formal word that has a plain twin: 'thans', 'verstrekken'."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.regels.regel import Precisie, Vondst, Zinregel
from leesbaarheid.tekst import Zin
from leesbaarheid.woorden.buigen import fitting
from leesbaarheid.woorden.herkennen import find_formal


def find(zin: Zin) -> Iterator[Vondst]:
    """Single words of woorden/formeel.toml, with alternatives that fit the sentence."""
    for treffer in find_formal(zin):
        if not treffer.ingang.is_frase:
            begin, eind = zin.tokens[treffer.plaatsen[0]].begin, zin.tokens[treffer.plaatsen[-1]].eind
            uitleg = _("'{woord}' is een formeel woord. Er is een gewoner woord voor.").format(woord=treffer.ingang.naam)
            yield Vondst(begin, eind, uitleg, fitting(zin, treffer))


REGEL = Zinregel(
    naam="formeel_woord",
    titel=_("Formeel woord"),
    wat=_("Een stijf woord waarvoor een gewoon woord bestaat."),
    waarom=_("Formele woorden maken een brief streng. Wie ze niet elke dag leest, moet erover nadenken of kent ze niet."),
    bron="feiten/leesbaarheid §1: in 91 % van de zinsparen waarin het verschilt, heeft de moeilijke zin er meer.",
    goed=("U krijgt nu geen geld.", "Wij vertellen u later of u de hulp krijgt.", "Een gemachtigde mag dit doen."),
    fout=(
        ("U krijgt thans geen geld.", "thans"),
        ("Wij delen u de uitslag later mee.", "delen u de uitslag later mee"),
        ("Dit heeft consequenties.", "consequenties"),
    ),
    precisie=Precisie(0.54, 396),
    maat="formele_woorden",
    zoek=find,
)
