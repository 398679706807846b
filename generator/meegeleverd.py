"""What a municipality's own library changes in ours, and what ours changed since the municipality began.

The texts that we shipped at the beginning are kept in the municipality's folder, so that both can be compared with them.
"""

from __future__ import annotations

import difflib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path

from generator.bibliotheek import MEEGELEVERD, Leesfout, read_text

BEWAARD = ".meegeleverd"
"""The folder with the texts as we shipped them when the municipality began, or last said that it had seen our changes."""
TEKSTEN = frozenset({".md", ".toml", ".po", ".jinja", ".css"})


@dataclass(frozen=True)
class Wijziging:
    """One file below `sjablonen/` or `talen/`: three texts, None where there is no such file.

    `eigen` is the municipality's, `toen` ours when it began, `nu` ours today.
    """

    pad: str
    eigen: str | None
    toen: str | None
    nu: str | None

    @property
    def verschilt(self) -> bool:
        """The municipality has a text of its own that is not ours."""
        return self.eigen is not None and self.eigen != self.nu

    @property
    def dubbel(self) -> bool:
        """The municipality keeps a copy that is exactly ours: it will not follow our changes."""
        return self.eigen is not None and self.eigen == self.nu

    @property
    def veranderd(self) -> bool:
        """We changed, added or took away this text since then."""
        return self.toen != self.nu

    def own_lines(self) -> list[str]:
        """What the municipality changed: lines with '-' (ours) and '+' (its own)."""
        return _lines(self.nu, self.eigen, _("van ons"), _("van u"))

    def our_lines(self) -> list[str]:
        """What we changed: lines with '-' (then) and '+' (now)."""
        return _lines(self.toen, self.nu, _("toen"), _("nu"))


def keep(map: Path) -> None:
    """Keep our texts of today in this folder. What was kept before is replaced."""
    nieuw, doel = map / f"{BEWAARD}.nieuw", map / BEWAARD
    shutil.rmtree(nieuw, ignore_errors=True)
    nieuw.mkdir()
    for pad in _texts(MEEGELEVERD):
        kopie = nieuw / pad
        kopie.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(MEEGELEVERD / pad, kopie)
    shutil.rmtree(doel, ignore_errors=True)
    nieuw.rename(doel)


def compare(map: Path) -> list[Wijziging]:
    """Every file that is the municipality's own or that we changed, in alphabetical order.

    Raises Leesfout when nothing was kept: then nobody knows what we shipped.
    """
    if not (map / BEWAARD).is_dir():
        zin = _("In {map} staat niet hoe onze teksten waren toen u begon. Leg dat vast met: brief wijzigingen --gezien")
        raise Leesfout(zin.format(map=map))
    paden = sorted({pad.as_posix() for waar in (map, map / BEWAARD, MEEGELEVERD) for pad in _texts(waar)})
    alle = (Wijziging(pad, _text(map / pad), _text(map / BEWAARD / pad), _text(MEEGELEVERD / pad)) for pad in paden)
    return [wijziging for wijziging in alle if wijziging.eigen is not None or wijziging.veranderd]


def _texts(map: Path) -> Iterator[Path]:
    """Paths of texts below a library folder, relative to it. Invented examples are no text of a letter."""
    for deel in ("sjablonen", "talen"):
        for pad in (map / deel).rglob("*"):
            if pad.suffix in TEKSTEN and pad.is_file() and pad.parent.name != "voorbeelden":
                yield pad.relative_to(map)


def _text(pad: Path) -> str | None:
    return read_text(pad) if pad.is_file() else None


def _lines(oud: str | None, nieuw: str | None, van: str, naar: str) -> list[str]:
    regels = ((tekst or "").splitlines() for tekst in (oud, nieuw))
    return list(difflib.unified_diff(*regels, van, naar, lineterm="", n=1))
