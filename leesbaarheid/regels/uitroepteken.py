"""An exclamation mark: in a letter it sounds like shouting."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.regels.regel import Ernst, Precisie, Vondst, Zinregel
from leesbaarheid.tekst import Zin


def find(zin: Zin) -> Iterator[Vondst]:
    """Each run of exclamation marks ('!', '!!', '?!')."""
    for plaats, woord in enumerate(zin.tokens):
        # '!WOON' is a name: there a space stands before the mark.
        volgt = plaats > 0 and zin.tokens[plaats - 1].eind == woord.begin
        if "!" in woord.tekst and woord.is_leesteken and volgt and not woord.waarde:
            yield Vondst(woord.begin, woord.eind, _("Een uitroepteken klinkt als roepen. Zet een punt."), (".",))


REGEL = Zinregel(
    naam="uitroepteken",
    titel=_("Uitroepteken"),
    wat=_("Een uitroepteken."),
    waarom=_("In een brief van de gemeente klinkt een uitroepteken boos of te vrolijk."),
    bron="feiten/recht-en-brieven §3: 'no bold, no exclamation'.",
    goed=(
        "Let op. U moet dit elk jaar doorgeven.",
        "Hebt u vragen over de Wmo? Bel ons.",
        "Het bureau !WOON helpt u met uw huur.",
    ),
    fout=(
        ("Let op! U moet dit elk jaar doorgeven.", "!"),
        ("Betaal uw eigen bijdrage nu!", "!"),
        ("Gefeliciteerd met uw pgb!!", "!!"),
    ),
    precisie=Precisie(0.33, 6),
    zonder_bewijs=Ernst.TIP,
    zoek=find,
)
