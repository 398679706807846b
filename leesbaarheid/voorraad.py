"""Opens the table of words beside Frog's work, so that a first check does not wait for them one after the other."""

from __future__ import annotations

import threading
from functools import cache

from leesbaarheid.woorden.woordtabel import open_table


@cache
def warm_up() -> None:
    """Start loading, once per process. Mistakes surface at first use."""
    threading.Thread(target=_load, daemon=True).start()


def _load() -> None:
    try:
        open_table()
    except Exception:  # noqa: BLE001 - the same call fails again, with its own message, where it is needed
        pass
