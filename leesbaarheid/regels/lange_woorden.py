"""Very long words: mostly compounds that can be cut."""

import re
from collections.abc import Iterator
from functools import lru_cache
from gettext import gettext as _

from leesbaarheid.maten.woordlast import is_content_word
from leesbaarheid.regels.regel import Ernst, Precisie, Vondst, Zinregel
from leesbaarheid.tekst import Woord, Zin
from leesbaarheid.woorden.bekendheid import GEEN_SPRAAK, ease, familiarity
from leesbaarheid.woorden.herkennen import is_known

LANG = 18
"""Letters in one piece (between hyphens) from which a word is very long."""
ALTIJD = 22
"""Letters from which a word is too long, however well its parts are known."""
LEESBAAR = 3.5
"""z from which the parts are so well known that 18 letters still read well: 'verblijfsvergunning'."""
TE_KNIPPEN = 60
"""Letters; what is longer is no word."""
KORTSTE_DEEL = 4
ACHTERVOEGSELS = ("heid", "heden", "schap")
"""Endings that look like a second part."""
TUSSENLETTERS = ("", "s", "en", "n")
_STUKKEN = re.compile(r"\W")


def find(zin: Zin) -> Iterator[Vondst]:
    """Each long content word, with a hyphen at its best cut."""
    for woord in zin.woorden:
        langste = max(_STUKKEN.split(woord.tekst), key=len)
        if is_content_word(woord) and not is_known(woord) and _is_long(langste, woord):
            uitleg = _("'{woord}' is een heel lang woord. Zeg het in twee of meer woorden, of zet er een streepje in.")
            geknipt = cut(langste.lower()) if woord.is_soortnaam and len(langste) <= TE_KNIPPEN else None
            nieuw = (woord.tekst.replace(langste, _same_case(geknipt, langste)),) if geknipt else ()
            yield Vondst(woord.begin, woord.eind, uitleg.format(woord=woord.tekst), nieuw)


def _is_long(langste: str, woord: Woord) -> bool:
    return len(langste) >= ALTIJD or (len(langste) >= LANG and familiarity(woord).z < LEESBAAR)


@lru_cache(maxsize=5_000)
def cut(woord: str) -> str | None:
    """The compound with a hyphen between its best two parts ('woningcorporatie-medewerker'); None when a part is no word."""
    keuzes = []
    for plaats in range(KORTSTE_DEEL, len(woord) - KORTSTE_DEEL + 1):
        voor, achter = woord[:plaats], woord[plaats:]
        for letters in TUSSENLETTERS:
            if voor.endswith(letters) and not achter.startswith(ACHTERVOEGSELS):
                keuzes.append((min(ease(voor.removesuffix(letters)), ease(achter)), f"{voor}-{achter}"))
    bekendheid, geknipt = max(keuzes, default=(0.0, ""))
    return geknipt if bekendheid >= GEEN_SPRAAK else None


def _same_case(geknipt: str, woord: str) -> str:
    return geknipt[0].upper() + geknipt[1:] if woord[0].isupper() else geknipt


REGEL = Zinregel(
    naam="lange_woorden",
    titel=_("Heel lang woord"),
    wat=_("Een woord van 18 letters of meer met een deel dat weinig mensen kennen, of van 22 letters of meer."),
    waarom=_("Een lang woord is moeilijk te ontleden met het oog, en past niet op een regel in grote letters."),
    bron="Taalunie: een streepje mag als een lange samenstelling daar duidelijker van wordt. De grens: eigen oordeel.",
    goed=(
        "De hulpverlener krijgt geld uit uw pgb.",
        "Uw bankrekeningnummer staat in de brief.",
        "De cliëntondersteuning is gratis.",
        "U hebt een verblijfsvergunning nodig.",
        "U woont in de Burgemeester Knappertlaan.",
    ),
    fout=(
        ("Bel de woningcorporatiemedewerker.", "woningcorporatiemedewerker"),
        ("U hebt een ziektekostenverzekering.", "ziektekostenverzekering"),
        ("Dit gaat over uw arbeidsongeschiktheidsuitkering.", "arbeidsongeschiktheidsuitkering"),
    ),
    precisie=Precisie(0.13, 61),
    zonder_bewijs=Ernst.TIP,
    zoek=find,
)
