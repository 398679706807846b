"""Cells ↔ Braille ASCII, the code of a .brf file.

North American Braille ASCII, not the old Dutch or German 6-dot computer codes: it is what “brf” means (and the charset of
that name), every embosser can be set to it whatever its country table, and it needs only 64 printable ASCII characters.
An embosser that stands on another table shows it at once: letters come out right, capital and number signs do not.
"""

from __future__ import annotations

ASCII = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)="
"""The character of each cell, in the order of Unicode's U+2800 … U+283F."""
_NAAR = {0x2800 + nummer: teken for nummer, teken in enumerate(ASCII)}
_TERUG = {ord(teken): chr(0x2800 + nummer) for nummer, teken in enumerate(ASCII)}


def to_ascii(cellen: str) -> str:
    """Cells as Braille ASCII; line feeds and page feeds stay."""
    return cellen.translate(_NAAR)


def from_ascii(tekst: str) -> str:
    """Braille ASCII as cells; line feeds and page feeds stay."""
    return tekst.upper().translate(_TERUG)
