"""From characters of a text that was judged to lines and columns of its file, as an editor counts them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

_REGELEINDE = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Plek:
    """Lines and columns count from 1, `eindkolom` is the one after the last; `begin` from 0. All in UTF-16 code units."""

    regel: int
    kolom: int
    eindregel: int
    eindkolom: int
    begin: int
    lengte: int


@dataclass(frozen=True)
class Brontekst:
    """A file: its path as shown, and what it holds (without BOM, line ends as they are).

    `ruw` is None where characters of the judged text are no characters of a file: a Word document, standard input.
    """

    pad: str
    ruw: str | None = None

    def place(self, begin: int, eind: int) -> Plek | None:
        """Where [begin, eind) stands. The judged text has '\\n' for every line end, as Python reads text."""
        if self.ruw is None or not begin <= eind <= len(self.tekst):
            return None
        regel, kolom = self._line_and_column(begin)
        eindregel, eindkolom = self._line_and_column(eind)
        van, tot = _utf16(self.ruw[: self._raw(begin)]), _utf16(self.ruw[: self._raw(eind)])
        return Plek(regel, kolom, eindregel, eindkolom, van, tot - van)

    @cached_property
    def tekst(self) -> str:
        """The text as it was judged."""
        return _REGELEINDE.sub("\n", self.ruw or "")

    @cached_property
    def _regels(self) -> list[int]:
        """Where each line of `tekst` begins."""
        return [0, *(treffer.end() for treffer in re.finditer("\n", self.tekst))]

    @cached_property
    def _dubbel(self) -> list[int]:
        """Places in `tekst` after a line end that is two characters in the file."""
        treffers = [treffer.end() for treffer in re.finditer("\r\n", self.ruw or "")]
        return [plaats - nummer for nummer, plaats in enumerate(treffers, 1)]

    def _raw(self, plaats: int) -> int:
        return plaats + bisect_right(self._dubbel, plaats)

    def _line_and_column(self, plaats: int) -> tuple[int, int]:
        regel = bisect_right(self._regels, plaats)
        return regel, _utf16(self.tekst[self._regels[regel - 1] : plaats]) + 1


Bronnen = Callable[[str | None], Brontekst]
"""The file of a finding: by its `bestand`, or by None the text itself."""


def _utf16(tekst: str) -> int:
    return len(tekst.encode("utf-16-le", "surrogatepass")) // 2
