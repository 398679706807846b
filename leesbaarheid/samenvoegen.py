"""Several checks of one template (its paths) → one Toets: the worst counts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from gettext import gettext as _

from leesbaarheid.redenen import ORDE
from leesbaarheid.toets import Bevinding, Toets

GENOEMD = 2
"""Paths that a reason names; the others are counted."""


def worst(toetsen: Mapping[str, Toets]) -> Toets:
    """The worst of these checks, by name of path ('langste', 'paar-07').

    Score, measures and sentences are of the worst path (the worst verdict, then the highest score). Reasons name the paths that
    they hold for, findings of all paths come once each. Raises ValueError when there is no check at all.
    """
    if not toetsen:
        raise ValueError("no checks to join")
    op_orde = sorted(toetsen.items(), key=lambda paar: (-ORDE.index(paar[1].oordeel), -(paar[1].score or 0.0)))
    slechtste = op_orde[0][1]
    return replace(slechtste, bevindingen=_findings(toetsen), redenen=(slechtste.redenen[0], *_reasons(op_orde)))


def _reasons(toetsen: list[tuple[str, Toets]]) -> list[str]:
    """Reasons of the paths, alike ones together: those that differ only in their numbers are shown as in the worst path."""
    eerste: dict[str, str] = {}
    paden: dict[str, list[str]] = {}
    for naam, toets in toetsen:
        for reden in toets.redenen[1:]:
            sleutel = re.sub(r"\d+", "0", reden)
            eerste.setdefault(sleutel, reden)
            paden.setdefault(sleutel, []).append(naam)
    return [_with_paths(reden, paden[sleutel], len(toetsen)) for sleutel, reden in eerste.items()]


def _with_paths(reden: str, paden: list[str], aantal: int) -> str:
    if len(paden) == aantal:
        return _("{reden} (in elke vorm van deze brief)").format(reden=reden) if aantal > 1 else reden
    genoemd = ", ".join(paden[:GENOEMD])
    if len(paden) > GENOEMD:
        return _("{reden} (in: {paden} en nog {aantal})").format(reden=reden, paden=genoemd, aantal=len(paden) - GENOEMD)
    return _("{reden} (in: {paden})").format(reden=reden, paden=genoemd)


def _findings(toetsen: Mapping[str, Toets]) -> tuple[Bevinding, ...]:
    """Each finding once: the same rule at the same place of a file, or in the same words where there is no file."""
    gezien: dict[tuple, Bevinding] = {}
    for toets in toetsen.values():
        for bevinding in toets.bevindingen:
            plek = (bevinding.begin, bevinding.eind) if bevinding.bestand else (bevinding.tekst,)
            gezien.setdefault((bevinding.regel, bevinding.bestand, *plek), bevinding)
    return tuple(sorted(gezien.values(), key=lambda b: (b.bestand or "", b.begin, b.eind, b.regel)))
