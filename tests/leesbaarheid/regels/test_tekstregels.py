"""Rules that see a whole text: who is spoken to, what is explained where, and what a filled-in value does."""

import pytest

from leesbaarheid.lezen import read
from leesbaarheid.ontleding import parse
from leesbaarheid.regels import all_rules, find
from leesbaarheid.regels.regel import Ernst
from leesbaarheid.tekst import Deel, Passage, Soort, Waardeplek


def found(naam, passages, *, heel=True):
    """The marked words of one rule."""
    delen = [Deel(passage, zinnen) for passage, zinnen in zip(passages, parse(passages), strict=True)]
    return [d.passage.tekst[v.begin : v.eind] for regel, d, v in find(delen, heel=heel) if regel.naam == naam]


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("U krijgt een maatwerkvoorziening (hulp die bij u past).", []),
        ("U krijgt hulp die bij u past (een maatwerkvoorziening).", []),
        ("U krijgt een maatwerkvoorziening, een vorm van hulp die bij u past.", []),
        ("U krijgt een maatwerkvoorziening. Zo noemen wij hulp die bij u past.", []),
        ("Hulp die bij u past heet een maatwerkvoorziening.", []),
        ("Dit staat in de Wmo. De Wmo is de wet over hulp thuis.", []),
        ("Stuur de rekening naar de SVB. De SVB betaalt uw hulp.", []),
        ("Een kostendeler is iemand die meebetaalt.", []),
        ("U krijgt een maatwerkvoorziening.\n\nDat is hulp die bij u past.", []),
        ("# Wat is een eigen bijdrage?\n\nU betaalt een eigen bijdrage.", []),
        ("# Uw eigen bijdrage\n\nU betaalt een eigen bijdrage.", ["eigen bijdrage"]),
        ("De eigen bijdrage is 21 euro.", ["eigen bijdrage"]),
        ("De SVB betaalt uw hulp. U betaalt ook een eigen bijdrage.", ["eigen bijdrage"]),
        ("Het bewind stopt. Wij hebben vaker over het bewind geschreven.", ["bewind"]),
        ("De Wmo en de Jeugdwet staan op onze website.", ["Wmo", "Jeugdwet"]),
    ],
)  # fmt: skip
def test_a_term_needs_its_explanation_where_it_stands_first(tekst, woorden):
    assert found("vakwoord", read(tekst)) == woorden


@pytest.mark.parametrize("naam", ["vakwoord", "wat_moet_u_doen"])
def test_a_block_alone_cannot_know_the_rest_of_the_letter(naam):
    (tekst, _woorden), *_rest = all_rules()[naam].fout
    assert found(naam, read(tekst), heel=True) and not found(naam, read(tekst), heel=False)


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("U belt ons. Je belt ons.", ["Je"]),
        ("U belt ons. U belt uw zus. Jouw zus belt jou.", ["Jouw", "jou"]),
        ("Je belt ons met je zus. Daarna belt u jezelf.", ["u"]),
        ("Beste Anna,\n\nJe krijgt hulp. Je mag bellen.\n\nVragen?\n\nMail ons over uw brief.", ["uw"]),
        ("Vraag uw kind: “Wil je dit?” Of: 'Vind je dit goed?' U kiest samen.", []),
        ("U mag 's morgens bellen en 's avonds langskomen. Je mag ook mailen.", ["Je"]),
    ],
)
def test_the_rarer_way_of_address_is_marked(tekst, woorden):
    assert found("u_en_je", read(tekst)) == woorden


@pytest.mark.parametrize(
    ("aanhef", "woorden", "anders"),
    [
        ("Geachte heer, mevrouw,", "Geachte heer, mevrouw", ()),
        ("Geachte dames en heren,", "Geachte dames en heren", ()),
        ("Beste mw. A.B. de Wit,", "Beste mw. A.B. de Wit", ("Beste A.B. de Wit",)),
        ("Geachte heer Jansen,", "Geachte heer", ()),
        ("Dag meneer,", "Dag meneer", ()),
    ],
)
def test_a_salutation_without_gender_is_offered_only_when_the_initials_are_known(aanhef, woorden, anders):
    (passage, *_rest) = passages = read(f"{aanhef}\n\nU krijgt een brief.")
    assert found("aanhef_met_geslacht", passages) == [woorden]
    delen = [Deel(passage, zinnen) for passage, zinnen in zip(passages, parse(passages), strict=True)]
    assert [vondst.alternatieven for _deel, vondst in all_rules()["aanhef_met_geslacht"].zoek(delen)] == [anders]


def test_a_filled_in_name_is_left_alone():
    passages = [Passage(Soort.AANHEF, "Beste mevrouw De Wit,", 0, (Waardeplek(6, 20, "iemand"),))]
    assert found("aanhef_met_geslacht", passages) == []
    passages = [Passage(Soort.ALINEA, "U krijgt dit van Je Eigen Thuis.", 0, (Waardeplek(17, 31, "iemand"),))]
    assert found("u_en_je", passages) == []


def test_no_rule_on_tone_or_style_blocks_without_proof():
    stil = [
        "aanname",
        "beeldspraak",
        "dreiging",
        "engels_woord",
        "lege_woorden",
        "men_en_er",
        "uitroepteken",
        "verwijt",
        "wantrouwen",
    ]
    assert [naam for naam in stil if all_rules()[naam].ernst is Ernst.FOUT] == []
