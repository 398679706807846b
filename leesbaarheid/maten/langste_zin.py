"""The longest sentence of a text, in words."""

from collections.abc import Sequence
from gettext import gettext as _

from leesbaarheid.maten.maat import Tekstmaat
from leesbaarheid.tekst import Zin


def measure(zinnen: Sequence[Zin], _taal: str) -> float | None:
    """Words in the longest sentence. Source of its limits: profielen/<code>.toml. Limits: says nothing of the others."""
    return max((len(zin.woorden) for zin in zinnen), default=None)


MAAT = Tekstmaat(naam="langste_zin", titel=_("Langste zin"), meet=measure)
