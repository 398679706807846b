"""Measures + findings → Oordeel, by the rules of ontwerp §4. The sentences that give the reasons stand in redenen.py."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, partial
from gettext import gettext as _

from leesbaarheid import aanloop, kunstgrepen, lezen, maten, ontleding, plaats, redenen, regels, voorraad
from leesbaarheid.lezen import Bronbestand
from leesbaarheid.profiel import Profiel, load
from leesbaarheid.samenvoegen import worst
from leesbaarheid.tekst import TELT_MEE, Deel, Passage, Soort, Zin
from leesbaarheid.toets import Bevinding, Oordeel, Toets, Zinscore
from leesbaarheid.toetsversie import toetsversie
from leesbaarheid.uitgesteld import Uitgesteld
from leesbaarheid.verbeteren import improvements
from leesbaarheid.vreemde_taal import MINSTE_WOORDEN, other_language
from leesbaarheid.weging import Weging, text_score, weigh
from leesbaarheid.woorden.lijsten import depends_on_lists

__all__ = ["Bevinding", "Oordeel", "Toets", "Zinscore", "check", "judge", "worst"]

BEWAARD = 400
"""Checks that are kept: a letter is judged path by path when it is checked, and again when it is offered and signed."""
VREEMD = 0.3
"""Share of words that Frog takes for foreign from which a text is not Dutch (judgement: English text has over 90 %)."""


def check(tekst: str | Bronbestand | Sequence[Passage], taal: str = "nl", *, heel: bool) -> Toets:
    """Judge a text (plain or Markdown), a file that was read, or passages, in a language (code).

    `heel=True`: a whole text or letter; its mean counts, and under 40 words it is at best `twijfel`.
    `heel=False`: a block or an explanation; judged on its sentences and rules only (ontwerp §2, 'Every path is checked').
    LiNT-II is taken when `maten` is read for it, which takes four times as long as the verdict.
    Raises ontleding.Ontleedfout when a text cannot be parsed, is not Dutch though `taal` says so, or exceeds LANGSTE_TEKST.
    """
    if isinstance(tekst, str):
        tekst = lezen.read_text(tekst)
    passages, bijzonder = (tekst.passages, tekst.bijzonder) if isinstance(tekst, Bronbestand) else (tuple(tekst), ())
    lezen.refuse_unreadable(passages)
    return _check(passages, bijzonder, taal, heel)


@depends_on_lists
@lru_cache(maxsize=BEWAARD)
def _check(passages: tuple[Passage, ...], bijzonder: tuple[redenen.Reden, ...], taal: str, heel: bool) -> Toets:
    profiel = load(taal)
    if profiel.meetbaar:
        voorraad.warm_up()
        passages = aanloop.connect(passages)
    delen = tuple(
        Deel(passage, zinnen) for passage, zinnen in zip(passages, ontleding.parse(passages, taal), strict=True) if zinnen
    )
    tellend = tuple(deel for deel in delen if deel.passage.soort in TELT_MEE) or delen
    zinnen = _sentences(tellend)
    if not profiel.meetbaar or not any(zin.woorden for zin in zinnen):
        return _unmeasurable(profiel, zinnen, bijzonder)
    return _measured(profiel, delen, tellend, bijzonder, heel)


def _measured(
    profiel: Profiel, delen: Sequence[Deel], tellend: Sequence[Deel], bijzonder: Sequence[redenen.Reden], heel: bool
) -> Toets:
    zinnen = _sentences(tellend)
    wegingen = [weigh(zin) for zin in zinnen]
    if (vreemd := _foreign(zinnen)) and heel:
        raise ontleding.Ontleedfout(vreemd)
    score = text_score(wegingen)
    scores = tuple(_score(deel.passage, zin) for deel in tellend for zin in deel.zinnen)
    bevindingen = tuple(_finding(*vondst) for vondst in regels.find(delen, heel=heel))
    waarom = judge(profiel, score if heel else None, scores, bevindingen)
    if heel:
        waarom += redenen.few_words(profiel, sum(weging.woorden for weging in wegingen))
        waarom += redenen.mostly_headings(_words(delen, Soort.KOP), sum(weging.woorden for weging in wegingen))
        waarom += redenen.mostly_quotes(_words(delen, Soort.CITAAT), sum(weging.woorden for weging in wegingen))
        waarom += kunstgrepen.find(delen)
    waarom += [*redenen.foreign(vreemd), *bijzonder]
    oordeel = max((reden.oordeel for reden in waarom), key=redenen.ORDE.index, default=Oordeel.VOLDOET)
    beter = improvements(profiel, heel, scores, bevindingen) if oordeel is not Oordeel.VOLDOET else ()
    uitleg = redenen.sentences(profiel, oordeel, waarom, score if heel else None, beter)
    getallen = _measures(profiel, zinnen, wegingen, heel)
    if heel:
        getallen = Uitgesteld(getallen, partial(_measures_with_trees, tuple(deel.passage for deel in tellend), profiel.taal))
    return Toets(oordeel, profiel.taal, score, getallen, scores, bevindingen, uitleg, toetsversie(), beter)


def _sentences(delen: Sequence[Deel]) -> list[Zin]:
    return [zin for deel in delen for zin in deel.zinnen]


def _foreign(zinnen: list[Zin]) -> str:
    """Why this is no Dutch, else ''. Foreign words weigh nothing, so that a text in English would pass with a low score."""
    woorden = [woord for zin in zinnen for woord in zin.woorden if not woord.waarde]
    if taal := other_language([woord.tekst for woord in woorden], "nl"):
        uitleg = _("Deze tekst lijkt geen Nederlands, maar {taal}. Noem de taal, of schrijf in het Nederlands.")
        return uitleg.format(taal=taal)
    vreemd = sum(woord.tag == "SPEC(vreemd)" for woord in woorden)
    if len(woorden) >= MINSTE_WOORDEN and vreemd > VREEMD * len(woorden):
        return _("Deze tekst lijkt geen Nederlands. Noem de taal, of schrijf in het Nederlands.")
    return ""


def _told_language(profiel: Profiel, zinnen: list[Zin]) -> tuple[str, ...]:
    """For another language than Dutch: is the text in that language?"""
    lijkt = other_language([woord.tekst for zin in zinnen for woord in zin.woorden if not woord.waarde], profiel.taal)
    uitleg = _("De tekst lijkt {lijkt}, en niet {naam}. Noem de goede taal.")
    return (uitleg.format(lijkt=lijkt, naam=profiel.naam),) if lijkt else ()


def _words(delen: Sequence[Deel], soort: Soort) -> int:
    return sum(len(zin.woorden) for deel in delen if deel.passage.soort is soort for zin in deel.zinnen)


def judge(
    profiel: Profiel, score: float | None, zinnen: Sequence[Zinscore], bevindingen: Sequence[Bevinding]
) -> list[redenen.Reden]:
    """Everything that stands in the way of `voldoet`: the score (None when the mean does not count), sentences, findings."""
    return [
        *redenen.of_score(profiel, score),
        *(reden for zin in zinnen for reden in redenen.of_sentence(profiel, zin)),
        *redenen.of_findings(bevindingen),
    ]


def _score(passage: Passage, zin: Zin) -> Zinscore:
    bron = plaats.to_source(passage, zin.begin, zin.eind)
    weging = weigh(zin)
    return Zinscore(bron.begin, bron.eind, zin.tekst, weging.score, weging.punten, bron.bestand, zin.aanloop)


def _finding(regel: regels.Regel, deel: Deel, vondst: regels.Vondst) -> Bevinding:
    bron = plaats.to_source(deel.passage, vondst.begin, vondst.eind)
    stuk = deel.passage.tekst[vondst.begin : vondst.eind]
    return Bevinding(
        regel.naam, str(regel.ernst), bron.begin, bron.eind, stuk, vondst.uitleg, vondst.alternatieven, bron.bestand
    )


def _measures(profiel: Profiel, zinnen: list[Zin], wegingen: list[Weging], heel: bool) -> dict[str, float]:
    """The numbers of a text: of each part of the score, and (for a whole text) what is only shown."""
    woorden = sum(len(zin.eigen_woorden) for zin in zinnen)
    getallen: dict[str, float] = {"woorden": woorden, "zinnen": len(zinnen)}
    for naam, maat in maten.sentence_measures().items() if wegingen else ():
        som = sum(weging.punten[naam] / maat.gewicht for weging in wegingen)
        getallen[naam] = round(som / len(zinnen) if maat.per_zin else 100 * som / woorden, 2)
    return getallen | _text_measures(zinnen, profiel.taal, met_bomen=False) if heel else getallen


def _measures_with_trees(passages: tuple[Passage, ...], taal: str) -> dict[str, float]:
    """What is only shown, and needs a reading of its own. Raises ontleding.Ontleedfout."""
    zinnen = [zin for deel in ontleding.parse(passages, taal, bomen=True) for zin in deel]
    return _text_measures(zinnen, taal, met_bomen=True)


def _text_measures(zinnen: list[Zin], taal: str, met_bomen: bool) -> dict[str, float]:
    gekozen = [
        maat
        for maat in maten.text_measures().values()
        if maat.met_bomen is met_bomen and (not maat.talen or taal in maat.talen)
    ]
    return {maat.naam: getal for maat in gekozen if (getal := maat.meet(zinnen, taal)) is not None}


def _unmeasurable(profiel: Profiel, zinnen: list[Zin], bijzonder: Sequence[redenen.Reden]) -> Toets:
    """Another language, or no words: what can be counted, and no verdict."""
    woorden = sum(len(zin.eigen_woorden) for zin in zinnen)
    getallen = _measures(profiel, zinnen, [], heel=True) if woorden else {"woorden": 0, "zinnen": 0}
    if woorden:
        getallen["woorden_per_zin"] = round(woorden / len(zinnen), 2)
    waarom = (*redenen.unmeasurable(profiel, woorden), *_told_language(profiel, zinnen), *(reden.tekst for reden in bijzonder))
    return Toets(Oordeel.NIET_MEETBAAR, profiel.taal, None, getallen, (), (), waarom, toetsversie())
