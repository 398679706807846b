"""Every shipped letter, in every language and form, holds the same facts: read back from the file, never from the model (ontwerp §8).

The default suite takes the two examples of each letter; with `-m traag` every path of every letter goes through every form.
"""

import re
import tomllib
import unicodedata
from functools import cache
from itertools import chain

import pytest
from teruglezen import text_of

from generator import sjabloon as sjablonen
from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.brief import Alinea, Brief, Waarde, pieces
from generator.serie.maken import Werkplaats, compose_all
from generator.sjabloon.paden import paths
from generator.spraak.uitspraak import Spraak, speak_value
from generator.taal import load as load_language
from generator.velden import parse
from generator.vormen import VORMEN, Vormfout
from generator.vormen.pagina import kind
from generator.zending import Zendfout

BIBLIOTHEEK = Bibliotheek((MEEGELEVERD,))
TALEN = BIBLIOTHEEK.talen()
DRIE = ("bel-ons", "huisbezoek", "pgb-toekenning")
"""The letters that the default suite takes in every language that has them (ontwerp §8)."""
PO = {taal: (BIBLIOTHEEK.taal_map(taal) / "LC_MESSAGES/brieven.po").read_text() for taal in TALEN if taal != "nl"}


def has(taal: str, id: str) -> bool:
    """Whether a language has this letter: its PO file names the letter's own text. Whether it has all of it, the test finds."""
    return taal == "nl" or f"sjablonen/brieven/{id}/brief.md" in PO[taal]


MATEN = ("grootletter16", "grootletter22", "grootletter28", "audio_langzaam")
"""The same letter in other sizes, or slower."""
VORMEN_STANDAARD = [pytest.param(vorm, marks=pytest.mark.traag if vorm in MATEN else ()) for vorm in VORMEN]
BRIEVEN = [
    pytest.param(id, taal, marks=() if taal == "nl" or id in DRIE else pytest.mark.traag)
    for id in BIBLIOTHEEK.ids()
    for taal in TALEN
    if has(taal, id)
]
"""Every letter in Dutch, three in every other language; the rest with `-m traag`."""


def bare(tekst: str) -> str:
    """Without white space and direction marks: where a line breaks is the form's own affair.

    A hyphen between letters is left out too: pdftotext drops it where a line ends. Braille has one apostrophe.
    """
    zonder = "".join(teken for teken in tekst if unicodedata.category(teken) != "Cf")
    return re.sub(r"(?<=[A-Za-z])-(?=[A-Za-z])", "", re.sub(r"\s+", "", zonder)).replace("’", "'")


def facts(brief: Brief, vorm: str = "") -> list[Waarde]:
    """Every value in the letter, in reading order; the picture letter holds the core only."""
    inhoud = brief.panelen if vorm == "beeldbrief" else brief.blokken
    blokken = chain(*(pieces(blok) for blok in (*brief.voorwoord, *inhoud)))
    return [
        stuk
        for stuk in chain((regel.waarde for regel in brief.kenmerken), brief.onderwerp, blokken)
        if isinstance(stuk, Waarde)
    ]


@cache
def workshop(id: str) -> Werkplaats:
    return Werkplaats.load(BIBLIOTHEEK, id, TALEN, b"sleutel van de tests, 32 bytes..")


def letters(id: str, ruw: dict, taal: str) -> list[Brief]:
    werkplaats = workshop(id)
    gegevens = parse(tuple(werkplaats.sjabloon.velden.values()), ruw)
    return [brief for brief in compose_all(werkplaats, gegevens, [taal]) if brief.taal == taal]


def example(id: str, naam: str) -> dict:
    return tomllib.loads((BIBLIOTHEEK.brief_map(id) / f"voorbeelden/{naam}.toml").read_text())


def without_feet(tekst: str, brief: Brief) -> str:
    """Without what stands at the foot of each page: a value may run on over a page's end."""
    nummer = re.sub(r"\\\{\w+\\\}", r"\\d+", re.escape(bare(brief.zin("pagina"))))
    return re.sub(nummer, "", tekst).replace(bare(brief.zin("voorbeeldgemeente")), "").replace("CONCEPT", "")


def refusal(brief: Brief, vorm: str) -> str | None:
    """Words of the sentence that this form must refuse this letter with; None: it can be made."""
    if vorm == "beeldbrief" and not brief.panelen:
        return "heeft geen beelden"
    if vorm == "audio" and brief.taal == "so":
        return "geen stem"
    if vorm.startswith("braille") and not load_language(BIBLIOTHEEK, brief.taal).braille:
        return "braille"
    return None


def assert_same_facts(brief: Brief, vorm: str) -> None:
    if zin := refusal(brief, vorm):
        with pytest.raises(Vormfout, match=zin):
            VORMEN[vorm].render(brief, None, BIBLIOTHEEK)
        return
    if vorm == "audio":
        return assert_spoken(brief)
    assert_facts_in(VORMEN[vorm].render(brief, None, BIBLIOTHEEK), brief, vorm)


def assert_spoken(brief: Brief) -> None:
    """What is said lies beside the sound, word by word: every value is in it as this language says it (uitspraak.py)."""
    gezegd = bare(VORMEN["audio"].bijlagen(brief, None, BIBLIOTHEEK)["txt"].decode())
    for waarde in facts(brief):
        if kind(Alinea((waarde,))) == "adres":
            continue  # an address that stands by itself is for the post
        stem = Spraak.load(BIBLIOTHEEK, "nl" if waarde.nederlands else brief.taal)
        assert bare(speak_value(waarde, stem)) in gezegd, f"{brief.sjabloon} {brief.taal}: {waarde.veld}"


def assert_facts_in(inhoud: bytes, brief: Brief, vorm: str) -> None:
    tekst = without_feet(bare(text_of(inhoud, brief.taal, BIBLIOTHEEK)), brief)
    verwacht = facts(brief, vorm)
    assert verwacht
    # Arabic words are shaped, and pdftotext may turn around what breaks over a line there; digits and Latin words stay whole.
    for waarde in verwacht:
        for regel in waarde.regels:
            delen = [regel] if brief.richting == "ltr" else re.findall(r"[A-Za-z0-9]+(?:[.,:][A-Za-z0-9]+)*", regel)
            ontbreekt = [deel for deel in delen if bare(deel) not in tekst]
            assert not ontbreekt, f"{brief.sjabloon} {brief.taal} {vorm}: {waarde.veld} = {ontbreekt}"


@pytest.mark.parametrize("vorm", VORMEN_STANDAARD)
@pytest.mark.parametrize(("id", "taal"), BRIEVEN)
def test_every_example_holds_the_same_facts(id, taal, vorm):
    """The longest example, which has most values; every path with `-m traag`."""
    for brief in letters(id, example(id, "lang"), taal):
        assert_same_facts(brief, vorm)


@pytest.mark.parametrize("id", DRIE)
def test_every_language_and_form_has_the_same_values(id):
    """The model's half: equal typed values in equal order, whatever the language."""
    for naam in ("kort", "lang"):
        per_taal = {taal: letters(id, example(id, naam), taal) for taal in TALEN if has(taal, id)}
        for brieven in zip(*per_taal.values(), strict=True):
            waarden = [sorted((waarde.veld, repr(waarde.inhoud)) for waarde in facts(brief)) for brief in brieven]
            assert all(reeks == waarden[0] for reeks in waarden)


@pytest.mark.traag
@pytest.mark.parametrize("vorm", VORMEN)
@pytest.mark.parametrize(("id", "taal"), BRIEVEN)
def test_every_path_holds_the_same_facts(id, taal, vorm):
    for pad in paths(sjablonen.load(BIBLIOTHEEK, id)):
        try:
            brieven = letters(id, pad.ruw, taal)
        except Zendfout:
            continue  # this path's representative gets no such letter
        for brief in brieven:
            assert_same_facts(brief, vorm)
