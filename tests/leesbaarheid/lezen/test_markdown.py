"""Plain text and Markdown become passages: what each line is, and exactly where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leesbaarheid.lezen import read

STUKKEN = [
    ("# Kop\n\nTekst.", ["kop:Kop", "alinea:Tekst."]),
    ("## Kop ##\nTekst.", ["kop:Kop", "alinea:Tekst."]),
    ("Waarom deze brief\n\nU krijgt geld.", ["kop:Waarom deze brief", "alinea:U krijgt geld."]),
    ("Waarom deze brief\nU krijgt geld.", ["kop:Waarom deze brief", "alinea:U krijgt geld."]),
    ("Wat moet u doen?\n\nBel ons.", ["alinea:Wat moet u doen?", "alinea:Bel ons."]),
    ("Een twee drie vier vijf zes zeven acht negen\n\nTekst.",
     ["alinea:Een twee drie vier vijf zes zeven acht negen", "alinea:Tekst."]),
    ("Tekst.\n\nGeen kop want niets volgt", ["alinea:Tekst.", "alinea:Geen kop want niets volgt"]),
    ("Een\n\nTwee\n\nDrie\n\nTekst.", ["alinea:Een", "alinea:Twee", "alinea:Drie", "alinea:Tekst."]),
    ("Wij hebben besloten\ndat u geld krijgt.", ["alinea:Wij hebben besloten\ndat u geld krijgt."]),
    ("Neem mee:\n- uw pas\n- een brief\n  van de bank", ["alinea:Neem mee:", "item:uw pas", "item:een brief\n  van de bank"]),
    ("1. Bel ons.\n2) Kom langs.\na. Of schrijf.", ["item:Bel ons.", "item:Kom langs.", "item:Of schrijf."]),
    ("> Let op.\n> Bel ons.", ["kader:Let op.\n> Bel ons."]),
    ("| wat | hoeveel |\n|---|---|\n| huur | 300 |", ["tabel:| wat | hoeveel |", "tabel:| huur | 300 |"]),
    ("Beste Fatma Yılmaz,\n\nU krijgt geld.", ["aanhef:Beste Fatma Yılmaz,", "alinea:U krijgt geld."]),
    ("Beste bewoner, u krijgt van ons nog geld terug.\n\nDag.",
     ["alinea:Beste bewoner, u krijgt van ons nog geld terug.", "alinea:Dag."]),
    ("Fatma Yılmaz\nDorpsstraat 1\n1234 AB  VOORBEELDSTAD\n\nDag.",
     ["adres:Fatma Yılmaz\nDorpsstraat 1\n1234 AB  VOORBEELDSTAD", "alinea:Dag."]),
    ("Datum: 3 maart 2026\nOns kenmerk: A-1\n\nDag.", ["adres:Datum: 3 maart 2026\nOns kenmerk: A-1", "alinea:Dag."]),
    ("Dag.\n\nMet vriendelijke groet,\n\nJan Bakker\nconsulent",
     ["alinea:Dag.", "groet:Met vriendelijke groet,", "groet:Jan Bakker\nconsulent"]),
    ("Met vriendelijke groet,\n\nJan Bakker\n\nU kunt ons ook bellen.",
     ["groet:Met vriendelijke groet,", "groet:Jan Bakker", "alinea:U kunt ons ook bellen."]),
    ("\ufeffDag.\r\n\r\nTot ziens morgen.\r\n", ["alinea:Dag.", "alinea:Tot ziens morgen."]),
    ("Namens de gemeente krijgt u nu geld.", ["alinea:Namens de gemeente krijgt u nu geld."]),
    ("# Wij delen u mee dat u het geld terug moet betalen\n\nTekst.",
     ["alinea:Wij delen u mee dat u het geld terug moet betalen", "alinea:Tekst."]),
    ("# U moet betalen.\n\nTekst.", ["alinea:U moet betalen.", "alinea:Tekst."]),
    ("# Wat moet u doen?\n\nTekst.", ["kop:Wat moet u doen?", "alinea:Tekst."]),
    ("| huur | U moet betalen. |", ["alinea:| huur | U moet betalen. |"]),
    ("---\n***\n", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("tekst", "verwacht"), STUKKEN)
def test_lines_become_passages(tekst, verwacht):
    assert [f"{passage.soort}:{passage.tekst}" for passage in read(tekst)] == verwacht


@given(st.text(alphabet=st.sampled_from("aB .,!?:\n\r#->|*_[]()1é\u0301\u2028😀\x00"), max_size=80))
def test_every_passage_is_a_slice_and_no_word_is_lost(tekst):
    passages = read(tekst)
    for passage in passages:
        assert tekst[passage.begin : passage.begin + len(passage.tekst)] == passage.tekst
    einden = [passage.begin + len(passage.tekst) for passage in passages]
    assert all(eind <= volgende.begin for eind, volgende in zip(einden, passages[1:], strict=False))
    gelezen = "".join(passage.tekst for passage in passages)
    assert [teken for teken in tekst if teken in "Bé"] == [teken for teken in gelezen if teken in "Bé"]


@pytest.mark.parametrize(
    ("tekst", "niet_gelezen"),
    [
        ("Betaal **300 euro** nu.", ["**", "**"]),
        ("Zie [onze site](https://voorbeeld.nl/a_b).", ["[", "](https://voorbeeld.nl/a_b)"]),
        ("Het _laatste_ bedrag.", ["_", "_"]),
        ("Kies een_twee of 3*4.", ["*"]),
    ],
)
def test_markup_is_not_read(tekst, niet_gelezen):
    (passage,) = read(tekst)
    assert [tekst[plek.begin : plek.eind] for plek in passage.waarden] == niet_gelezen
    assert all(plek.leeswoord == "" for plek in passage.waarden)
