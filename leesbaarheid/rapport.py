"""A Toets for people and programs: as text, as JSON, as one accessible HTML file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from functools import cache
from gettext import gettext as _
from pathlib import Path
from typing import Any

from leesbaarheid import maten
from leesbaarheid.profiel import load
from leesbaarheid.rapportdelen import bars, marked, shares
from leesbaarheid.redenen import number
from leesbaarheid.regels import all_rules
from leesbaarheid.tekst import Passage
from leesbaarheid.toets import Bevinding, Toets

ERNSTEN = {"fout": _("Fout"), "let_op": _("Let op"), "tip": _("Tip")}


def as_json(bron: str, toets: Toets) -> dict[str, Any]:
    """The object of ontwerp §6, ready for json.dumps. `bron` is the path that was checked; scores keep four decimals."""
    return {
        "bron": bron,
        "oordeel": str(toets.oordeel),
        "taal": toets.taal,
        "score": None if toets.score is None else round(toets.score, 4),
        "maten": dict(toets.maten),
        "zinnen": [
            _without_file(asdict(zin) | {"score": round(zin.score, 4), "punten": dict(zin.punten)}) for zin in toets.zinnen
        ],
        "bevindingen": [_without_file(asdict(b) | {"alternatieven": list(b.alternatieven)}) for b in toets.bevindingen],
        "redenen": list(toets.redenen),
        "toetsversie": toets.toetsversie,
    }


def error_as_json(bron: str, taal: str, fout: str) -> dict[str, Any]:
    """The object for a text that could not be judged: key `fout` holds the Dutch sentence."""
    return {
        "bron": bron, "fout": fout, "oordeel": "niet_meetbaar", "taal": taal, "score": None,
        "maten": {}, "zinnen": [], "bevindingen": [],
    }  # fmt: skip


def as_text(naam: str, toets: Toets) -> str:
    """A report for the screen: verdict and reasons, the measures, then every finding with what to write instead."""
    regels = [naam, *(f"  {reden}" for reden in toets.redenen), ""]
    regels += [f"  {measure_title(sleutel)}: {number(getal)}" for sleutel, getal in toets.maten.items()]
    if toets.bevindingen:
        regels += ["", "  " + _("Wat opvalt ({aantal}):").format(aantal=len(toets.bevindingen))]
    for bevinding in toets.bevindingen:
        plek = f"{bevinding.bestand}: " if bevinding.bestand else ""
        regels.append(f"  - {ERNSTEN[bevinding.ernst]}. {plek}“{' '.join(bevinding.tekst.split())}”")
        regels.append(f"    {bevinding.uitleg}{_instead(bevinding)}")
    return "\n".join(regels) + "\n"


def as_html(naam: str, toets: Toets, passages: Sequence[Passage]) -> str:
    """One self-contained page in Dutch: the text with numbered marks, bars with their limits, and the findings.

    `passages` are those that were checked; findings in other files than these show in the list only.
    """
    profiel = load(toets.taal)
    delen = marked(passages, toets.bevindingen)
    return _template().render(
        naam=naam,
        toets=toets,
        balken=bars(toets, profiel),
        aandelen=shares(toets),
        delen=delen,
        gemerkt={nummer for _passage, stukken in delen for stuk in stukken for nummer in stuk.eindigt},
        bevindingen=[(nummer, b, all_rules().get(b.regel)) for nummer, b in enumerate(toets.bevindingen, 1)],
        ernsten=ERNSTEN,
        maten=[(measure_title(sleutel), number(getal)) for sleutel, getal in toets.maten.items()],
    )


def measure_title(naam: str) -> str:
    """The Dutch title of a number in `Toets.maten`, with its unit."""
    if naam in ("woorden", "zinnen"):
        return {"woorden": _("Woorden"), "zinnen": _("Zinnen")}[naam]
    if naam == "woorden_per_zin":
        return _("Woorden per zin")
    if naam in maten.sentence_measures():
        return _("{titel}, per 100 woorden").format(titel=maten.sentence_measures()[naam].titel)
    return maten.text_measures()[naam].titel if naam in maten.text_measures() else naam


def _instead(bevinding: Bevinding) -> str:
    if not bevinding.alternatieven:
        return ""
    return " " + _("Bijvoorbeeld: {woorden}.").format(woorden=", ".join(bevinding.alternatieven))


def _without_file(delen: dict[str, Any]) -> dict[str, Any]:
    """The key `bestand` only where there is a file."""
    return {sleutel: waarde for sleutel, waarde in delen.items() if sleutel != "bestand" or waarde is not None}


@cache
def _template():
    import jinja2  # here: text and JSON do without it

    omgeving = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    return omgeving.get_template("rapport.html.jinja")
