"""What follows is told once, as the law has it."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _
from itertools import pairwise

from generator.plichten.plicht import Geval, Plicht


def look(geval: Geval) -> Iterator[str]:
    staat = ["D8" in blok.plichten for blok in geval.brief.blokken]
    if sum(hier and not eerder for eerder, hier in pairwise([False, *staat])) > 1:
        yield _("Het staat op meer dan één plek.")


PLICHT = Plicht(
    "D8",
    _("Wat er gebeurt als de lezer iets niet doet, één keer"),
    "eigen regel: een gevolg staat er één keer",
    _("Zet het gevolg bij elkaar, op één plek."),
    look,
)
