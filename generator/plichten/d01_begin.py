"""The letter opens with what it is and what the reader does."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.brief import Kop
from generator.plichten.plicht import Geval, Plicht


def look(geval: Geval) -> Iterator[str]:
    eerste = next((blok for blok in geval.brief.blokken if not isinstance(blok, Kop)), None)
    if eerste is not None and "D1" not in eerste.plichten:
        yield _("Er staat iets voor.")


PLICHT = Plicht(
    "D1",
    _("De brief begint met wat het is en wat u moet doen"),
    "Awb 3:46, 3:47",
    _("Zet bovenaan wat de brief is, en wat de lezer doet of dat hij niets hoeft te doen."),
    look,
)
