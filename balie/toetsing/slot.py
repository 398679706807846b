"""One at a time: who checks and then writes (sign, offer, withdraw, judge anew) does both inside `exclusive()`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

SLEUTEL = 0x42_6F_4D
"""Number of the desk's own lock in PostgreSQL ("BoM"): one for the whole desk, as numbers are shared and signing is rare."""


@contextmanager
def exclusive() -> Iterator[None]:
    """A transaction that no other one of these runs beside; what was committed before it is seen inside.

    SQLite does this by itself, because its transactions start IMMEDIATE (instellingen.py). PostgreSQL would let two
    transactions both find the text unsigned, so there the second waits here until the first has ended.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SLEUTEL])
        yield
