"""Numbers of which some are only taken when somebody reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property


class Uitgesteld(Mapping[str, float]):
    """A mapping of what is known, completed with what `later` gives at the first question that needs it.

    Such a question raises what `later` raises.
    """

    def __init__(self, bekend: Mapping[str, float], later: Callable[[], Mapping[str, float]]) -> None:
        self._bekend, self._later = bekend, later

    @cached_property
    def _alles(self) -> Mapping[str, float]:
        return {**self._bekend, **self._later()}

    def __getitem__(self, naam: str) -> float:
        return self._bekend[naam] if naam in self._bekend else self._alles[naam]

    def __iter__(self) -> Iterator[str]:
        return iter(self._alles)

    def __len__(self) -> int:
        return len(self._alles)

    def __repr__(self) -> str:
        return f"Uitgesteld({dict(self._bekend)!r})"
