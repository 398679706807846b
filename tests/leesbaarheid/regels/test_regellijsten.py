"""The lists behind the rules on tone, time, figures of speech, English and jargon: long enough, reachable, not against each other."""

import pytest

from leesbaarheid.ontleding import parse
from leesbaarheid.tekst import Passage, Soort
from leesbaarheid.woorden.herkennen import find_entries
from leesbaarheid.woorden.lijsten import entries

LIJSTEN = ["afsluiting", "beeldspraak", "engels", "leeg", "tijd", "toon"]
ZINNEN = ["Wij zien {naam} in uw brief.", "Wij willen {naam}.", "U bent {naam}."]
"""Each entry must be found in at least one of these: as a noun, as a verb, as something that one is."""

MET_MEER = {"verwijt_door_u", "gesplitst", "gewoon", "straks"}
"""Groups that need more than the bare word: the reader as the subject, no question."""


def is_found(naam, zinnen, lijst):
    """A separable verb is found joined ('spaaklopen')."""
    gevonden = {treffer.ingang.naam.replace(" ", "") for zin in zinnen for treffer in find_entries(zin, lijst)}
    return naam.replace(" ", "") in gevonden


@pytest.mark.parametrize("lijst", LIJSTEN)
def test_every_entry_can_be_found(lijst):
    namen = [ingang.naam for ingang in entries(lijst)]
    for zin in ZINNEN:
        ontleed = parse([Passage(Soort.ALINEA, zin.format(naam=naam)) for naam in namen])
        namen = [naam for naam, zinnen in zip(namen, ontleed, strict=True) if not is_found(naam, zinnen, lijst)]
    assert namen == []


@pytest.mark.parametrize(
    ("lijst", "minstens"), [("beeldspraak", 80), ("engels", 150), ("vakwoorden", 60), ("toon", 150), ("tijd", 30), ("leeg", 40)]
)
def test_a_list_is_long_enough(lijst, minstens):
    assert len(entries(lijst)) >= minstens


@pytest.mark.parametrize("lijst", ["afsluiting", "beeldspraak", "engels", "tijd", "vakwoorden"])
def test_every_entry_says_what_to_write_instead(lijst):
    assert [ingang.naam for ingang in entries(lijst) if not ingang.alternatieven] == []


@pytest.mark.parametrize("lijst", [*LIJSTEN, "vakwoorden"])
def test_no_alternative_is_itself_in_a_list(lijst):
    zwaar = {ingang.woorden for naam in LIJSTEN for ingang in entries(naam) if ingang.groep not in MET_MEER}
    assert [(i.naam, a) for i in entries(lijst) for a in i.alternatieven if tuple(a.lower().split()) in zwaar] == []


def test_the_filler_list_does_not_repeat_the_formal_words():
    formeel = {ingang.woorden for ingang in entries("formeel")}
    assert [ingang.naam for ingang in entries("leeg") if ingang.woorden in formeel] == []


@pytest.mark.parametrize("groep", ["wantrouwen", "aanname", "verwijt", "verwijt_door_u", "dreiging", "gewoon"])
def test_the_tone_list_has_a_group_for_each_rule(groep):
    assert [ingang for ingang in entries("toon") if ingang.groep == groep]
