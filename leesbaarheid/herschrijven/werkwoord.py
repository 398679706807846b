"""A plain verb instead of a verb with a noun ('een beslissing nemen over'), and 'moeten' instead of 'dienen te'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from gettext import gettext as _

from leesbaarheid.herschrijven.klad import Klad, Stuk, end_mark, new_words, pieces, sentence
from leesbaarheid.herschrijven.manier import Manier
from leesbaarheid.herschrijven.omschrijvingen import Omschrijving, light_verbs
from leesbaarheid.herschrijven.zinsbouw import SCHEIDBAAR, TWIJFELACHTIG, body_end, is_finite, is_loose_part, noun_phrase
from leesbaarheid.tekst import Woord, Zin
from leesbaarheid.woorden.herkennen import find_entries

BEPALING = ("LID", "ADJ(prenom", "VNW(bez", "VNW(onbep,det", "VNW(aanw,det", "TW")
"""What before the noun makes it more than a fixed part: 'geen gebruik', 'een snelle beslissing'."""
MOETEN = {"dient": "moet", "dienen": "moeten"}


def find(zin: Zin) -> Iterator[Klad]:
    """A draft for each verb that can be said plainly."""
    for omschrijving in light_verbs():
        vast = omschrijving.vast.split()
        for begin in range(len(zin.tokens) - len(vast)):
            if [woord.tekst.lower() for woord in zin.tokens[begin : begin + len(vast)]] == vast:
                stukken = _replaced(zin, omschrijving, begin, begin + len(vast))
                if stukken is not None:
                    yield Klad((sentence(zin, stukken, end_mark(zin)),))
    stukken = _must(zin)
    if stukken is not None:
        yield Klad((sentence(zin, stukken, end_mark(zin)),))


def _replaced(zin: Zin, omschrijving: Omschrijving, begin: int, eind: int) -> list[Stuk] | None:
    if begin and zin.tokens[begin - 1].tag.startswith(BEPALING) or _in_value(zin, begin, eind):
        return None
    verb = _verb(zin, omschrijving.werkwoord, begin, eind)
    if verb is None or (vorm := _form(zin, omschrijving, verb)) is None:
        return None
    achteraan = verb >= eind
    voorzetsel = max(eind, verb + 1)
    if omschrijving.voorzetsel and not _is_word(zin, voorzetsel, omschrijving.voorzetsel):
        return None
    if omschrijving.voorzetsel and not _takes(zin, omschrijving, voorzetsel + 1):
        return None
    if achteraan:
        return _verb_last(zin, omschrijving, (begin, eind, verb), vorm)
    stukken: list[Stuk | None] = list(pieces(zin))
    stukken[verb] = Stuk(vorm)
    stukken[begin:eind] = [Stuk(omschrijving.los) if omschrijving.los else None, *[None] * (eind - begin - 1)]
    if omschrijving.voorzetsel:
        stukken[voorzetsel] = Stuk(omschrijving.nieuw) if omschrijving.nieuw else None
        if not omschrijving.nieuw and omschrijving.los:
            return None  # 'voeren uit het plan': the part would stand before the object
    return [stuk for stuk in stukken if stuk is not None]


def _takes(zin: Zin, omschrijving: Omschrijving, begin: int) -> bool:
    """Can what follows the preposition be said with the plain verb? A filled-in value may be a person, so it cannot always."""
    einde = noun_phrase(zin, begin)
    if not omschrijving.niet_bij:
        return True
    return einde is not None and not zin.tokens[begin].waarde and zin.tokens[einde - 1].lemma not in omschrijving.niet_bij


def _verb_last(zin: Zin, omschrijving: Omschrijving, plek: tuple[int, int, int], vorm: str) -> list[Stuk] | None:
    """'gebruik maken van de regeling' → 'de regeling gebruiken'; 'medewerking te verlenen aan' → 'mee te werken aan'."""
    begin, eind, verb = plek
    stukken = pieces(zin)
    los = omschrijving.los if not zin.tokens[verb].is_voltooid_deelwoord else ""
    tussen = stukken[eind:verb]
    kern = [*new_words(los), *tussen, Stuk(vorm)] if tussen else [Stuk(los + vorm)]
    if not omschrijving.voorzetsel:
        return [*stukken[:begin], *kern, *stukken[verb + 1 :]]
    if omschrijving.nieuw:
        return [*stukken[:begin], *kern, Stuk(omschrijving.nieuw), *stukken[verb + 2 :]]
    einde = noun_phrase(zin, verb + 2)
    if einde is None or einde < body_end(zin) and zin.tokens[einde].tekst != ",":
        return None
    return [*stukken[:begin], *stukken[verb + 2 : einde], *kern, *stukken[einde:]]


def _verb(zin: Zin, lemma: str, begin: int, eind: int) -> int | None:
    """The verb right after the fixed part (perhaps with 'te'), else the nearest finite one before it in the same clause."""
    rechts = eind + 1 if _is_word(zin, eind, "te") else eind
    if rechts < len(zin.tokens) and _is_verb(zin.tokens[rechts], lemma):
        return rechts
    for plaats in range(begin - 1, -1, -1):
        woord = zin.tokens[plaats]
        if _is_verb(woord, lemma) and (is_finite(woord) or woord.tag.startswith("WW(inf")):
            return plaats
        if woord.is_werkwoord or woord.tekst == "," or woord.tag.startswith("VG"):
            return None
    return None


def _is_verb(woord: Woord, lemma: str) -> bool:
    return woord.is_werkwoord and woord.lemma.lower() == lemma


def _form(zin: Zin, omschrijving: Omschrijving, verb: int) -> str | None:
    """The plain verb in the form of this one. None for the past tense, a bare stem, and a passive whose subject it is."""
    woord = zin.tokens[verb]
    if woord.tag.startswith("WW(inf") or woord.tag == "WW(pv,tgw,mv)":
        return omschrijving.hele
    if woord.tag == "WW(pv,tgw,met-t)" or woord.tekst.lower() == "is":
        return omschrijving.hij
    lijdend = any(ander.lemma in {"worden", "zijn"} for ander in zin.tokens)
    if woord.is_voltooid_deelwoord and not (lijdend and omschrijving.is_lijdend_voorwerp):
        return omschrijving.deelwoord or None
    return None


def _must(zin: Zin) -> list[Stuk] | None:
    """'U dient het in te vullen' → 'U moet het invullen'. Not with a second 'te', which may belong to it too."""
    treffers = [treffer for treffer in find_entries(zin, "formeel") if treffer.ingang.naam == "dienen te"]
    if len(treffers) != 1 or sum(woord.tekst.lower() == "te" for woord in zin.tokens) != 1:
        return None
    stukken: list[Stuk | None] = list(pieces(zin))
    te = next(plaats for plaats in treffers[0].plaatsen if zin.tokens[plaats].tekst.lower() == "te")
    dienen = next(plaats for plaats in treffers[0].plaatsen if plaats != te)
    if te + 1 >= len(zin.tokens):
        return None
    if (vorm := MOETEN.get(zin.tokens[dienen].tekst.lower())) is None or not zin.tokens[te + 1].tag.startswith("WW(inf"):
        return None
    stukken[dienen], stukken[te] = Stuk(vorm), None
    if is_loose_part(zin, te - 1, te + 1):
        stukken[te - 1], stukken[te + 1] = None, Stuk(zin.tokens[te - 1].tekst + zin.tokens[te + 1].tekst)
    elif zin.tokens[te - 1].tekst.lower() in SCHEIDBAAR + TWIJFELACHTIG:
        return None
    return [stuk for stuk in stukken if stuk is not None]


def _is_word(zin: Zin, plaats: int, tekst: str) -> bool:
    return plaats < len(zin.tokens) and zin.tokens[plaats].tekst.lower() == tekst and not zin.tokens[plaats].waarde


def _in_value(zin: Zin, begin: int, eind: int) -> bool:
    woorden: Sequence[Woord] = zin.tokens[begin:eind]
    return any(woord.waarde for woord in woorden)


MANIER = Manier(naam="werkwoord", titel=_("Zeg het met een gewoon werkwoord."), probeer=find)
