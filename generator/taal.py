"""One language as `talen/<code>/` describes it: names, direction, fonts and the terms that stay Dutch. Not its messages."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _

from babel import Locale, UnknownLocaleError

from generator.bibliotheek import Bibliotheek, Leesfout, read_toml

BRONTAAL = "nl"
"""Letters are written in this language; every other one is a translation of it."""


class Taalfout(Leesfout):
    """`taal.toml` or `termen.toml` is wrong; the message is one or two Dutch sentences."""


@dataclass(frozen=True)
class Taal:
    """`naam` is the language's own name, `nederlands` the Dutch one; `richting` is 'ltr' or 'rtl'.

    `termen` maps a Dutch term that every translation keeps to its explanation in this language. `braille` is the file name
    of liblouis's uncontracted six-dot table, '' when there is none: then this language has no braille.
    """

    code: str
    naam: str
    nederlands: str
    richting: str
    babel: str
    lettertypen: tuple[str, ...]
    termen: tuple[tuple[str, str], ...] = ()
    braille: str = ""

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
    nodig = {"code", "naam", "nederlands", "richting", "babel", "lettertypen"}
    if ruw.keys() - {"braille"} != nodig:
        namen = ", ".join(sorted((ruw.keys() - {"braille"}) ^ nodig))
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
    leeg = [term for term, uitleg in termen.items() if not (isinstance(uitleg, str) and uitleg.strip())]
    if leeg:
        raise Taalfout(_("In {waar}/termen.toml ontbreekt de uitleg bij: {termen}.").format(waar=waar, termen=", ".join(leeg)))
