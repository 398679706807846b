"""The version of the check itself: a change queues re-checks (ontwerp §2, 'Three versions')."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from leesbaarheid.woorden.lijsten import depends_on_lists, own_files
from leesbaarheid.woorden.woordtabel import versions

MAP = Path(__file__).parent
TELT_NIET = frozenset({"rapport", "herschrijven", "voorstellen.py", "verbeteren.py"})
"""What does not count: how a report looks and what it proposes change no verdict."""


@depends_on_lists
@cache
def toetsversie() -> str:
    """SHA-256 (hex, 16 digits) over measures, rules, word lists, profiles, and the versions of Frog and of the word data.

    The municipality's own word lists count too.
    """
    return digest(MAP, f"{_frog_version()}\n{versions()}", own_files())


def digest(map_: Path, versies: str, eigen: Sequence[Path] = ()) -> str:
    """The digest of one copy of this package together with these versions and own word lists."""
    som = hashlib.sha256(f"{versies}\n".encode())
    for pad in sorted(map_.rglob("*")):
        naam = pad.relative_to(map_)
        if pad.suffix in {".py", ".toml"} and naam.parts[0] not in TELT_NIET:
            _add(som, naam.as_posix(), pad)
    for pad in eigen:
        _add(som, f"eigen/{pad.name}", pad)
    return som.hexdigest()[:16]


def _add(som: hashlib._Hash, naam: str, pad: Path) -> None:
    som.update(f"{naam}\n".encode())
    som.update(pad.read_bytes().replace(b"\r\n", b"\n"))


@cache
def _frog_version() -> str:
    """Versions of the parser and its model: Debian's, else what the program says, else 'geen'."""
    for opdracht in (["dpkg-query", "-W", "frog", "frogdata", "uctodata"], ["frog", "-V"]):
        try:
            klaar = subprocess.run(opdracht, capture_output=True, text=True, timeout=20, stdin=subprocess.DEVNULL, check=True)
        except (OSError, subprocess.SubprocessError):
            continue
        return klaar.stdout.strip()
    return "geen"
