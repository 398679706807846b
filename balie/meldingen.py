"""The one place that turns an error into what a user reads: one or two plain Dutch sentences each, no traceback."""

from __future__ import annotations

import errno
import sqlite3
import sys
from collections.abc import Iterable
from gettext import gettext as _

BEKEND = {
    "generator.bibliotheek": ("Leesfout",),
    "generator.sjabloon": ("Sjabloonfouten",),
    "generator.sjabloon.paden": ("TeVeelPaden",),
    "generator.velden": ("Veldfouten",),
    "generator.zending": ("Zendfout",),
    "generator.vertaling": ("NietVertaald", "Catalogusfout"),
    "generator.opstellen": ("Opstelfout",),
    "generator.wegschrijven": ("Schrijffout",),
    "generator.poort": ("Weigering",),
    "generator.vormen": ("Vormfout",),
    "generator.serie.fouten": ("Lijstfouten", "Seriefout"),
    "leesbaarheid.ontleding": ("Ontleedfout",),
    "leesbaarheid.woorden.lijstvorm": ("Woordenlijstfouten",),
}
"""Errors whose own text is meant for users, by module. Only a loaded module can have raised one, so none is imported here."""

SQLITE = {
    sqlite3.SQLITE_BUSY: _("een ander programma is ermee bezig"),
    sqlite3.SQLITE_LOCKED: _("een ander programma is ermee bezig"),
    sqlite3.SQLITE_READONLY: _("u mag er niet in schrijven"),
    sqlite3.SQLITE_IOERR: _("de schijf is vol of stuk"),
    sqlite3.SQLITE_FULL: _("de schijf is vol of stuk"),
    sqlite3.SQLITE_CORRUPT: _("het bestand is beschadigd, of geen database"),
    sqlite3.SQLITE_NOTADB: _("het bestand is beschadigd, of geen database"),
    sqlite3.SQLITE_CANTOPEN: _("u kunt het bestand niet openen"),
}
"""Reasons by SQLite's primary result code (sqlite.org/rescode.html)."""

DELEN = ("meldingen", "fouten", "redenen")
"""Under these names an error with more than one sentence keeps them."""


def sentences(fout: Exception) -> tuple[str, ...] | None:
    """The sentences for a user, or None when this is a mistake in the program itself."""
    if isinstance(fout, tuple(_known())):
        return tuple(_parts(fout)) or (str(fout),)
    if isinstance(fout, OSError):
        return (_os_sentence(fout),)
    if (databank := sys.modules.get("django.db")) and isinstance(fout, databank.Error):
        return (database_sentence(fout),)
    return None


def _known() -> Iterable[type[Exception]]:
    for module, namen in BEKEND.items():
        geladen = sys.modules.get(module)
        yield from (getattr(geladen, naam) for naam in namen if hasattr(geladen, naam))


def _parts(fout: Exception) -> Iterable[str]:
    delen = next((getattr(fout, naam) for naam in DELEN if hasattr(fout, naam)), ())
    return (str(deel).removeprefix(": ") for deel in delen)


def database_sentence(fout: Exception) -> str:
    """What is wrong with the desk's database, from SQLite's own code when it has one."""
    code = getattr(fout.__cause__, "sqlite_errorcode", 0) & 0xFF  # the higher bits only say where inside SQLite
    reden = SQLITE.get(code) or next(iter(str(fout).strip().splitlines()), "")
    return _("De database is niet te openen of te schrijven: {reden}. Kijk bij BRIEF_DATABASE of BRIEF_GEGEVENS.").format(
        reden=reden.rstrip(".")
    )


def _os_sentence(fout: OSError) -> str:
    waar = fout.filename or _("de uitvoer")
    match fout.errno:
        case errno.ENOSPC | errno.EDQUOT:
            zin = _("De schijf is vol: {waar} is niet geschreven. Maak ruimte en probeer het opnieuw.")
        case errno.EACCES | errno.EPERM | errno.EROFS:
            zin = _("U mag hier niet schrijven of lezen: {waar}. Kies een andere map of vraag rechten.")
        case errno.ENOENT:
            zin = _("Dit bestaat niet: {waar}. Kijk of de naam klopt.")
        case _:
            zin = _("Er ging iets mis met {waar}. Probeer het opnieuw.")
    return zin.format(waar=waar)
