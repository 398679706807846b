"""The texts of the library as they stand now, for pages: loaded once, and again when a file changed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from balie.toetsing.versies import Stand, stones
from generator.bibliotheek import Bibliotheek, Leesfout
from generator.taal import load as load_language

Merk = int
"""Changes when any file of the library changes."""


@dataclass(frozen=True)
class Nu:
    """A text as it stands now: its digests, or the Dutch sentence that says why it can't be read."""

    titel: str
    tekstversie: str = ""
    taalversie: str = ""
    bouwstenen: frozenset[str] = frozenset()
    fout: str = ""


def library() -> Bibliotheek:
    """The library that this process serves, with its word lists as they are now. Raises Leesfout."""
    return Bibliotheek.find()


def mark(bibliotheek: Bibliotheek) -> Merk:
    """Two equal marks: nothing changed in between. Some 2 ms for 60 files."""
    paden = (pad for map in bibliotheek.mappen for wat in ("sjablonen", "talen") for pad in (map / wat).rglob("*.*"))
    losse = (pad for map in bibliotheek.mappen if (pad := map / "gemeente.toml").is_file())
    return hash(tuple((str(pad), (gegevens := pad.stat()).st_mtime_ns, gegevens.st_size) for pad in sorted((*paden, *losse))))


@lru_cache(maxsize=4_000)
def now(bibliotheek: Bibliotheek, merk: Merk, id: str, taal: str) -> Nu:
    """One text; `merk` is `mark(bibliotheek)` of just now."""
    try:
        stand = Stand.load(bibliotheek, id, taal)
        return Nu(stand.sjabloon.titel, **stand.digests, bouwstenen=frozenset(stones(stand.sjabloon)))
    except Leesfout as fout:
        return Nu(id, fout=str(fout))


@lru_cache(maxsize=100)
def language_name(bibliotheek: Bibliotheek, taal: str) -> str:
    """The Dutch name of a language; its code when the library has it no longer."""
    try:
        return load_language(bibliotheek, taal).nederlands
    except Leesfout:
        return taal
