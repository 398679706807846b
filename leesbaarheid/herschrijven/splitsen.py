"""Two main clauses joined by 'en', 'maar', 'want', 'of', 'dus' or a semicolon become two sentences."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.herschrijven.klad import Klad, Stuk, end_mark, new_words, pieces, sentence
from leesbaarheid.herschrijven.manier import Manier
from leesbaarheid.herschrijven.zinsbouw import (
    agrees,
    body_end,
    has_condition,
    is_finite,
    is_negated,
    is_nominative,
    is_plural,
    is_question,
    noun_phrase,
    opens_subclause,
)
from leesbaarheid.tekst import Zin

VOEGWOORDEN = frozenset({"en", "maar", "want", "of", "dus", ";"})
ZONDER_WOORD = frozenset({"en", ";"})
"""What need not come back at the start of the second sentence."""
PAREN = frozenset({"zowel", "hetzij", "enerzijds", "noch", "alleen", "ofwel", "behalve", "eerder", "anders"})
"""Words that bind the first part to what follows: 'niet alleen … maar ook'."""
VOORAAN = frozenset(
    {"daarom", "daardoor", "daarna", "dan", "daarbij", "daarmee", "dus", "ook", "hiermee", "hierdoor", "toch", "nu", "zo"}
)
"""Adverbs that open a main clause, with the verb right after them."""
LANGSTE_ONDERWERP = 4
"""Tokens of a subject that is said again; a longer one makes the second sentence heavy."""


def find(zin: Zin) -> Iterator[Klad]:
    """One draft for each place where the sentence can be cut."""
    einde = body_end(zin)
    if is_question(zin) or any(woord.tekst == ":" for woord in zin.tokens):
        return
    for knip in range(2, einde - 1):
        woord = zin.tokens[knip].tekst.lower()
        if woord not in VOEGWOORDEN or zin.tokens[knip].waarde:
            continue
        tweede = _second(zin, knip, einde)
        if tweede is not None and _can_stand_alone(zin, knip):
            begin = () if woord in ZONDER_WOORD else new_words(woord)
            eerste = sentence(zin, pieces(zin)[:knip])
            yield Klad((eerste, sentence(zin, (*begin, *tweede), end_mark(zin) or ".")))


def _can_stand_alone(zin: Zin, knip: int) -> bool:
    """The first part: a main clause of its own, under no condition, not one half of a pair."""
    eerste = zin.tokens[:knip]
    if opens_subclause(eerste[0]) or has_condition(zin, 0, knip) or not any(map(is_finite, eerste)):
        return False
    if is_finite(eerste[0]) and not _is_imperative(zin, 0):
        return False
    return not any(woord.tekst.lower() in PAREN for woord in eerste)


def _second(zin: Zin, knip: int, einde: int) -> tuple[Stuk, ...] | None:
    """The second part as a sentence, or None when it is no main clause for certain."""
    woord, begin = zin.tokens[knip].tekst.lower(), knip + 1
    gebiedend = _is_imperative(zin, 0)
    if _is_imperative(zin, begin):
        past = gebiedend and woord in {"en", "of", ";"} or woord == "of" and not gebiedend
        return pieces(zin)[begin:einde] if past else None
    if gebiedend and woord in {"en", "of", ";"}:
        return None  # 'Betaal op tijd en u krijgt korting' is a condition
    if _has_own_subject(zin, knip, einde):
        return pieces(zin)[begin:einde]
    return _with_subject_again(zin, knip, einde) if woord in {"en", "maar"} else None


def _is_imperative(zin: Zin, plaats: int) -> bool:
    if plaats + 1 >= len(zin.tokens):
        return False
    woord, volgend = zin.tokens[plaats], zin.tokens[plaats + 1]
    return woord.tag == "WW(pv,tgw,ev)" and not is_nominative(volgend) and (plaats == 0 or not _subject_of(zin, plaats))


def _subject_of(zin: Zin, verb: int) -> bool:
    """Is there a subject before this verb, in the first part of the sentence?"""
    eind = noun_phrase(zin, 0)
    return eind is not None and eind < verb and not is_finite(zin.tokens[0])


def _has_own_subject(zin: Zin, knip: int, einde: int) -> bool:
    """'wij beslissen …' or 'daarom beslissen wij …', and no verb-final clause that happens to look like it."""
    begin = knip + 1
    if zin.tokens[begin].tekst.lower() in VOORAAN and begin + 2 < einde and is_finite(zin.tokens[begin + 1]):
        eind = noun_phrase(zin, begin + 2)
        return eind is not None and eind < einde and agrees(zin, begin + 2, eind, begin + 1)
    eind = noun_phrase(zin, begin)
    if eind is None or eind >= einde or not _is_finite_after(zin, begin, eind) or not agrees(zin, begin, eind, eind):
        return False
    if not any(map(opens_subclause, zin.tokens[:knip])):
        return zin.tokens[knip].tekst.lower() != "of" or _is_first_of(zin, knip) and _takes_object(zin, eind, einde)
    if zin.tokens[knip].tekst.lower() == "of":
        return False
    return _takes_object(zin, eind, einde)


def _is_first_of(zin: Zin, knip: int) -> bool:
    """No 'of' before this one, with which it would make a pair of questions."""
    return all(woord.tekst.lower() != "of" for woord in zin.tokens[:knip])


def _takes_object(zin: Zin, verb: int, einde: int) -> bool:
    """After this verb comes what never follows the verb of a subordinate clause: so it stands in second place."""
    return verb + 1 < einde and not zin.tokens[verb + 1].tag.startswith(("VZ", "VG", "WW", "LET", "BW"))


def _is_finite_after(zin: Zin, begin: int, verb: int) -> bool:
    woord = zin.tokens[verb]
    return is_finite(woord) or woord.tag.startswith("WW(inf,vrij") and zin.tokens[begin].tekst.lower() in {"wij", "we"}


def _with_subject_again(zin: Zin, knip: int, einde: int) -> tuple[Stuk, ...] | None:
    """'U vult het in en stuurt het terug': the second part has the verb, and gets the subject of the first."""
    verb = knip + 1
    eind = noun_phrase(zin, 0)
    if (
        verb + 1 >= einde
        or eind is None
        or eind > LANGSTE_ONDERWERP
        or not is_finite(zin.tokens[verb])
        or is_nominative(zin.tokens[verb + 1])
    ):
        return None
    hoofdverb = next((plaats for plaats in range(eind, knip) if is_finite(zin.tokens[plaats])), None)
    if hoofdverb is None or not _is_subject(zin, eind, hoofdverb) or not _is_complete(zin, hoofdverb, knip):
        return None
    if is_plural(zin.tokens[hoofdverb]) != is_plural(zin.tokens[verb]) or zin.tokens[verb].relatie == "body":
        return None
    return (*pieces(zin)[:eind], *pieces(zin)[verb:einde]) if not _own_object_first(zin, verb) else None


def _is_subject(zin: Zin, eind: int, verb: int) -> bool:
    """The noun phrase at the start is the subject: definite, in agreement, and no other subject right after the verb."""
    kop, eerste = zin.tokens[eind - 1], zin.tokens[0]
    bepaald = eerste.tag.startswith(("LID(bep", "VNW(bez", "VNW(aanw")) or is_nominative(eerste)
    return (
        bepaald
        and (is_nominative(kop) or kop.relatie == "su" and not kop.waarde)
        and not any(map(opens_subclause, zin.tokens[eind:verb]))
        and not any(woord.is_leesteken or woord.tekst.lower() == "en" for woord in zin.tokens[eind:verb])
        and not is_nominative(zin.tokens[verb + 1])
        and agrees(zin, 0, eind, verb)
    )


def _is_complete(zin: Zin, verb: int, knip: int) -> bool:
    """The first part has its own object or complement, no clause after the verb, no list of verbs, no negation to share."""
    deel = zin.tokens[verb + 1 : knip]
    return (
        any(woord.tag.startswith(("N(", "VNW(pers", "VNW(pr", "ADJ", "SPEC")) for woord in deel)
        and not any(map(opens_subclause, deel))
        and not any(map(is_finite, deel))
        and not any(woord.tekst == "," for woord in deel[:-1])
        and not is_negated(zin, verb + 1, knip)
    )


def _own_object_first(zin: Zin, verb: int) -> bool:
    """'en krijgt de klant bericht': what follows the verb may be its subject, after something in front of the first part."""
    eind = noun_phrase(zin, verb + 1)
    return eind is not None and zin.tokens[eind - 1].relatie == "su" and zin.tokens[eind - 1].tekst.lower() != "het"


MANIER = Manier(naam="splitsen", titel=_("Knip de zin in tweeën."), probeer=find)
