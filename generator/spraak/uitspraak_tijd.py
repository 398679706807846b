"""Days, months, periods, times of day and durations in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Any

from generator.spraak.uitspraak_getal import cardinal, count, ordinal, year
from generator.spraak.uitspraak_woorden import Spraak
from generator.velden.maand import Maand
from generator.velden.periode import Periode


def day(dag: date, spraak: Spraak) -> str:
    """'drie maart tweeduizendvijfentwintig': day, month and year, in that order, without zeros in front."""
    return _parts(dag, spraak)["datum"]


def month(maand: Maand, spraak: Spraak) -> str:
    """'maart tweeduizendvijfentwintig'."""
    return _month(maand, _month_names(spraak, "alleen", "stand-alone"), spraak)


def period(inhoud: Mapping[str, str], spraak: Spraak) -> str:
    """From {van, tot_en_met}: one month, two months or two days, the last one included in so many words."""
    periode = Periode(date.fromisoformat(inhoud["van"]), date.fromisoformat(inhoud["tot_en_met"]))
    maanden = periode.hele_maanden
    if maanden and maanden[0] == maanden[1]:
        return month(maanden[0], spraak)
    datum = spraak.woorden["datum"]
    if maanden:
        namen = _month_names(spraak, "maanden", "format")
        van, tot = (_month(maand, namen, spraak) for maand in maanden)
        return datum.get("periode_maanden", datum["periode"]).format(van=van, tot=tot)
    van, tot = day(periode.van, spraak), day(periode.tot_en_met, spraak)
    return van if van == tot else datum["periode"].format(van=van, tot=tot)


def moment(inhoud: Mapping[str, str], spraak: Spraak) -> str:
    """From {datum, tijd}: weekday, day and time."""
    datum = spraak.woorden["datum"]
    delen = _parts(date.fromisoformat(inhoud["datum"]), spraak)
    met_weekdag = datum["met_weekdag"].format(**delen)
    return datum["met_tijd"].format(dag=met_weekdag, tijd=clock(time.fromisoformat(inhoud["tijd"]), spraak, "moment"))


def clock(tijd: time, spraak: Spraak, soort: str = "tijd") -> str:
    """A time of day. The Dutch one lacks the word 'uur' at whole hours: the sentence has it (velden/tijd.py).

    `soort` 'moment' takes the language's other form of the hour, where 'at nine' and 'from nine' differ.
    """
    regels = {**spraak.woorden["tijd"], **spraak.table(soort)}
    delen = {"uur": _hour(tijd.hour, regels, spraak), "dagdeel": _day_part(tijd.hour, regels)}
    vast = regels.get("vast", {}).get(tijd.isoformat("minutes"))
    if vast or not tijd.minute:
        return vast or regels["heel"].format(**delen)
    eigen = regels.get("minuten", {}).get(str(tijd.minute))
    minuut = eigen or count(tijd.minute, regels.get("minuut", "{aantal}"), spraak)
    return regels["met_minuten"].format(minuut=minuut, **delen)


def duration(inhoud: str, spraak: Spraak) -> str:
    """From '6 week': so many of a unit, in the form that the number asks for."""
    aantal, _spatie, eenheid = inhoud.partition(" ")
    return count(int(aantal), spraak.woorden["duur"][eenheid], spraak)


def _hour(uur: int, regels: Mapping[str, Any], spraak: Spraak) -> str:
    if "uren" in regels:
        return regels["uren"][uur]
    return count((uur - 1) % 12 + 1 if "dagdelen" in regels else uur, regels.get("uur", "{aantal}"), spraak)


def _day_part(uur: int, regels: Mapping[str, Any]) -> str:
    """The last part of the day that has begun, from [[hour, words] …] in order."""
    return next((woorden for begin, woorden in reversed(regels.get("dagdelen", ())) if uur >= begin), "")


def _parts(dag: date, spraak: Spraak) -> dict[str, str]:
    """{weekdag, dag, maand, jaar, datum} of a day, in words."""
    datum = spraak.woorden["datum"]
    weekdagen = datum.get("weekdagen") or spraak.locale.days["format"]["wide"]
    delen = {
        "weekdag": weekdagen[dag.weekday()],
        "dag": _day_number(dag.day, spraak),
        "maand": _month_names(spraak, "maanden", "format")[dag.month - 1],
        "jaar": _year(dag.year, spraak),
    }
    return delen | {"datum": datum["dag_en_maand"].format(**delen)}


def _day_number(dag: int, spraak: Spraak) -> str:
    """The day of the month: the language's own word, its rank, or its number; `eerste` is a word for the first alone."""
    datum = spraak.woorden["datum"]
    if dag == 1 and "eerste" in datum:
        return datum["eerste"]
    dagen = datum.get("dagen")
    if dagen == "rangtelwoord":
        return ordinal(dag, spraak)
    return dagen[dag - 1] if dagen else cardinal(dag, spraak)


def _month(maand: Maand, namen: Sequence[str], spraak: Spraak) -> str:
    return spraak.woorden["datum"]["maand_en_jaar"].format(maand=namen[maand.nummer - 1], jaar=_year(maand.jaar, spraak))


def _year(jaar: int, spraak: Spraak) -> str:
    return spraak.woorden["datum"]["jaar"].format(jaar=year(jaar, spraak))


def _month_names(spraak: Spraak, sleutel: str, soort: str) -> list[str]:
    """Twelve names: the language file's own under this key ('maanden' after a day, 'alleen' without one), else CLDR's."""
    datum = spraak.woorden["datum"]
    eigen = datum.get(sleutel) or datum.get("maanden")
    return eigen or list(spraak.locale.months[soort]["wide"].values())
