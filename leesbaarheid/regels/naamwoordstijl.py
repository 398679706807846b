"""Nominal style: an action hidden in a noun, 'de beoordeling van uw aanvraag', 'het indienen van'."""

from collections.abc import Iterator
from functools import cache
from gettext import gettext as _

from leesbaarheid.maten.naamwoordstijl import is_nominal
from leesbaarheid.regels.regel import Precisie, Vondst, Zinregel
from leesbaarheid.tekst import Woord, Zin
from leesbaarheid.woorden.bekendheid import ease, familiarity
from leesbaarheid.woorden.lijsten import read

GEWOON = 4.0
"""Zipf in speech from which a noun in -ing is a thing that people talk about: 'woning', 'vergadering'."""
BESTAAT = 1.6
"""z from which the verb behind the noun exists: 'toekennen', but no 'werkomgeven'."""
_UITGANGEN = (("ing", "en"), ("atie", "eren"))


def find(zin: Zin) -> Iterator[Vondst]:
    """'het indienen van', and nouns of a verb before 'van': 'de beoordeling van'; from the article on."""
    for plaats in range(len(zin.tokens) - 1):
        woord, voor = zin.tokens[plaats], _article(zin, plaats)
        if zin.tokens[plaats + 1].tekst.lower() != "van" or woord.waarde or woord.lemma.lower() in _things():
            continue
        werkwoord = _verb(woord, voor)
        if werkwoord:
            uitleg = _("'{woord}' verbergt wie iets doet. Schrijf op wie dat is, met het werkwoord '{werkwoord}'.")
            tekst = uitleg.format(woord=woord.tekst, werkwoord=werkwoord)
            yield Vondst((voor or woord).begin, zin.tokens[plaats + 1].eind, tekst)


def _article(zin: Zin, plaats: int) -> Woord | None:
    """The article of a noun, past its adjectives."""
    while plaats > 0 and zin.tokens[plaats - 1].tag.startswith("ADJ(prenom"):
        plaats -= 1
    voor = zin.tokens[plaats - 1] if plaats else None
    return voor if voor is not None and voor.tag.startswith("LID") else None


@cache
def _things() -> frozenset[str]:
    """Words that only look like an action (woorden/dingen.toml)."""
    return frozenset(woord for woorden in read("dingen")["dingen"].values() for woord in woorden)


def _verb(woord: Woord, voor: Woord | None) -> str | None:
    """The verb that a noun is made of; None when it is no action: 'een aanpassing van' is mostly a thing, with 'de' not."""
    lidwoord = voor.tekst.lower() if voor else ""
    if lidwoord == "het" and woord.tag.startswith("WW(inf,nom"):
        return woord.tekst.lower()
    if lidwoord == "een" or not is_nominal(woord) or familiarity(woord).spraak >= GEWOON:
        return None
    lemma = woord.lemma.lower()
    vormen = (lemma.removesuffix(uitgang) + werkwoord for uitgang, werkwoord in _UITGANGEN if lemma.endswith(uitgang))
    return next((vorm for vorm in vormen if ease(vorm) > BESTAAT), None)


REGEL = Zinregel(
    naam="naamwoordstijl",
    titel=_("Naamwoordstijl"),
    wat=_("Een handeling die als ding is opgeschreven: 'het indienen van', 'de beoordeling van'."),
    waarom=_("Wie iets doet verdwijnt, en de lezer moet zelf bedenken wat er gebeurt."),
    bron="feiten/leesbaarheid §1: in 91 % van de zinsparen waarin het verschilt, heeft de moeilijke zin er meer.",
    goed=(
        "Wij bekijken uw aanvraag.",
        "De woning van uw moeder is te duur.",
        "De betaling komt op 1 mei.",
        "U kunt het regelen via de website.",
        "De handtekening van uw partner ontbreekt.",
        "Na het overlijden van uw man verandert de bijstand.",
        "Neem een verwijzing van uw huisarts mee.",
        "De uitnodiging van de gemeente komt per post.",
        "De werkomgeving van de hulpverlener is veilig.",
    ),
    fout=(
        ("Het indienen van een aanvraag kan elke dag.", "Het indienen van"),
        ("De beoordeling van uw aanvraag duurt zes weken.", "De beoordeling van"),
        ("Na beëindiging van de hulp stopt het pgb.", "beëindiging van"),
    ),
    precisie=Precisie(0.36, 44),
    maat="naamwoordstijl",
    zoek=find,
)
