"""Why a text may not be what it seems: letters, sentences and places that make it look easier to us than it is to a reader.

Each check gives at best `twijfel`: a person must look. They are silent on ordinary letters.
"""

from __future__ import annotations

from collections.abc import Sequence

from leesbaarheid.kunstgrepen import andere_taal, buiten_de_tekst, schrijfwijze, zinsbouw
from leesbaarheid.kunstgrepen.lezing import Lezing
from leesbaarheid.redenen import Reden
from leesbaarheid.tekst import Deel
from leesbaarheid.toets import Oordeel

_CONTROLES = (*schrijfwijze.CONTROLES, *zinsbouw.CONTROLES, *buiten_de_tekst.CONTROLES, *andere_taal.CONTROLES)


def find(delen: Sequence[Deel]) -> list[Reden]:
    """What is odd about a whole Dutch text, one reason per check that fires."""
    lezing = Lezing(tuple(delen))
    return [Reden(Oordeel.TWIJFEL, uitleg) for controle in _CONTROLES if (uitleg := controle(lezing))]
