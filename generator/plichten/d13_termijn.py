"""By which day, and that more time can be asked."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import gettext as _

from generator.plichten.plicht import Geval, Plicht


def look(geval: Geval) -> Iterator[str]:
    deel = geval.part("D13")
    if not geval.whole.has_type("datum", "moment"):
        yield _("Er staat geen dag in de brief.")
    if not deel.says("nieuwe datum", "andere dag", "andere tijd", "nieuwe dag", "later"):
        yield _("Er staat niet dat het later kan.")


PLICHT = Plicht(
    "D13",
    _("De uiterste dag, en dat uitstel kan"),
    "Awb 4:5, 4:15",
    _("Noem de dag, en zeg dat er een andere dag kan komen."),
    look,
)
