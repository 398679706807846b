"""One Frog behind a pipe: lines of text in, lines of columns out. Starts it anew when it dies.

Frog answers at an empty line (feiten/leesbaarheid §4). Each question ends with a nonce, so the end of the answer is certain.
"""

from __future__ import annotations

import os
import secrets
import subprocess
from ctypes.util import find_library
from enum import Enum
from functools import cache
from pathlib import Path
from threading import Thread, Timer

from leesbaarheid.ontleding.fouten import Ontleedfout

OMGEVING = {"OMP_NUM_THREADS": "2", "OMP_WAIT_POLICY": "passive"}
"""A second thread takes over a third of the loading of the trees and of their reading, at no cost in all. It waits passively:
actively waiting threads made Frog seven times slower on a busy machine."""
STARTTIJD = 120.0
"""Seconds that Frog gets to load and to read a first short text: 5 on a cold disk, more on a busy machine."""
ANTWOORDTIJD = 60.0
"""Seconds that a Frog that has started gets for a question, besides what its length needs."""
NIET_GESTART, GESTOPT = "not started", "stopped"
"""Why there is no answer, for the client."""
TEKENS_PER_SECONDE = 200
"""A tenth of what Frog reads: only a Frog that hangs takes longer."""


@cache
def _allocator() -> dict[str, str]:
    """With jemalloc, where it is installed, Frog loads a quarter faster and takes a tenth less memory."""
    gevonden = find_library("jemalloc")
    return {"LD_PRELOAD": gevonden} if gevonden else {}


class Leeswijze(Enum):
    """How a Frog reads, as its command: words with their tags, or also how they hang together.

    Words: 0.3 ms each, 1.3 s to start, 340 MB. Trees: 1.2 ms, 3 s and 790 MB. Words and tags are the same in both (test_frog).
    """

    WOORDEN = ("frog", "--skip=nacp")
    BOMEN = ("frog", "--skip=nac")


class Frogproces:
    """Owns the process. One thread at a time may use it.

    When the service is killed, the pipe closes and Frog ends by itself.
    """

    def __init__(self, werkmap: Path, leeswijze: Leeswijze) -> None:
        self._werkmap, self._leeswijze = werkmap, leeswijze
        self._proces: subprocess.Popen[bytes] | None = None
        self._antwoordde = False
        self._is_warm = False

    @property
    def pid(self) -> int | None:
        """The process that runs now."""
        return self._proces.pid if self._proces else None

    def start(self) -> None:
        """Start Frog if it does not run. Raises OSError when the program cannot be started."""
        if self._proces is None or self._proces.poll() is not None:
            self.stop()
            # Its working folder is ours: Frog looks for old debug files where it starts.
            self._proces = subprocess.Popen(
                self._leeswijze.value, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                cwd=self._werkmap, env={**os.environ, **OMGEVING, **_allocator()},
            )  # fmt: skip

    def stop(self) -> None:
        """End Frog, if it runs."""
        if self._proces is not None:
            self._proces.kill()
            self._proces.wait()
            for pijp in (self._proces.stdin, self._proces.stdout):
                try:
                    pijp.close()  # type: ignore[union-attr]
                except OSError:
                    pass
            self._proces, self._is_warm = None, False
            for spoor in self._werkmap.glob("frog.*.debug"):
                spoor.unlink(missing_ok=True)

    def ask(self, blok: str) -> list[str]:
        """Frog's lines for one block: lines of text with an empty line between them.

        A Frog that dies or hangs is started again and asked once more. Raises Ontleedfout when that fails too: with
        NIET_GESTART when it never gave an answer, so that not the text but the installation is to blame.
        """
        try:
            return self._ask_once(blok)
        except OSError:
            self.stop()
        try:
            return self._ask_once(blok)
        except OSError as fout:
            self.stop()
            raise Ontleedfout(GESTOPT if self._antwoordde else NIET_GESTART) from fout

    def _ask_once(self, blok: str) -> list[str]:
        self.start()
        proces, nonce = self._proces, _nonce(blok)
        tijd = (ANTWOORDTIJD if self._is_warm else STARTTIJD) + len(blok) / TEKENS_PER_SECONDE
        wachter = Timer(tijd, proces.kill)
        wachter.start()
        # Frog writes its first answers while we write our last lines: with one thread both pipes fill and both wait.
        schrijver = Thread(target=_write, args=(proces.stdin, f"{blok}\n\n{nonce}\n\n".encode()), daemon=True)
        schrijver.start()
        try:
            regels = self._read_until(nonce)
            schrijver.join()
            return regels
        finally:
            wachter.cancel()

    def _read_until(self, nonce: str) -> list[str]:
        regels = []
        while True:
            ruw = self._proces.stdout.readline()
            if not ruw.endswith(b"\n"):
                raise BrokenPipeError("Frog stopped")
            regel = ruw.decode("utf-8", "replace").rstrip("\n")
            if regel.split("\t", 2)[1:2] == [nonce]:
                self._proces.stdout.readline()
                self._antwoordde = self._is_warm = True
                return regels
            regels.append(regel)


def _write(pijp, vraag: bytes) -> None:
    try:
        pijp.write(vraag)
        pijp.flush()
    except (OSError, ValueError):
        pass  # Frog died: the reader sees it


def _nonce(blok: str) -> str:
    """A number that the text does not hold. Frog reads a number in 2 ms, an unknown word of letters in 12."""
    while True:
        nonce = str(secrets.randbelow(9 * 10**15) + 10**15)
        if nonce not in blok:
            return nonce
