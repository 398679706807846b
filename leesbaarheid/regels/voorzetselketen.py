"""A chain of prepositions: 'de brief over de hoogte van het bedrag in het besluit van de gemeente'."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.regels.regel import Ernst, Precisie, Vondst, Zinregel
from leesbaarheid.tekst import Zin

SCHAKELS = 4
"""Prepositions in a chain from which it is too long."""

GEEN_SCHAKEL = frozenset({"als", "om", "te"})
"""Frog calls these prepositions too; what follows is a clause or a comparison."""
_VOOR_KERN = ("LID(", "ADJ(prenom", "TW(", "VNW(bez", "VNW(aanw,det", "VNW(onbep", "WW(vd,prenom", "WW(od,prenom")
_KERN = ("N(", "SPEC(", "TW(", "VNW(pers")


def find(zin: Zin) -> Iterator[Vondst]:
    """From the first preposition to the noun behind the last."""
    keten: list[int] = []
    na_kern = False
    for plaats, woord in enumerate(zin.tokens):
        if _is_link(zin, plaats):
            keten, na_kern = [*keten, plaats], False
        elif woord.tag.startswith(_KERN) and not woord.waarde:
            na_kern = True
        elif (
            na_kern or woord.waarde or not woord.tag.startswith((*_VOOR_KERN, "VZ(init")) or woord.tekst.lower() in GEEN_SCHAKEL
        ):
            # A new phrase: it hangs on the verb, not on the noun before it.
            yield from _judge(zin, keten, plaats)
            keten, na_kern = [], False
    yield from _judge(zin, keten, len(zin.tokens))


def _is_link(zin: Zin, plaats: int) -> bool:
    """A preposition with a noun behind it; not one of time or amount ('tot en met', 'van 9 tot 17 uur', 'op 1 mei')."""
    woord = zin.tokens[plaats]
    if not woord.tag.startswith("VZ(init") or woord.tekst.lower() in GEEN_SCHAKEL or plaats + 1 == len(zin.tokens):
        return False
    volgende = zin.tokens[plaats + 1]
    return not (volgende.tag.startswith("TW(") or volgende.waarde)


def _judge(zin: Zin, keten: list[int], eind: int) -> Iterator[Vondst]:
    if len(keten) >= SCHAKELS:
        woorden = ", ".join(f"'{zin.tokens[plaats].tekst}'" for plaats in keten)
        uitleg = _("Hier staan {aantal} voorzetsels op rij: {woorden}. Maak er twee zinnen van, of gebruik een werkwoord.")
        yield Vondst(zin.tokens[keten[0]].begin, zin.tokens[eind - 1].eind, uitleg.format(aantal=len(keten), woorden=woorden))


REGEL = Zinregel(
    naam="voorzetselketen",
    titel=_("Veel voorzetsels op rij"),
    wat=_("Vier of meer voorzetsels (van, op, in, voor …) zonder een werkwoord ertussen."),
    waarom=_("De lezer moet onthouden wat bij wat hoort, en ziet niet wie wat doet."),
    bron="feiten/leesbaarheid §1: het aantal voorzetsels wijst in 72 % van de zinsparen de moeilijke zin aan.",
    goed=(
        "U krijgt een brief van de gemeente over uw pgb.",
        "Wij zijn open van maandag tot en met vrijdag van 9 tot 17 uur.",
        "Hebt u voor het gesprek op maandag in het gemeentehuis een tolk voor uw partner nodig?",
        "Stuur de brief in de envelop naar de gemeente.",
    ),
    fout=(
        (
            "Dit gaat over de hoogte van het bedrag in het besluit van de gemeente over uw pgb.",
            "over de hoogte van het bedrag in het besluit van de gemeente over uw pgb",
        ),
        (
            "Voor vragen over de regels voor hulp bij het werk kunt u bellen.",
            "Voor vragen over de regels voor hulp bij het werk",
        ),
        (
            "U leest dit in de bijlage bij de brief van mei over de regels.",
            "in de bijlage bij de brief van mei over de regels",
        ),
    ),
    precisie=Precisie(0.43, 7),
    zonder_bewijs=Ernst.TIP,
    zoek=find,
)
