"""Runs a series: row by row, journal on disk before the next letter, so that a resumed run makes only what is missing.

The letters' names follow from their data, so doing a row again gives the same files. One process is enough here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from gettext import gettext as _
from pathlib import Path
from typing import Any

from generator import wegschrijven
from generator.opstellen import Opstelfout
from generator.poort import Akkoord, Weigering
from generator.serie.fouten import Seriefout
from generator.serie.lijst import Lijst, Rij
from generator.serie.logboek import Logboek, lock
from generator.serie.maken import Bestand, Wens, Werkplaats, make
from generator.vertaling import NietVertaald, taalversie
from generator.zending import Zendfout


class Uitkomst(StrEnum):
    """What became of one row."""

    GEMAAKT = "gemaakt"
    GEWEIGERD = "geweigerd"
    TEGENGEHOUDEN = "tegengehouden"


@dataclass(frozen=True)
class Toezicht:
    """What a series asks of the desk: the Akkoorden as they stand now, and to record what is written within `recorded`."""

    akkoorden: Callable[[], Sequence[Akkoord]]
    recorded: Callable[[Rij, Sequence[Bestand]], AbstractContextManager[None]]


@dataclass(frozen=True)
class Opdracht:
    """One series. `toezicht` is None for concepts; `map` gets the results; `hervat` goes on where a run stopped."""

    werkplaats: Werkplaats
    lijst: Lijst
    map: Path
    toezicht: Toezicht | None
    vandaag: date
    hervat: bool = False


def run(opdracht: Opdracht, tell: Callable[[Rij, Uitkomst, Sequence[str]], None]) -> Counter:
    """Make every letter that is missing; `tell` hears of each row as it is done. The result counts the Uitkomsten.

    Raises Seriefout when the folder is not fit for this run, and Schrijffout or OSError when the disk is full.
    """
    opdracht.map.mkdir(parents=True, exist_ok=True)
    with lock(opdracht.map):
        logboek = _journal(opdracht)
        _sweep(opdracht.map)
        try:
            return _run(opdracht, logboek, tell)
        finally:
            logboek.close()


def _run(opdracht: Opdracht, logboek: Logboek, tell: Callable[[Rij, Uitkomst, Sequence[str]], None]) -> Counter:
    telling: Counter = Counter()
    begin, stop = _standing(opdracht, _sign_offs(opdracht)), ()
    for rij in opdracht.lijst.rijen:
        if _is_done(rij, logboek, opdracht.map):
            telling[Uitkomst.GEMAAKT] += 1
            continue
        akkoorden = _sign_offs(opdracht)
        stop = stop or _withdrawn(begin - _standing(opdracht, akkoorden))
        uitkomst, redenen = (Uitkomst.TEGENGEHOUDEN, stop) if stop else _make(opdracht, logboek, rij, akkoorden)
        if uitkomst is not Uitkomst.GEMAAKT:
            logboek.add({"rij": rij.nummer, "uitkomst": uitkomst, "redenen": list(redenen)})
        telling[uitkomst] += 1
        tell(rij, uitkomst, redenen)
    return telling


def _make(
    opdracht: Opdracht, logboek: Logboek, rij: Rij, akkoorden: Sequence[Akkoord] | None
) -> tuple[Uitkomst, tuple[str, ...]]:
    """Files with the desk's record, then the journal: what the journal calls made, is there and is recorded."""
    wens = Wens(rij.gegevens, rij.talen or Wens.talen, rij.vormen or Wens.vormen)
    try:
        oogst = make(opdracht.werkplaats, wens, akkoorden, opdracht.vandaag)
    except Weigering as fout:
        return Uitkomst.GEWEIGERD, fout.redenen
    except (Zendfout, Opstelfout, NietVertaald) as fout:
        return Uitkomst.GEWEIGERD, (str(fout),)
    if oogst.mislukt:  # a row is made whole or not at all: who resumes must not guess what is still missing
        return Uitkomst.GEWEIGERD, oogst.mislukt
    bestanden = oogst.bestanden
    if bezet := [bestand.naam for bestand in bestanden if logboek.namen.get(bestand.naam, rij.nummer) != rij.nummer]:
        zin = _("Het bestand {naam} is al van rij {rij}. Maak deze brief apart, in een andere map.")
        return Uitkomst.GEWEIGERD, tuple(zin.format(naam=naam, rij=logboek.namen[naam]) for naam in bezet)
    with opdracht.toezicht.recorded(rij, bestanden) if opdracht.toezicht else nullcontext():
        wegschrijven.write({opdracht.map / bestand.naam: bestand.inhoud for bestand in bestanden})
    gemaakt = [{"naam": bestand.naam, "sha256": bestand.sha256} for bestand in bestanden]
    logboek.add({"rij": rij.nummer, "uitkomst": Uitkomst.GEMAAKT, "bestanden": gemaakt})
    return Uitkomst.GEMAAKT, ()


def _journal(opdracht: Opdracht) -> Logboek:
    """The folder's journal, begun when there is none. Raises Seriefout: results without --hervat, or of another series."""
    logboek = Logboek(opdracht.map)
    kop = _head(opdracht)
    gevuld = any(not pad.name.startswith(".") for pad in opdracht.map.iterdir())
    if gevuld and not opdracht.hervat:
        zin = _("In de map {map} staat al iets. Kies een lege map, of ga verder met --hervat.")
        raise Seriefout(zin.format(map=opdracht.map))
    if logboek.kop is None:
        logboek.add(kop)
    elif anders := [naam for naam in kop if logboek.kop.get(naam) != kop[naam]]:
        zin = _("De serie in {map} is met iets anders begonnen ({wat}). Kies een nieuwe map.")
        raise Seriefout(zin.format(map=opdracht.map, wat=", ".join(anders)))
    return logboek


def _sweep(map: Path) -> None:
    """Remove what a run left when it was killed: half-written files, and copies of those it replaced.

    The lock says that nobody is writing them.
    """
    for pad in (*map.glob(".*.deel"), *map.glob(".*.oud")):
        pad.unlink(missing_ok=True)


def _head(opdracht: Opdracht) -> Mapping[str, Any]:
    """What must be equal for a run to go on."""
    werkplaats = opdracht.werkplaats
    talen = {taal: taalversie(werkplaats.sjabloon, catalogus) for taal, catalogus in sorted(werkplaats.catalogi.items())}
    return {
        "sjabloon": werkplaats.sjabloon.id,
        "tekst": werkplaats.sjabloon.tekstversie,
        "talen": talen,
        "lijst": opdracht.lijst.sha256,
        "concept": opdracht.toezicht is None,
    }


def _is_done(rij: Rij, logboek: Logboek, map: Path) -> bool:
    regel = logboek.rijen.get(rij.nummer, {})
    return regel.get("uitkomst") == Uitkomst.GEMAAKT and all((map / b["naam"]).is_file() for b in regel["bestanden"])


def _sign_offs(opdracht: Opdracht) -> Sequence[Akkoord] | None:
    """The Akkoorden as they stand at this moment; None for concepts."""
    return opdracht.toezicht.akkoorden() if opdracht.toezicht else None


def _standing(opdracht: Opdracht, akkoorden: Sequence[Akkoord] | None) -> frozenset[int]:
    """The numbers of the Akkoorden under this text, in the languages of this series, that were not withdrawn."""
    tekst, talen = opdracht.werkplaats.sjabloon.tekstversie, opdracht.werkplaats.catalogi
    staat = (a for a in akkoorden or () if not a.ingetrokken and a.tekstversie == tekst and a.taal in talen)
    return frozenset(akkoord.nummer for akkoord in staat)


def _withdrawn(weg: frozenset[int]) -> tuple[str, ...]:
    zin = _("Akkoord {nummers} is ingetrokken. De serie is gestopt.")
    return (zin.format(nummers=", ".join(map(str, sorted(weg)))),) if weg else ()
