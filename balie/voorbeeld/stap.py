"""One step of the example: a real command, what it printed and how it ended."""

from __future__ import annotations

import contextlib
import io
import shlex
import sys
from dataclasses import dataclass
from pathlib import Path

from balie.cli import GESTOPT, main


@dataclass(frozen=True)
class Stap:
    """`wat` is a Dutch sentence for the visitor; `code` the exit code (ontwerp §6); `uitvoer` everything that was printed."""

    wat: str
    argumenten: tuple[str, ...]
    code: int
    uitvoer: str

    @property
    def opdracht(self) -> str:
        """The command line as a person would type it."""
        return "brief " + shlex.join(self.argumenten)

    @property
    def bestanden(self) -> tuple[Path, ...]:
        """The files that the command says it made."""
        return tuple(pad for regel in self.uitvoer.splitlines() if (pad := Path(regel)).is_file())


def take(wat: str, *argumenten: str) -> Stap:
    """Run one command in this process, as if nobody sat at the terminal. Ctrl-C ends the example, not only this step."""
    uitvoer, invoer = io.StringIO(), sys.stdin
    sys.stdin = io.StringIO()
    try:
        with contextlib.redirect_stdout(uitvoer), contextlib.redirect_stderr(uitvoer):
            code = main(list(argumenten))
    finally:
        sys.stdin = invoer
    if code == GESTOPT:
        raise KeyboardInterrupt
    return Stap(wat, argumenten, code, uitvoer.getvalue().strip())
