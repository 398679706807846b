"""One line of the log, and the digest that ties it to the line before."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC

from django.db import models


class Regel(models.Model):
    """`nummer` counts from 1 without gaps; `wie` is a user name, empty when nobody was logged in; `wat` is a code such as
    'getekend'; `vorige` is the hash of the line before, empty for the first.

    The number is the only unique column, and on SQLite the row's own id: every other one would be a way to overwrite a line
    with INSERT OR REPLACE (sluiten.py).
    """

    nummer = models.BigAutoField(primary_key=True)
    wanneer = models.DateTimeField()
    wie = models.CharField(max_length=150, blank=True)
    wat = models.CharField(max_length=40)
    gegevens = models.JSONField(default=dict)
    vorige = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    def digest(self) -> str:
        """Hex SHA-256 over all fields but `hash` itself, in one spelling on every database."""
        wanneer = self.wanneer.astimezone(UTC).isoformat(timespec="microseconds")
        delen = [self.nummer, wanneer, self.wie, self.wat, self.gegevens, self.vorige]
        return hashlib.sha256(json.dumps(delen, sort_keys=True, separators=(",", ":")).encode()).hexdigest()
