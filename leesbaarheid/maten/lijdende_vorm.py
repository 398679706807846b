"""Passive voice: the sentence does not say who acts."""

from gettext import gettext as _

from leesbaarheid.maten.maat import Zinmaat
from leesbaarheid.tekst import Woord, Zin
from leesbaarheid.woorden.bekendheid import is_seen

MET_ZIJN = (
    "gaan", "komen", "blijven", "gebeuren", "worden", "zijn", "vallen", "groeien", "sterven", "overlijden",
    "verdwijnen", "verschijnen", "ontstaan", "beginnen", "stoppen", "slagen", "lukken", "stijgen", "dalen",
    "vertrekken", "keren", "treden", "lopen", "toenemen", "verhuizen", "wennen", "eindigen", "genezen", "schrikken",
    "zakken", "trouwen", "scheiden", "barsten", "zinken", "rijden", "afnemen", "reizen", "stappen", "vluchten",
    "ontsnappen", "veranderen", "krimpen", "bezwijken", "smelten", "vergeten", "baren", "ontwaken", "klimmen",
    "springen", "varen", "vliegen", "zwemmen", "fietsen", "raken",
)  # fmt: skip
"""Verbs whose active perfect takes 'zijn' ('is gekomen'): no passive with 'zijn'. Compounds ('meegaan') follow their end."""


def participles(zin: Zin) -> tuple[int, ...]:
    """Places of the past participles that make a passive: with 'worden', or with 'zijn' unless the verb's active takes zijn."""
    return tuple(plaats for plaats, woord in enumerate(zin.tokens) if woord.is_voltooid_deelwoord and _is_passive(zin, plaats))


def count(zin: Zin) -> float:
    """Passive constructions in the sentence.

    Source: feiten/leesbaarheid §1 (alone right in 98 % of the pairs where it differs; the score ranks 4 points worse without).
    With 'zijn' the verb must exist: 'is laaggeletterd' is no passive, though Frog makes a verb of it.
    Limits: 'de winkel is gesloten' (a state) counts as a passive; the tree decides which verb a participle belongs to.
    """
    return len(participles(zin))


def _is_passive(zin: Zin, plaats: int) -> bool:
    hulp = _auxiliary(zin, plaats)
    if hulp == "worden" or _beside_worden(zin, plaats):
        return True
    lemma = zin.tokens[plaats].lemma.lower()
    return hulp == "zijn" and not lemma.endswith(MET_ZIJN) and is_seen(lemma)


def _beside_worden(zin: Zin, plaats: int) -> bool:
    """'worden' right before or after the participle: certain even where the tree of a long sentence goes wrong."""
    return any(buur.lemma == "worden" for buur in zin.tokens[max(0, plaats - 1) : plaats + 2])


def _auxiliary(zin: Zin, plaats: int) -> str | None:
    """Lemma of the verb above the participle, past coordination ('wordt gelezen en getekend')."""
    gezien: set[int] = set()
    hoofd = zin.tokens[plaats].hoofd
    while hoofd is not None and hoofd not in gezien:
        gezien.add(hoofd)
        boven = zin.tokens[hoofd]
        if boven.is_werkwoord and boven.lemma in {"worden", "zijn", "hebben"}:
            return boven.lemma if zin.tokens[plaats].relatie in {"vc", "cnj", "predc"} else None
        if not (boven.tag.startswith("VG(neven") or boven.is_voltooid_deelwoord):
            return None
        hoofd = boven.hoofd
        if hoofd is None and boven.tag.startswith("VG(neven"):
            return _first_conjunct(zin, boven)
    return None


def _first_conjunct(zin: Zin, voegwoord: Woord) -> str | None:
    """The auxiliary that a coordinator joins to the participle: 'wordt gelezen en getekend' with 'en' at the root."""
    plaats = zin.tokens.index(voegwoord)
    eerste = [w.lemma for w in zin.tokens[:plaats] if w.hoofd == plaats and w.is_werkwoord]
    return eerste[0] if eerste and eerste[0] in {"worden", "zijn"} else None


MAAT = Zinmaat(naam="lijdende_vorm", titel=_("Lijdende vorm"), gewicht=2.2, tel=count)
