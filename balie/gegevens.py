"""The folder where the desk keeps its database and its key (ontwerp §1, BRIEF_GEGEVENS). Knows no Django."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from gettext import gettext as _
from pathlib import Path

from generator.bibliotheek import Leesfout, unreadable

SLEUTEL = "sleutel"
"""File with 32 random bytes: the key of file names, and what the desk's secrets derive from."""


def folder() -> Path:
    """BRIEF_GEGEVENS, else `brief-op-maat` in the user's data folder (XDG). Made when missing, for this user only (0700).

    Raises Leesfout when it can't be made or written.
    """
    genoemd = os.environ.get("BRIEF_GEGEVENS")
    thuis = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    map = Path(genoemd) if genoemd else thuis / "brief-op-maat"
    try:
        map.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as fout:
        zin = _("De map {map} voor de gegevens kan niet gemaakt worden. Kies een andere map met BRIEF_GEGEVENS.")
        raise Leesfout(zin.format(map=map)) from fout
    return map


def key() -> bytes:
    """The desk's own key, made at first use. Who has the folder has the key: it keeps file names meaningless to others."""
    pad = folder() / SLEUTEL
    try:
        if not pad.exists():
            _make_key(pad)
    except OSError as fout:
        zin = _("In de map {map} kan niet geschreven worden. Maak ruimte, of vraag de beheerder om rechten.")
        raise Leesfout(zin.format(map=pad.parent)) from fout
    return _read_key(pad)


def _make_key(pad: Path) -> None:
    """Whole or not at all, also on a full disk: written beside its place, then linked there. The first of two at once wins."""
    naast = pad.with_name(f".{SLEUTEL}-{secrets.token_hex(8)}")
    try:
        with os.fdopen(os.open(naast, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as bestand:
            bestand.write(secrets.token_bytes(32))
        with suppress(FileExistsError):
            os.link(naast, pad)
    finally:
        with suppress(OSError):
            naast.unlink()


def _read_key(pad: Path) -> bytes:
    try:
        sleutel = pad.read_bytes()
    except OSError as fout:
        raise Leesfout(unreadable(pad, fout)) from None
    if len(sleutel) < 32:
        raise Leesfout(_("Het bestand {pad} is beschadigd. Zet het terug uit een reservekopie.").format(pad=pad))
    return sleutel
