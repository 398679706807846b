"""One language as `talen/<code>/` describes it: names, direction, fonts and the terms that stay Dutch. Not its messages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from gettext import gettext as _

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time

from generator.bibliotheek import Bibliotheek, Leesfout, read_toml

BRONTAAL = "nl"
"""Letters are written in this language; every other one is a translation of it."""


NODIG = frozenset({"code", "naam", "nederlands", "richting", "babel", "lettertypen"})
MAG = frozenset({"braille", "datum", "maand", "tijd"})
"""Keys of `taal.toml` that must be there, and those that may."""


class Taalfout(Leesfout):
    """`taal.toml` or `termen.toml` is wrong; the message is one or two Dutch sentences."""


@dataclass(frozen=True)
class Taal:
    """`naam` is the language's own name, `nederlands` the Dutch one; `richting` is 'ltr' or 'rtl'.

    `termen` maps a Dutch term that every translation keeps to its explanation in this language. `braille` is the liblouis
    table, '' where there is none. `datum`, `maand` and `tijd` are Babel's name or pattern (CLDR, TR 35) for a value of that
    type: Babel's own where it is right, a pattern where a reader could take the day, the month or the hour for another one.
    """

    code: str
    naam: str
    nederlands: str
    richting: str
    babel: str
    lettertypen: tuple[str, ...]
    termen: tuple[tuple[str, str], ...] = ()
    braille: str = ""
    datum: str = "long"
    maand: str = ""
    tijd: str = "short"

    @property
    def locale(self) -> Locale:
        """How Babel writes dates and amounts in this language."""
        return Locale.parse(self.babel)


def load(bibliotheek: Bibliotheek, code: str) -> Taal:
    """The language with this code. Raises Onbekend, Leesfout or Taalfout."""
    map = bibliotheek.taal_map(code)
    ruw = read_toml(map / "taal.toml")
    termen = read_toml(map / "termen.toml") if (map / "termen.toml").is_file() else {}
    _demand(ruw, termen, f"talen/{map.name}")
    if ruw["code"] != map.name:
        raise Taalfout(
            _("In talen/{map}/taal.toml staat code ‘{code}’. Maak die gelijk aan de naam van de map.").format(
                map=map.name, code=ruw["code"]
            )
        )
    return Taal(**{**ruw, "lettertypen": tuple(ruw["lettertypen"]), "termen": tuple(sorted(termen.items()))})


def _demand(ruw: dict, termen: dict, waar: str) -> None:
    """Raise Taalfout at the first thing that is missing, unknown or of the wrong kind."""
    fout = NODIG - ruw.keys() | ruw.keys() - NODIG - MAG
    if fout:
        namen = ", ".join(sorted(fout))
        raise Taalfout(_("In {waar}/taal.toml ontbreken namen of staan er te veel: {namen}.").format(waar=waar, namen=namen))
    if ruw["richting"] not in ("ltr", "rtl"):
        raise Taalfout(
            _("In {waar}/taal.toml is richting ‘{richting}’. Kies ltr of rtl.").format(waar=waar, richting=ruw["richting"])
        )
    try:
        Locale.parse(str(ruw["babel"]))
    except (UnknownLocaleError, ValueError):
        raise Taalfout(
            _("In {waar}/taal.toml kent Babel ‘{babel}’ niet. Kies een bestaande naam, zoals en_GB.").format(
                waar=waar, babel=ruw["babel"]
            )
        ) from None
    _demand_patterns(ruw, waar)
    leeg = [term for term, uitleg in termen.items() if not (isinstance(uitleg, str) and uitleg.strip())]
    if leeg:
        raise Taalfout(_("In {waar}/termen.toml ontbreekt de uitleg bij: {termen}.").format(waar=waar, termen=", ".join(leeg)))


def _demand_patterns(ruw: dict, waar: str) -> None:
    """Raise Taalfout when a pattern does not show every part of a day, a month or a time."""
    dagen = [date(2025, 3, 5), date(2025, 3, 6), date(2025, 4, 5), date(2026, 3, 5)]
    tijden = [time(2, 5), time(14, 5), time(2, 6)]
    for sleutel, write, voorbeelden in (
        ("datum", format_date, dagen),
        ("maand", format_date, [dagen[0], *dagen[2:]]),
        ("tijd", format_time, tijden),
    ):
        if sleutel in ruw and not _tells_apart(ruw[sleutel], write, voorbeelden, ruw["babel"]):
            zin = _("In {waar}/taal.toml schrijft {sleutel} = ‘{patroon}’ niet alles op. Kijk in de uitleg van Babel.")
            raise Taalfout(zin.format(waar=waar, sleutel=sleutel, patroon=ruw[sleutel]))


def _tells_apart(patroon: str, write: Callable[..., str], voorbeelden: list, babel: str) -> bool:
    try:
        return len({write(voorbeeld, patroon, locale=babel) for voorbeeld in voorbeelden}) == len(voorbeelden)
    except (KeyError, ValueError, AttributeError, TypeError):
        return False
