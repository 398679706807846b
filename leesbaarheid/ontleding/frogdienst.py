"""The background process that keeps Frog warm and answers on a Unix socket of this user. Knows no Dutch and no measures.

One question per connection: a JSON line {"blokken": [text, …], "bomen": true or false};
the answer {"antwoord": [[line, …], …]} or {"fout": reason}.
Run as `python -m leesbaarheid.ontleding.frogdienst`: returns as soon as it listens, and ends when nobody has asked for a while.
"""

from __future__ import annotations

import fcntl
import json
import os
import select
import socket
import sys
import time
from pathlib import Path
from threading import BoundedSemaphore, Lock, Thread

from leesbaarheid.ontleding.fouten import Ontleedfout
from leesbaarheid.ontleding.frogploeg import Frogploeg
from leesbaarheid.ontleding.frogproces import Leeswijze
from leesbaarheid.ontleding.runtimemap import runtime_folder

SOCKETNAAM = "frog-2.sock"
"""The number goes up when the protocol changes, so that an old service is left to end by itself."""
STOPT_NA = 600.0
"""Seconds without a question after which the service ends and gives its memory back."""
LANGSTE_VRAAG = 4_000_000
"""Bytes of one question; a client splits longer ones."""
KLANTEN = 32
"""Questions that are read at once; more wait at the door, so that the service's memory is bounded."""
WACHTRIJ = 1000
VRAAGTIJD = 60.0
"""Seconds in which a client must send its question, or take its answer."""


class Frogdienst:
    """Answers questions until it has been idle for `stopt_na` seconds."""

    def __init__(self, map_: Path, stopt_na: float = STOPT_NA) -> None:
        self._map = map_
        self._pad = map_ / SOCKETNAAM
        self._bezig = 0
        self._telslot = Lock()
        self._plaatsen = BoundedSemaphore(KLANTEN)
        self._luister = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._pad.unlink(missing_ok=True)
        masker = os.umask(0o177)
        try:
            self._luister.bind(str(self._pad))
        finally:
            os.umask(masker)
        self._luister.listen(WACHTRIJ)
        self._luister.settimeout(stopt_na)

    def serve(self) -> None:
        """Answer every connection in its own thread; return when idle."""
        self._ploegen = {leeswijze: Frogploeg(self._map, leeswijze) for leeswijze in Leeswijze}
        while True:
            self._plaatsen.acquire()
            try:
                verbinding, _ = self._luister.accept()
            except TimeoutError:
                self._plaatsen.release()
                if self._bezig:
                    continue
                break
            with self._telslot:
                self._bezig += 1
            Thread(target=self._answer, args=(verbinding,), daemon=True).start()
        self._pad.unlink(missing_ok=True)
        self._luister.close()
        for ploeg in self._ploegen.values():
            ploeg.stop()

    def _answer(self, verbinding: socket.socket) -> None:
        try:
            with verbinding, verbinding.makefile("rwb") as stroom:
                verbinding.settimeout(VRAAGTIJD)
                stroom.write(json.dumps(self._reply(stroom.readline(LANGSTE_VRAAG), verbinding)).encode() + b"\n")
        except OSError:
            pass  # the client went away
        finally:
            with self._telslot:
                self._bezig -= 1
            self._plaatsen.release()

    def _reply(self, vraag: bytes, verbinding: socket.socket) -> dict:
        try:
            gevraagd = json.loads(vraag)
            ploeg = self._ploegen[Leeswijze.BOMEN if gevraagd["bomen"] else Leeswijze.WOORDEN]
            return {"antwoord": ploeg.ask(gevraagd["blokken"], lambda: _is_gone(verbinding))}
        except Ontleedfout as fout:
            return {"fout": str(fout)}
        except (ValueError, KeyError, TypeError, AttributeError):
            return {"fout": "unreadable question"}


def _is_gone(verbinding: socket.socket) -> bool:
    """Did the client end? It sends one line only, so anything to read by now is the end."""
    return bool(select.select([verbinding], [], [], 0)[0])


def _take_lock(map_: Path) -> bool:
    """Be the one service, until this process ends. False when another one listens; one that is just ending is waited for."""
    slot = os.open(map_ / "frogdienst.slot", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    while True:
        try:
            fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return True
        except BlockingIOError:
            if (map_ / SOCKETNAAM).exists():
                return False
            time.sleep(0.05)


def main() -> int:
    """Listen, go to the background, serve. 0 also when another service of this user already listens."""
    map_ = runtime_folder()
    if not _take_lock(map_):
        return 0
    dienst = Frogdienst(map_, float(os.environ.get("BRIEF_FROG_STOPT_NA", STOPT_NA)))
    # The starter waits for this process to end: that is its sign that the socket listens. The child keeps the lock.
    if os.fork():
        os._exit(0)
    os.chdir(map_)
    dienst.serve()
    return 0


if __name__ == "__main__":
    sys.exit(main())
