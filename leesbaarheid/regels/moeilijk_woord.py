"""A word that few readers know, or that has a plain twin."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.maten.woordlast import is_content_word
from leesbaarheid.regels.regel import Vondst, Zinregel
from leesbaarheid.tekst import Zin
from leesbaarheid.woorden.bekendheid import ease, familiarity
from leesbaarheid.woorden.herkennen import find_formal, is_known

ZELDZAAM = 3.3
"""z below which a word is hard: with the list of formal words this finds 82 % of the hard words (feiten/leesbaarheid §3)."""


def find(zin: Zin) -> Iterator[Vondst]:
    """Single words of woorden/formeel.toml with their alternatives (easiest first), then other rare words."""
    bezet: set[int] = set()
    for treffer in find_formal(zin):
        bezet.update(treffer.plaatsen)
        if not treffer.ingang.is_frase:
            begin, eind = zin.tokens[treffer.plaatsen[0]].begin, zin.tokens[treffer.plaatsen[-1]].eind
            keuze = tuple(sorted(treffer.ingang.alternatieven, key=ease, reverse=True))
            uitleg = _("'{woord}' is een formeel woord. Er is een gewoner woord voor.").format(woord=treffer.ingang.naam)
            yield Vondst(begin, eind, uitleg, keuze)
    for plaats, woord in enumerate(zin.tokens):
        if plaats not in bezet and is_content_word(woord) and not is_known(woord) and familiarity(woord).z < ZELDZAAM:
            uitleg = _("Weinig mensen kennen het woord '{woord}'. Kies een gewoner woord, of leg het één keer uit.")
            yield Vondst(woord.begin, woord.eind, uitleg.format(woord=woord.tekst))


REGEL = Zinregel(
    naam="moeilijk_woord",
    titel=_("Moeilijk woord"),
    wat=_("Een woord dat weinig voorkomt, of een formeel woord waarvoor een gewoon woord bestaat."),
    waarom=_("Eén onbekend woord kan een hele zin onbegrijpelijk maken."),
    bron="feiten/leesbaarheid §3: zeldzaamheid en woordenlijst vinden 82 % van de moeilijke woorden, en 22 % van de andere.",
    goed=("De gemeente betaalt uw bijstand elke maand.", "Een bewindvoerder helpt u met uw geld."),
    fout=(
        ("U krijgt thans geen geld.", "thans"),
        ("Wij delen u de uitslag later mee.", "delen u de uitslag later mee"),
        ("Dit is een onomkeerbare stap.", "onomkeerbare"),
    ),
    maat="woordlast",
    zoek=find,
)
