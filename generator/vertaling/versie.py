"""The version of one letter in one other language: what an Akkoord 'vertaling' binds to."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.sjabloon.berichten import Bericht, messages
from generator.vertaling.catalogus import Catalogus
from generator.vertaling.controle import terms_in
from generator.vertaling.paar import Paar

if TYPE_CHECKING:
    from generator.sjabloon import Sjabloon


def taalversie(sjabloon: Sjabloon, catalogus: Catalogus) -> str | None:
    """SHA-256 (hex) over the tekstversie, the messages that this letter uses and their terms; None for Dutch.

    A message that is missing counts as empty, so that a version can be shown before the translation is whole.
    """
    return None if catalogus.is_nederlands else _digest(Paar.of(sjabloon, catalogus))


@lru_cache
def _digest(paar: Paar) -> str:
    taal, berichten = paar.catalogus.taal, messages(paar.sjabloon)
    gebruikt = [[b.context, b.nl, b.meervoud, _forms(paar.catalogus, b)] for b in berichten]
    namen = set().union(*(terms_in(tekst, taal.termen) for b in berichten for tekst in (b.nl, b.meervoud) if tekst))
    termen = [[term, uitleg] for term, uitleg in taal.termen if term in namen]
    kern = [paar.tekstversie, taal.code, taal.richting, paar.catalogus.po.meervoudsregel, gebruikt, termen]
    return hashlib.sha256(json.dumps(kern, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def _forms(catalogus: Catalogus, bericht: Bericht) -> list[str]:
    entry = catalogus.entry(bericht.nl, bericht.context)
    return [] if entry is None or entry.fuzzy else list(entry.vormen)
