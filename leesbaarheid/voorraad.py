"""Loads slow things beside Frog's work, so that nobody waits for them twice."""

from __future__ import annotations

import threading
from functools import cache

from leesbaarheid.woorden.woordtabel import open_table


@cache
def warm_up(heel: bool) -> None:
    """Start loading once: the table of words, and for a whole text what counts syllables. Mistakes surface at first use."""
    threading.Thread(target=_load, args=(heel,), daemon=True).start()


def _load(heel: bool) -> None:
    try:
        open_table()
        if heel:
            import textstat

            textstat.set_lang("nl")
    except Exception:  # noqa: BLE001 - the same call fails again, with its own message, where it is needed
        pass
