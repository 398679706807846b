"""The number and hash of the newest line, kept outside the database in `logboek.laatste`: it shows a log that was cut off."""

from __future__ import annotations

import fcntl
import re
import secrets
from dataclasses import dataclass
from pathlib import Path

from balie import gegevens
from balie.logboek.models import Regel

NAAM = "logboek.laatste"
_VORM = re.compile(r"([1-9][0-9]{0,18}) ([0-9a-f]{64})\n?")


class Beschadigd(Exception):
    """The file is there, but can't be read or doesn't hold a number and a hash."""


@dataclass(frozen=True)
class Laatste:
    """The newest line that this file knows of; the log may be further."""

    nummer: int
    hash: str


def path() -> Path:
    """Where the file is."""
    return gegevens.folder() / NAAM


def read() -> Laatste | None:
    """What the file says; None when it isn't there. Raises Beschadigd."""
    try:
        inhoud = path().read_bytes().decode("ascii")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        raise Beschadigd from None
    if not (delen := _VORM.fullmatch(inhoud)):
        raise Beschadigd
    return Laatste(int(delen[1]), delen[2])


def keep(nummer: int, hash: str) -> None:
    """Write the newest line down, after its transaction.

    Never backwards (two processes finish in any order), and never over a line that the log no longer holds: that file is the
    proof that the log was cut off.
    """
    with open(gegevens.folder() / "logboek.slot", "w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        bekend = read()
        if bekend is None or (bekend.nummer < nummer and _holds(bekend)):
            _write(f"{nummer} {hash}\n")


def _holds(bekend: Laatste) -> bool:
    return Regel.objects.filter(nummer=bekend.nummer, hash=bekend.hash).exists()


def _write(inhoud: str) -> None:
    naast = path().with_name(f".{NAAM}-{secrets.token_hex(8)}")
    naast.write_text(inhoud, encoding="ascii")
    naast.replace(path())
