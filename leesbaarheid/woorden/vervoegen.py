"""Forms of Dutch verbs, for the plain words that the lists suggest; irregular ones stand in onregelmatig.toml.

Rules: the stem, t, and d or t by 't kofschip, as in the Algemene Nederlandse Spraakkunst §2.3. Not for words outside the lists.
"""

from __future__ import annotations

import re
import tomllib
from enum import IntEnum
from functools import cache
from pathlib import Path
from typing import Any

SCHEIDBAAR = (
    "achter", "binnen", "bekend", "samen", "tegen", "terug", "vooruit", "vooraf", "verder", "klaar", "vast", "waar", "goed",
    "mede", "mee", "neer", "open", "door", "over", "voor", "aan", "bij", "toe", "uit", "weg", "op", "af", "na", "in", "om",
)  # fmt: skip
"""What may stand apart from its verb: 'legt … uit'."""
ZONDER_GE = ("be", "ver", "ont", "her", "ge")
"""What never stands apart; the participle takes no 'ge' then: 'veranderd', 'gebeurd'."""
VAST_DEEL = (*ZONDER_GE, "er", "over", "onder", "voor", "om", "door", "achter", "aan")
"""What may stand before an irregular verb without changing how it goes."""
KOFSCHIP = ("t", "k", "f", "s", "ch", "p", "x")
DEELTEKEN = {"e": "ë", "i": "ï"}
"""After 'ge': 'geëist'."""
_OPEN = re.compile(r"(?:^|[^aeiou])([aeou])[bdfgklmnprstvz]$")
_LETTERGREEP = re.compile(r"[aeiouy]+")


class Vorm(IntEnum):
    """The columns of onregelmatig.toml, in their order."""

    IK = 0
    HIJ = 1
    VERLEDEN = 2
    VERLEDEN_MEERVOUD = 3
    VOLTOOID = 4


def conjugate(infinitief: str, vorm: Vorm) -> str:
    """One form of a verb, joined when it is separable: 'meesturen', HIJ → 'meestuurt'; VOLTOOID → 'meegestuurd'."""
    los, kern = split(infinitief)
    return los + _conjugate(kern, vorm)


def split(infinitief: str) -> tuple[str, str]:
    """(separable part, the verb itself): 'meesturen' → ('mee', 'sturen'); ('', verb) when nothing comes apart."""
    if infinitief not in table()["soort"]["vast"]:
        for los in SCHEIDBAAR:
            kern = infinitief.removeprefix(los)
            if kern != infinitief and _reads_as_verb(kern):
                return los, kern
    return "", infinitief


@cache
def table() -> dict[str, Any]:
    """The tables of onregelmatig.toml."""
    return tomllib.loads((Path(__file__).parent / "onregelmatig.toml").read_text(encoding="utf-8"))


def _reads_as_verb(kern: str) -> bool:
    return kern in table()["werkwoord"] or (len(kern) > 4 and kern.endswith("en") and bool(_LETTERGREEP.search(kern[:-2])))


def _conjugate(kern: str, vorm: Vorm) -> str:
    if onregelmatig := _irregular(kern, vorm):
        return onregelmatig
    stam = stem(kern)
    match vorm:
        case Vorm.IK:
            return stam
        case Vorm.HIJ:
            return stam if stam.endswith("t") else stam + "t"
        case Vorm.VERLEDEN:
            return stam + _dental(kern) + "e"
        case Vorm.VERLEDEN_MEERVOUD:
            return stam + _dental(kern) + "en"
    slot = "" if stam.endswith(_dental(kern)) else _dental(kern)
    if _keeps_ge_away(kern):
        return stam + slot
    return "ge" + DEELTEKEN.get(stam[0], stam[0]) + stam[1:] + slot


def _irregular(kern: str, vorm: Vorm) -> str:
    """'bekijken' follows 'kijken': bekeek, bekeken."""
    werkwoorden = table()["werkwoord"]
    if kern in werkwoorden:
        return werkwoorden[kern][vorm]
    for deel in VAST_DEEL:
        basis = kern.removeprefix(deel)
        if basis != kern and basis in werkwoorden and (gevonden := werkwoorden[basis][vorm]):
            return deel + (gevonden.removeprefix("ge") if vorm is Vorm.VOLTOOID else gevonden)
    return ""


def stem(infinitief: str) -> str:
    """'maken' → 'maak', 'zetten' → 'zet', 'geven' → 'geef', 'tekenen' → 'teken'."""
    kaal = infinitief.removesuffix("en")
    if len(kaal) > 2 and kaal[-1] == kaal[-2] and kaal[-1] not in "aeiou":
        return kaal[:-1]
    if (klinker := _OPEN.search(kaal)) and not _is_unstressed(infinitief, kaal):
        kaal = kaal[:-2] + klinker[1] * 2 + kaal[-1]
    return kaal[:-1] + {"v": "f", "z": "s"}.get(kaal[-1], kaal[-1])


def _is_unstressed(infinitief: str, kaal: str) -> bool:
    """Does the last e of the stem sound as in 'teken'? -eren has the stress on it, but for a few verbs."""
    if not kaal.endswith(("el", "en", "er")):
        return False
    if kaal.endswith("er"):
        return infinitief in table()["soort"]["toonloos"]
    zonder_voor = next((kaal.removeprefix(deel) for deel in ZONDER_GE if kaal.startswith(deel)), kaal)
    return len(_LETTERGREEP.findall(zonder_voor)) > 1


def _dental(kern: str) -> str:
    return "t" if kern.removesuffix("en").endswith(KOFSCHIP) else "d"


def _keeps_ge_away(kern: str) -> bool:
    if kern in table()["soort"]["vast"]:
        return kern.startswith(VAST_DEEL)
    return any(kern.startswith(deel) and len(kern) > len(deel) + 3 for deel in ZONDER_GE)
