"""Passive voice: the sentence does not say who acts."""

from gettext import gettext as _

from leesbaarheid.maten.maat import Zinmaat
from leesbaarheid.tekst import Zin
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
HULPWERKWOORDEN = frozenset({"worden", "zijn", "hebben"})
MODAAL = frozenset({"zullen", "kunnen", "mogen", "moeten", "willen", "gaan", "dienen"})
"""Verbs that may stand before 'worden': 'moet … gelezen worden'."""
BIJVOEGLIJK = ("WW(vd,prenom", "WW(vd,nom")
"""'de gesloten winkel'."""
BEGIN_VAN_BIJZIN = ("VG(onder", "VNW(betr", "VNW(vb")
EINDE = frozenset(";:")
"""Where a clause begins or ends, when looking back for its verb."""


def participles(zin: Zin) -> tuple[int, ...]:
    """Places of the past participles that make a passive: with 'worden', or with 'zijn' unless the verb's active takes zijn."""
    return tuple(plaats for plaats, woord in enumerate(zin.tokens) if woord.is_voltooid_deelwoord and _is_passive(zin, plaats))


def count(zin: Zin) -> float:
    """Passive constructions in the sentence.

    Source: feiten/leesbaarheid §1 (alone right in 98 % of the pairs where it differs; the score ranks 4 points worse without).
    Word order and tags decide, not Frog's tree: the tree loses the verb of long sentences (so the score ranked half a point
    worse), and one text may get another tree after another text. With 'zijn' the verb must exist: 'is laaggeletterd' is none.
    Limits: 'de winkel is gesloten' (a state) counts as a passive.
    """
    return len(participles(zin))


def _is_passive(zin: Zin, plaats: int) -> bool:
    woord = zin.tokens[plaats]
    if _beside_worden(zin, plaats):
        return True
    if woord.tag.startswith(BIJVOEGLIJK):
        return False
    hulp = _before(zin, plaats)
    lemma = woord.lemma.lower()
    return hulp == "worden" or (hulp == "zijn" and not lemma.endswith(MET_ZIJN) and is_seen(lemma))


def _beside_worden(zin: Zin, plaats: int) -> bool:
    """'worden' right before or after the participle."""
    return any(buur.lemma == "worden" for buur in zin.tokens[max(0, plaats - 1) : plaats + 2])


def _before(zin: Zin, plaats: int) -> str | None:
    """Lemma of the auxiliary of this clause: the nearest before the participle, else one right behind it."""
    haakjes = 0
    for woord in reversed(zin.tokens[:plaats]):
        haakjes += (woord.tekst == ")") - (woord.tekst == "(")
        if haakjes < 0 or woord.tekst in EINDE or woord.tag.startswith(BEGIN_VAN_BIJZIN):
            break
        if haakjes:
            continue
        if woord.is_werkwoord and woord.lemma in HULPWERKWOORDEN:
            return woord.lemma
        if woord.tag.startswith("WW(pv"):
            return _behind(zin, plaats) if woord.lemma in MODAAL else None
    return _behind(zin, plaats)


def _behind(zin: Zin, plaats: int) -> str | None:
    """'… gelezen moet worden', '… gesloten te worden': verbs only may stand between."""
    for woord in zin.tokens[plaats + 1 : plaats + 4]:
        if woord.is_werkwoord and woord.lemma in HULPWERKWOORDEN:
            return woord.lemma
        if woord.tekst.lower() != "te" and not (woord.is_werkwoord or woord.tag.startswith(("VG(neven", "BW"))):
            return None
    return None


MAAT = Zinmaat(naam="lijdende_vorm", titel=_("Lijdende vorm"), gewicht=2.2, tel=count)
