"""Words in capitals that are no abbreviation and no name."""

from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.maten.afkortingen import SCHREEUWWOORD
from leesbaarheid.regels.regel import Precisie, Vondst, Zinregel
from leesbaarheid.tekst import Woord, Zin
from leesbaarheid.woorden.bekendheid import familiarity

AFKORTINGEN = frozenset(
    "AED AOW APV BTW BV CAK CD CV DUO DVD EHBO EU ID LED MBO NS NV OK OV PC PDF SMS TV USB VN VS VVE WC".split()
)
"""Abbreviations that people say as often as words."""
KORTE_NAAM = 6
"""Letters up to which a word in capitals may be an abbreviation that only looks like a word."""


def find(zin: Zin) -> Iterator[Vondst]:
    """Each row of words in capitals; not '[NAAM]', which is still to be filled in."""
    reeks: list[Woord] = []
    for voor, woord in zip((None, *zin.tokens), (*zin.tokens, None), strict=True):
        if woord is not None and _is_capital(woord) and not (voor and voor.tekst in {"[", "!"}):
            reeks.append(woord)
        else:
            if any(map(_is_word, reeks)):
                yield _finding(reeks)
            reeks = []


def _finding(reeks: list[Woord]) -> Vondst:
    uitleg = _("Hier staan hoofdletters om iets te laten opvallen. Gebruik kleine letters; maak het vet als het echt moet.")
    klein = " ".join(woord.tekst.lower() for woord in reeks)
    return Vondst(reeks[0].begin, reeks[-1].eind, uitleg, (klein,))


def _is_capital(woord: Woord) -> bool:
    return woord.tekst.isupper() and woord.tekst.isalpha() and not woord.waarde


def _is_word(woord: Woord) -> bool:
    """A word that is only written in capitals: one that people say, or one too long for an abbreviation."""
    if len(woord.tekst) < 2 or woord.tekst in AFKORTINGEN:
        return False
    return familiarity(woord).spraak >= SCHREEUWWOORD or len(woord.tekst) > KORTE_NAAM


REGEL = Zinregel(
    naam="hoofdletters",
    titel=_("Woorden in hoofdletters"),
    wat=_("Een gewoon woord of een hele zin in hoofdletters."),
    waarom=_("Woorden in hoofdletters lezen langzamer, klinken boos, en een voorleesstem kan ze spellen."),
    bron="GOV.UK style guide: geen stukken tekst in hoofdletters, want die lezen moeilijk.",
    goed=(
        "De SVB betaalt uw hulpverlener.",
        "U hebt recht op een AOW van de SVB.",
        "U krijgt dit van de WMO of van het UWV.",
        "U kunt uw tv of PC meenemen.",
        "Kies bijlage A of B.",
        "Beste [NAAM], wij bellen u.",
    ),
    fout=(
        ("U mag dit NIET weggooien.", "NIET"),
        ("LET OP: de brief is belangrijk.", "LET OP"),
        ("Stuur het formulier TERUG VOOR 1 mei.", "TERUG VOOR"),
        ("UW BIJSTANDSUITKERING", "UW BIJSTANDSUITKERING"),
    ),
    precisie=Precisie(0.67, 3),
    zoek=find,
)
