"""How a Dutch sentence is built, as far as rewriting needs it: finite verbs, subjects, and the verb in second place.

Works on Frog's tags and only leans on its tree where that is mostly right. What is not certain gives None.
"""

from __future__ import annotations

from leesbaarheid.herschrijven.klad import Stuk, pieces
from leesbaarheid.tekst import Woord, Zin
from leesbaarheid.woorden.bekendheid import ease

SCHEIDBAAR = (
    "terug", "samen", "binnen", "tegen", "vast", "thuis", "deel", "plaats", "goed", "klaar", "bekend", "open", "kwijt", "mee",
    "weg", "neer", "vrij", "toe", "los", "uit", "bij", "aan", "af", "in", "op", "na",
)  # fmt: skip
"""Parts of verbs that stand apart in a main clause ('zij leggen uit')."""
TWIJFELACHTIG = ("achter", "onder", "over", "voor", "door", "weer", "mis", "vol", "om")
"""Parts that stand apart in some verbs only: 'voorleggen' does, 'voorkomen' (prevent) does not."""
NIET_SCHEIDBAAR = frozenset({"informeren", "aanvaarden", "aanbidden", "aanschouwen"})
BEKEND_WERKWOORD = 3.0
"""z from which the rest of a word is a verb: 'leggen' in 'uitleggen', not 'vesteren' in 'investeren' (judgement)."""

NAAMWOORD = ("N(", "ADJ(nom", "SPEC(deeleigen")
HULP_IN_BIJZIN = frozenset({"kunnen", "moeten", "mogen", "willen", "zullen", "gaan", "laten"})
ONDERWERPEN = frozenset({"het", "dit", "dat", "iedereen", "iemand", "niemand", "men", "die", "deze"})
"""Pronouns besides the personal ones that may be a subject."""
VOORWAARDE = frozenset({"als", "indien", "wanneer", "tenzij", "mits", "ingeval", "zolang", "zodra", "voorzover", "zover"})
ONTKENNING = frozenset(
    {"niet", "geen", "nooit", "niemand", "niets", "niks", "nergens", "noch", "zonder", "nimmer", "geenszins", "evenmin"}
)


def is_finite(woord: Woord) -> bool:
    """A finite verb. A value never is."""
    return woord.tag.startswith("WW(pv") and not woord.waarde


def is_plural(woord: Woord) -> bool:
    """A plural noun, pronoun or finite verb. After 'wij' Frog may take the finite verb for an infinitive: plural too."""
    return ",mv" in woord.tag or woord.tag.startswith("WW(inf")


def is_nominative(woord: Woord) -> bool:
    """A pronoun that is (or may be) a subject: 'wij', 'u', 'je'."""
    return woord.tag.startswith("VNW(pers,pron,nomin")


def opens_subclause(woord: Woord) -> bool:
    """A word that opens a subordinate clause: 'dat', 'omdat', 'die' (relative), 'waarbij', 'hoe'."""
    laag = woord.tekst.lower()
    return (
        woord.tag.startswith(("VG(onder", "VNW(betr", "VNW(vb"))
        or laag.startswith("waar")
        and woord.tag.startswith("BW")
        or laag in {"hoe", "wanneer", "waarom"}
    )


def body_end(zin: Zin) -> int:
    """The number of tokens without the end mark."""
    einde = len(zin.tokens)
    while einde and zin.tokens[einde - 1].tekst in (".", "!", "?"):
        einde -= 1
    return einde


def noun_phrase(zin: Zin, begin: int) -> int | None:
    """Where the plain noun phrase that starts here ends: a pronoun, or determiner + adjectives + noun, nothing after it."""
    tokens = zin.tokens
    if begin >= len(tokens):
        return None
    eerste = tokens[begin]
    if eerste.waarde:
        return begin + 1
    if eerste.tag.startswith(("VNW(pers", "VNW(pr,", "VNW(refl")) or ",pron," in eerste.tag and eerste.tag.startswith("VNW("):
        return None if eerste.tag.startswith(("VNW(betr", "VNW(vb")) else begin + 1
    plaats = begin + 1 if eerste.tag.startswith(("LID", "VNW(bez,det", "VNW(aanw,det", "VNW(onbep,det")) else begin
    while plaats < len(tokens) and _modifies(tokens[plaats]):
        plaats += 1
    einde = plaats
    while (
        einde < len(tokens) and tokens[einde].tag.startswith(("N(", "ADJ(nom", "SPEC(deeleigen")) and not tokens[einde].waarde
    ):
        einde += 1
    return einde if einde > plaats else None


def _modifies(woord: Woord) -> bool:
    return "prenom" in woord.tag and woord.tag.startswith(("ADJ", "TW", "WW(vd", "WW(od"))


def agrees(zin: Zin, begin: int, eind: int, verb: int) -> bool:
    """Can the noun phrase [begin, eind) be the subject of this finite verb?"""
    kop, pv = zin.tokens[eind - 1], zin.tokens[verb]
    if eind - begin == 1 and kop.tag.startswith("VNW"):
        if not is_nominative(kop) and kop.tekst.lower() not in ONDERWERPEN:
            return False
        return kop.tekst.lower() in {"die", "deze", "ze", "zij", "u"} or is_plural(kop) == is_plural(pv)
    return is_plural(kop) == is_plural(pv)


def clause_verb(zin: Zin, begin: int, eind: int) -> int | None:
    """The finite verb of the subordinate clause [begin, eind), of which the opening word stands before `begin`.

    A clause inside it must come after its verb; otherwise None, as with two finite verbs.
    """
    dieper = next((plaats for plaats in range(begin, eind) if opens_subclause(zin.tokens[plaats])), eind)
    vervoegd = [plaats for plaats in range(begin, dieper) if is_finite(zin.tokens[plaats])]
    if vervoegd:
        return vervoegd[0] if len(vervoegd) == 1 else None
    los = [plaats for plaats in range(begin, dieper) if zin.tokens[plaats].tag.startswith("WW(inf,vrij")]
    meervoud = zin.tokens[begin].tekst.lower() in {"wij", "we", "zij", "ze", "jullie"}
    if len(los) == 2:  # 'wij uw inkomen kunnen zien'
        los = [plaats for plaats in los if zin.tokens[plaats].lemma in HULP_IN_BIJZIN]
    return los[0] if len(los) == 1 and meervoud else None


def split_verb(woord: Woord) -> tuple[str, str] | None:
    """A finite verb and the part of it that stands apart in a main clause: ('legt', 'uit'), ('is', ''). None when unsure."""
    vorm, lemma = woord.tekst.lower(), woord.lemma.lower()
    for deel in TWIJFELACHTIG + SCHEIDBAAR:
        rest = lemma.removeprefix(deel)
        if not (lemma.startswith(deel) and vorm.startswith(deel)) or len(rest) < 4 or ease(rest) < BEKEND_WERKWOORD:
            continue
        if lemma in NIET_SCHEIDBAAR:
            return vorm, ""
        return None if deel in TWIJFELACHTIG else (vorm.removeprefix(deel), deel)
    return vorm, ""


def verb_first(zin: Zin, begin: int, eind: int) -> tuple[Stuk, ...] | None:
    """The clause [begin, eind), without its opening word, with the finite verb in front: what follows 'Daardoor' or 'Die'."""
    verb = clause_verb(zin, begin, eind)
    delen = take_out(zin, begin, eind, verb) if verb is not None else None
    return None if delen is None else (delen[0], *delen[1])


def take_out(zin: Zin, begin: int, eind: int, verb: int) -> tuple[Stuk, tuple[Stuk, ...]] | None:
    """The finite verb without its loose part, and the clause [begin, eind) without that verb. None when unsure.

    What the verb stood between is joined: 'mee kan doen' leaves 'meedoen'.
    """
    delen = split_verb(zin.tokens[verb])
    if delen is None:
        return None
    stukken = pieces(zin)
    voor, na = stukken[begin:verb], stukken[verb + 1 : eind]
    achter = (Stuk(delen[1]),) if delen[1] else ()
    if verb > begin and na and is_loose_part(zin, verb - 1, verb + 1):
        voor, na = voor[:-1], (Stuk(voor[-1].tekst + na[0].tekst), *na[1:])
    return Stuk(delen[0]), (*voor, *achter, *na)


def is_loose_part(zin: Zin, deel: int, verb: int) -> bool:
    """Is this word the loose part of that infinitive or participle, so that side by side they are one word?"""
    woord, werkwoord = zin.tokens[deel], zin.tokens[verb]
    if woord.tekst.lower() not in SCHEIDBAAR + TWIJFELACHTIG or not werkwoord.tag.startswith(("WW(inf", "WW(vd")):
        return False
    return woord.tag == "VZ(fin)" or woord.relatie == "svp" or ease(woord.tekst + werkwoord.tekst) >= BEKEND_WERKWOORD


def is_negated(zin: Zin, begin: int, eind: int) -> bool:
    """Does a negation stand in [begin, eind)?"""
    return any(woord.tekst.lower() in ONTKENNING for woord in zin.tokens[begin:eind])


def has_condition(zin: Zin, begin: int, eind: int) -> bool:
    """Does a condition stand in [begin, eind)?"""
    return any(woord.tekst.lower() in VOORWAARDE for woord in zin.tokens[begin:eind])


def is_question(zin: Zin) -> bool:
    """Ends with a question mark."""
    return zin.tokens[-1].tekst == "?"
