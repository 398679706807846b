"""Article–noun tang: 'de door u op 3 mei ingediende aanvraag'."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.regels.regel import Precisie, Vondst, Zinregel
from leesbaarheid.tekst import Zin

MINSTE_WOORDEN = 3
"""Words between article and noun from which it is a tang: 'door u ingediende'."""

_LIDWOORDEN = ("LID(", "VNW(aanw,det,stan,prenom", "VNW(bez,det", "VNW(onbep,det,stan,prenom")
_DEELWOORDEN = ("WW(vd", "WW(od")
_BEGIN = ("VZ(init", "BW(", "ADJ(vrij", "VNW(pers")
"""What may follow the article of a tang: 'de door …', 'de eerder op …'."""

_AANHALING = frozenset("‘’“”\"'")


def find(zin: Zin) -> Iterator[Vondst]:
    """From the article to its noun, when a whole phrase with a preposition stands between."""
    tot = -1
    for plaats, woord in enumerate(zin.tokens):
        if plaats <= tot or woord.waarde or not woord.tag.startswith(_LIDWOORDEN):
            continue
        kern = _noun(zin, plaats)
        if kern is not None:
            tot = kern
            zelfstandig = zin.tokens[kern]
            uitleg = _(
                "Tussen '{lidwoord}' en '{woord}' staan {aantal} woorden. Zet die erachter, of maak er een eigen zin van."
            ).format(lidwoord=woord.tekst, woord=zelfstandig.tekst, aantal=kern - plaats - 1)
            yield Vondst(woord.begin, zelfstandig.eind, uitleg)


def _noun(zin: Zin, lidwoord: int) -> int | None:
    """The noun that an article waits for: behind 'preposition … participle', without another clause between."""
    if lidwoord + 1 >= len(zin.tokens) or not zin.tokens[lidwoord + 1].tag.startswith(_BEGIN):
        return None
    met_voorzetsel = False
    for plaats in range(lidwoord + 1, len(zin.tokens)):
        woord = zin.tokens[plaats]
        if woord.tekst in {";", ":", "(", ")"} or woord.tag.startswith(("WW(pv", "VG(onder", "VNW(betr")):
            return None
        met_voorzetsel = met_voorzetsel or woord.tag.startswith("VZ(init")
        if woord.tag.startswith(_DEELWOORDEN):
            return _after(zin, plaats, lidwoord) if met_voorzetsel else None
        if woord.tag.startswith("WW("):
            return None
    return None


def _after(zin: Zin, deelwoord: int, lidwoord: int) -> int | None:
    """The noun right behind a participle, past adjectives ('ingediende nieuwe aanvraag')."""
    for plaats in range(deelwoord + 1, len(zin.tokens)):
        woord = zin.tokens[plaats]
        if woord.tag.startswith(("N(", "SPEC(")):
            return plaats if plaats - lidwoord - 1 >= MINSTE_WOORDEN else None
        if not woord.tag.startswith((*_DEELWOORDEN, "ADJ(prenom", "TW(")) and woord.tekst not in _AANHALING:
            return None
    return None


REGEL = Zinregel(
    naam="tang_lidwoord",
    titel=_("Lidwoord ver van zijn woord"),
    wat=_("Drie of meer woorden tussen een lidwoord en het woord waar het bij hoort, met een voorzetsel ertussen."),
    waarom=_("De lezer weet pas aan het eind waar het over gaat."),
    bron="feiten/leesbaarheid §1: in 69 % van de zinsparen waarin het verschilt, staat de tang in de moeilijke zin.",
    goed=(
        "Wij hebben de aanvraag gelezen die u op 3 mei stuurde.",
        "Het nieuwe, hogere en langere pgb gaat in op 1 mei.",
        "Wij betalen de gekozen hulp in de eerste week.",
        "De brief van de gemeente over uw gekozen hulp is lang.",
    ),
    fout=(
        ("Wij hebben de door u op 3 mei ingediende aanvraag gelezen.", "de door u op 3 mei ingediende aanvraag"),
        ("U krijgt een op uw persoonlijke situatie toegesneden advies.", "een op uw persoonlijke situatie toegesneden advies"),
        ("Dit volgt uit het door de gemeente genomen besluit.", "het door de gemeente genomen besluit"),
    ),
    precisie=Precisie(0.67, 3),
    zoek=find,
)
