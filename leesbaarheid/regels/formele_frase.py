"""A fixed formal phrase: 'met betrekking tot', 'dienen te', 'vindt … plaats'."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.regels.regel import Precisie, Vondst, Zinregel
from leesbaarheid.tekst import Zin
from leesbaarheid.woorden.buigen import fitting
from leesbaarheid.woorden.herkennen import find_formal


def find(zin: Zin) -> Iterator[Vondst]:
    """Phrases of woorden/formeel.toml, from their first word to their last."""
    for treffer in find_formal(zin):
        if treffer.ingang.is_frase:
            begin, eind = zin.tokens[treffer.plaatsen[0]].begin, zin.tokens[treffer.plaatsen[-1]].eind
            uitleg = _("'{frase}' is ambtelijke taal. Zeg het zoals u het aan tafel zou zeggen.").format(
                frase=treffer.ingang.naam
            )
            yield Vondst(begin, eind, uitleg, fitting(zin, treffer))


REGEL = Zinregel(
    naam="formele_frase",
    titel=_("Formeel zinsdeel"),
    wat=_("Een vast zinsdeel uit ambtelijke taal."),
    waarom=_("Zulke zinsdelen maken een zin lang en een brief streng, en zeggen hetzelfde als één gewoon woord."),
    bron="feiten/leesbaarheid §1: in 91 % van de zinsparen waarin het verschilt, heeft de moeilijke zin er meer.",
    goed=("Wij hebben een vraag over uw huis.", "U moet dit voor 1 mei betalen."),
    fout=(
        ("Wij hebben een vraag met betrekking tot uw huis.", "met betrekking tot"),
        ("U dient dit bedrag te betalen.", "dient dit bedrag te"),
        ("Het gesprek vindt morgen plaats.", "vindt morgen plaats"),
        ("Op basis van uw brief beslissen wij.", "Op basis van"),
    ),
    maat="formele_woorden",
    precisie=Precisie(0.76, 123),
    zoek=find,
)
