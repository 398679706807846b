"""A decision says why, and by which article."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.plichten.plicht import Geval, Plicht
from generator.samenstellen.bereik import holds


def look(geval: Geval) -> Iterator[str]:
    deel = geval.part("D2")
    if not deel.says("artikel"):
        yield _("Er staat geen artikel van de wet bij.")
    if "reden" in geval.sjabloon.velden and not deel.has_field("reden"):
        yield _("De reden zelf staat er niet.")
    if not any(wet.als is None or holds(wet.als, geval.bereik) for wet in geval.sjabloon.wetten):
        yield _("Bij deze keuzes noemt sjabloon.toml geen wet.")


PLICHT = Plicht(
    "D2",
    _("De reden van het besluit en het artikel van de wet"),
    "Awb 3:46, 3:47",
    _("Noem de reden en het artikel van de wet."),
    look,
)
