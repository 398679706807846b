"""Reads with one Frog, and with a second one while there is much to read. Who asks little never waits for who asks much."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from threading import Lock, Thread

from leesbaarheid.ontleding.fouten import Ontleedfout
from leesbaarheid.ontleding.frogproces import Frogproces

HOOGSTENS = min(2, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1)
"""Frogs at once: one per core, and two in all, because each takes 910 MB."""
VEEL = 20_000
"""Characters that wait together from which a second Frog is started: reading them takes longer than its start."""
GEHEUGEN_NODIG = 1_300_000
"""kB that must be free for a second Frog: 910 MB, and room for others."""
STOPT_NA = 60.0
"""Seconds without work after which the second Frog ends and gives its memory back."""
TEGELIJK = 3
"""Blocks of one client in the queue: one for each Frog and one to go on with. Others' blocks come between."""


class Frogploeg:
    """Answers blocks in order of arrival; each Frog has a thread of its own. `ask` may be called from any thread."""

    def __init__(self, werkmap: Path, hoogstens: int = HOOGSTENS, stopt_na: float = STOPT_NA) -> None:
        self._werkmap, self._hoogstens, self._stopt_na = werkmap, hoogstens, stopt_na
        self._rij: Queue[tuple[str, Future] | None] = Queue()
        self._slot = Lock()
        self._tekens = 0
        self._frogs: dict[Frogproces, Thread] = {}
        self._hire()

    @property
    def pids(self) -> list[int]:
        """The Frogs that run now."""
        with self._slot:
            return [frog.pid for frog in self._frogs if frog.pid]

    def ask(self, blokken: Sequence[str], gaat_weg: Callable[[], bool] = lambda: False) -> list[list[str]]:
        """Frog's lines for each block, in the same order. Stops early, with ConnectionResetError, when the client `gaat_weg`.

        Raises Ontleedfout as Frogproces.ask does.
        """
        omvang = sum(map(len, blokken))
        self._expect(omvang)
        lopend: deque[Future] = deque()
        antwoord = []
        try:
            for blok in blokken:
                if len(lopend) == TEGELIJK:
                    antwoord.append(lopend.popleft().result())
                if gaat_weg():
                    raise ConnectionResetError("nobody waits for the answer")
                lopend.append(Future())
                self._rij.put((blok, lopend[-1]))
            return antwoord + [belofte.result() for belofte in lopend]
        finally:
            for belofte in lopend:
                belofte.cancel()
            self._expect(-omvang)

    def stop(self) -> None:
        """End all Frogs; nobody may ask any more."""
        with self._slot:
            draden = list(self._frogs.values())
        for _draad in draden:
            self._rij.put(None)
        for draad in draden:
            draad.join()

    def _expect(self, tekens: int) -> None:
        with self._slot:
            self._tekens += tekens
            te_weinig = self._tekens >= VEEL and len(self._frogs) < self._hoogstens
        if te_weinig and _free_memory() >= GEHEUGEN_NODIG:
            self._hire()

    def _hire(self) -> None:
        with self._slot:
            if len(self._frogs) >= self._hoogstens:
                return
            frog = Frogproces(self._werkmap)
            draad = Thread(target=self._work, args=(frog, self._stopt_na if self._frogs else None), daemon=True)
            self._frogs[frog] = draad
        draad.start()

    def _work(self, frog: Frogproces, geduld: float | None) -> None:
        """Answer until the queue is empty for `geduld` seconds, or says so. A Frog warms up before it takes work."""
        with suppress(Ontleedfout):  # then the first question tells its client
            frog.ask("Start.")
        with suppress(Empty):
            while (werk := self._rij.get(timeout=geduld)) is not None:
                _answer(frog, *werk)
        with self._slot:
            del self._frogs[frog]
        frog.stop()


def _answer(frog: Frogproces, blok: str, belofte: Future) -> None:
    if not belofte.set_running_or_notify_cancel():
        return
    try:
        belofte.set_result(frog.ask(blok))
    except Exception as fout:  # noqa: BLE001 - whoever asked gets it
        belofte.set_exception(fout)


def _free_memory() -> int:
    """kB that programs can still take; 0 where the system does not tell."""
    try:
        for regel in Path("/proc/meminfo").read_text().splitlines():
            if regel.startswith("MemAvailable:"):
                return int(regel.split()[1])
    except (OSError, ValueError):
        pass
    return 0
