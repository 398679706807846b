"""Share of hard words: of all words that carry meaning, how many are rare or formal?"""

from collections.abc import Sequence
from functools import lru_cache
from gettext import gettext as _

from leesbaarheid.maten.maat import Tekstmaat
from leesbaarheid.maten.woordlast import is_content_word
from leesbaarheid.tekst import Zin
from leesbaarheid.woorden.bekendheid import familiarity
from leesbaarheid.woorden.herkennen import find_formal, is_known
from leesbaarheid.woorden.lijsten import depends_on_lists

ZELDZAAM = 3.3
"""z below which a word is hard (feiten/leesbaarheid §3); the rule moeilijk_woord tells only of much rarer words."""


def measure(zinnen: Sequence[Zin], _taal: str) -> float | None:
    """Percent of the content words with z < 3.3 or in woorden/formeel.toml; None without content words.

    Values count neither way; the words of bekend.toml count as content words and are never hard.
    Source: feiten/leesbaarheid §3 (both signs together find 82 % of the hard words, and 22 % of the others).
    Limits: so it always says too much; read it beside another text, not as a count. Fixed phrases count by their content words.
    """
    oordelen = [hard for zin in zinnen for hard in _judge(zin)]
    return round(100 * sum(oordelen) / len(oordelen), 1) if oordelen else None


@depends_on_lists
@lru_cache(maxsize=20_000)
def _judge(zin: Zin) -> tuple[bool, ...]:
    """Of each content word: is it hard?"""
    formeel = {plaats for treffer in find_formal(zin) for plaats in treffer.plaatsen}
    inhoud = [(plaats, woord) for plaats, woord in enumerate(zin.tokens) if is_content_word(woord) and not woord.waarde]
    return tuple(not is_known(woord) and (plaats in formeel or familiarity(woord).z < ZELDZAAM) for plaats, woord in inhoud)


MAAT = Tekstmaat(naam="moeilijke_woorden", titel=_("Moeilijke woorden, in procenten"), meet=measure, talen=("nl",))
