"""The guard: what it lets through, and that every one of its rules is needed."""

import pytest

from leesbaarheid.herschrijven import bewaakt
from leesbaarheid.ontleding import parse
from leesbaarheid.tekst import Passage, Soort, Waardeplek

OUD = "Uw aanvraag van 3 mei 2024 inzake de toeslag is door ons niet afgewezen."
GOED = [
    (OUD, ["Wij hebben uw aanvraag van 3 mei 2024 over de toeslag niet afgewezen."]),
    ("U dient te betalen, indien u thans werkt.", ["U moet betalen, als u nu werkt."]),
    ("U krijgt nimmer inzake uw huis een brief.", ["U krijgt nooit over uw huis een brief."]),
]
FOUT = [
    ("getallen", OUD, ["Wij hebben uw aanvraag van 3 mei over de toeslag niet afgewezen."]),
    ("getallen", "Inzake uw huis betaalt u 30 euro op 2 mei.", ["Over uw huis betaalt u op 2 mei 30 euro."]),
    ("getallen", "Inzake uw huis betaalt u twee euro.", ["Over uw huis betaalt u drie euro."]),
    ("getallen", "Inzake uw huis betaalt u 5 %.", ["Over uw huis betaalt u 5."]),
    ("namen", "Inzake uw huis belt u Jansen.", ["Over uw huis belt u Pietersen."]),
    ("namen", "Inzake uw huis belt u Jansen en Jansen.", ["Over uw huis belt u Jansen."]),
    ("ontkenningen", OUD, ["Wij hebben uw aanvraag van 3 mei 2024 over de toeslag afgewezen."]),
    ("ontkenningen", "Inzake uw huis krijgt u geen brief.", ["Over uw huis krijgt u een brief."]),
    ("ontkenningen", "Inzake uw huis krijgt u een brief zonder pas.", ["Over uw huis krijgt u een brief met pas."]),
    ("voorwaarden", "U betaalt inzake uw huis, tenzij u thans werkt.", ["U betaalt over uw huis, omdat u nu werkt."]),
    ("voorwaarden", "Indien u thans werkt, betaalt u inzake uw huis.", ["U werkt nu. U betaalt over uw huis."]),
    ("moeten_en_mogen", "Inzake uw huis moet u thans betalen.", ["Over uw huis mag u nu betalen."]),
    ("moeten_en_mogen", "Inzake uw huis hoeft u thans niet te betalen.", ["Over uw huis moet u nu niet te betalen."]),
    ("vraag", "Komt u thans inzake uw huis?", ["U komt nu over uw huis."]),
    ("geen_nieuwe_woorden", "Met betrekking tot uw huis belt u thans.", ["Over uw huis belt u nu gratis."]),
    ("geen_woorden_kwijt", "Inzake uw huis belt u thans gratis.", ["Over uw huis belt u nu."]),
    ("geen_woorden_kwijt", "Inzake uw huis moet u thans terugbetalen.", ["Over uw huis moet u nu betalen."]),
    ("geen_nieuwe_woorden", "Inzake uw huis moet u thans betalen.", ["Over uw huis moet u nu terugbetalen."]),
    ("vorm", "Inzake uw huis (en tuin) belt u thans.", ["Over uw huis (en tuin belt u nu."]),
    ("vorm", "Inzake uw huis belt u thans.", ["over uw huis belt u nu."]),
    ("makkelijker", "U belt ons gratis.", ["Gratis belt u ons."]),
    ("nergens_moeilijker", "Inzake uw huis belt u thans.", ["Over uw huis en over u en over uw huis belt u nu."]),
]  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def read_in_one_go():
    """One question to Frog for all sentences of the tables; the answers are kept."""
    parse([Passage(Soort.ALINEA, tekst) for *_, oud, nieuw in (*GOED, *FOUT) for tekst in (oud, *nieuw)], bomen=True)


def sentences(teksten, *waarden):
    return [
        zin for zinnen in parse([Passage(Soort.ALINEA, tekst, 0, waarden) for tekst in teksten], bomen=True) for zin in zinnen
    ]


@pytest.mark.parametrize(("oud", "nieuw"), GOED)
def test_the_guard_lets_the_same_in_easier_words_through(oud, nieuw):
    assert bewaakt.is_proposal(*sentences([oud]), sentences(nieuw))


@pytest.mark.parametrize(("regel", "oud", "nieuw"), FOUT)
def test_the_guard_stops_what_says_something_else_and_only_one_rule_does_it(regel, oud, nieuw, monkeypatch):
    """The sabotage: with the rule switched off, the draft gets through. So each rule is needed, and each row tests its rule."""
    zin, zinnen = sentences([oud])[0], sentences(nieuw)
    assert not bewaakt.is_proposal(zin, zinnen)
    monkeypatch.setitem(bewaakt.INHOUD if regel in bewaakt.INHOUD else bewaakt.WAARDE, regel, lambda oud, nieuw: True)
    assert bewaakt.is_proposal(zin, zinnen)


def test_a_value_must_come_back_with_its_own_text(monkeypatch):
    (oud,) = sentences(["Inzake uw huis belt u thans Jansen."], Waardeplek(28, 34, "Jansen"))
    nieuw = sentences(["Over uw huis belt u nu Pieter."], Waardeplek(23, 29, "Jansen"))
    assert not bewaakt.is_proposal(oud, nieuw)
    monkeypatch.setitem(bewaakt.INHOUD, "waarden", lambda oud, nieuw: True)
    assert bewaakt.is_proposal(oud, nieuw)


def test_every_rule_has_a_row():
    assert {regel for regel, _, _ in FOUT} | {"waarden"} == {*bewaakt.INHOUD, *bewaakt.WAARDE}
