"""Opens the desk's database for a command: sets Django up, and brings the tables up to date when they are behind."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from gettext import gettext as _

from balie import gegevens, meldingen
from generator.bibliotheek import Leesfout

SLEUTEL = 0x42_6F_4D_00
"""Number of PostgreSQL's advisory lock on the tables themselves."""


def open_database() -> None:
    """Make models usable in this process. Raises Leesfout when the database can't be reached.

    Up to date costs one query: the names of the migrations on disk against those applied.
    """
    import django
    import django.apps

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "balie.instellingen")
    from django.core.exceptions import ImproperlyConfigured
    from django.db import Error

    try:
        if not django.apps.apps.ready:
            django.setup()
        if _behind():
            _migrate()
    except (Error, ImproperlyConfigured) as fout:
        raise Leesfout(meldingen.database_sentence(fout)) from None


def _behind() -> bool:
    """True when tables are missing. Raises Leesfout when a newer program made them: this one could spoil what it can't see."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    uitvoerder = MigrationExecutor(connection)
    if uitvoerder.loader.applied_migrations.keys() - uitvoerder.loader.disk_migrations.keys():
        zin = _("De database is van een nieuwere versie van Brief op Maat. Werk het programma bij en probeer het opnieuw.")
        raise Leesfout(zin)
    return bool(uitvoerder.migration_plan(uitvoerder.loader.graph.leaf_nodes()))


def _migrate() -> None:
    from django.core.management import call_command

    with _alone():
        if _behind():
            call_command("migrate", interactive=False, verbosity=0)


@contextmanager
def _alone() -> Iterator[None]:
    """Two first commands at once would both create the tables; the second waits and finds them made.

    Two machines that share a PostgreSQL database share no file, so there the database holds the lock.
    """
    from django.db import connection

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [SLEUTEL])
            try:
                yield
            finally:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [SLEUTEL])
        return
    with open(gegevens.folder() / "bijwerken.slot", "w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        yield
