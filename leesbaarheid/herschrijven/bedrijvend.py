"""The active instead of the passive, where the sentence says who acts ('door ons', 'door de gemeente')."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from gettext import gettext as _

from leesbaarheid.herschrijven.doeners import Doener, doer
from leesbaarheid.herschrijven.klad import Klad, Stuk, end_mark, pieces, sentence
from leesbaarheid.herschrijven.manier import Manier
from leesbaarheid.herschrijven.tegenwoordig import present
from leesbaarheid.herschrijven.zinsbouw import (
    agrees,
    body_end,
    is_finite,
    is_negated,
    is_question,
    noun_phrase,
    opens_subclause,
)
from leesbaarheid.maten.lijdende_vorm import participles
from leesbaarheid.tekst import Zin

MODAAL = frozenset({"moeten", "kunnen", "mogen", "zullen"})
NADRUK = frozenset({"niet", "alleen", "ook", "mede", "vooral", "juist", "zowel", "namelijk", "of", "en"})
"""Words before 'door' that make the doer the point of the sentence, or one of several."""
BLIJFT = frozenset({"zich", "er", "elkaar", "zelf", "elkaars"})
"""Words with which the sentence does not simply turn round."""
VOORWERP = {"hij": "hem", "ik": "mij", "wij": "ons", "we": "ons"}
"""Subject pronouns as objects."""
DUBBEL = frozenset({"zij", "ze", "jij"})
"""Subject pronouns with more than one form as an object ('haar', 'hen', 'ze')."""
HANGT_AAN = frozenset({"van", "in", "uit", "bij", "op", "en", "of", ",", "die", "voor"})
"""Words after a noun that may belong to it: 'de medewerkers van …'."""


@dataclass(frozen=True)
class Lijdend:
    """A passive main clause: places of the finite verb, of 'door' and of the participles; `eind` follows the last verb."""

    verb: int
    door: int
    deelwoorden: tuple[int, ...]
    eind: int
    doener: Doener


def find(zin: Zin) -> Iterator[Klad]:
    """The active sentence, when the whole sentence is one passive main clause with a known doer."""
    woorden = {woord.tekst.lower() for woord in zin.tokens}
    if is_question(zin) or woorden & BLIJFT or ":" in woorden or ";" in woorden:
        return
    lijdend = _passive(zin)
    stukken = _active(zin, lijdend) if lijdend else None
    if stukken is not None:
        yield Klad((sentence(zin, stukken, end_mark(zin)),))


def _passive(zin: Zin) -> Lijdend | None:
    verb = next((plaats for plaats, woord in enumerate(zin.tokens) if is_finite(woord)), None)
    if verb is None or verb == 0 or any(map(opens_subclause, zin.tokens[:verb])):
        return None
    eerste = next((plaats for plaats in range(verb + 1, body_end(zin)) if zin.tokens[plaats].is_voltooid_deelwoord), None)
    if eerste is None or "prenom" in zin.tokens[eerste].tag:
        return None
    deelwoorden = (eerste, eerste + 2) if _joined(zin, eerste) else (eerste,)
    eind = _after_verbs(zin, verb, deelwoorden)
    if eind is None or not _is_one_clause(zin, verb, eerste, eind):
        return None
    return _with_doer(zin, verb, deelwoorden, eind)


def _joined(zin: Zin, plaats: int) -> bool:
    """'ingevuld en ondertekend'."""
    volgend = zin.tokens[plaats + 1 : plaats + 3]
    return len(volgend) == 2 and volgend[0].tekst == "en" and volgend[1].is_voltooid_deelwoord


def _after_verbs(zin: Zin, verb: int, deelwoorden: tuple[int, ...]) -> int | None:
    """The place after the verbs at the end, or None when these verbs make no passive."""
    hulp = zin.tokens[verb].lemma
    eind = deelwoorden[-1] + 1
    if hulp == "worden" or hulp == "zijn" and set(deelwoorden) & set(participles(zin)):
        return eind
    if hulp not in MODAAL and hulp != "dienen":
        return None
    voor = zin.tokens[deelwoorden[0] - 1].tekst == "worden"
    na = eind < len(zin.tokens) and zin.tokens[eind].tekst == "worden"
    return eind + na if voor != na and (hulp != "dienen" or voor and zin.tokens[deelwoorden[0] - 2].tekst == "te") else None


def _is_one_clause(zin: Zin, verb: int, eerste: int, eind: int) -> bool:
    midden, staart = zin.tokens[verb + 1 : eerste], zin.tokens[eind:]
    return not (
        any(woord.tekst == "," or opens_subclause(woord) or is_finite(woord) for woord in midden)
        or any(woord.tag.startswith("VG(neven") for woord in staart)
        or any(woord.is_voltooid_deelwoord for woord in staart)
        or is_negated(zin, 0, verb)
    )


def _with_doer(zin: Zin, verb: int, deelwoorden: tuple[int, ...], eind: int) -> Lijdend | None:
    plekken = [p for p in (*range(verb + 1, deelwoorden[0]), eind) if p < len(zin.tokens) and zin.tokens[p].tekst == "door"]
    doener = doer(zin, plekken[0] + 1) if len(plekken) == 1 else None
    if doener is None or zin.tokens[plekken[0] - 1].tekst.lower() in NADRUK:
        return None
    volgend = zin.tokens[doener.eind].tekst.lower() if doener.eind < len(zin.tokens) else ""
    los = doener.stukken[0].plaats is None and volgend not in {"en", "of", ","}
    return None if volgend in HANGT_AAN and not los else Lijdend(verb, plekken[0], deelwoorden, eind, doener)


def _active(zin: Zin, lijdend: Lijdend) -> list[Stuk] | None:
    werkwoorden = _verbs(zin, lijdend)
    if werkwoorden is None:
        return None
    vervoegd, achteraan = werkwoorden
    weg = {lijdend.verb, *range(lijdend.door, lijdend.doener.eind)}
    stukken = pieces(zin)
    midden = [stukken[p] for p in range(lijdend.verb + 1, _first_of_verbs(zin, lijdend)) if p not in weg]
    staart = [stukken[p] for p in range(lijdend.eind, len(zin.tokens)) if p not in weg]
    begin = list(stukken[: lijdend.verb])
    onderwerp = _subject(zin, lijdend)
    if onderwerp is None or any(stuk.tekst.lower() in DUBBEL for stuk in (*begin, *midden)):
        return None
    if onderwerp == "achter":
        return [*begin, Stuk(vervoegd), *lijdend.doener.stukken, *_as_object(midden), *achteraan, *staart]
    voorwerp = _as_object(begin)
    volgorde = [*midden, *voorwerp] if zin.tokens[0].tag.startswith("LID(onbep") else [*voorwerp, *midden]
    return [*lijdend.doener.stukken, Stuk(vervoegd), *volgorde, *achteraan, *staart]


def _first_of_verbs(zin: Zin, lijdend: Lijdend) -> int:
    """Where the verbs at the end begin: 'te worden ingevuld', 'worden ingevuld', 'ingevuld'."""
    eerste = lijdend.deelwoorden[0]
    for woord in ("worden", "te"):
        eerste -= zin.tokens[eerste - 1].tekst == woord
    return eerste


def _subject(zin: Zin, lijdend: Lijdend) -> str | None:
    """Does the subject stand before the finite verb ('voor') or after it ('achter')? None when that is not certain.

    Where the tree does not say: before it, when a noun phrase stands there and nothing else could be the subject.
    """
    for naam, begin, eind in (("voor", 0, lijdend.verb), ("achter", lijdend.verb + 1, lijdend.deelwoorden[0])):
        if any(woord.relatie == "su" and woord.hoofd == lijdend.verb for woord in zin.tokens[begin:eind]):
            return naam if not any(woord.tekst == "," for woord in zin.tokens[: lijdend.verb]) else None
    eind = noun_phrase(zin, 0)
    midden = (*zin.tokens[lijdend.verb + 1 : lijdend.door], *zin.tokens[lijdend.doener.eind : lijdend.deelwoorden[0]])
    alleen = not any(woord.tag.startswith(("N(", "LID", "VNW")) for woord in midden)
    return "voor" if eind is not None and alleen and agrees(zin, 0, eind, lijdend.verb) else None


def _as_object(stukken: list[Stuk]) -> list[Stuk]:
    """A subject of one pronoun in its form as an object ('hij' → 'hem')."""
    if not stukken or stukken[0].tekst.lower() not in VOORWERP or stukken[0].leeswoord is not None:
        return stukken
    return [Stuk(VOORWERP[stukken[0].tekst.lower()]), *stukken[1:]]


def _verbs(zin: Zin, lijdend: Lijdend) -> tuple[str, list[Stuk]] | None:
    """The finite verb of the active sentence, and the verbs (or the loose part) that stand at its end."""
    hulp, doener = zin.tokens[lijdend.verb], lijdend.doener
    deelwoorden = [zin.tokens[plaats] for plaats in lijdend.deelwoorden]
    if hulp.lemma in MODAAL or hulp.lemma == "dienen":
        if ",verl" in hulp.tag:
            return None
        lemma = "moeten" if hulp.lemma == "dienen" else hulp.lemma
        return doener.auxiliary(lemma), _joined_by_en([woord.lemma for woord in deelwoorden])
    if hulp.lemma == "worden" and ",tgw" in hulp.tag:
        delen = present(deelwoorden[0].lemma.lower(), doener.vorm == 2) if len(deelwoorden) == 1 else None
        return None if delen is None else (delen[0], [Stuk(delen[1])] if delen[1] else [])
    voltooid = "had" if hulp.lemma == "zijn" and ",verl" in hulp.tag else "hebben"
    return doener.auxiliary(voltooid), _joined_by_en([woord.tekst for woord in deelwoorden])


def _joined_by_en(woorden: list[str]) -> list[Stuk]:
    return [Stuk(woord) for woord in " en ".join(woorden).split()]


MANIER = Manier(naam="bedrijvend", titel=_("Zeg wie het doet, in de bedrijvende vorm."), probeer=find)
