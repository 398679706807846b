"""Asks for a password, or reads it from a file for scripts. Never from the command line itself, where others can read it."""

from __future__ import annotations

import getpass
import sys
from gettext import gettext as _
from pathlib import Path

from generator.bibliotheek import Leesfout, read_text


def ask(naam: str, bestand: Path | None) -> str:
    """The password of this user: the first line of `bestand`, else typed in. Raises Leesfout when there is neither."""
    if bestand is not None:
        return _first_line(bestand)
    if not sys.stdin.isatty():
        raise Leesfout(_("Er is geen scherm om het wachtwoord te vragen. Geef --wachtwoord-bestand op."))
    return getpass.getpass(_("Wachtwoord van {naam}: ").format(naam=naam))


def choose(naam: str, bestand: Path | None) -> str:
    """A new password: typed twice, or from `bestand`. Raises Leesfout when the two differ."""
    eerste = ask(naam, bestand)
    if bestand is None and getpass.getpass(_("Nog een keer: ")) != eerste:
        raise Leesfout(_("De wachtwoorden zijn niet gelijk. Probeer het opnieuw."))
    return eerste


def _first_line(bestand: Path) -> str:
    regels = read_text(bestand).splitlines()
    if not regels or not regels[0]:
        raise Leesfout(_("Het bestand {pad} is leeg. Zet het wachtwoord op de eerste regel.").format(pad=bestand))
    return regels[0]
