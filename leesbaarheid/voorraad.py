"""Loads the table of words and textstat beside Frog's work, so that a first check need not wait for all in turn."""

from __future__ import annotations

import threading
from functools import cache

from leesbaarheid.maten import flesch
from leesbaarheid.woorden.woordtabel import open_table


@cache
def warm_up() -> None:
    """Start loading, once per process. Mistakes surface at first use."""
    threading.Thread(target=_load, daemon=True).start()


def _load() -> None:
    try:
        open_table()
        flesch.warm_up("nl")
    except Exception:  # noqa: BLE001 - the same call fails again, with its own message, where it is needed
        pass
