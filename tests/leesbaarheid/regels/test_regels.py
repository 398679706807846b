"""Every rule finds what its own entry says, and nothing in the sentences that it calls good."""

from dataclasses import replace

import pytest

from leesbaarheid.lezen import read
from leesbaarheid.ontleding import parse
from leesbaarheid.regels import Ernst, Precisie, all_rules, find
from leesbaarheid.tekst import Deel, Passage, Soort, Waardeplek

FOUT = [(naam, zin, woorden) for naam, regel in all_rules().items() for zin, woorden in regel.fout]
GOED = [(naam, zin) for naam, regel in all_rules().items() for zin in regel.goed]


def found(naam, tekst, *waarden):
    """(passage, find) of one rule in a text that is read as a whole letter."""
    passages = [Passage(Soort.ALINEA, tekst, 0, waarden)] if waarden else read(tekst)
    delen = [Deel(passage, zinnen) for passage, zinnen in zip(passages, parse(passages), strict=True)]
    return [(deel.passage, vondst) for regel, deel, vondst in find(delen, heel=True) if regel.naam == naam]


@pytest.mark.parametrize(("naam", "zin", "woorden"), FOUT)
def test_wrong_example_is_marked(naam, zin, woorden):
    assert [passage.tekst[vondst.begin : vondst.eind] for passage, vondst in found(naam, zin)] == [woorden]


@pytest.mark.parametrize(("naam", "zin"), GOED)
def test_right_example_is_left_alone(naam, zin):
    assert found(naam, zin) == []


@pytest.mark.parametrize("regel", all_rules().values(), ids=lambda regel: regel.naam)
def test_an_entry_is_complete(regel):
    assert regel.goed and regel.fout and regel.waarom and regel.bron and regel.wat


@pytest.mark.parametrize(
    ("precisie", "ernst"),
    [(None, Ernst.LET_OP), (Precisie(1.0, 19), Ernst.LET_OP), (Precisie(0.95, 20), Ernst.FOUT),
     (Precisie(0.94, 99), Ernst.LET_OP), (Precisie(0.49, 20), Ernst.TIP), (Precisie(0.1, 5), Ernst.LET_OP)],
)  # fmt: skip
def test_severity_follows_from_the_measured_precision(precisie, ernst):
    assert replace(all_rules()["lange_zin"], precisie=precisie).ernst is ernst


@pytest.mark.parametrize("naam", all_rules())
@pytest.mark.parametrize("woord", ["gemachtigde", "braille", "uitkering", "rekening", "handtekening", "bijdrage"])
def test_words_that_residents_must_know_are_left_alone(naam, woord):
    assert found(naam, f"Dit gaat over uw {woord}.") == []


@pytest.mark.parametrize("naam", all_rules())
def test_a_value_is_never_found(naam):
    assert found(naam, "U krijgt hulp van thans o.a. WIA.", Waardeplek(18, 32, "iemand")) == []


def test_alternatives_come_easiest_first():
    (vondst,) = [v for _, v in found("formeel_woord", "Wij constateren een fout.") if v.alternatieven]
    assert vondst.alternatieven == ("zien", "merken")
