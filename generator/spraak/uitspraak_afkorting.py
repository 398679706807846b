"""Abbreviations, terms and signs in fixed text, each by the language's own list. Numbers are read in uitspraak_tekst."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from generator.spraak.uitspraak_nummer import spelled
from generator.spraak.uitspraak_woorden import Spraak

_LETTERS = re.compile(r"\b[A-Z](?: [A-Z])+\b")
_TUSSENVOEGSEL = r"(?:van|de|den|der|het|ten|ter|el|al|bin|ibn|di|da|du|von|le|la)\b"


def expand(tekst: str, spraak: Spraak) -> str:
    """The text with its abbreviations, terms, initials and signs in words."""
    return pattern(spraak).sub(lambda gevonden: spoken(gevonden[0], tekst[gevonden.end() :], spraak), tekst)


def spoken(deel: str, rest: str, spraak: Spraak) -> str:
    """What one match of `pattern` is said as; `rest` is the text after it, which tells whether its dot ends the sentence."""
    woorden = in_full(deel, spraak)
    if woorden is None:
        return spelled(deel.removesuffix("."), spraak) + (" " if rest[:1].isalpha() else "")
    laatste = spraak.table("afkortingen_slot")
    eind = not rest or (deel.lower() in laatste and rest[0].isspace() and rest.lstrip()[:1].isupper())
    return f"{woorden}." if deel.endswith(".") and eind else woorden


def in_full(deel: str, spraak: Spraak) -> str | None:
    """What the lists say for this piece, with a capital where it has one; None when it stands in none of them."""
    lijst = _entries(spraak)
    woorden = lijst.get(deel) or lijst.get(deel.lower()) or lijst.get(deel.strip())
    hoofdletter = woorden and deel[:1].isupper() and deel not in lijst
    return woorden[:1].upper() + woorden[1:] if hoofdletter else woorden


def names(tekst: str, spraak: Spraak) -> str:
    """A person's name with initials as letters: there a dot never ends a sentence, whatever comes after it."""
    return re.sub(r"(?<!\w)([A-Z])\.-?\s?", lambda letter: f"{spelled(letter[1], spraak)} ", tekst).strip()


@lru_cache
def pattern(spraak: Spraak) -> re.Pattern[str]:
    """Everything that the lists name, longest first, and initials before a name."""
    woorden = sorted(_entries(spraak), key=len, reverse=True)
    return re.compile("|".join([*(_bounded(woord, spraak) for woord in woorden), _initial()]) if woorden else r"(?!)")


def _bounded(woord: str, spraak: Spraak) -> str:
    """Only the whole word; terms keep their capitals, abbreviations may begin with one; a sign stands anywhere.

    An abbreviation that is a word too ('max.', English 'no.') counts only before a number.
    """
    vorm = re.escape(woord)
    if woord.isdigit():
        return rf"(?<![\d.,]){vorm}(?![.,]?\d)"
    if not any(teken.isalpha() for teken in woord):
        return rf"\s?{vorm}" if woord in "%‰" else vorm
    if woord not in spraak.table("termen") and woord[0].isalpha():
        vorm = f"[{woord[0].lower()}{woord[0].upper()}]{re.escape(woord[1:])}"
    alleen = r"(?=\s*\d)" if woord in spraak.table("afkortingen_voor_getal") else r"(?!\w)"
    return rf"(?<![\w.]){vorm}{alleen}"


def _initial() -> str:
    """'J.' before a name or another initial: its dot ends no sentence."""
    return rf"(?:(?<![\w.])|(?<=[A-Z]\.))[A-Z]\.(?=\s?[A-Z]\.|\s{_TUSSENVOEGSEL})|(?<=[A-Z]\.)[A-Z]\.(?=\s?[A-Z])"


@lru_cache
def _entries(spraak: Spraak) -> Mapping[str, str]:
    """What is written → what is said; of a term in single capitals each letter as the voice must name it."""
    tabellen = ("afkortingen", "woorden", "afkortingen_voor_getal", "afkortingen_slot", "tekens", "termen")
    alles = {woord: gezegd for naam in tabellen for woord, gezegd in spraak.table(naam).items()}
    return {woord: _LETTERS.sub(lambda rij: spelled(rij[0][::2], spraak), gezegd) for woord, gezegd in alles.items()}
