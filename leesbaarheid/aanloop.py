"""Which list items go on with the sentence before their list? Those are read, and judged, together with it.

'U moet meenemen:' + 'uw pas' is one sentence to a reader; apart, both look easier than they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from leesbaarheid import ontleding
from leesbaarheid.ontleding.leestekst import prepare
from leesbaarheid.tekst import Passage, Soort, Waardeplek, Zin

_LEIDT_IN = frozenset({Soort.ALINEA, Soort.KADER})
_EINDE = (".", "!", "?", "…")
KORTSTE_ZIN = 3
"""Words up to which an item with a full stop ('Een nieuwe pas.') may still go on with its lead-in."""
_TUSSEN = " \t\r\n:;,-–—*_"
"""What stands between a lead-in and its items: no part of the sentence that they make."""


def connect(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The same passages; items that go on with the sentence before their list know that sentence (Dutch only).

    The sentence must end in ':' or without an end mark; the item starts in lower case or is no sentence of its own.
    Raises what ontleding.parse raises.
    """
    inleiders = _leads(passages)
    nodig = sorted({*inleiders, *inleiders.values()})
    zinnen = dict(zip(nodig, ontleding.parse([passages[plaats] for plaats in nodig]), strict=True))
    nieuw = list(passages)
    for plaats, van in inleiders.items():
        if zinnen[plaats] and zinnen[van] and _goes_on(zinnen[plaats][0]):
            nieuw[plaats] = replace(passages[plaats], aanloop=_sentence(passages[van], zinnen[van][-1]))
    return tuple(nieuw)


def _leads(passages: Sequence[Passage]) -> dict[int, int]:
    """Place of each item → place of the passage before its list, where that ends as a lead-in does."""
    gevonden: dict[int, int] = {}
    vorige: int | None = None
    for plaats, passage in enumerate(passages):
        if passage.soort is not Soort.ITEM:
            vorige = plaats if passage.soort in _LEIDT_IN and _stays_open(passage) else None
        elif vorige is not None:
            gevonden[plaats] = vorige
    return gevonden


def _stays_open(passage: Passage) -> bool:
    kaal = prepare(passage).tekst.rstrip("\"'”’») ")
    return bool(kaal) and not kaal.endswith(_EINDE)


def _goes_on(zin: Zin) -> bool:
    if zin.tokens[0].tekst[:1].islower():
        return True
    # Frog misses the verb of many a command ('Bel ons eerst op.'); a full stop tells that it is a sentence.
    is_zin = len(zin.woorden) > KORTSTE_ZIN and zin.tekst.endswith(_EINDE)
    return not is_zin and not any(woord.tag.startswith("WW(pv") for woord in zin.tokens)


def _sentence(passage: Passage, zin: Zin) -> Passage:
    """The last sentence of a passage as a passage, values and all."""
    tekst = passage.tekst[zin.begin : zin.eind].rstrip(_TUSSEN)
    waarden = tuple(
        Waardeplek(plek.begin - zin.begin, plek.eind - zin.begin, plek.leeswoord)
        for plek in passage.waarden
        if plek.begin >= zin.begin and plek.eind <= zin.begin + len(tekst)
    )
    return Passage(passage.soort, tekst, 0, waarden)
