"""A decision says what was weighed."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.plichten.plicht import Geval, Plicht


def look(geval: Geval) -> Iterator[str]:
    deel = geval.part("D3")
    if not deel.has_field("meegewogen") and not deel.has_type("toelichting"):
        yield _("Er staat niet wat meetelde.")


PLICHT = Plicht(
    "D3",
    _("Wat de gemeente heeft meegewogen"),
    "Awb 3:4",
    _("Zet het veld meegewogen in dit stuk."),
    look,
)
