"""The journal of a series: one line of JSON per event, only added to, on disk before the next letter. And the folder's lock.

It holds row numbers, file names and reasons; no personal data. A half-written last line (power cut) counts as not written.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from gettext import gettext as _
from pathlib import Path
from typing import Any, BinaryIO

from generator.serie.fouten import Seriefout

NAAM, SLOT = "serie.jsonl", ".serie.slot"


class Logboek:
    """`kop` says what was run on what (letter, versions, list, concept or not); `rijen` the last event of each row;
    `namen` which row each file is of."""

    def __init__(self, map: Path):
        self.pad = map / NAAM
        self.kop: Mapping[str, Any] | None = None
        self.rijen: dict[int, Mapping[str, Any]] = {}
        self.namen: dict[str, int] = {}
        self._bestand: BinaryIO | None = None
        inhoud = self.pad.read_bytes() if self.pad.exists() else b""
        self._heel = inhoud.rfind(b"\n") + 1
        for nummer, regel in enumerate(inhoud[: self._heel].splitlines(), 1):
            self._take(self._parse(nummer, regel))

    def add(self, regel: Mapping[str, Any]) -> None:
        """Append one line and wait until it is on disk. Raises OSError; then the line does not count as written."""
        if self._bestand is None:
            self._bestand = self.pad.open("r+b" if self.pad.exists() else "x+b")
        tekst = (json.dumps(regel, ensure_ascii=False) + "\n").encode()
        self._bestand.seek(self._heel)
        self._bestand.truncate()
        self._bestand.write(tekst)
        self._bestand.flush()
        os.fsync(self._bestand.fileno())
        self._heel += len(tekst)
        self._take(regel)

    def close(self) -> None:
        """Free the file; a next `add` opens it again."""
        if self._bestand is not None:
            self._bestand.close()
            self._bestand = None

    def _take(self, regel: Mapping[str, Any]) -> None:
        if "rij" in regel:
            self.rijen[regel["rij"]] = regel
            self.namen |= {bestand["naam"]: regel["rij"] for bestand in regel.get("bestanden", ())}
        elif self.kop is None:
            self.kop = regel

    def _parse(self, nummer: int, regel: bytes) -> Mapping[str, Any]:
        try:
            return dict(json.loads(regel))
        except (ValueError, TypeError):
            zin = _("Het logboek {pad} is beschadigd bij regel {nummer}. Begin in een nieuwe map.")
            raise Seriefout(zin.format(pad=self.pad, nummer=nummer)) from None


@contextmanager
def lock(map: Path) -> Iterator[None]:
    """Hold the folder for one run. The system frees it when a run dies, so a dead run's lock never blocks. Raises Seriefout."""
    with (map / SLOT).open("w") as slot:
        try:
            fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            zin = _("In de map {map} is al een serie bezig. Wacht tot die klaar is.")
            raise Seriefout(zin.format(map=map)) from None
        yield
