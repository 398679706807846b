"""Dutch passages → sentences and words, through the Frog service of this user (started at need)."""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from gettext import gettext as _
from pathlib import Path
from threading import Lock

from leesbaarheid.ontleding.fouten import FrogOntbreekt, Ontleedfout
from leesbaarheid.ontleding.frogdienst import SOCKETNAAM
from leesbaarheid.ontleding.frogproces import NIET_GESTART
from leesbaarheid.ontleding.frogregels import Rij, align, distribute
from leesbaarheid.ontleding.frogregels import read as read_rows
from leesbaarheid.ontleding.leestekst import prepare
from leesbaarheid.ontleding.runtimemap import runtime_folder
from leesbaarheid.tekst import Passage, Zin

WACHTTIJD = 600.0
"""Seconds that an answer may take; the service itself ends a Frog that hangs."""
BEWAARD = 50_000
"""Parses kept per process; past this the cache starts afresh."""

GROOTSTE_BLOK = 20_000
"""Characters that go to Frog at once; every question costs 13 ms besides its text. Stays under what a pipe holds."""

LANGSTE_ZIN = 5_000
"""Characters without an end mark that Frog gets: a line of 100,000 kept it busy for minutes, and with it everybody else."""
_EINDLOOS = re.compile(rf"[^.!?]{{{LANGSTE_ZIN + 1}}}")

_slot = Lock()
_rijen: dict[str, list[list[Rij]]] = {}
_zinnen: dict[tuple, tuple[Zin, ...]] = {}


def parse(passages: Sequence[Passage]) -> tuple[tuple[Zin, ...], ...]:
    """The sentences of each passage. A text that was read before in this process is not sent again.

    Raises FrogOntbreekt, or Ontleedfout when the service does not answer.
    """
    with _slot:
        return _parse(passages)


def _parse(passages: Sequence[Passage]) -> tuple[tuple[Zin, ...], ...]:
    if len(_rijen) > BEWAARD or len(_zinnen) > BEWAARD:
        _rijen.clear()
        _zinnen.clear()
    nieuw = {sleutel: passage for passage in passages if (sleutel := _key(passage)) not in _zinnen}
    leesteksten = {sleutel: prepare(passage) for sleutel, passage in nieuw.items()}
    if any(_EINDLOOS.search(lees.tekst) for lees in leesteksten.values()):
        raise Ontleedfout(_("Er staat een heel lang stuk zonder punt in deze tekst. Zet er punten in en toets opnieuw."))
    _read([lees.tekst for lees in leesteksten.values()])
    verse = {
        sleutel: align(sleutel[0], lees, _rijen[lees.tekst]) if lees.tekst else () for sleutel, lees in leesteksten.items()
    }
    _zinnen.update(verse)
    return tuple(_zinnen[_key(passage)] for passage in passages)


def _key(passage: Passage) -> tuple:
    """All that decides how a passage is read."""
    return passage.tekst, passage.waarden, passage.aanloop


def _read(teksten: list[str]) -> None:
    """Fill `_rijen` for these lines, many to one question; a block that cannot be told apart again goes line by line."""
    blokken = list(_blocks(list(dict.fromkeys(tekst for tekst in teksten if tekst and tekst not in _rijen))))
    if not blokken:
        return
    antwoorden = _ask(["\n\n".join(blok) for blok in blokken])
    over = []
    for blok, regels in zip(blokken, antwoorden, strict=True):
        delen = distribute(blok, read_rows(regels))
        if delen is None:
            over += blok
        else:
            _rijen.update(zip(blok, delen, strict=True))
    if over:
        _rijen.update(zip(over, map(read_rows, _ask(over)), strict=True))


def _blocks(teksten: list[str]) -> Iterator[list[str]]:
    blok: list[str] = []
    for tekst in teksten:
        if blok and sum(map(len, blok)) + len(tekst) > GROOTSTE_BLOK:
            yield blok
            blok = []
        blok.append(tekst)
    if blok:
        yield blok


def _ask(blokken: list[str]) -> list[list[str]]:
    """Send blocks to the service. One that just stopped, or was killed, is started and asked once more."""
    if shutil.which("frog") is None:
        raise FrogOntbreekt
    map_ = runtime_folder()
    for poging in (1, 2):
        try:
            with _connect(map_) as verbinding, verbinding.makefile("rwb") as stroom:
                stroom.write(json.dumps({"blokken": blokken}).encode() + b"\n")
                stroom.flush()
                antwoord = stroom.readline()
            if not antwoord.endswith(b"\n"):
                raise ConnectionResetError("the service stopped halfway")
            return _unpack(json.loads(antwoord))
        except OSError as fout:
            if poging == 2:
                raise Ontleedfout(_("Frog geeft geen antwoord. Probeer het nog eens.")) from fout
    raise AssertionError("unreachable")


def _unpack(antwoord: dict) -> list[list[str]]:
    if antwoord.get("fout") == NIET_GESTART:
        raise Ontleedfout(_("Frog start niet. Kijk of de pakketten frog, frogdata en uctodata heel zijn geïnstalleerd."))
    if "fout" in antwoord:
        raise Ontleedfout(_("Frog stopte twee keer bij deze tekst. Probeer het nog eens, of toets de tekst in delen."))
    return antwoord["antwoord"]


def _connect(map_: Path) -> socket.socket:
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
    subprocess.run(
        [sys.executable, "-m", "leesbaarheid.ontleding.frogdienst"],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        cwd=pakketmap, env={**os.environ, "PYTHONPATH": pakketmap}, start_new_session=True, timeout=60, check=False,
    )  # fmt: skip
