"""How a letter and a language are called, from the library as it is now: the register itself only keeps ids and codes."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from generator import taal
from generator.bibliotheek import Bibliotheek, Leesfout, read_toml


def title(bibliotheek: Bibliotheek, id: str) -> str:
    """The title of this letter; its id when the library doesn't hold it any more.

    Not through `brief_map`: that lists the whole library for each letter.
    """
    for map in bibliotheek.mappen:
        try:
            pad = map / "sjablonen/brieven" / id / "sjabloon.toml"
            stand = pad.stat()
            return _title(pad, stand.st_mtime_ns, stand.st_size) or id
        except (OSError, ValueError):
            continue
    return id


def language(bibliotheek: Bibliotheek, code: str) -> str:
    """The Dutch name of this language; its code when the library doesn't hold it any more."""
    try:
        return _language(bibliotheek, code)
    except Leesfout:
        return code


@lru_cache(maxsize=4096)
def _title(pad: Path, mtime: int, size: int) -> str:
    """Read once as long as the file stays as it is: a page of the register names hundreds of letters."""
    try:
        naam = read_toml(pad).get("titel")
    except Leesfout:
        return ""
    return naam if isinstance(naam, str) else ""


@lru_cache(maxsize=64)
def _language(bibliotheek: Bibliotheek, code: str) -> str:
    return taal.load(bibliotheek, code).nederlands
