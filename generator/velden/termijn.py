"""A last day that follows from the law: so many days after another day, and then a working day (Algemene termijnenwet)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import holidays


@dataclass(frozen=True)
class Termijn:
    """`dagen` after the day in the field `vanaf`; `bron` is the article that says so, or why we chose it.

    Another day than that needs a reason. It is never earlier than after `minstens` days nor later than after `hoogstens`.
    """

    dagen: int
    vanaf: str
    bron: str
    minstens: int | None = None
    hoogstens: int | None = None

    def day(self, begin: date) -> date:
        """The last day when nobody chooses another."""
        return next_working_day(begin + timedelta(days=self.dagen))

    def earliest(self, begin: date) -> date:
        """The first day that can be a last day; the day after `begin` when the law leaves it open."""
        return next_working_day(begin + timedelta(days=self.minstens or 1))

    def latest(self, begin: date) -> date | None:
        """The last of them. A term that binds the municipality is not made longer by a weekend (Termijnenwet 1(1))."""
        return None if self.hoogstens is None else begin + timedelta(days=self.hoogstens)


def next_working_day(dag: date) -> date:
    """This day, or the first day after it that is no Saturday, Sunday or holiday (Algemene termijnenwet, art. 1 and 3)."""
    while dag.weekday() >= 5 or dag in _holidays(dag.year):
        dag += timedelta(days=1)
    return dag


def _holidays(jaar: int) -> holidays.HolidayBase:
    """The days of Algemene termijnenwet art. 3; 'optional' adds Good Friday and Liberation Day of every year."""
    return holidays.country_holidays("NL", years=jaar, categories=(holidays.PUBLIC, holidays.OPTIONAL))
