"""Numbers that are written down, not counted: phone, case reference, bank account, postcode. Digit by digit, in groups.

Single digits with a comma after each group were read digit by digit by all fourteen espeak voices (feiten/spraak-en-talen §3).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.spraak.uitspraak_woorden import Spraak

_LANGSTE_GROEP = 4
"""Digits that a listener can hold at once; longer runs are cut into groups of three."""
_LANGSTE_SPELLING = 4
"""Letters: a longer run in a reference is a word ('HERZIENING') and said as one."""


def phone(groepen: Sequence[str], spraak: Spraak) -> str:
    """The digits of a phone number in its groups, said twice."""
    plus = spraak.woorden["nummer"]["plus"]
    return twice(_joined([groep.replace("+", f"{plus} ") for groep in groepen], spraak), spraak)


def reference(kenmerk: str, spraak: Spraak) -> str:
    """Letters and digits of a case reference in groups, said twice; a hyphen is a pause."""
    return twice(_joined(re.findall(r"[A-Za-z]+|\d+", kenmerk), spraak), spraak)


def account(iban: str, spraak: Spraak) -> str:
    """An IBAN (any spaces) in its groups of four, letters apart from digits, said once: nobody pays by ear."""
    kaal = re.sub(r"\s", "", iban)
    groepen = [kaal[plek : plek + 4] for plek in range(0, len(kaal), 4)]
    delen = [deel for groep in groepen for deel in re.findall(r"[A-Z]+|\d+", groep)]
    return spraak.woorden["nummer"]["iban"].format(nummer=_joined(delen, spraak))


def postcode(tekst: str, spraak: Spraak) -> str:
    """'1 2 3 4 A B'."""
    return spelled(re.sub(r"\s", "", tekst).upper(), spraak)


def digits(cijfers: str, spraak: Spraak) -> str:
    """A long number in fixed text, digit by digit, in groups; said once."""
    return _joined([cijfers], spraak)


def spelled(tekens: str, spraak: Spraak) -> str:
    """Letters and digits one by one; a letter that the voice names wrongly by the language's own word for it."""
    letters = spraak.table("letters")
    return " ".join(letters.get(teken, teken) for teken in tekens)


def twice(nummer: str, spraak: Spraak) -> str:
    """With the language's words for 'once more' between."""
    return spraak.woorden["nummer"]["tweemaal"].format(nummer=nummer)


def _joined(groepen: Sequence[str], spraak: Spraak) -> str:
    return ", ".join(_said(deel, spraak) for groep in groepen for deel in _short(groep))


def _short(groep: str) -> list[str]:
    """The group itself, or pieces of three digits; never one digit left alone."""
    if not groep.isdigit() or len(groep) <= _LANGSTE_GROEP:
        return [groep]
    delen = [groep[plek : plek + 3] for plek in range(0, len(groep), 3)]
    if len(delen[-1]) == 1:
        delen[-2:] = [delen[-2][:2], delen[-2][2:] + delen[-1]]
    return delen


def _said(groep: str, spraak: Spraak) -> str:
    if groep.isalpha():
        return spelled(groep.upper(), spraak) if len(groep) <= _LANGSTE_SPELLING else groep.lower()
    voor, _spatie, cijfers = groep.rpartition(" ")
    return " ".join(filter(None, (voor, spelled(cijfers, spraak))))
