"""Every rule finds what its own entry says, and nothing in the sentences that it calls good."""

import pytest

from leesbaarheid.ontleding import parse
from leesbaarheid.regels import Ernst, all_rules
from leesbaarheid.tekst import Passage, Soort, Waardeplek

FOUT = [(naam, zin, woorden) for naam, regel in all_rules().items() for zin, woorden in regel.fout]
GOED = [(naam, zin) for naam, regel in all_rules().items() for zin in regel.goed]


def found(naam, tekst, *waarden):
    (zinnen,) = parse([Passage(Soort.ALINEA, tekst, 0, waarden)])
    return [vondst for zin in zinnen for vondst in all_rules()[naam].zoek(zin)]


@pytest.mark.parametrize(("naam", "zin", "woorden"), FOUT)
def test_wrong_example_is_marked(naam, zin, woorden):
    assert [zin[vondst.begin : vondst.eind] for vondst in found(naam, zin)] == [woorden]


@pytest.mark.parametrize(("naam", "zin"), GOED)
def test_right_example_is_left_alone(naam, zin):
    assert found(naam, zin) == []


@pytest.mark.parametrize("regel", all_rules().values(), ids=lambda regel: regel.naam)
def test_an_entry_is_complete(regel):
    assert regel.goed and regel.fout and regel.waarom and regel.bron and regel.wat
    assert regel.ernst is not Ernst.FOUT or (regel.precisie or 0) >= 0.95


@pytest.mark.parametrize("naam", all_rules())
@pytest.mark.parametrize("woord", ["gemachtigde", "braille", "uitkering", "rekening", "handtekening", "bijdrage"])
def test_words_that_residents_must_know_are_left_alone(naam, woord):
    assert found(naam, f"Dit gaat over uw {woord}.") == []


@pytest.mark.parametrize("naam", all_rules())
def test_a_value_is_never_found(naam):
    assert found(naam, "U krijgt hulp van thans o.a. WIA.", Waardeplek(18, 32, "iemand")) == []


def test_alternatives_come_easiest_first():
    (vondst,) = [v for v in found("moeilijk_woord", "Wij constateren een fout.") if v.alternatieven]
    assert vondst.alternatieven == ("zien", "merken")
