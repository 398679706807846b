"""A phone number, and a way without a phone."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.plichten.plicht import Geval, Plicht


def look(geval: Geval) -> Iterator[str]:
    deel = geval.part("D7")
    if not deel.has_type("telefoon"):
        yield _("Er staat geen telefoonnummer.")
    if not deel.has_type("email", "adres", "postadres"):
        yield _("Er staat geen manier zonder telefoon.")


PLICHT = Plicht(
    "D7",
    _("Naam en telefoon, en een manier zonder telefoon"),
    "Awb 2:1",
    _("Gebruik de bouwsteen contact."),
    look,
)
