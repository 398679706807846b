"""What a page shows of a version, frozen with it: the longest example block by block, the duties, the messages.

Plain data (JSON), so that the page of a version needs no template, no parser and no file that may have changed since:
`titel`; `blokken` [{`soort`, `stukken` [{`tekst`, `nummers`}], `plichten`}], where `nummers` are findings from 1 in the
order of the Toets; `plichten`, all that this letter must meet; and for a translation `berichten` [{`nl`, `meervoud`,
`vertaling` [forms], `termen`}].
"""

from __future__ import annotations

from balie.beoordelen import Tekst
from generator.sjabloon.berichten import Bericht, messages
from generator.toetsing import passages_with_duties
from generator.vertaling.controle import terms_in
from leesbaarheid.oordeel import Toets
from leesbaarheid.rapport.markeren import marked


def content(tekst: Tekst, toets: Toets) -> dict:
    """Raises Leesfout when the longest example is wrong."""
    paren = passages_with_duties(tekst.example("lang"))
    delen = marked([passage for passage, _plichten in paren], toets)
    blokken = [
        {
            "soort": str(passage.soort),
            "stukken": [{"tekst": stuk.tekst, "nummers": list(stuk.nummers)} for stuk in stukken],
            "plichten": list(plichten),
        }
        for (passage, stukken), (_passage, plichten) in zip(delen, paren, strict=True)
    ]
    nederlands = tekst.catalogus.is_nederlands
    return {
        "titel": tekst.sjabloon.titel,
        "blokken": blokken,
        "plichten": list(tekst.sjabloon.plichten),
        "berichten": [] if nederlands else [_pair(tekst, bericht) for bericht in messages(tekst.sjabloon)],
    }


def texts(inhoud: dict) -> list[str]:
    """What a reader can point at: the messages of a translation, else the blocks. Their places are those of remarks."""
    if inhoud.get("berichten"):
        return ["\n".join(bericht["vertaling"]) for bericht in inhoud["berichten"]]
    return ["".join(stuk["tekst"] for stuk in blok["stukken"]) for blok in inhoud.get("blokken", [])]


def _pair(tekst: Tekst, bericht: Bericht) -> dict:
    return {
        "nl": bericht.nl,
        "meervoud": bericht.meervoud,
        "vertaling": list(tekst.catalogus.forms(bericht)),
        "termen": sorted(terms_in(bericht.nl, tekst.catalogus.taal.termen)),
    }
