"""Stiff words that point back: ', welke', 'degene die', 'laatstgenoemde'."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.regels.regel import Ernst, Precisie, Vondst, Zinregel
from leesbaarheid.tekst import Zin
from leesbaarheid.woorden.herkennen import find_entries


def find(zin: Zin) -> Iterator[Vondst]:
    """Entries of woorden/verwijswoorden.toml, and 'welke' for 'die' after a comma (without one formeel.toml has it)."""
    uitleg = _(
        "'{woord}' is een stijf woord om naar iets te verwijzen. Noem de persoon of het ding, of gebruik een gewoon woord."
    )
    for treffer in find_entries(zin, "verwijswoorden"):
        begin, eind = zin.tokens[treffer.plaatsen[0]].begin, zin.tokens[treffer.plaatsen[-1]].eind
        yield Vondst(begin, eind, uitleg.format(woord=treffer.ingang.naam), treffer.ingang.alternatieven)
    for plaats, (komma, woord) in enumerate(zip(zin.tokens, zin.tokens[1:], strict=False), start=1):
        if komma.tekst == "," and woord.lemma == "welk" and not woord.waarde and _stands_alone(zin, plaats):
            yield Vondst(woord.begin, woord.eind, uitleg.format(woord=woord.tekst), ("die", "dat"))


def _stands_alone(zin: Zin, plaats: int) -> bool:
    """No noun with it: 'een brief, welke u leest', not 'welke brief u leest'."""
    rest = zin.tokens[plaats + 1 :]
    return bool(rest) and not rest[0].tag.startswith(("N(", "ADJ(", "SPEC(", "TW("))


REGEL = Zinregel(
    naam="verwijswoord",
    titel=_("Stijf verwijswoord"),
    wat=_("Een formeel woord dat terugwijst: 'welke', 'degene die', 'laatstgenoemde'."),
    waarom=_("De lezer moet terugzoeken wie of wat er wordt bedoeld."),
    bron="Onze Taal: 'welke' in plaats van 'die' is stijf; voor de andere woorden eigen oordeel.",
    goed=(
        "Wij weten niet welke brief u bedoelt.",
        "De hulp die u kiest, moet goed zijn.",
        "Zeg ons, welke hulp u wilt.",
        "Wie u helpt, krijgt geld uit uw pgb.",
    ),
    fout=(
        ("Wij sturen u een brief, welke u goed moet lezen.", "welke"),
        ("Degene die u helpt, krijgt geld.", "Degene die"),
        ("U of uw partner kan bellen, maar laatstgenoemde heeft haast.", "laatstgenoemde"),
    ),
    precisie=Precisie(1.00, 2),
    zonder_bewijs=Ernst.TIP,
    zoek=find,
)
