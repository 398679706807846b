"""The rules: one file each, written like an entry in a dictionary. A file with a `REGEL` is found by itself."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib import import_module

from leesbaarheid.regels.regel import Ernst, Precisie, Regel, Tekstregel, Vondst, Zinregel
from leesbaarheid.tekst import TELT_MEE, Deel, Soort, Zin
from leesbaarheid.woorden.lijsten import depends_on_lists

__all__ = ["Ernst", "Precisie", "Regel", "Tekstregel", "Vondst", "Zinregel", "all_rules", "find"]

MET_ZINREGELS = TELT_MEE | {Soort.KOP}
"""Sentence rules look at headings too; an address, a salutation and a table are left alone."""


@cache
def all_rules() -> Mapping[str, Regel]:
    """Every rule by name."""
    modules = (import_module(f"{__name__}.{vondst.name}") for vondst in pkgutil.iter_modules(__path__))
    return {module.REGEL.naam: module.REGEL for module in modules if hasattr(module, "REGEL")}


def find(delen: Sequence[Deel], *, heel: bool) -> list[tuple[Regel, Deel, Vondst]]:
    """What all rules find in a Dutch text, in order of place; `heel` as in `check`."""
    alles = [
        (plaats, regel, deel, vondst)
        for plaats, deel in enumerate(delen)
        if deel.passage.soort in MET_ZINREGELS
        for zin in deel.zinnen
        for regel, vondst in _in_sentence(zin)
    ]
    alles += [(delen.index(deel), regel, deel, vondst) for regel, deel, vondst in _in_text(delen, heel)]
    # What lies in a lead-in alone has no width here; the passage before the list has it.
    alles = [vier for vier in alles if vier[3].begin < vier[3].eind]
    alles.sort(key=lambda vier: (vier[0], vier[3].begin, vier[3].eind, vier[1].naam))
    return [(regel, deel, vondst) for _plaats, regel, deel, vondst in alles]


@depends_on_lists
@lru_cache(maxsize=20_000)
def _in_sentence(zin: Zin) -> tuple[tuple[Regel, Vondst], ...]:
    zinregels = (regel for regel in all_rules().values() if isinstance(regel, Zinregel))
    return tuple((regel, vondst) for regel in zinregels for vondst in regel.zoek(zin))


def _in_text(delen: Sequence[Deel], heel: bool) -> Iterator[tuple[Regel, Deel, Vondst]]:
    for regel in all_rules().values():
        if isinstance(regel, Tekstregel) and (heel or not regel.alleen_heel):
            yield from ((regel, deel, vondst) for deel, vondst in regel.zoek(delen))
