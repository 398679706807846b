"""What a letter is compiled from: two loads that read the same give the same letter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.bibliotheek import Bibliotheek
from generator.sjabloon.lezer import BEELDEN


def fingerprint(bibliotheek: Bibliotheek, id: str) -> tuple[str | bytes | None, ...]:
    """The bytes of every file that can have a part in the letter, each after its name; None for a file that can't be read.

    All building blocks and house styles are among them, because which of them take part is known only after compiling.
    Raises Onbekend for an unknown id.
    """
    return (id, *_parts(bibliotheek, bibliotheek.brief_map(id)))


def _parts(bibliotheek: Bibliotheek, map: Path) -> Iterator[str | bytes | None]:
    paden = [map / "sjabloon.toml", map / "brief.md"]
    paden += [
        bibliotheek.gemeente_bestand(),
        *(bibliotheek.bestand(naam) for naam in ("groepen.toml", "ontvangers.toml", BEELDEN)),
    ]
    paden += [bibliotheek.huisstijl_map(naam) / "huisstijl.toml" for naam in bibliotheek.huisstijlen()]
    paden += [bibliotheek.bouwsteen(id) for id in bibliotheek.bouwsteen_ids()]
    for pad in paden:
        yield bibliotheek.relative(pad)
        yield _content(pad)


def _content(pad: Path) -> bytes | None:
    try:
        return pad.read_bytes()
    except OSError:
        return None
