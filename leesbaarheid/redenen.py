"""The reasons of a verdict as plain Dutch sentences, each with the verdict that it leads to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext

from leesbaarheid.profiel import Profiel
from leesbaarheid.toets import Bevinding, Oordeel, Verbetering, Zinscore
from leesbaarheid.weging import words_of

ORDE = (Oordeel.VOLDOET, Oordeel.NIET_MEETBAAR, Oordeel.TWIJFEL, Oordeel.VOLDOET_NIET)
"""From best to worst, to take the worst of several."""
LANGSTE_CITAAT = 90
"""Characters of a sentence that a reason quotes."""


@dataclass(frozen=True)
class Reden:
    """Why a text is not simply `voldoet`."""

    oordeel: Oordeel
    tekst: str


def of_score(profiel: Profiel, score: float | None) -> Iterable[Reden]:
    """The mean of the whole text against its two limits."""
    if score is None or score <= profiel.grens("voldoet"):
        return
    hard = score > profiel.grens("voldoet_niet")
    uitleg = (
        _("De tekst is te moeilijk: {score} punten. Boven {grens} voldoet een tekst niet.")
        if hard
        else _("De tekst is aan de moeilijke kant: {score} punten. Tot en met {grens} voldoet een tekst.")
    )
    grens = profiel.grens("voldoet_niet" if hard else "voldoet")
    yield Reden(Oordeel.VOLDOET_NIET if hard else Oordeel.TWIJFEL, uitleg.format(score=number(score), grens=number(grens)))


def of_sentence(profiel: Profiel, zin: Zinscore) -> Iterable[Reden]:
    """A sentence that no good mean may hide."""
    woorden = words_of(zin.punten)
    if woorden > profiel.grens("woorden_twijfel"):
        uitleg = _("Een zin heeft {aantal} woorden, meer dan {grens}: “{zin}”")
        yield Reden(
            Oordeel.TWIJFEL,
            uitleg.format(
                aantal=woorden, grens=number(profiel.grens("woorden_twijfel")), zin=quote(f"{zin.aanloop} {zin.tekst}")
            ),
        )
    elif zin.score > profiel.grens("zin_twijfel"):
        uitleg = _("Een zin is te zwaar, {score} punten: “{zin}”")
        yield Reden(Oordeel.TWIJFEL, uitleg.format(score=number(zin.score), zin=quote(f"{zin.aanloop} {zin.tekst}")))


def of_findings(bevindingen: Sequence[Bevinding]) -> Iterable[Reden]:
    """Only `fout` blocks; `let_op` and `tip` never change the verdict."""
    for bevinding in bevindingen:
        if bevinding.ernst == "fout":
            yield Reden(
                Oordeel.VOLDOET_NIET, _("“{tekst}”: {uitleg}").format(tekst=quote(bevinding.tekst), uitleg=bevinding.uitleg)
            )


def few_words(profiel: Profiel, woorden: int) -> list[Reden]:
    """Too few words for a mean that says something."""
    grens = profiel.grens("woorden_tekst")
    if woorden >= grens:
        return []
    uitleg = ngettext(
        "De tekst heeft {aantal} woord. Onder {grens} woorden kunnen wij niet zeker zijn.",
        "De tekst heeft {aantal} woorden. Onder {grens} woorden kunnen wij niet zeker zijn.",
        woorden,
    )
    return [Reden(Oordeel.TWIJFEL, uitleg.format(aantal=woorden, grens=number(grens)))]


def mostly_headings(koppen: int, woorden: int) -> list[Reden]:
    """More words in headings than in the text itself: the mean then says little about what is read."""
    if koppen <= woorden:
        return []
    return [Reden(Oordeel.TWIJFEL, _("Er staan meer woorden in koppen dan in de tekst. Koppen tellen niet mee in de score."))]


def mostly_quotes(citaten: int, woorden: int) -> list[Reden]:
    """More words in quotations than in the text itself."""
    if citaten <= woorden:
        return []
    return [Reden(Oordeel.TWIJFEL, _("Er staan meer woorden in citaten dan in de tekst. Citaten tellen niet mee in de score."))]


def foreign(uitleg: str) -> list[Reden]:
    """A block in another language; a whole text in one is not judged at all."""
    return [Reden(Oordeel.VOLDOET_NIET, uitleg)] if uitleg else []


def sentences(
    profiel: Profiel, oordeel: Oordeel, waarom: Iterable[Reden], score: float | None, beter: Sequence[Verbetering]
) -> tuple[str, ...]:
    """The verdict first and what to change, then every reason, the worst first, none twice."""
    if oordeel is Oordeel.VOLDOET and score is not None:
        uitleg = _("Deze tekst voldoet: {score} punten. Tot en met {grens} is goed.")
        eerste = uitleg.format(score=number(score), grens=number(profiel.grens("voldoet")))
    elif oordeel is Oordeel.VOLDOET or not beter:
        eerste = {
            Oordeel.VOLDOET: _("Deze tekst voldoet."),
            Oordeel.TWIJFEL: _("Wij twijfelen over deze tekst."),
            Oordeel.VOLDOET_NIET: _("Deze tekst voldoet niet."),
        }[oordeel]
    else:
        niet = _("Deze tekst voldoet niet, want hij is nog te moeilijk: {wat}. Verander dat eerst.")
        bijna = _("Wij twijfelen over deze tekst: {wat}. Verander dat eerst.")
        eerste = (niet if oordeel is Oordeel.VOLDOET_NIET else bijna).format(wat=_counted(beter))
    op_orde = sorted(waarom, key=lambda reden: -ORDE.index(reden.oordeel))
    return (eerste, *dict.fromkeys(reden.tekst for reden in op_orde))


def _counted(beter: Sequence[Verbetering]) -> str:
    """'3 zinnen zijn te lang en 5 woorden zijn moeilijk': what has to change, each sentence and word once."""
    plekken = {soort: {(v.bestand, v.begin, v.eind) for v in beter if v.soort == soort} for soort in ("zin", "woord", "vorm")}
    zin, woord, vorm = (len(plekken[soort]) for soort in ("zin", "woord", "vorm"))
    delen = [
        ngettext("{aantal} zin is te lang", "{aantal} zinnen zijn te lang", zin).format(aantal=zin) if zin else "",
        ngettext("{aantal} woord is moeilijk", "{aantal} woorden zijn moeilijk", woord).format(aantal=woord) if woord else "",
        ngettext("{aantal} zinsdeel is stroef", "{aantal} zinsdelen zijn stroef", vorm).format(aantal=vorm) if vorm else "",
    ]
    gevuld = [deel for deel in delen if deel]
    return _(" en ").join([", ".join(gevuld[:-1]), gevuld[-1]] if len(gevuld) > 1 else gevuld)


def unmeasurable(profiel: Profiel, woorden: int) -> tuple[str, ...]:
    """Why there is no verdict."""
    if not woorden:
        return (_("Wij kunnen deze tekst niet beoordelen."), _("Er staan geen woorden in."))
    uitleg = _("Voor deze taal ({naam}) is er geen score. Wij tonen alleen wat wij kunnen tellen.")
    return (_("Wij kunnen deze tekst niet beoordelen."), uitleg.format(naam=profiel.naam))


def number(getal: float) -> str:
    """A number as a Dutch reader writes it, with one decimal when that says something."""
    return f"{getal:.1f}".removesuffix(".0").replace(".", ",")


def quote(tekst: str) -> str:
    """A sentence on one line, cut between words when it is long."""
    kaal = " ".join(tekst.split())
    return kaal if len(kaal) <= LANGSTE_CITAAT else kaal[:LANGSTE_CITAAT].rsplit(" ", 1)[0] + " …"
