"""Sentences that are none: cut by full stops, by lines or over a list; and easy sentences that only serve the mean."""

from __future__ import annotations

from collections import Counter
from gettext import gettext as _

from leesbaarheid.kunstgrepen.lezing import LOPEND, Lezing, count_words
from leesbaarheid.profiel import load
from leesbaarheid.redenen import quote
from leesbaarheid.tekst import Soort, Zin
from leesbaarheid.weging import bend, text_score, weigh

KORTSTE_ZIN = 3
"""Words; shorter ones ('Dank u wel.') are no sentence to judge."""
MEESTE_KORT = 0.25
MEESTE_ZONDER_WERKWOORD = 0.4
MEESTE_ZONDER_PUNT = 0.3
MEESTE_BREUKEN = 0.12
MEESTE_LOSSE_PUNTEN = 0.5
"""Shares of the words (of the sentences: breuken) of a text. Judgement, set above what letters and municipal texts have."""
MINSTE_WOORDEN = 25
"""Words (3 sentences) before a share says something."""
MEESTE_HERHALING = 8
"""Times that one sentence may stand in a text."""
LANGSTE_LIJST = 20
"""Items without a verb in one list that a reader still oversees (judgement)."""
DEEL = 60
"""Words in a row that are judged by themselves: a good mean must not hide a hard page (ontwerp §4)."""
_HOORT_VERDER = ("LID", "VZ(init", "VG(", "VNW(bez")
"""No sentence ends in an article, a preposition, a conjunction or 'uw'."""


def short(lezing: Lezing) -> str:
    """'De. zin. zo. knippen.': full stops between words."""
    zinnen = [zin for zin in lezing.sentences(LOPEND) if zin.woorden]
    kort = [zin for zin in zinnen if len(zin.woorden) < KORTSTE_ZIN]
    if len(kort) < MEESTE_HERHALING or count_words(kort) <= MEESTE_KORT * count_words(zinnen):
        return ""
    uitleg = _("Er staan veel punten midden in een zin, zoals bij “{zin}”. Schrijf hele zinnen.")
    return uitleg.format(zin=quote(kort[0].tekst))


def broken(lezing: Lezing) -> str:
    """Full stops, lines or list items that cut a sentence: one half ends in 'de', or the other starts in lower case."""
    zinnen = [zin for zin in lezing.tellend if zin.woorden]
    gebroken = [zin for zin in zinnen if _is_broken(zin)]
    if len(gebroken) < 3 or len(gebroken) <= MEESTE_BREUKEN * len(zinnen):
        return ""
    uitleg = _("Zinnen zijn in stukken geknipt, zoals bij “{zin}”. Schrijf hele zinnen.")
    return uitleg.format(zin=quote(gebroken[0].tekst))


def without_verb(lezing: Lezing) -> str:
    """Paragraphs of half sentences."""
    zinnen = [zin for zin in lezing.sentences(LOPEND) if zin.woorden]
    los = [zin for zin in zinnen if not _has_verb(zin) and not any(woord.waarde for woord in zin.tokens)]
    if count_words(los) < MINSTE_WOORDEN or count_words(los) <= MEESTE_ZONDER_WERKWOORD * count_words(zinnen):
        return ""
    uitleg = _("In veel zinnen staat geen werkwoord, zoals in “{zin}”. Schrijf hele zinnen.")
    return uitleg.format(zin=quote(los[0].tekst))


def without_end(lezing: Lezing) -> str:
    """Paragraphs that stop without a full stop: where their sentences end, we cannot know."""
    lopend = [deel for deel in lezing.delen if deel.passage.soort in LOPEND]
    open_ = [deel for deel in lopend if not deel.passage.tekst.rstrip("\"'”’»)*_` ").endswith((".", "!", "?", "…", ":", ";"))]
    woorden, alle = (count_words([zin for deel in delen for zin in deel.zinnen]) for delen in (open_, lopend))
    if woorden < MINSTE_WOORDEN or woorden <= MEESTE_ZONDER_PUNT * alle:
        return ""
    uitleg = _("Veel zinnen hebben geen punt aan het eind, zoals “{zin}”. Zet een punt achter elke zin.")
    return uitleg.format(zin=quote(open_[0].passage.tekst))


def loose_items(lezing: Lezing) -> str:
    """A list in place of sentences, or a list without end."""
    los = [zin for zin in lezing.sentences({Soort.ITEM}) if zin.woorden and not _has_verb(zin)]
    if count_words(los) >= MINSTE_WOORDEN and count_words(los) > MEESTE_LOSSE_PUNTEN * count_words(lezing.tellend):
        return _("De tekst bestaat voor een groot deel uit losse punten. Schrijf hele zinnen.")
    langste = max(_runs_of_items(lezing))
    uitleg = _("Een lijst heeft {aantal} losse punten. Maak er kortere lijsten van, of schrijf hele zinnen.")
    return uitleg.format(aantal=langste) if langste > LANGSTE_LIJST else ""


def repeated(lezing: Lezing) -> str:
    """The same easy sentence over and over, for the mean."""
    telling = Counter(" ".join(zin.tekst.lower().split()) for zin in lezing.tellend if len(zin.woorden) > 1)
    tekst, aantal = telling.most_common(1)[0] if telling else ("", 0)
    if aantal <= MEESTE_HERHALING:
        return ""
    uitleg = _("De zin “{zin}” staat {aantal} keer in de tekst. Laat hem één keer staan.")
    return uitleg.format(zin=quote(tekst), aantal=aantal)


def hard_part(lezing: Lezing) -> str:
    """A stretch of DEEL words that would not pass by itself, in a text that passes as a whole."""
    zinnen = [zin for zin in lezing.tellend if zin.eigen_woorden]
    wegingen = [weigh(zin) for zin in zinnen]
    if (text_score(wegingen) or 0.0) > load("nl").grens("voldoet"):
        return ""
    begin, woorden, gewogen = 0, 0, 0.0
    for weging in wegingen:
        woorden, gewogen = woorden + weging.woorden, gewogen + weging.woorden * weging.ruw
        while woorden - wegingen[begin].woorden >= DEEL:
            woorden, gewogen = woorden - wegingen[begin].woorden, gewogen - wegingen[begin].woorden * wegingen[begin].ruw
            begin += 1
        if woorden >= DEEL and bend(gewogen / woorden) > load("nl").grens("voldoet_niet"):
            uitleg = _("Een deel van de tekst is te moeilijk. Dat deel begint bij “{zin}”")
            return uitleg.format(zin=quote(zinnen[begin].tekst))
    return ""


CONTROLES = (short, broken, without_verb, without_end, loose_items, repeated, hard_part)


def _has_verb(zin: Zin) -> bool:
    return any(woord.tag.startswith("WW(pv") for woord in zin.tokens)


def _is_broken(zin: Zin) -> bool:
    laatste = zin.woorden[-1]
    if any(woord.waarde for woord in zin.tokens) or zin.tekst.endswith(":"):
        return False  # a value may be a sentence; a lead-in goes on in its list
    return laatste.tag.startswith(_HOORT_VERDER) or (zin.tekst[:1].islower() and not zin.aanloop)


def _runs_of_items(lezing: Lezing) -> list[int]:
    """How many items without a verb of their own follow each other, per list."""
    reeksen = [0]
    for deel in lezing.delen:
        if deel.passage.soort is not Soort.ITEM:
            reeksen.append(0)
        elif not any(woord.tag.startswith("WW(pv") and not woord.aanloop for zin in deel.zinnen for woord in zin.tokens):
            reeksen[-1] += 1
    return reeksen
