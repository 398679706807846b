"""Adds a line to the log. The only writer; nothing in this program changes or removes one."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import connection, transaction
from django.utils import timezone

from balie.logboek import laatste
from balie.logboek.models import Regel

SLOT = 0x6C6F67626F656B
"""The number of PostgreSQL's advisory lock: 'logboek'."""


def append(wie: User | None, wat: str, /, **gegevens: str | int) -> Regel:
    """Write what happened, in the caller's transaction: it is in the log when that succeeds, and not when it fails.

    Call it last in a transaction: on PostgreSQL everybody else who writes a line waits until the transaction ends.
    """
    _require_plain(gegevens)
    with transaction.atomic(savepoint=False):
        _wait_for_turn()
        vorige = Regel.objects.order_by("-nummer").only("nummer", "hash").first()
        regel = Regel(
            nummer=vorige.nummer + 1 if vorige else 1,
            wanneer=timezone.now(),
            wie=wie.get_username() if wie else "",
            wat=wat,
            gegevens=gegevens,
            vorige=vorige.hash if vorige else "",
        )
        regel.hash = regel.digest()
        regel.save(force_insert=True)
        transaction.on_commit(lambda: laatste.keep(regel.nummer, regel.hash), robust=True)
    return regel


def _wait_for_turn() -> None:
    """One writer at a time, so that the chain is one line. SQLite's transactions begin IMMEDIATE and have but one writer."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SLOT])


def _require_plain(gegevens: dict[str, str | int]) -> None:
    """Other values (a float, a date) are not read back from every database as they were written: their hash would differ."""
    for naam, waarde in gegevens.items():
        if not isinstance(waarde, str | int):
            raise TypeError(f"{naam}: {type(waarde).__name__}")
