"""Loads what a first Dutch check needs while Frog starts, so that they do not wait for each other."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from functools import cache, partial

from leesbaarheid.maten import flesch, sentence_measures
from leesbaarheid.ontleding import frog
from leesbaarheid.regels import all_rules
from leesbaarheid.toetsversie import toetsversie
from leesbaarheid.woorden.woordtabel import open_table


def warm_up(*, alle_maten: bool = False) -> None:
    """Start loading, once per process; returns at once. Mistakes surface at first use.

    `alle_maten`: this process will show every measure, also those that need trees, so Frog reads the trees at once.
    """
    if alle_maten:
        frog.read_trees_at_once()
    _start()


@cache
def _start() -> None:
    threading.Thread(target=_try, args=(frog.start,), daemon=True).start()
    threading.Thread(target=_load, daemon=True).start()


def _load() -> None:
    for laad in (open_table, toetsversie, sentence_measures, all_rules, partial(flesch.warm_up, "nl")):
        _try(laad)


def _try(laad: Callable[[], object]) -> None:
    with suppress(Exception):  # the same call fails again, with its own message, where it is needed
        laad()
