"""How the second sentence begins, by the word that joined it to the first (verbindingen.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path


@cache
def links() -> Mapping[str, Mapping[str, str]]:
    """The tables of verbindingen.toml: per kind of word order, the joining word and the new beginning."""
    return tomllib.loads((Path(__file__).parent / "verbindingen.toml").read_text(encoding="utf-8"))
