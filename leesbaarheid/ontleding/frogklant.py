"""Asks the Frog service of this user, and starts it at need. Text goes over a private socket, never on a command line."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from gettext import gettext as _
from pathlib import Path

from leesbaarheid.ontleding.fouten import FrogOntbreekt, Ontleedfout
from leesbaarheid.ontleding.frogdienst import SOCKETNAAM
from leesbaarheid.ontleding.frogproces import NIET_GESTART
from leesbaarheid.ontleding.runtimemap import runtime_folder

WACHTTIJD = 600.0
"""Seconds that an answer may take; the service itself ends a Frog that hangs."""
GROOTSTE_VRAAG = 200_000
"""Characters in one question: what the service holds for one client stays small."""
POGINGEN = 3
"""A service that just ended, or was killed, is started and asked again; a third time for one that was ending meanwhile."""


def ask(blokken: Sequence[str], bomen: bool = False) -> list[list[str]]:
    """Frog's lines for each block, in the same order; with `bomen` also how the words hang together, four times as slow.

    Raises FrogOntbreekt when Frog is not installed, Ontleedfout when the service gives no answer.
    """
    if shutil.which("frog") is None:
        raise FrogOntbreekt
    map_ = runtime_folder()
    return [regels for vraag in _questions(blokken) for regels in _ask(map_, vraag, bomen)]


def start(bomen: bool = False) -> None:
    """Let Frog load while the caller does other things. Raises what `ask` raises."""
    if shutil.which("frog") is None:
        raise FrogOntbreekt
    _ask(runtime_folder(), [], bomen)


def _questions(blokken: Sequence[str]) -> Iterator[list[str]]:
    vraag: list[str] = []
    omvang = 0
    for blok in blokken:
        if vraag and omvang + len(blok) > GROOTSTE_VRAAG:
            yield vraag
            vraag, omvang = [], 0
        vraag.append(blok)
        omvang += len(blok)
    if vraag:
        yield vraag


def _ask(map_: Path, blokken: list[str], bomen: bool) -> list[list[str]]:
    for poging in range(1, POGINGEN + 1):
        try:
            with connect(map_) as verbinding, verbinding.makefile("rwb") as stroom:
                stroom.write(json.dumps({"blokken": blokken, "bomen": bomen}).encode() + b"\n")
                stroom.flush()
                antwoord = stroom.readline()
            if not antwoord.endswith(b"\n"):
                raise ConnectionResetError("the service stopped halfway")
            return _unpack(json.loads(antwoord))
        except OSError as fout:
            if poging == POGINGEN:
                raise Ontleedfout(_("Frog geeft geen antwoord. Probeer het nog eens.")) from fout
    raise AssertionError("unreachable")


def _unpack(antwoord: dict) -> list[list[str]]:
    if antwoord.get("fout") == NIET_GESTART:
        raise Ontleedfout(_("Frog start niet. Kijk of de pakketten frog, frogdata en uctodata heel zijn geïnstalleerd."))
    if "fout" in antwoord:
        raise Ontleedfout(_("Frog stopte twee keer bij deze tekst. Probeer het nog eens, of toets de tekst in delen."))
    return antwoord["antwoord"]


def connect(map_: Path) -> socket.socket:
    """A connection to the service of this runtime folder, which is started when nobody listens. Raises OSError."""
    try:
        return _open(map_)
    except (FileNotFoundError, ConnectionRefusedError):
        pass
    # Two clients that find no service: the second waits here, then finds the first one's.
    with open(map_ / "start.slot", "w", encoding="utf-8") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        try:
            return _open(map_)
        except (FileNotFoundError, ConnectionRefusedError):
            _start_service()
            return _open(map_)


def _open(map_: Path) -> socket.socket:
    verbinding = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    verbinding.settimeout(WACHTTIJD)
    try:
        verbinding.connect(str(map_ / SOCKETNAAM))
    except OSError:
        verbinding.close()
        raise
    return verbinding


def _start_service() -> None:
    pakketmap = str(Path(__file__).resolve().parents[2])
    try:
        subprocess.run(
            [sys.executable, "-m", "leesbaarheid.ontleding.frogdienst"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            cwd=pakketmap, env={**os.environ, "PYTHONPATH": pakketmap}, start_new_session=True, timeout=60, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired as fout:
        raise TimeoutError("the service does not start") from fout
