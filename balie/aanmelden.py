"""Logging in on the command line: opens the desk's database and asks who you are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from balie import wachtwoord
from balie.databank import open_database

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def sign_in(naam: str, bestand: Path | None) -> User:
    """The user of this name, after the right password. Raises Leesfout or Weigering."""
    open_database()
    from balie.toetsing import rollen

    return rollen.sign_in(naam, wachtwoord.ask(naam, bestand))
