"""Writes files all or none: each beside its target, then renamed; after an error the folder is as it was."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from gettext import gettext as _
from pathlib import Path


class Schrijffout(Exception):
    """Nothing was written; the message is one or two Dutch sentences."""


def write(bestanden: Mapping[Path, bytes]) -> None:
    """Write every file, making folders that are missing. Raises Schrijffout; then no target has changed."""
    doel = next(iter(bestanden), Path())
    try:
        with ExitStack() as terug:
            klaar = []
            for doel, inhoud in bestanden.items():
                _make_folder(doel.parent, terug)
                klaar.append((_write_beside(doel, inhoud, terug), doel))
            for naast, doel in klaar:
                _put_in_place(naast, doel, terug)
            terug.pop_all()
    except OSError as fout:
        raise Schrijffout(_sentence(fout, doel)) from None
    for doel in bestanden:
        with suppress(OSError):
            _backup(doel).unlink()


def _make_folder(map: Path, terug: ExitStack) -> None:
    for ouder in reversed([map, *map.parents]):
        if not ouder.exists():
            ouder.mkdir()
            terug.callback(_quietly, ouder.rmdir)


def _write_beside(doel: Path, inhoud: bytes, terug: ExitStack) -> Path:
    naast = doel.with_name(f".{secrets.token_hex(8)}.deel")
    with naast.open("xb") as bestand:
        terug.callback(_quietly, naast.unlink)
        bestand.write(inhoud)
        bestand.flush()
        os.fsync(bestand.fileno())
    return naast


def _put_in_place(naast: Path, doel: Path, terug: ExitStack) -> None:
    """Rename over the target; what stood there is kept under another name until all files are in place."""
    if doel.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if doel.exists():
        _backup(doel).unlink(missing_ok=True)
        shutil.copy2(doel, _backup(doel))
        terug.callback(_quietly, lambda: os.replace(_backup(doel), doel))
    else:
        terug.callback(_quietly, doel.unlink)
    os.replace(naast, doel)


def _backup(doel: Path) -> Path:
    return doel.with_name(f".{doel.name}.oud")


def _quietly(daad) -> None:
    with suppress(OSError):
        daad()


def _sentence(fout: OSError, doel: Path) -> str:
    zinnen = {
        errno.EACCES: _("U mag niet schrijven in {map}. Kies een andere map, of vraag om rechten."),
        errno.EPERM: _("U mag niet schrijven in {map}. Kies een andere map, of vraag om rechten."),
        errno.EROFS: _("In {map} kan niemand schrijven. Kies een andere map."),
        errno.ENOSPC: _("De schijf met {map} is vol. Maak ruimte vrij en probeer het opnieuw."),
        errno.EDQUOT: _("Uw ruimte in {map} is op. Maak ruimte vrij en probeer het opnieuw."),
        errno.ENOTDIR: _("{map} is geen map. Kies een andere map."),
        errno.EEXIST: _("{map} is geen map. Kies een andere map."),
        errno.ENAMETOOLONG: _("De naam {naam} is te lang. Kies een kortere map of naam."),
        errno.EISDIR: _("{naam} is een map. Kies een andere naam."),
    }
    zin = zinnen.get(fout.errno, _("{naam} kon niet geschreven worden in {map}: {reden}. Er is niets gemaakt."))
    return zin.format(map=doel.parent, naam=doel.name, reden=fout.strerror)
