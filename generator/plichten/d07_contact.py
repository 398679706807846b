"""A phone number, and a way without a phone; also in the picture letter, that goes to people who may not hear."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.plichten.plicht import Deel, Geval, Plicht

ZONDER_BELLEN = ("email", "adres", "postadres")
"""Types of value by which a deaf reader reaches us."""


def look(geval: Geval) -> Iterator[str]:
    deel = geval.part("D7")
    if not deel.has_type("telefoon"):
        yield _("Er staat geen telefoonnummer.")
    if not deel.has_type(*ZONDER_BELLEN):
        yield _("Er staat geen manier zonder telefoon.")
    beelden = Deel(geval.brief.panelen)
    if beelden.has_type("telefoon") and not beelden.has_type(*ZONDER_BELLEN):
        yield _("Bij de beelden staat een telefoonnummer, maar geen manier zonder telefoon.")


PLICHT = Plicht(
    "D7",
    _("Naam en telefoon, en een manier zonder telefoon"),
    "Awb 2:1",
    _("Gebruik de bouwsteen contact."),
    look,
)
