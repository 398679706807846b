"""Who can act: the doer after 'door' as a subject (doeners.toml)."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from leesbaarheid.herschrijven.klad import Stuk, pieces
from leesbaarheid.herschrijven.zinsbouw import noun_phrase
from leesbaarheid.tekst import Zin

HULPWERKWOORDEN = {
    "hebben": ("hebt", "heeft", "hebben"),
    "had": ("had", "had", "hadden"),
    "moeten": ("moet", "moet", "moeten"),
    "kunnen": ("kunt", "kan", "kunnen"),
    "mogen": ("mag", "mag", "mogen"),
    "zullen": ("zult", "zal", "zullen"),
}
"""Forms for 'u', for one other, for several."""


TERUG = frozenset({"zijn", "haar", "hun", "diens", "geen", "niemand"})
"""First words with which the doer points back to the subject, or is nobody."""


@dataclass(frozen=True)
class Doener:
    """The words of the doer as a subject, and where they ended. `vorm`: 0 for 'u', 1 for one other, 2 for several."""

    stukken: tuple[Stuk, ...]
    eind: int
    vorm: int

    def auxiliary(self, lemma: str) -> str:
        """The auxiliary that agrees with this subject ('had' stands for the past tense of 'hebben')."""
        return HULPWERKWOORDEN[lemma][self.vorm]


def doer(zin: Zin, begin: int) -> Doener | None:
    """The doer whose words start here, after 'door': 'ons', 'u', or a known doer with its article. None for anything else."""
    woord = zin.tokens[begin].tekst.lower() if begin < len(zin.tokens) and not zin.tokens[begin].waarde else ""
    if woord == "ons" and not zin.tokens[begin].tag.startswith("VNW(bez"):
        return Doener((Stuk("wij"),), begin + 1, 2)
    if woord == "u":
        return Doener((Stuk("u"),), begin + 1, 0)
    eind = noun_phrase(zin, begin)
    if eind is None or woord in TERUG or any(token.waarde for token in zin.tokens[begin:eind]):
        return None
    kop = zin.tokens[eind - 1].tekst.lower()
    for vorm, namen in ((1, _doers()["enkelvoud"]), (2, _doers()["meervoud"])):
        if kop in namen:
            return Doener(pieces(zin)[begin:eind], eind, vorm)
    return None


@cache
def _doers() -> dict[str, frozenset[str]]:
    blad = tomllib.loads((Path(__file__).parent / "doeners.toml").read_text(encoding="utf-8"))["doeners"]
    return {soort: frozenset(namen) for soort, namen in blad.items()}
