"""The folder for sockets and locks of this user: private, checked, gone after a restart."""

from __future__ import annotations

import os
import stat
import tempfile
from gettext import gettext as _
from pathlib import Path

from leesbaarheid.ontleding.fouten import Ontleedfout

LANGSTE_SOCKETPAD = 100
"""A Unix socket's path has at most 108 bytes on Linux, 104 elsewhere."""


def runtime_folder() -> Path:
    """The folder `brief-op-maat` in XDG_RUNTIME_DIR, else one per user among the temporary files; made 0700 when absent.

    Raises Ontleedfout when it is not ours alone: somebody else might read the text of a letter there.
    """
    basis = os.environ.get("XDG_RUNTIME_DIR")
    map_ = Path(basis) / "brief-op-maat" if basis else Path(tempfile.gettempdir()) / f"brief-op-maat-{os.getuid()}"
    try:
        map_.mkdir(mode=0o700, parents=True, exist_ok=True)
        toestand = map_.lstat()
    except OSError as fout:
        raise Ontleedfout(
            _(
                "Wij kunnen de map {map} niet maken of lezen. Geef uzelf daar rechten, of kies een andere XDG_RUNTIME_DIR."
            ).format(map=map_)
        ) from fout
    van_ons = toestand.st_uid == os.getuid() and not stat.S_IMODE(toestand.st_mode) & 0o077
    if not stat.S_ISDIR(toestand.st_mode) or not van_ons:
        raise Ontleedfout(_("De map {map} is niet alleen van u. Verwijder die map, dan maken wij een nieuwe.").format(map=map_))
    if len(os.fsencode(map_)) > LANGSTE_SOCKETPAD - 20:
        raise Ontleedfout(_("Het pad {map} is te lang. Kies een kortere XDG_RUNTIME_DIR.").format(map=map_))
    return map_
