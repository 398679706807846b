"""Reads with one Frog, and with a second one while there is much to read. Who asks little never waits for who asks much.

A team has Frogs of one kind, none before the first question.
"""

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
from leesbaarheid.ontleding.frogproces import Frogproces, Leeswijze

HOOGSTENS = min(2, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1)
"""Frogs at once: one per core, and two in all, because each takes 340 or 790 MB."""
VEEL = {Leeswijze.WOORDEN: 40_000, Leeswijze.BOMEN: 20_000}
"""Characters that wait together from which a second Frog is started: reading them takes longer than its start."""
GEHEUGEN_NODIG = {Leeswijze.WOORDEN: 700_000, Leeswijze.BOMEN: 1_300_000}
"""kB that must be free for a second Frog: its own 340 or 790 MB, and room for others."""
EERSTE_STOPT_NA, TWEEDE_STOPT_NA = 600.0, 60.0
"""Seconds without work after which the first and the second Frog end and give their memory back."""
TEGELIJK = 3
"""Blocks of one client in the queue: one for each Frog and one to go on with. Others' blocks come between."""


class Frogploeg:
    """Answers blocks in order of arrival; each Frog has a thread of its own. `ask` may be called from any thread."""

    def __init__(self, werkmap: Path, leeswijze: Leeswijze, hoogstens: int = HOOGSTENS) -> None:
        self._werkmap, self._leeswijze, self._hoogstens = werkmap, leeswijze, hoogstens
        self._rij: Queue[tuple[str, Future] | None] = Queue()
        self._slot = Lock()
        self._tekens = 0
        self._frogs: dict[Frogproces, Thread] = {}

    @property
    def pids(self) -> list[int]:
        """The Frogs that run now."""
        with self._slot:
            return [frog.pid for frog in self._frogs if frog.pid]

    def ask(self, blokken: Sequence[str], gaat_weg: Callable[[], bool] = lambda: False) -> list[list[str]]:
        """Frog's lines for each block, in the same order. Stops early, with ConnectionResetError, when the client `gaat_weg`.

        No blocks: only see to it that a Frog is loading. Raises Ontleedfout as Frogproces.ask does.
        """
        omvang = sum(len(blok) + 1 for blok in blokken)
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
            aantal, veel = len(self._frogs), self._tekens >= VEEL[self._leeswijze]
        if not aantal or veel and aantal < self._hoogstens and _free_memory() >= GEHEUGEN_NODIG[self._leeswijze]:
            self._hire()

    def _hire(self) -> None:
        with self._slot:
            if len(self._frogs) >= self._hoogstens:
                return
            frog = Frogproces(self._werkmap, self._leeswijze)
            draad = Thread(target=self._work, args=(frog, TWEEDE_STOPT_NA if self._frogs else EERSTE_STOPT_NA), daemon=True)
            self._frogs[frog] = draad
        draad.start()

    def _work(self, frog: Frogproces, geduld: float) -> None:
        """Answer until nobody has asked for `geduld` seconds, or the queue says so. A Frog warms up before it takes work."""
        with suppress(Ontleedfout):  # then the first question tells its client
            frog.ask("Start.")
        while (werk := self._next(frog, geduld)) is not None:
            _answer(frog, *werk)
        frog.stop()

    def _next(self, frog: Frogproces, geduld: float) -> tuple[str, Future] | None:
        """A block with its promise; None when this Frog is off the team."""
        while True:
            with suppress(Empty):
                werk = self._rij.get(timeout=geduld)
                return werk if werk is not None else self._dismiss(frog)
            with self._slot:
                # Whoever is about to put a block counts already, and relies on this Frog.
                if not self._tekens:
                    return self._dismiss(frog)

    def _dismiss(self, frog: Frogproces) -> None:
        del self._frogs[frog]


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
