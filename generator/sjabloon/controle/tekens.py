"""The text and the texts of options hold no loose braces, no loose `**` and nothing invisible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.sjabloon.berichten import write_message
from generator.sjabloon.boom import Stuk, Tekststuk
from generator.sjabloon.kandidaat import Kandidaat
from generator.sjabloon.leestekens import faults, loose
from generator.sjabloon.melding import Melding
from generator.sjabloon.wandeling import pieces
from generator.velden.veld import Veld


def check(kandidaat: Kandidaat) -> Iterator[Melding]:
    """Every such character, in the letter and its foreword and at every depth of a field."""
    for stukken in (kandidaat.sjabloon.onderwerp, *(pieces(plek.knoop) for plek in kandidaat.plekken)):
        yield from list(_in_pieces(stukken)) or _between_pieces(stukken)
    for naam, veld in kandidaat.sjabloon.velden.items():
        for tekst in _options(veld):
            yield from (Melding.at(kandidaat.plaatsen[naam], *fout) for fout in faults(tekst))


def _in_pieces(stukken: Sequence[Stuk]) -> Iterator[Melding]:
    for stuk in stukken:
        if isinstance(stuk, Tekststuk):
            yield from (Melding.at(stuk.plaats, *fout) for fout in faults(stuk.tekst))


def _between_pieces(stukken: Sequence[Stuk]) -> Iterator[Melding]:
    r"""A `\*` beside another or beside emphasis: as a message, and in a tekstversie, it would be emphasis."""
    tekst = "".join(stuk.tekst if isinstance(stuk, Tekststuk) else " " for stuk in stukken)
    if "**" in tekst or "***" in write_message(stukken):
        yield Melding.at(stukken[0].plaats, *loose("*"))


def _options(veld: Veld) -> Iterator[str]:
    yield from veld.opties.values()
    for deel in (*veld.delen, *([veld.van] if veld.van else [])):
        yield from _options(deel)
