"""The words of the help pages, from the TOML files beside this one: people maintain those, not this."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

MAP = Path(__file__).parent


@dataclass(frozen=True)
class Woord:
    """A word of the desk and what it means; `id` is its place on the page, for links to it."""

    woord: str
    uitleg: str

    @property
    def id(self) -> str:
        return self.woord.replace(" ", "-")


@dataclass(frozen=True)
class Stap:
    """One step of the first visit. `naar` is the url name of a page to look at, shown with the words of `link`."""

    titel: str
    alineas: tuple[str, ...]
    lijst: tuple[str, ...] = ()
    naar: str = ""
    link: str = ""


@cache
def words() -> tuple[Woord, ...]:
    """The glossary, by alphabet."""
    gelezen = _load("woorden.toml")["woorden"]
    return tuple(Woord(woord, gelezen[woord]) for woord in sorted(gelezen))


@cache
def steps() -> tuple[Stap, ...]:
    """The first visit, in order."""
    return tuple(
        Stap(**{naam: tuple(waarde) if isinstance(waarde, list) else waarde for naam, waarde in stap.items()})
        for stap in _load("welkom.toml")["stappen"]
    )


@cache
def roles() -> dict[str, str]:
    """What each role does at the desk."""
    return _load("hulp.toml")["rollen"]


@cache
def keys() -> dict[str, str]:
    """What each key does on the page of a version."""
    return _load("hulp.toml")["toetsen"]


def _load(naam: str) -> dict[str, Any]:
    return tomllib.loads((MAP / naam).read_text(encoding="utf-8"))
