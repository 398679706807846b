"""Days, months, periods, times of day and durations in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from generator.spraak.uitspraak_getal import cardinal, count, year
from generator.spraak.uitspraak_woorden import Spraak
from generator.velden.maand import Maand
from generator.velden.periode import Periode


def day(dag: date, spraak: Spraak) -> str:
    """'drie maart tweeduizendvijfentwintig': day, month and year, in that order, without zeros in front."""
    return _parts(dag, spraak)["datum"]


def month(maand: Maand, spraak: Spraak) -> str:
    """'maart tweeduizendvijfentwintig'."""
    delen = {"maand": _month_names(spraak, "alleen", "stand-alone")[maand.nummer - 1], "jaar": _year(maand.jaar, spraak)}
    return spraak.woorden["datum"]["maand_en_jaar"].format(**delen)


def period(inhoud: Mapping[str, str], spraak: Spraak) -> str:
    """From {van, tot_en_met}: one month, two months or two days, the last one included in so many words."""
    periode = Periode(date.fromisoformat(inhoud["van"]), date.fromisoformat(inhoud["tot_en_met"]))
    maanden = periode.hele_maanden
    einden = maanden if maanden else (periode.van, periode.tot_en_met)
    van, tot = (month(eind, spraak) if isinstance(eind, Maand) else day(eind, spraak) for eind in einden)
    datum = spraak.woorden["datum"]
    vorm = datum.get("periode_maanden", datum["periode"]) if maanden else datum["periode"]
    return van if van == tot else vorm.format(van=van, tot=tot)


def moment(inhoud: Mapping[str, str], spraak: Spraak) -> str:
    """From {datum, tijd}: weekday, day and time."""
    datum = spraak.woorden["datum"]
    delen = _parts(date.fromisoformat(inhoud["datum"]), spraak)
    met_weekdag = datum["met_weekdag"].format(**delen)
    return datum["met_tijd"].format(dag=met_weekdag, tijd=clock(time.fromisoformat(inhoud["tijd"]), spraak))


def clock(tijd: time, spraak: Spraak) -> str:
    """A time of day. The Dutch one lacks the word 'uur' at whole hours: the sentence has it (velden/tijd.py)."""
    regels = spraak.woorden["tijd"]
    delen = {"uur": _hour(tijd.hour, spraak), "dagdeel": _day_part(tijd.hour, regels)}
    vast = regels.get("vast", {}).get(tijd.isoformat("minutes"))
    if vast or not tijd.minute:
        return vast or regels["heel"].format(**delen)
    minuut = cardinal(tijd.minute, spraak, vrouwelijk=regels.get("geslacht") == "v")
    if tijd.minute < 10 and "kleine_minuut" in regels:
        minuut = regels["kleine_minuut"].format(minuut=minuut)
    return regels["met_minuten"].format(minuut=minuut, **delen)


def duration(inhoud: str, spraak: Spraak) -> str:
    """From '6 week': so many of a unit, in the form that the number asks for."""
    aantal, _spatie, eenheid = inhoud.partition(" ")
    return count(int(aantal), spraak.woorden["duur"][eenheid], spraak)


def _hour(uur: int, spraak: Spraak) -> str:
    regels = spraak.woorden["tijd"]
    if "uren" in regels:
        return regels["uren"][uur]
    twaalf = (uur - 1) % 12 + 1 if "dagdelen" in regels else uur
    return cardinal(twaalf, spraak, vrouwelijk=regels.get("geslacht") == "v")


def _day_part(uur: int, regels: Mapping[str, Any]) -> str:
    """The last part of the day that has begun, from [[hour, words] …] in order."""
    return next((woorden for begin, woorden in reversed(regels.get("dagdelen", ())) if uur >= begin), "")


def _parts(dag: date, spraak: Spraak) -> dict[str, str]:
    """{weekdag, dag, maand, jaar, datum} of a day, in words."""
    datum = spraak.woorden["datum"]
    weekdagen = datum.get("weekdagen") or spraak.locale.days["format"]["wide"]
    delen = {
        "weekdag": weekdagen[dag.weekday()],
        "dag": datum["dagen"][dag.day - 1] if "dagen" in datum else cardinal(dag.day, spraak),
        "maand": _month_names(spraak, "maanden", "format")[dag.month - 1],
        "jaar": _year(dag.year, spraak),
    }
    return delen | {"datum": datum["dag_en_maand"].format(**delen)}


def _year(jaar: int, spraak: Spraak) -> str:
    return spraak.woorden["datum"]["jaar"].format(jaar=year(jaar, spraak))


def _month_names(spraak: Spraak, sleutel: str, soort: str) -> list[str]:
    """Twelve names: the language file's own under this key ('maanden' after a day, 'alleen' without one), else CLDR's."""
    datum = spraak.woorden["datum"]
    eigen = datum.get(sleutel) or datum.get("maanden")
    return eigen or list(spraak.locale.months[soort]["wide"].values())
