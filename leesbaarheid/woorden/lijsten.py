"""Reads the word lists: ours in this folder, and what a municipality adds to them in its own `woorden/`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from gettext import gettext as _
from pathlib import Path
from typing import Any

from leesbaarheid.woorden.lijstvorm import IN_GROEPEN, Woordenlijstfouten, load

MAP = Path(__file__).parent
EIGEN_MAP = "woorden"
"""Where a municipality's library keeps its own lists (ontwerp §1)."""
GRAMMATICA = frozenset({"onregelmatig"})
"""TOML files in this folder that are no word list, so nobody's own."""
ALLEDAAGS = 0.4
"""What a stiff word that everybody knows (voldoende, vervolgens) counts for; others count 1 (feiten/leesbaarheid §1)."""

_afhankelijk: list[Callable[[], None]] = []
_eigen: tuple[tuple[Path, int, int], ...] = ()


@dataclass(frozen=True)
class Ingang:
    """One entry of a list. `groep` is the table that it stands in.

    `alleen`: Frog's tag must start so; `na`: the tag of the word before it must. `gesplitst`: the verb (last word) may stand
    apart from the rest. `met_te`: only with 'te' and a verb.
    """

    woorden: tuple[str, ...]
    alternatieven: tuple[str, ...]
    groep: str
    gewicht: float
    alleen: str = ""
    na: str = ""
    gesplitst: bool = False
    met_te: bool = False

    @property
    def is_frase(self) -> bool:
        """More than one word, together or apart."""
        return len(self.woorden) > 1 or self.gesplitst or self.met_te

    @property
    def naam(self) -> str:
        """The entry as the dictionary has it."""
        return " ".join(self.woorden) + (" te" if self.met_te else "")


def depends_on_lists(functie):
    """Marks a cached function whose answers change with the lists: `use` empties its cache."""
    _afhankelijk.append(functie.cache_clear)
    return functie


def use(mappen: Sequence[Path]) -> None:
    """From now on the lists of these library folders count too, the first folder before the next, ours last.

    Process-wide: one process works for one municipality. The files are read, and told wrong, when a list is first needed:
    a broken list stops no command that judges nothing.
    """
    global _eigen
    nieuw = tuple(_stamp(pad) for map_ in mappen for pad in sorted((map_ / EIGEN_MAP).glob("*.toml")))
    if nieuw != _eigen:
        _eigen = nieuw
        for clear in _afhankelijk:
            clear()


def own_files() -> tuple[Path, ...]:
    """The files of the municipality's own lists that are in use."""
    return tuple(pad for pad, _tijd, _grootte in _eigen)


def names() -> tuple[str, ...]:
    """The names of all lists, sorted."""
    return tuple(sorted({pad.stem for pad in MAP.glob("*.toml")} - GRAMMATICA))


@depends_on_lists
@cache
def entries(lijst: str) -> tuple[Ingang, ...]:
    """All entries of a list ('formeel' for formeel.toml), ours in the order of the file; each table of it is a group."""
    return tuple(_entry(groep, woord, inhoud) for groep, blad in read(lijst).items() for woord, inhoud in blad.items())


@depends_on_lists
@cache
def known() -> frozenset[str]:
    """All words of bekend.toml, in lower case."""
    return frozenset(woord.lower() for woorden in read("bekend")["bekend"].values() for woord in woorden)


@depends_on_lists
@cache
def abbreviations() -> Mapping[str, str]:
    """Abbreviations in lower case with what to write instead (afkortingen.toml)."""
    return {afkorting.lower(): voluit for afkorting, voluit in read("afkortingen")["voluit"].items()}


def size(lijst: str) -> int:
    """How many entries a list has."""
    tabellen = read(lijst).values()
    return sum(sum(map(len, tabel.values())) if lijst in IN_GROEPEN else len(tabel) for tabel in tabellen)


def mentions(woord: str) -> tuple[tuple[str, Ingang], ...]:
    """The entries of one word or phrase, with the name of the list, in all lists that have entries."""
    met_ingangen = (lijst for lijst in names() if lijst not in IN_GROEPEN | {"afkortingen"})
    delen = tuple(woord.lower().split())
    return tuple((lijst, ingang) for lijst in met_ingangen for ingang in entries(lijst) if ingang.woorden == delen)


@depends_on_lists
@cache
def read(lijst: str) -> dict[str, dict[str, Any]]:
    """The tables of a list: ours, with the municipality's own entries in their place.

    Raises Woordenlijstfouten when one of its own files is wrong.
    """
    if fouten := tuple(_unknown(pad) for pad in own_files() if pad.stem not in names()):
        raise Woordenlijstfouten(*fouten)
    blad = load(MAP / f"{lijst}.toml")
    for pad in reversed([pad for pad in own_files() if pad.stem == lijst]):
        blad = _add_groups(blad, load(pad)) if lijst in IN_GROEPEN else _replace_entries(blad, load(pad))
    return blad


def _stamp(pad: Path) -> tuple[Path, int, int]:
    staat = pad.stat()
    return pad, staat.st_mtime_ns, staat.st_size


def _unknown(pad: Path) -> str:
    keuze = ", ".join(names())
    return _("{pad}: zo'n woordenlijst kennen wij niet. Kies een van deze namen: {keuze}.").format(pad=pad, keuze=keuze)


def _replace_entries(ons: Mapping, eigen: Mapping) -> dict[str, dict[str, Any]]:
    """A word of their own replaces ours in whatever table it stands; false only takes it away."""
    vervangen = {woord.lower() for tabel in eigen.values() for woord in tabel}
    samen = {groep: {w: i for w, i in tabel.items() if w.lower() not in vervangen} for groep, tabel in ons.items()}
    for groep, tabel in eigen.items():
        samen.setdefault(groep, {}).update({woord: inhoud for woord, inhoud in tabel.items() if inhoud is not False})
    return samen


def _add_groups(ons: Mapping, eigen: Mapping) -> dict[str, dict[str, Any]]:
    """Groups of words add up; the words of the table [weg] are taken out of all of them."""
    weg = {woord.lower() for woorden in eigen.get("weg", {}).values() for woord in woorden}
    samen = {tabel: {groep: [w for w in woorden if w.lower() not in weg] for groep, woorden in groepen.items()}
             for tabel, groepen in ons.items()}  # fmt: skip
    for tabel in eigen.keys() - {"weg"}:
        groepen = samen.setdefault(tabel, {})
        groepen.update({groep: [*groepen.get(groep, ()), *woorden] for groep, woorden in eigen[tabel].items()})
    return samen


def _entry(groep: str, sleutel: str, inhoud: list[str] | Mapping) -> Ingang:
    delen = inhoud if isinstance(inhoud, Mapping) else {"anders": inhoud}
    return Ingang(
        tuple(sleutel.lower().split()), tuple(delen["anders"]), groep, ALLEDAAGS if groep == "alledaags" else 1.0,
        delen.get("alleen", ""), delen.get("na", ""), gesplitst=groep == "gesplitst", met_te=groep == "met_te",
    )  # fmt: skip
