"""A word that few readers know."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.maten.woordlast import is_content_word
from leesbaarheid.regels.regel import Precisie, Vondst, Zinregel
from leesbaarheid.tekst import Woord, Zin
from leesbaarheid.woorden.bekendheid import familiarity, is_made_of
from leesbaarheid.woorden.herkennen import find_formal, is_known, verb_lemmas

ZELDZAAM = 2.6
"""z below which a word is told. Lower than where words get hard (3.3, feiten/leesbaarheid §3): on the development half a reader
of 14 knows most of what lies between ('wasgoed', 'woonboot'), and experts replaced only 3 in 100 of their words from there."""
BEKEND_DEEL = 3.3
"""z that every part of a compound must have for a reader to work it out (feiten/leesbaarheid §3: below this a word is hard)."""


def find(zin: Zin) -> Iterator[Vondst]:
    """Rare words that have no entry in woorden/formeel.toml: formeel_woord tells of those, with alternatives."""
    bezet = {plaats for treffer in find_formal(zin) for plaats in treffer.plaatsen}
    samen = {plaats for _lemma, plaatsen in verb_lemmas(zin).values() for plaats in plaatsen}
    for plaats, woord in enumerate(zin.tokens):
        eerste = all(ander.is_leesteken for ander in zin.tokens[:plaats])
        if plaats not in bezet | samen and is_rare(woord, eerste=eerste):
            uitleg = _("Weinig mensen kennen het woord '{woord}'. Kies een gewoner woord, of leg het één keer uit.")
            yield Vondst(woord.begin, woord.eind, uitleg.format(woord=woord.tekst))


def is_rare(woord: Woord, *, eerste: bool) -> bool:
    """A word that few people know: no name, no word with brackets in it, no compound of well-known words."""
    lemma = woord.lemma.lower()
    if not is_content_word(woord) or is_known(woord) or not woord.tekst.replace("-", "").isalpha():
        return False
    if woord.tekst.isupper() or (not eerste and woord.tekst[0].isupper()):
        return False  # 'LIB' is for the rule on abbreviations; 'Amsterdamse'
    samengesteld = woord.is_soortnaam or "-" in lemma
    return familiarity(woord).z < ZELDZAAM and not (samengesteld and is_made_of(lemma, BEKEND_DEEL))


REGEL = Zinregel(
    naam="moeilijk_woord",
    titel=_("Moeilijk woord"),
    wat=_("Een woord dat bijna nooit voorkomt, ook niet in gesproken taal."),
    waarom=_("Eén onbekend woord kan een hele zin onbegrijpelijk maken."),
    bron="feiten/leesbaarheid §3: zeldzaamheid en woordenlijst vinden 82 % van de moeilijke woorden, en 22 % van de andere.",
    goed=("De gemeente betaalt uw bijstand elke maand.", "Een bewindvoerder helpt u met uw geld."),
    fout=(("Dit is een planologische vraag.", "planologische"),),
    precisie=Precisie(0.17, 206),
    maat="woordlast",
    zoek=find,
)
