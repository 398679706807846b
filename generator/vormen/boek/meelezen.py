"""Reading along: which part of the letter sounds from when till when (EPUB 3.3, media overlays)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Meelezen:
    """An MP3 and its `momenten`: (id of the element, begin in ms, end in ms), in the order they sound.

    An element that sounds in more than one moment (a paragraph of three sentences) may be named more than once.
    """

    mp3: bytes
    momenten: tuple[tuple[str, int, int], ...]
    bestand: str = "brief.mp3"

    @property
    def duur(self) -> str:
        return clock(sum(eind - begin for _id, begin, eind in self.momenten))

    @property
    def delen(self) -> Iterator[tuple[str, str, str]]:
        """The moments with their times as SMIL writes them."""
        return ((id, clock(begin), clock(eind)) for id, begin, eind in self.momenten)


def clock(ms: int) -> str:
    """A time in ms as a SMIL clock value: '61.5s'."""
    return f"{ms / 1000:.3f}".rstrip("0").rstrip(".") + "s"
