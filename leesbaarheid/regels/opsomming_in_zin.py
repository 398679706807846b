"""A list hidden in a sentence."""

import re
from collections.abc import Iterator
from gettext import gettext as _

from leesbaarheid.regels.patroon import matches
from leesbaarheid.regels.regel import Ernst, Precisie, Vondst, Zinregel
from leesbaarheid.tekst import Woord, Zin

KORTE_DINGEN = 5
"""So many single words in a row are a list ('naam, adres, …'); of longer things four are enough."""
DINGEN = 4
LANGSTE_DING = 8
"""Words; what stands longer between two commas is a clause."""

_EERSTE = re.compile(r"(?<!\w)\(?(?:a|1)\)")
_TWEEDE = re.compile(r"(?<!\w)\(?(?:b|2)\)")


def find(zin: Zin) -> Iterator[Vondst]:
    """From the first a) or 1) on; or the whole sentence."""
    if (begin := _first_mark(zin)) is not None:
        yield Vondst(begin, zin.eind, _("Hier staat een lijst in een zin. Zet elk punt op een eigen regel."))
        return
    dingen = _items(zin)
    if len(dingen) >= KORTE_DINGEN or (len(dingen) >= DINGEN and sum(dingen) > len(dingen)):
        uitleg = _("Deze zin noemt {aantal} dingen achter elkaar. Maak er een lijstje van, met elk ding op een eigen regel.")
        yield Vondst(zin.begin, zin.eind, uitleg.format(aantal=len(dingen)))


def _first_mark(zin: Zin) -> int | None:
    """Where a) or 1) stands, when b) or 2) follows."""
    eerste, tweede = next(matches(_EERSTE, zin), None), next(matches(_TWEEDE, zin), None)
    return eerste[0] if eerste and tweede and eerste[1] < tweede[0] else None


def _items(zin: Zin) -> list[int]:
    """Lengths in words of the longest row of things with commas and a last 'en' or 'of'; the outer two count as one word."""
    beste: list[int] = []
    reeks: list[int] = []
    lengte, kan = 0, True
    for plaats, woord in enumerate(zin.tokens):
        is_laatste = woord.tekst.lower() in {"en", "of"} and woord.tag.startswith("VG(neven") and bool(reeks)
        if is_laatste and kan and 0 < lengte <= LANGSTE_DING and not _breaks(zin.tokens[min(plaats + 1, len(zin.tokens) - 1)]):
            beste, reeks = max(beste, [*reeks, lengte, 1], key=len), []
        if woord.tekst == "," or is_laatste:
            reeks = [] if is_laatste else [*reeks, lengte] if reeks and kan and 0 < lengte <= LANGSTE_DING else [1]
            lengte, kan = 0, True
        else:
            lengte += not woord.is_leesteken and not woord.tag.startswith("TW(")
            kan = kan and not _breaks(woord)
    return beste


def _breaks(woord: Woord) -> bool:
    """A clause, not a thing."""
    return woord.tag.startswith(("WW(pv", "VG(onder", "VNW(betr")) or woord.tekst in {";", ":", "(", ")", "om"}


_LIJST = "U moet uw paspoort, uw laatste loonstrook, een kopie van uw huurcontract en uw bankafschriften meenemen."

REGEL = Zinregel(
    naam="opsomming_in_zin",
    titel=_("Lijst in een zin"),
    wat=_("Vier of meer dingen achter elkaar in een zin, of punten met a), b) of 1), 2)."),
    waarom=_("In een lijstje ziet de lezer meteen hoeveel het er zijn, en kan hij afvinken wat klaar is."),
    bron="GOV.UK: zet een opsomming onder elkaar. Het aantal is een eigen oordeel.",
    goed=(
        "Neem uw paspoort, uw pas en uw brief mee.",
        "Bel ons op maandag, dinsdag, woensdag of donderdag.",
        "Als u belt, vraag dan naar het pgb, want wij weten niet wat u wilt, en noem het kenmerk.",
        "Wij betalen op 1 mei, 1 juni, 1 juli en 1 augustus.",
        "Dat staat in bijlage a) bij deze brief.",
    ),
    fout=(
        (_LIJST, _LIJST),
        ("U moet a) bellen, b) schrijven of c) langskomen.", "a) bellen, b) schrijven of c) langskomen."),
        ("Stuur ons 1) uw loonstrook en 2) uw huurcontract.", "1) uw loonstrook en 2) uw huurcontract."),
    ),
    precisie=Precisie(0.25, 4),
    zonder_bewijs=Ernst.TIP,
    zoek=find,
)
