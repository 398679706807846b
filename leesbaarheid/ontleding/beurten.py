"""A lock that is given in order of arrival: Python's own lets one long text keep all short ones waiting until it is done."""

from __future__ import annotations

from collections import deque
from threading import Lock


class Beurten:
    """Use as `with beurten:`; who came first goes first."""

    def __init__(self) -> None:
        self._binnen = Lock()
        self._rij: deque[Lock] = deque()

    def __enter__(self) -> None:
        mijn = Lock()
        mijn.acquire()
        with self._binnen:
            self._rij.append(mijn)
            if len(self._rij) == 1:
                return
        mijn.acquire()

    def __exit__(self, *_fout: object) -> None:
        with self._binnen:
            self._rij.popleft()
            if self._rij:
                self._rij[0].release()
