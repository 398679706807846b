"""Which sentences of a checked text get proposals: the heavy ones only, because each costs the parser's time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from leesbaarheid import aanloop, herschrijven, ontleding, plaats
from leesbaarheid.profiel import load
from leesbaarheid.tekst import Passage
from leesbaarheid.toets import Toets

MEESTE_ZINNEN = 8
"""Sentences that get proposals: some 20 ms each."""


def propose(toets: Toets, passages: Sequence[Passage]) -> Mapping[int, tuple[herschrijven.Voorstel, ...]]:
    """Simpler versions of the heaviest sentences above the limit of `voldoet`, by their place in `toets.zinnen`.

    `passages` are those that were checked. Empty for another language than Dutch. Raises ontleding.Ontleedfout.
    """
    profiel = load(toets.taal)
    if not profiel.meetbaar:
        return {}
    zwaar = [nummer for nummer, zin in enumerate(toets.zinnen) if zin.score > profiel.grens("voldoet")]
    zwaar = sorted(zwaar, key=lambda nummer: -toets.zinnen[nummer].score)[:MEESTE_ZINNEN]
    zinnen = _sentences(passages)
    plekken = {
        nummer: (toets.zinnen[nummer].bestand, toets.zinnen[nummer].begin, toets.zinnen[nummer].eind) for nummer in zwaar
    }
    keuze = {nummer: herschrijven.propose(zinnen[plek]) for nummer, plek in plekken.items() if plek in zinnen}
    return {nummer: voorstellen for nummer, voorstellen in sorted(keuze.items()) if voorstellen}


def _sentences(passages: Sequence[Passage]):
    """Every sentence by its place in the source."""
    gelezen = aanloop.connect(passages)
    gevonden = {}
    for passage, zinnen in zip(gelezen, ontleding.parse(gelezen, bomen=True), strict=True):
        for zin in zinnen:
            bron = plaats.to_source(passage, zin.begin, zin.eind)
            gevonden[bron.bestand, bron.begin, bron.eind] = zin
    return gevonden
