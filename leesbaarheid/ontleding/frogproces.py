"""One Frog behind a pipe: lines of text in, lines of columns out. Starts it anew when it dies.

Frog answers at an empty line (feiten/leesbaarheid §4). Each question ends with a nonce, so the end of the answer is certain.
"""

from __future__ import annotations

import os
import secrets
import string
import subprocess
from pathlib import Path
from threading import Timer

from leesbaarheid.ontleding.beurten import Beurten
from leesbaarheid.ontleding.fouten import Ontleedfout

OPDRACHT = ("frog", "--skip=nac")
STARTTIJD = 120.0
"""Seconds that Frog gets to load and to read a first short text: 5 on a cold disk, more on a busy machine."""
NIET_GESTART, GESTOPT = "not started", "stopped"
"""Why there is no answer, for the client."""
TEKENS_PER_SECONDE = 500
"""A tenth of what Frog reads: only a Frog that hangs takes longer."""


class Frogproces:
    """Owns the process. `ask` may be called from several threads; questions are answered one after another."""

    def __init__(self, werkmap: Path) -> None:
        self._werkmap = werkmap
        self._slot = Beurten()
        self._proces: subprocess.Popen[bytes] | None = None
        self._antwoordde = False

    @property
    def pid(self) -> int | None:
        """The process that runs now."""
        return self._proces.pid if self._proces else None

    def start(self) -> None:
        """Start Frog if it does not run. Raises OSError when the program cannot be started."""
        if self._proces is None or self._proces.poll() is not None:
            self.stop()
            # Its working folder is ours: Frog looks for old debug files where it starts. Its threads wait passively:
            # while other programs use the machine, waiting actively makes it three times as slow.
            self._proces = subprocess.Popen(
                OPDRACHT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                cwd=self._werkmap, env={**os.environ, "OMP_NUM_THREADS": "2", "OMP_WAIT_POLICY": "passive"},
            )  # fmt: skip

    def stop(self) -> None:
        """End Frog, if it runs."""
        if self._proces is not None:
            self._proces.kill()
            for pijp in (self._proces.stdin, self._proces.stdout):
                try:
                    pijp.close()  # type: ignore[union-attr]
                except OSError:
                    pass
            self._proces.wait()
            self._proces = None
            for spoor in self._werkmap.glob("frog.*.debug"):
                spoor.unlink(missing_ok=True)

    def ask(self, blok: str) -> list[str]:
        """Frog's lines for one block: lines with an empty line between them, together at most what a pipe holds (64 kB), or
        one line of any length. More would block: Frog writes its first answers while we still write our last lines.

        A Frog that dies is started again and asked once more. Raises Ontleedfout when it dies again: with NIET_GESTART when it
        never gave an answer, so that not the text but the installation is to blame.
        """
        with self._slot:
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
        proces = self._proces
        wachter = Timer(STARTTIJD + len(blok) / TEKENS_PER_SECONDE, proces.kill)
        wachter.start()
        try:
            nonce = _nonce(blok)
            proces.stdin.write(f"{blok}\n\n{nonce}\n\n".encode())
            proces.stdin.flush()
            return self._read_until(nonce)
        finally:
            wachter.cancel()

    def _read_until(self, nonce: str) -> list[str]:
        regels = []
        while True:
            ruw = self._proces.stdout.readline()
            if not ruw.endswith(b"\n"):
                raise BrokenPipeError("Frog stopped")
            regel = ruw.decode("utf-8", "replace").rstrip("\n")
            if regel.split("\t")[1:2] == [nonce]:
                self._proces.stdout.readline()
                self._antwoordde = True
                return regels
            regels.append(regel)


def _nonce(blok: str) -> str:
    """A word of letters that the text does not hold."""
    while True:
        nonce = "q" + "".join(secrets.choice(string.ascii_lowercase) for _ in range(15))
        if nonce not in blok:
            return nonce
