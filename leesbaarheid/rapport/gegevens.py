"""A Toets for programs: the object of ontwerp §6, ready for json.dumps."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from leesbaarheid.toets import Toets

ALLEEN_GEVULD = frozenset({"bestand", "aanloop"})
"""Keys that are left out where they say nothing."""


def as_json(bron: str, toets: Toets) -> dict[str, Any]:
    """The object of ontwerp §6 and more. `bron` is the path that was checked; scores keep four decimals."""
    return {
        "bron": bron,
        "oordeel": str(toets.oordeel),
        "taal": toets.taal,
        "score": _rounded(toets.score),
        "maten": dict(toets.maten),
        "zinnen": [_plain(zin) | {"score": _rounded(zin.score), "punten": dict(zin.punten)} for zin in toets.zinnen],
        "bevindingen": [_plain(bevinding) for bevinding in toets.bevindingen],
        "verbeteringen": [_plain(v) | {"score_na": _rounded(v.score_na)} for v in toets.verbeteringen],
        "redenen": list(toets.redenen),
        "toetsversie": toets.toetsversie,
    }


def error_as_json(bron: str, taal: str, fout: str) -> dict[str, Any]:
    """The object for a text that could not be judged: key `fout` holds the Dutch sentence."""
    return {
        "bron": bron, "fout": fout, "oordeel": "niet_meetbaar", "taal": taal, "score": None,
        "maten": {}, "zinnen": [], "bevindingen": [],
    }  # fmt: skip


def _rounded(score: float | None) -> float | None:
    return None if score is None else round(score, 4)


def _plain(ding: Any) -> dict[str, Any]:
    """A dataclass as JSON knows it; the key `bestand` only where there is a file."""
    delen = {sleutel: waarde for sleutel, waarde in asdict(ding).items() if sleutel not in ALLEEN_GEVULD or waarde}
    return {sleutel: list(waarde) if isinstance(waarde, tuple) else waarde for sleutel, waarde in delen.items()}
