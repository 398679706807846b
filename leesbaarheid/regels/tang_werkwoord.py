"""Verb tang: 'U kunt binnen … bezwaar maken', with too much between the two parts of the verb."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.regels.regel import Ernst, Precisie, Vondst, Zinregel
from leesbaarheid.tekst import Zin
from leesbaarheid.woorden.bekendheid import ease

MEESTE_WOORDEN = 10
"""Words that may stand between the parts. High on purpose: a tang alone says little (feiten/leesbaarheid §1: 60 %).
On the development half 9 words are right in 50 %, 10 in 56 %."""

BESTAAT = 1.6
"""z from which particle and verb are one: 'opsturen', but no 'uitwillen'."""
MET_DEELWOORD = frozenset({"hebben", "zijn", "worden"})
MET_INFINITIEF = frozenset({"zullen", "kunnen", "mogen", "moeten", "willen", "gaan", "laten", "komen"})
_OPENT_BIJZIN = ("VNW(betr", "VNW(vb", "VG(onder")
_VRAAGWOORDEN = ("waar", "hoe", "wanneer")
_GRENS = frozenset({";", ":", "–", "-", "om"})


def find(zin: Zin) -> Iterator[Vondst]:
    """From the finite verb to the word that completes it, when too many words stand between."""
    for plaats, woord in enumerate(zin.tokens):
        slot = _last_part(zin, plaats) if woord.tag.startswith("WW(pv") else None
        if slot is None:
            continue
        tussen = sum(not token.is_leesteken for token in zin.tokens[plaats + 1 : slot])
        if tussen > MEESTE_WOORDEN:
            uitleg = _(
                "'{eerste}' en '{laatste}' horen bij elkaar, maar er staan {aantal} woorden tussen. "
                "Zet ze dichter bij elkaar, of maak er twee zinnen van."
            ).format(eerste=woord.tekst, laatste=zin.tokens[slot].tekst, aantal=tussen)
            yield Vondst(woord.begin, zin.tokens[slot].eind, uitleg)


def _last_part(zin: Zin, eerste: int) -> int | None:
    """Place of the participle, infinitive or particle that completes this finite verb.

    By place, not by the tree: that goes wrong in just these sentences. Clauses in between are stepped over.
    """
    plaats = eerste + 1
    while plaats < len(zin.tokens):
        woord = zin.tokens[plaats]
        if woord.tekst in _GRENS or woord.tag.startswith("WW(pv"):
            return None
        if woord.tag.startswith(_OPENT_BIJZIN) or (woord.tag == "BW()" and woord.tekst.lower().startswith(_VRAAGWOORDEN)):
            plaats = _after_clause(zin, plaats)
        elif woord.tag.startswith(("WW(inf,vrij", "WW(vd,vrij")) or woord.tag == "VZ(fin)":
            return plaats if _completes(zin, eerste, plaats) else None
        else:
            plaats += 1
    return None


def _after_clause(zin: Zin, begin: int) -> int:
    """The place behind the verbs that end the clause that begins here."""
    plaats = begin + 1
    while plaats < len(zin.tokens) and not zin.tokens[plaats].tag.startswith("WW(pv"):
        plaats += 1
    while plaats < len(zin.tokens) and (zin.tokens[plaats].is_werkwoord or zin.tokens[plaats].tekst == "te"):
        plaats += 1
    return plaats


def _completes(zin: Zin, eerste: int, plaats: int) -> bool:
    woord, lemma = zin.tokens[plaats], zin.tokens[eerste].lemma
    if woord.tag == "VZ(fin)":
        return ease(woord.tekst.lower() + lemma) > BESTAAT
    if zin.tokens[plaats - 1].tekst == "te":
        return False
    return lemma in (MET_DEELWOORD if woord.is_voltooid_deelwoord else MET_INFINITIEF)


_KUNT = "kunt binnen zes weken na de dag waarop u deze brief hebt gekregen bij ons bezwaar maken"
_HEBBEN = "hebben uw aanvraag voor een pgb voor hulp in de huishouding van 3 mei afgewezen"
_STUREN = "sturen de brief met uitleg over uw bijstand en over uw nieuwe adres in mei op"

REGEL = Zinregel(
    naam="tang_werkwoord",
    titel=_("Werkwoord uit elkaar"),
    wat=_("Meer dan tien woorden tussen de twee delen van een werkwoord."),
    waarom=_("De lezer moet wachten op het woord dat zegt wat er gebeurt, en vergeet intussen het begin."),
    bron="Onze Taal, taaladvies over de tangconstructie; de grens is gelegd op de ontwikkelhelft.",
    goed=(
        "U kunt binnen zes weken bezwaar maken.",
        "Wij hebben uw aanvraag voor een pgb op 3 mei gekregen.",
        "Wij sturen de brief morgen naar u op.",
        "Wij weten dat u in mei, in juni en in juli geen geld van ons hebt gekregen.",
    ),
    fout=(
        (f"U {_KUNT}.", _KUNT),
        (f"Wij {_HEBBEN}.", _HEBBEN),
        (f"Wij {_STUREN}.", _STUREN),
    ),
    precisie=Precisie(0.45, 11),
    zonder_bewijs=Ernst.TIP,
    zoek=find,
)
