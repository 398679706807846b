"""Which text and which layout a page of the catalogue shows, written into the page and read back from it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.bibliotheek import Bibliotheek
from generator.sjabloon import Sjabloon

_REGEL = re.compile(r"<!-- tekstversie (?P<tekst>[0-9a-f]{64}) vormversie (?P<vorm>[0-9a-f]{64}) -->")


@dataclass(frozen=True)
class Versies:
    """SHA-256 (hex) of what a letter says and of the house style that it is set in (ontwerp §2)."""

    tekst: str
    vorm: str

    @classmethod
    def now(cls, bibliotheek: Bibliotheek, sjabloon: Sjabloon) -> Versies:
        """As the library stands."""
        return cls(sjabloon.tekstversie, _house_style(bibliotheek.huisstijl_map(sjabloon.huisstijl)))

    @classmethod
    def read(cls, bladzijde: str) -> Versies | None:
        """As a page says; None when it says nothing."""
        gevonden = _REGEL.search(bladzijde)
        return cls(gevonden["tekst"], gevonden["vorm"]) if gevonden else None

    def __str__(self) -> str:
        return f"<!-- tekstversie {self.tekst} vormversie {self.vorm} -->"


@lru_cache(maxsize=8)
def _house_style(map: Path) -> str:
    """Over the files of a house style, by name; what the program does with them is not in it."""
    hash = hashlib.sha256()
    for pad in sorted(pad for pad in map.rglob("*") if pad.is_file()):
        hash.update(f"{pad.relative_to(map).as_posix()}\0{pad.stat().st_size}\0".encode() + pad.read_bytes())
    return hash.hexdigest()
