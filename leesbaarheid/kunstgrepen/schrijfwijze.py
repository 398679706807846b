"""Words that are not written as words: in letters of another script, cut up, glued together, in capitals, left open."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from gettext import gettext as _

from leesbaarheid.kunstgrepen.lezing import Lezing
from leesbaarheid.woorden.bekendheid import ease

_LETTERREEKS = re.compile(r"[^\W\d_]+")
_MET_CIJFERS = re.compile(r"[a-z]{2,}\d+[a-z]+|[a-z]+\d+[a-z]{2,}")
_GESPATIEERD = re.compile(r"(?<!\S)(?:[^\W\d_]\s+){4,}[^\W\d_](?!\S)|(?<!\w)(?:[^\W\d_][.·•|+~_/-]){4,}[^\W\d_](?!\w)")
_AFGEBROKEN = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]{2,})+")
_AANEEN = re.compile(r"[^\W\d_]+(?:[_/|+~·•\\.,][^\W\d_]+){3,}|\b(?:[A-Z][a-z]+){4,}|\b[a-z]+(?:[A-Z][a-z]+){3,}|[^\W\d_]{41,}")
_ADRES = re.compile(r"://|www\.|@|\.(?:nl|com|org|eu|info)\b")
_LEGE_PLEK = re.compile(
    r"\{\{?[^{}]{0,60}\}?\}|\[[^\[\]]{0,60}\](?!\()|<[^<>/]{1,60}>|…{2,}|\.{4,}|_{3,}|\b[Xx]{2,}\b|#[A-Za-z_]{2,60}#"
)
_OPMAAKCODE = re.compile(
    r"<!--|</?(?:a|b|br|div|em|font|h[1-6]|i|li|mark|ol|p|script|small|span|strong|style|sub|sup|table|td|template|tr|u|ul)"
    r"(?:\s[^<>]{0,300})?/?>",
    re.I,
)
_LEESRICHTING = re.compile("[\u202a-\u202e\u2066-\u2069]")

MEESTE_HOOFDLETTERS = 0.6
MEESTE_LEGE_PLEKKEN = 0.08
MEESTE_WAARDEN = 0.4
"""Shares of the words of a text (judgement; in letters and in municipal texts each stays under a third of it)."""
MINSTE = 3
"""Odd words before a text is odd: one may be a typing error or a name."""


def other_script(lezing: Lezing) -> str:
    """Latin letters with Cyrillic or Greek ones in one word: alike to the eye, another word to a machine."""
    gemengd = [reeks for woord in lezing.woorden for reeks in _LETTERREEKS.findall(woord) if _is_mixed(reeks)]
    uitleg = _("In “{woord}” staan letters uit een ander schrift. Typ dat woord opnieuw.")
    return uitleg.format(woord=gemengd[0]) if gemengd else ""


def digits_in_words(lezing: Lezing) -> str:
    """'besch1kking': a digit for a letter."""
    woorden = dict.fromkeys(woord.strip(".,;:!?()") for woord in lezing.woorden)
    gevonden = [woord for woord in woorden if _MET_CIJFERS.fullmatch(woord)]
    uitleg = _("Er staan cijfers in woorden, zoals in “{woord}”. Schrijf die woorden met letters.")
    return uitleg.format(woord=gevonden[0]) if len(gevonden) >= MINSTE else ""


def spaced_letters(lezing: Lezing) -> str:
    """'b e s c h i k k i n g': no parser finds the word."""
    treffer = next((treffer for tekst in lezing.teksten if (treffer := _GESPATIEERD.search(tekst))), None)
    uitleg = _("In “{woord}” staan de letters los van elkaar. Schrijf er gewone woorden.")
    return uitleg.format(woord=" ".join(treffer[0].split())[:40]) if treffer else ""


def cut_words(lezing: Lezing) -> str:
    """'be-schik-king': known to us only without its hyphens."""
    gevonden = [
        reeks for woord in dict.fromkeys(lezing.woorden) for reeks in _AFGEBROKEN.findall(woord) if _is_cut(reeks.lower())
    ]
    uitleg = _("Er staan streepjes in woorden, zoals in “{woord}”. Schrijf die woorden aan elkaar.")
    return uitleg.format(woord=gevonden[0]) if len(gevonden) >= MINSTE else ""


def glued_words(lezing: Lezing) -> str:
    """'Uw_aanvraag_is_geweigerd', 'UwAanvraagIsGeweigerd': one word to us, a sentence to the reader."""
    gevonden = [woord for woord in lezing.woorden if _AANEEN.search(woord) and not _ADRES.search(woord)]
    uitleg = _("In “{woord}” staan woorden aan elkaar vast. Zet er spaties tussen.")
    return uitleg.format(woord=gevonden[0][:40]) if gevonden else ""


def capitals(lezing: Lezing) -> str:
    """A text in capitals is hard to read, and the parser takes its words for names."""
    woorden = [woord for woord in lezing.woorden if sum(teken.isalpha() for teken in woord) > 1]
    groot = sum(woord.isupper() for woord in woorden)
    if len(woorden) < 10 or groot <= MEESTE_HOOFDLETTERS * len(woorden):
        return ""
    return _("De tekst staat bijna helemaal in hoofdletters. Dat leest moeilijk. Schrijf gewone letters en toets opnieuw.")


def open_places(lezing: Lezing) -> str:
    """Placeholders: what will stand there, nobody can judge yet."""
    plekken = [treffer[0] for tekst in lezing.teksten for treffer in _LEGE_PLEK.finditer(tekst)]
    if len(plekken) < MINSTE or len(plekken) <= MEESTE_LEGE_PLEKKEN * len(lezing.woorden):
        return ""
    uitleg = _("Er staan {aantal} plekken in de tekst die nog leeg zijn, zoals “{plek}”. Vul ze in en toets opnieuw.")
    return uitleg.format(aantal=len(plekken), plek=plekken[0][:30])


def values(lezing: Lezing) -> str:
    """Filled-in values count as easy words; a text of little else says nothing."""
    woorden = [woord for zin in lezing.tellend for woord in zin.eigen_woorden]
    waarden = sum(woord.waarde for woord in woorden)
    if len(woorden) < 10 or waarden <= MEESTE_WAARDEN * len(woorden):
        return ""
    return _("De tekst bestaat voor een groot deel uit ingevulde gegevens. Lees hem daarom zelf nog een keer.")


def markup(lezing: Lezing) -> str:
    """HTML in a plain text: shown or hidden, we cannot know."""
    treffer = next((treffer for tekst in lezing.teksten if (treffer := _OPMAAKCODE.search(tekst))), None)
    return _("Er staat HTML-code in de tekst: “{code}”. Haal die weg.").format(code=treffer[0][:40]) if treffer else ""


def direction(lezing: Lezing) -> str:
    """Signs that turn the order of letters around on the screen: the reader sees another text than we do."""
    if not any(_LEESRICHTING.search(tekst) for tekst in lezing.teksten):
        return ""
    return _("Er staan onzichtbare tekens in de tekst die de volgorde van de letters omdraaien. Typ de tekst opnieuw.")


CONTROLES = (
    other_script, digits_in_words, spaced_letters, cut_words, glued_words, capitals, open_places, values, markup, direction,
)  # fmt: skip


@lru_cache(maxsize=10_000)
def _script(teken: str) -> str:
    """'LATIN', 'CYRILLIC' …; fancy Latin letters are read as plain ones, so they are Latin here."""
    return unicodedata.name(unicodedata.normalize("NFKC", teken)[:1], "").partition(" ")[0]


def _is_mixed(reeks: str) -> bool:
    if reeks.isascii() or len(reeks) < 3:
        return False
    schriften = {_script(teken) for teken in reeks}
    return "LATIN" in schriften and bool(schriften & {"CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC"})


def _is_cut(reeks: str) -> bool:
    samen = reeks.replace("-", "")
    return len(samen) > 5 and ease(samen) > 2.0 and ease(reeks) < 1.0
