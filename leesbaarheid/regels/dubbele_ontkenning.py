"""Two negations that cancel out: 'niet onmogelijk', 'niet zonder', 'geen reden om niet'."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.regels.regel import Vondst, Zinregel
from leesbaarheid.tekst import Woord, Zin
from leesbaarheid.woorden.bekendheid import ease

ONTKENNING = frozenset({"niet", "geen", "nooit", "niemand", "niets", "nergens", "evenmin"})
UITZONDERING = frozenset({"tenzij", "behalve", "zonder", "behoudens"})
"""Words that take back what was said."""
VERBORGEN = frozenset({"uitsluiten", "nalaten", "verzuimen", "ontkennen", "ontbreken", "verbieden"})
"""Verbs with a 'not' inside. Not 'vergeten': 'vergeet niet' is plain Dutch."""
SCHAKEL = frozenset({"om", "dat", "die"})
"""Words that tie a clause to the negation before it: 'geen reden om niet'."""
BEKEND = 3.5
"""Zipf from which what is left without 'on-' is a word of its own: onmogelijk, but not onmiddellijk or onderdeel."""


def find(zin: Zin) -> Iterator[Vondst]:
    """From the first negation to the second."""
    plaats = 0
    while plaats < len(zin.tokens):
        tweede = _second(zin, plaats) if _negates(zin.tokens[plaats]) else None
        if tweede is not None:
            begin, eind = zin.tokens[plaats], zin.tokens[tweede]
            uitleg = _(
                "'{eerste}' en '{tweede}' zeggen allebei nee. Zeg het zonder ontkenning: wat is er wel, of wat mag er wel?"
            )
            yield Vondst(begin.begin, eind.eind, uitleg.format(eerste=begin.tekst, tweede=eind.tekst))
            plaats = tweede
        plaats += 1


def _negates(woord: Woord) -> bool:
    return woord.tekst.lower() in ONTKENNING and not woord.waarde


def _second(zin: Zin, eerste: int) -> int | None:
    """Place of the word that denies the denial; None when the second negation says something of its own."""
    if eerste + 1 < len(zin.tokens) and _denies(zin.tokens[eerste + 1]):
        return eerste + 1
    geschakeld = False
    for plaats in range(eerste + 1, len(zin.tokens)):
        woord = zin.tokens[plaats]
        tekst = woord.tekst.lower()
        if tekst in UITZONDERING and tekst != "zonder":
            return plaats
        if _negates(woord):
            return plaats if geschakeld else None
        if tekst in SCHAKEL and plaats - eerste <= 4:
            geschakeld = True
        elif woord.tag.startswith("VG(") or (woord.is_leesteken and woord.tekst != ","):
            return None
    return None


def _denies(woord: Woord) -> bool:
    """A word right after the negation that has a 'not' of its own."""
    tekst = woord.tekst.lower()
    if woord.waarde:
        return False
    if tekst == "zonder" or woord.lemma in VERBORGEN:
        return True
    return woord.tag.startswith(("ADJ(vrij", "ADJ(prenom", "WW(vd")) and tekst.startswith("on") and ease(tekst[2:]) >= BEKEND


REGEL = Zinregel(
    naam="dubbele_ontkenning",
    titel=_("Dubbele ontkenning"),
    wat=_("Twee woorden die allebei nee zeggen: 'niet onmogelijk', 'niet zonder', 'geen … tenzij'."),
    waarom=_("De lezer moet twee keer omdenken om te weten wat er wel geldt."),
    bron="feiten/leesbaarheid §1: in 89 % van de zinsparen waarin het verschilt, heeft de moeilijke zin meer ontkenningen.",
    goed=(
        "U krijgt geen geld, omdat u niet in deze gemeente woont.",
        "U hoeft niet te bellen en u hoeft ook niet te schrijven.",
        "Vergeet niet uw pas mee te nemen.",
        "Wij weten nog niet of u bijstand krijgt.",
        "Als u geen pgb hebt hoeft u niets te doen.",
        "U hoeft niet onmiddellijk te betalen.",
    ),
    fout=(
        ("Het is niet onmogelijk dat u een pgb krijgt.", "niet onmogelijk"),
        ("U mag niet zonder toestemming op vakantie.", "niet zonder"),
        ("Er is geen reden om dit niet te doen.", "geen reden om dit niet"),
        ("U krijgt geen bijstand, tenzij u hier woont.", "geen bijstand, tenzij"),
        ("U krijgt niets terug, behalve als u de rekening stuurt.", "niets terug, behalve"),
    ),
    zoek=find,
)
