"""Several messages in one sentence: too many clauses, or main clauses that have nothing to do with each other."""

from collections.abc import Iterator, Sequence
from gettext import gettext as _

from leesbaarheid.regels.onderwerp import GRENZEN, OPENT_BIJZIN, is_finite, verb_of_subject
from leesbaarheid.regels.regel import Precisie, Vondst, Zinregel
from leesbaarheid.tekst import Woord, Zin

MEESTE_DEELZINNEN = 3
MINSTE_WOORDEN = 15
"""A shorter sentence holds three clauses easily: 'Vraag ons wat u moet doen als u ziek bent.'"""
LANGE_ZIN = 18
"""From this many words three clauses are too many; right in some 70 % of the pairs, where 15 words gave some 60 %."""

MET_INFINITIEF = frozenset({"zullen", "kunnen", "mogen", "moeten", "willen", "gaan", "laten"})
BEGIN = ("LID(", "VNW(bez", "VNW(aanw,det")
"""What stands before a noun and belongs to it."""
VERBINDERS = frozenset({"en", "maar", "want", "dus"})


def find(zin: Zin) -> Iterator[Vondst]:
    """The whole sentence."""
    deelzinnen = sum(is_finite(zin, plaats) and not _is_infinitive(zin, plaats) for plaats in range(len(zin.tokens)))
    woorden = len(zin.woorden)
    if (deelzinnen > MEESTE_DEELZINNEN and woorden >= MINSTE_WOORDEN) or (
        woorden >= LANGE_ZIN and (deelzinnen == MEESTE_DEELZINNEN or _joins_main_clauses(zin))
    ):
        uitleg = _("Deze zin heeft {aantal} delen met elk een eigen werkwoord. Maak er meer zinnen van: één boodschap per zin.")
        yield Vondst(zin.begin, zin.eind, uitleg.format(aantal=deelzinnen))


def _is_finite(woord: Woord) -> bool:
    return woord.tag.startswith("WW(pv")


def _is_infinitive(zin: Zin, plaats: int) -> bool:
    """Frog takes some for finite: 'moet … volgen'. Then a verb that asks for an infinitive stands before it in its clause."""
    if zin.tokens[plaats].tag != "WW(pv,tgw,mv)":
        return False
    for woord in reversed(zin.tokens[:plaats]):
        if _is_finite(woord):
            return woord.lemma in MET_INFINITIEF
        if woord.tekst in GRENZEN or woord.tag.startswith((*OPENT_BIJZIN, "VG(neven")):
            return False
    return False


def _joins_main_clauses(zin: Zin) -> bool:
    """'… en de gemeente betaalt': behind a coordinator a new subject with its verb."""
    gezien: set[str] = set()
    for plaats, woord in enumerate(zin.tokens):
        onderwerp = _subject(zin.tokens[plaats + 1 : plaats + 4])
        if (
            woord.tekst.lower() in VERBINDERS
            and onderwerp
            and onderwerp not in gezien
            and any(map(_is_finite, zin.tokens[:plaats]))
        ):
            return True
        begin = plaats - (plaats > 0 and zin.tokens[plaats - 1].tag.startswith(BEGIN))
        if woord.tag.startswith(("N(", "VNW")) and verb_of_subject(zin, begin, plaats + 1) is not None:
            gezien.add(woord.tekst.lower())
    return False


def _subject(woorden: Sequence[Woord]) -> str | None:
    """Who the clause is about that begins with these words: a pronoun, or an article with its noun, right before the verb."""
    for lengte, begin in ((1, ("VNW(pers", "VNW(aanw,pron")), (2, BEGIN)):
        if len(woorden) > lengte and woorden[0].tag.startswith(begin) and _is_finite(woorden[lengte]):
            return woorden[lengte - 1].tekst.lower()
    return None


_TWEE = "De gemeente betaalt uw hulp in de huishouding elke maand aan de SVB, en uw hulpverlener krijgt het geld daarna."
_DRIE = "Wij sturen u een brief waarin staat welke papieren u nodig hebt voor uw nieuwe aanvraag bij de gemeente."
_VIER = "Als u ziek bent en niet kunt werken, moet u ons bellen zodat wij weten dat u geen loon krijgt."

REGEL = Zinregel(
    naam="te_veel_boodschappen",
    titel=_("Te veel boodschappen in één zin"),
    wat=_("Een lange zin met drie of meer werkwoorden met een eigen onderwerp, of met twee hele zinnen aan elkaar."),
    waarom=_("Elk deel van de zin vertelt iets. Wie langzaam leest, is het eerste kwijt bij het laatste."),
    bron="eigen oordeel; de grenzen zijn gelegd op de ontwikkelhelft.",
    goed=(
        "Vraag ons wat u moet doen als u ziek bent.",
        "Wij kijken naar uw zorgovereenkomst en laten u weten of die goed is.",
        "U kunt ons op werkdagen van 9 tot 17 uur bellen en u kunt ook een brief sturen naar de gemeente in uw stad.",
        "Verandert er iets? Vertel het ons dan snel. Dan kijken wij wat dat voor uw pgb betekent.",
    ),
    fout=((_TWEE, _TWEE), (_DRIE, _DRIE), (_VIER, _VIER)),
    precisie=Precisie(0.69, 62),
    zoek=find,
)
