"""Remembers results up to a number of characters; what was not used for longest goes first. For any number of threads."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Geheugen(Generic[K, V]):
    """Holds at most `grens` characters of text, counted by who adds."""

    def __init__(self, grens: int) -> None:
        self._grens = grens
        self._tekens = 0
        self._slot = Lock()
        self._waarden: OrderedDict[K, tuple[V, int]] = OrderedDict()

    def get(self, sleutel: K) -> V | None:
        """What was remembered, or None."""
        with self._slot:
            if sleutel not in self._waarden:
                return None
            self._waarden.move_to_end(sleutel)
            return self._waarden[sleutel][0]

    def add(self, sleutel: K, waarde: V, tekens: int) -> None:
        """Remember this, and forget the oldest when it is too much."""
        with self._slot:
            _oud, eerder = self._waarden.pop(sleutel, (None, 0))
            self._waarden[sleutel] = waarde, tekens
            self._tekens += tekens - eerder
            while self._tekens > self._grens:
                _weg, (_waarde, minder) = self._waarden.popitem(last=False)
                self._tekens -= minder
