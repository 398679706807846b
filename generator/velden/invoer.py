"""Hygiene of raw input, in one place: what text may hold, and how a refused value is shown back.

Not for the meaning of a value: that is each type's own. Markdown, HTML, Jinja and spreadsheet formulas are plain text here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from gettext import gettext as _
from typing import Any

from generator.velden.veld import Ongeldig

LANGSTE_WOORD = 60
"""Characters without a break: at 11 pt about the width of a line (120 mm); longer runs off the page."""
LANGSTE_TEKST = 5000
"""Characters: far above any field of a letter, low enough that no input can stall a pattern."""
GROOTSTE_GETAL = 10**40
"""No reference or phone number is longer than its digits; Python refuses to write out very long ones."""
MEESTE_TEKENS_BOVEN_ELKAAR = 4
"""Combining marks in a row: vocalised Arabic and Hebrew need 3; more is a stack that hides the lines around it."""

_WITRUIMTE = re.compile("[ \t\r\n\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
_ONZICHTBAAR = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800")
"""Letters and marks by category that print as nothing."""
_KIESTEKENS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef\u180b-\u180d]")
"""Variation selectors: they choose the form of a symbol or an ideograph; after anything else they print as nothing."""
_ZWNJ, _ZWJ = "\u200c", "\u200d"
_ALFABETTEN_ZONDER_VERBINDING = ("LATIN", "GREEK", "CYRILLIC", "HEBREW", "ETHIOPIC", "CJK", "HANGUL", "HIRAGANA", "KATAKANA")


def clean(ruw: Any) -> str:
    """Text as it may stand in a letter: NFC, white space collapsed to single spaces, nothing invisible.

    Raises Ongeldig, naming the character and its place, for control characters, bidi controls, zero-width characters
    (a joiner may stand where its script or an emoji needs it), lost or private characters, stacked marks, and words of
    over 60 characters without a break. All other characters are kept as they are.
    """
    tekst = require_text(ruw)
    if len(tekst) > LANGSTE_TEKST:
        zin = _("Deze tekst heeft {lengte} tekens. Maak er {meest} of minder van.")
        raise Ongeldig(zin.format(lengte=len(tekst), meest=LANGSTE_TEKST))
    tekst = _WITRUIMTE.sub(" ", unicodedata.normalize("NFC", tekst)).strip(" ")
    for plaats, teken in enumerate(tekst):
        if reden := _refusal(tekst, plaats, teken):
            raise Ongeldig(_sentence(reden, teken, tekst[:plaats]))
    if lang := next((woord for woord in tekst.split() if _longest_run(woord) > LANGSTE_WOORD), None):
        zin = _("Het woord ‘{woord}’ is langer dan {aantal} tekens en past niet op een regel. Zet er een spatie in.")
        raise Ongeldig(zin.format(woord=show(lang), aantal=LANGSTE_WOORD))
    return tekst


def require_text(ruw: Any) -> str:
    """The raw value when it is text, or a whole number written out. Raises Ongeldig for anything else."""
    if isinstance(ruw, str):
        return ruw
    if isinstance(ruw, int) and not isinstance(ruw, bool) and abs(ruw) < GROOTSTE_GETAL:
        return str(ruw)
    raise Ongeldig(_('Hier hoort tekst. Zet er aanhalingstekens omheen: "…".'))


def show(ruw: Any) -> str:
    """A refused value, safe to print on a terminal or page: one line, at most 40 characters, nothing invisible.

    Only text and small numbers are shown; of a table or list only that it is one.
    """
    if isinstance(ruw, Mapping | list | tuple):
        return _("(een tabel)") if isinstance(ruw, Mapping) else _("(een lijst)")
    groot = isinstance(ruw, int) and abs(ruw) >= GROOTSTE_GETAL
    regel = _WITRUIMTE.sub(" ", "…" if groot else str(ruw)[:200]).strip()
    zichtbaar = "".join(t if unicodedata.category(t)[0] not in "C" else "�" for t in regel)
    return zichtbaar if len(zichtbaar) <= 40 else zichtbaar[:39] + "…"


def is_empty(ruw: Any) -> bool:
    """Nothing filled in: no value, only white space, or a table of which every part is empty."""
    if isinstance(ruw, str):
        return not ruw.strip()
    return ruw is None or (isinstance(ruw, Mapping) and all(is_empty(deel) for deel in ruw.values()))


def unknown_keys(ruw: Iterable[Any], bekend: Iterable[str]) -> list[tuple[str, str]]:
    """For each key that is not known: (key, sentence with the nearest known name)."""
    bekend = list(bekend)
    return [(show(sleutel), _unknown(str(sleutel), bekend)) for sleutel in ruw if sleutel not in bekend]


def nearest(naam: str, bekend: Iterable[str]) -> str:
    """‘Bedoelt u …?’ with the nearest name, or the list to choose from."""
    bekend = list(bekend)
    if lijkt := get_close_matches(naam, bekend, n=1, cutoff=0.5):
        return _("Bedoelt u ‘{naam}’?").format(naam=lijkt[0])
    return _("Kies uit: {namen}.").format(namen=", ".join(bekend)) if bekend else _("Laat het weg.")


def _unknown(sleutel: str, bekend: list[str]) -> str:
    return _("‘{sleutel}’ bestaat hier niet. {raad}").format(sleutel=show(sleutel), raad=nearest(sleutel, bekend))


def _refusal(tekst: str, plaats: int, teken: str) -> str | None:
    """Why this character is refused, as the kind named to the user; None when it may stand."""
    soort = unicodedata.category(teken)
    if teken in (_ZWJ, _ZWNJ):
        return None if _joins(tekst[plaats - 1 : plaats], tekst[plaats + 1 : plaats + 2]) else _("onzichtbaar teken")
    if soort == "Cf" or teken in _ONZICHTBAAR or (_KIESTEKENS.match(teken) and not _has_forms(tekst[plaats - 1 : plaats])):
        return _("onzichtbaar teken")
    if soort == "Cc":
        return _("besturingsteken")
    if teken == "\ufffd" or soort in ("Co", "Cs", "Cn"):
        return _("onbekend of verloren teken")
    reeks = tekst[max(0, plaats - MEESTE_TEKENS_BOVEN_ELKAAR) : plaats + 1]
    gestapeld = len(reeks) > MEESTE_TEKENS_BOVEN_ELKAAR and all(unicodedata.category(t) in ("Mn", "Me") for t in reeks)
    return _("stapel tekens boven elkaar") if gestapeld else None


def _joins(voor: str, na: str) -> bool:
    """Whether a zero-width (non-)joiner between these two does its work: in a script that joins, or an emoji sequence.

    A simplification of UAX #31 §2.3 (A1–B): any letter or mark of a script that may join counts.
    """
    return bool(voor and na) and all(_may_join(t) for t in (voor, na)) and _is_letter(voor) == _is_letter(na)


def _has_forms(teken: str) -> bool:
    """Whether a variation selector may follow: on symbols, keycaps and the scripts that have such forms."""
    vorm = bool(teken) and (unicodedata.category(teken)[0] == "S" or teken in "0123456789#*‼⁉〰ℹ")
    return vorm or unicodedata.name(teken or "a", "").startswith(("CJK", "MONGOLIAN", "MYANMAR"))


def _may_join(teken: str) -> bool:
    if not _is_letter(teken):
        return unicodedata.category(teken) in ("So", "Sk") or teken in "\ufe0f♀♂"
    return not unicodedata.name(teken, "LATIN").startswith(_ALFABETTEN_ZONDER_VERBINDING)


def _is_letter(teken: str) -> bool:
    return unicodedata.category(teken)[0] in "LM" and teken != "\ufe0f"


def _sentence(soort: str, teken: str, ervoor: str) -> str:
    plek = _("na ‘{tekst}’").format(tekst=show(ervoor[-20:])) if ervoor.strip() else _("aan het begin")
    zin = _("Er staat een {soort} (U+{code:04X}) {plek}. Typ dit stuk opnieuw, zonder te plakken.")
    return zin.format(soort=soort, code=ord(teken), plek=plek)


def _longest_run(woord: str) -> int:
    """Characters between places where a line may break: hyphens, and wide characters (Chinese, emoji)."""
    langste = loopt = 0
    for teken in woord:
        loopt = 0 if teken in "-‐–—" or unicodedata.east_asian_width(teken) in "WF" else loopt + 1
        langste = max(langste, loopt)
    return langste
