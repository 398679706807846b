"""Formal words and phrases: official language that has a plain twin."""

from gettext import gettext as _

from leesbaarheid.maten.maat import Zinmaat
from leesbaarheid.tekst import Zin
from leesbaarheid.woorden.herkennen import find_formal


def count(zin: Zin) -> float:
    """Entries of woorden/formeel.toml in the sentence; everyday ones ('voldoende') count 0.4.

    Source: feiten/leesbaarheid §1 (alone right in 91 % of the pairs where it differs).
    Limits: only what the list holds. The fact sheet's figures were measured with another, longer list.
    """
    return sum(treffer.ingang.gewicht for treffer in find_formal(zin))


MAAT = Zinmaat(naam="formele_woorden", titel=_("Formele woorden"), gewicht=1.4, tel=count)
