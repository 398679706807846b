"""The net under fixed text and free text: whatever still stands there in figures, signs or abbreviations is made speakable.

One scan from left to right, so that what one rule said is never read again by another.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from functools import lru_cache
from gettext import gettext as _

from stdnum.nl import bsn

from generator.spraak import uitspraak_adres, uitspraak_afkorting, uitspraak_getal, uitspraak_nummer, uitspraak_tijd
from generator.spraak.uitspraak_woorden import Spraak
from generator.velden import telefoon
from generator.velden.veld import Ongeldig, Veld
from generator.vormen.vorm import Vormfout

_ONZICHTBAAR = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\\[\\[|\\]\\]")
"""Soft hyphens and bidi controls, which a voice would name; and the brackets that give espeak raw phonemes."""
_SPATIES = re.compile("[\u00a0\u2007\u2009\u202f]")
_BSN = re.compile(r"(?<![\d.,+-])(?<!\d )\d(?:[. ]?\d){8}(?![\d., -]?\d)")
_GEMASKEERD = re.compile(r"\*{3,}\d{2,}")
_GETAL = r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?"
_DUIZENDEN = r"\d{1,3}(?:\.\d{3})+(?!\d)"
_NUMMER = r"\d+[a-z]{0,2}(?:[.:]\d+[a-z]{0,2})*"
_TELEFOON = Veld("telefoon", "telefoon")


@dataclass(frozen=True)
class _Regel:
    """A pattern without groups, and what a match is said as: from the match, and the text that follows it."""

    patroon: str
    zeg: Callable[[str, str, Spraak], str]


def speak(tekst: str, spraak: Spraak) -> str:
    """The text as it must be said. Raises Vormfout when a BSN stands in it."""
    kaal = _SPATIES.sub(" ", _ONZICHTBAAR.sub("", tekst))
    refuse_bsn(kaal)
    regels = _rules(spraak)

    def say(gevonden: re.Match[str]) -> str:
        return regels[int(gevonden.lastgroup[1:])].zeg(gevonden[0], kaal[gevonden.end() :], spraak)

    return _scan(spraak).sub(say, kaal)


def refuse_bsn(tekst: str) -> None:
    """Raise Vormfout for nine digits that pass the eleven test, and for a masked number: never aloud in a shared room."""
    echt = any(bsn.is_valid(re.sub(r"\D", "", gevonden[0])) for gevonden in _BSN.finditer(tekst))
    if echt or _GEMASKEERD.search(tekst):
        raise bsn_refused()


def bsn_refused() -> Vormfout:
    """The mistake for a letter that would say a BSN aloud."""
    zin = _("In deze brief staat een bsn. Dat lezen wij nooit voor. Haal het bsn uit de brief, of maak geen audio.")
    return Vormfout(zin)


@lru_cache
def _scan(spraak: Spraak) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<r{plek}>{regel.patroon})" for plek, regel in enumerate(_rules(spraak))))


@lru_cache
def _rules(spraak: Spraak) -> tuple[_Regel, ...]:
    """In order of who goes first at the same place in the text."""
    wet, tijd = spraak.woorden["wet"], spraak.woorden["tijd"]
    wetswoord = "|".join(re.escape(woord) for woord in wet["woorden"])
    tussen = "".join(f"| {re.escape(woord)} " for woord in wet.get("tussen", ()))
    uur = rf"(?:\s?(?:{re.escape(tijd['woord'])}|u)\b)" if "woord" in tijd else r"(?!)"
    maand = "|".join(_months(spraak))
    slot = spraak.woorden["getal"].get("rang_einden", ())
    net = (
        (r"(?:https?://|www\.)[^\s<>]*[\w/]", _web),
        (r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", _mail),
        (r"\b[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b", _account),
        (rf"(?<!\w)(?:{wetswoord})\s?{_NUMMER}(?:(?:, ?{tussen}){_NUMMER})*(?![\w%€])", _law),
        (
            rf"(?:[-−]\s?)?(?:€|\bEUR)\s?[-−]?(?:{_GETAL})(?:,[-–])?|(?<![\w.,])[-−]?(?:{_GETAL})\s?(?:€|(?:EUR|euro'?s?)\b)",
            _amount,
        ),
        (r"(?<!\w)\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d(?!\w)|(?<![\w-])(?:19|20)\d\d-\d\d-\d\d(?![\w-])", _date),
        (rf"(?<!\w)\d{{1,2}}\s(?:{maand})\s(?:19|20)\d\d(?!\w)" if maand else r"(?!)", _written_date),
        (rf"(?<![\w.,-])\d{{1,2}}[.:]\d\d\s?[-–]\s?\d{{1,2}}[.:]\d\d{uur}?", _hours),
        (rf"(?<![\w.,-])\d{{1,2}}[.:][0-5]\d{uur}|(?<![\w.,:-])(?:[01]?\d|2[0-3]):[0-5]\d(?![\w:])", _clock),
        (r"(?<![\w.,])(?:\+|\(?00?)[1-9][\d ()-]{7,15}\d(?!\w)|(?<!\w)0[89]00 ?\d{4}(?!\w)|(?<!\w)14 0\d{2,3}(?!\w)", _phone),
        (r"(?<!\w)[1-9]\d{3}\s?[A-Z]{2}(?!\w)", _postcode),
        (rf"(?<![\w.,])[-−]?(?:{_GETAL})\s?%", _percent),
        (rf"(?<![\w.,])\d+(?:{'|'.join(slot)})(?!\w)" if slot else r"(?!)", _ordinal),
        (rf"(?<![\w.,])(?!{_DUIZENDEN})\d+(?:[.:]\d+){{2,}}(?![\w%])|(?<![\w.,])\d+:\d+(?![\w:])", _numbered),
        (uitspraak_afkorting.pattern(spraak).pattern, uitspraak_afkorting.spoken),
        (rf"(?<![\w.,])(?:{_GETAL})\s?[-–]\s?(?:{_GETAL})(?![\w-])", _range),
        (rf"(?<!\w)(?:[-−](?=\d))?(?:{_GETAL})[a-z]?(?!\w)", _number),
    )
    return tuple(_Regel(patroon, zeg) for patroon, zeg in net)


def _months(spraak: Spraak) -> list[str]:
    """Names of months as patterns, full and abbreviated; empty where numbers stay digits."""
    if "num2words" not in spraak.woorden["getal"]:
        return []
    namen = spraak.locale.months["format"]
    return [rf"{re.escape(naam.rstrip('.'))}\.?" for soort in ("wide", "abbreviated") for naam in namen[soort].values()]


def _web(deel: str, _rest: str, spraak: Spraak) -> str:
    return uitspraak_adres.web(deel, spraak)


def _mail(deel: str, _rest: str, spraak: Spraak) -> str:
    return uitspraak_adres.email(deel, spraak)


def _account(deel: str, _rest: str, spraak: Spraak) -> str:
    return uitspraak_nummer.account(deel, spraak)


def _law(deel: str, _rest: str, spraak: Spraak) -> str:
    """'artikel 2.3.6 en 4:94': the word in full, then each number with the words for its point or colon."""
    plek = re.search(r"\d", deel).start()
    nummers = re.sub(_NUMMER, lambda nummer: _numbered(nummer[0], "", spraak), deel[plek:])
    woord = deel[:plek].strip()
    return f"{uitspraak_afkorting.in_full(woord, spraak) or woord} {nummers}"


def _numbered(deel: str, _rest: str, spraak: Spraak) -> str:
    wet = spraak.woorden["wet"]
    tekens = {".": wet["punt"], ":": wet["dubbele_punt"]}
    stukken = re.findall(r"\d+|[a-z]+|[.:]", deel)
    return " ".join(uitspraak_getal.cardinal(int(s), spraak) if s.isdigit() else tekens.get(s, s) for s in stukken)


def _amount(deel: str, _rest: str, spraak: Spraak) -> str:
    waarde = _value(re.search(_GETAL, deel)[0], spraak)
    return uitspraak_getal.amount(-waarde if re.search("[-−](?=.*\\d)", deel) else waarde, spraak)


def _percent(deel: str, _rest: str, spraak: Spraak) -> str:
    waarde = _value(re.search(_GETAL, deel)[0], spraak)
    return uitspraak_getal.percent(-waarde if deel[0] in "-−" else waarde, spraak)


def _number(deel: str, rest: str, spraak: Spraak) -> str:
    """A count, a year, a house number with its letter; a long row of digits or one with a zero in front is spelled."""
    if not spraak.woorden["getal"].get("in_tekst", True):
        return deel
    cijfers, letter = (deel[:-1], f" {deel[-1]}") if deel[-1].isalpha() else (deel, "")
    kaal = cijfers.lstrip("-−")
    if kaal.isdigit() and (len(kaal) > 6 or (len(kaal) > 1 and kaal[0] == "0")):
        return uitspraak_nummer.digits(kaal, spraak) + letter
    if re.fullmatch(rf"\d+{re.escape(spraak.woorden['notatie']['duizend'])}\d{{1,2}}", kaal):
        return _numbered(kaal, "", spraak) + letter
    if cijfers.isdigit() and len(cijfers) == 4 and cijfers[:2] in ("19", "20"):
        return uitspraak_getal.year(int(cijfers), spraak) + letter
    waarde = _value(kaal, spraak)
    return uitspraak_getal.decimal(waarde if kaal == cijfers else -waarde, spraak) + letter


def _range(deel: str, rest: str, spraak: Spraak) -> str:
    """'5–10'; '12-2' is no range but a house number. Left as it stands when the language has no word for 'to'."""
    van, tot = re.findall(_GETAL, deel)
    loopt_op = _value(van, spraak) < _value(tot, spraak)
    woord = spraak.woorden["getal"].get("tot") if loopt_op else spraak.table("internet").get("streep")
    return deel if woord is None else f"{_number(van, '', spraak)} {woord} {_number(tot, rest, spraak)}"


def _value(cijfers: str, spraak: Spraak) -> Decimal:
    """The number that these figures are; one or two figures after any sign are decimals: '12.50' is no 1250."""
    if re.fullmatch(r"\d+[.,]\d{1,2}", cijfers):
        return Decimal(cijfers.replace(",", "."))
    notatie = spraak.woorden["notatie"]
    return Decimal(cijfers.replace(notatie["duizend"], "").replace(notatie["decimaal"], "."))


def _date(deel: str, rest: str, spraak: Spraak) -> str:
    een, twee, drie = map(int, re.split(r"[-/.]", deel))
    return _day(*((een, twee, drie) if een > 31 else (drie, twee, een)), deel, spraak)


def _written_date(deel: str, _rest: str, spraak: Spraak) -> str:
    dag, naam, jaar = deel.split()
    namen = spraak.locale.months["format"]
    nummer = next(n for b in ("wide", "abbreviated") for n, m in namen[b].items() if m.rstrip(".") == naam.rstrip("."))
    return _day(int(jaar), nummer, int(dag), deel, spraak)


def _day(jaar: int, maand: int, dag: int, deel: str, spraak: Spraak) -> str:
    """A day that exists in words; another row of figures is spelled in its groups."""
    try:
        return uitspraak_tijd.day(date(jaar, maand, dag), spraak)
    except ValueError:
        return ", ".join(uitspraak_nummer.digits(cijfers, spraak) for cijfers in re.findall(r"\d+", deel))


def _clock(deel: str, _rest: str, spraak: Spraak) -> str:
    """A time, with the hour word where the language's own times lack it."""
    uur, minuut = map(int, re.findall(r"\d+", deel))
    if uur > 23 or minuut > 59:
        return _numbered(re.search(r"[\d.:]+", deel)[0], "", spraak)
    woorden = uitspraak_tijd.clock(time(uur, minuut), spraak)
    woord = spraak.woorden["tijd"].get("woord", "")
    return woorden if not woord or woord in woorden.split() else f"{woorden} {woord}"


def _hours(deel: str, _rest: str, spraak: Spraak) -> str:
    """'9.00-17.00 uur': from one time to another."""
    van, tot = (_clock(tijd, "", spraak) for tijd in re.findall(r"\d{1,2}[.:]\d\d", deel))
    return f"{van} {spraak.woorden['getal'].get('tot', '-')} {tot}"


def _phone(deel: str, rest: str, spraak: Spraak) -> str:
    """A phone number that the field type knows (velden/telefoon.py); else its digits."""
    try:
        return uitspraak_nummer.phone(telefoon.TYPE.parse(deel, _TELEFOON).groepen, spraak)
    except Ongeldig:
        return ", ".join(uitspraak_nummer.digits(cijfers, spraak) for cijfers in re.findall(r"\d+", deel))


def _postcode(deel: str, _rest: str, spraak: Spraak) -> str:
    return uitspraak_nummer.postcode(deel, spraak)


def _ordinal(deel: str, _rest: str, spraak: Spraak) -> str:
    return uitspraak_getal.ordinal(int(re.match(r"\d+", deel)[0]), spraak)
