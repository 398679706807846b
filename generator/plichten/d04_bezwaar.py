"""A decision says how the reader can object."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.plichten.plicht import Geval, Plicht


def look(geval: Geval) -> Iterator[str]:
    deel = geval.part("D4")
    if not deel.has_field("bezwaar_tot"):
        yield _("De laatste dag staat er niet.")
    if not deel.has_field("gemeente.postadres"):
        yield _("Het adres staat er niet.")
    if not deel.says("handtekening"):
        yield _("Er staat niet wat in een bezwaar moet staan.")
    if not deel.says("blijft gelden"):
        yield _("Er staat niet dat het besluit blijft gelden.")
    if not deel.says("mag u helpen"):
        yield _("Er staat niet wie kan helpen.")


PLICHT = Plicht(
    "D4",
    _("Hoe de lezer bezwaar kan maken"),
    "Awb 3:45, 6:4, 6:5, 6:7, 6:16",
    _("Gebruik de bouwsteen bezwaar."),
    look,
)
