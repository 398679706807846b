"""Numbers that need Frog's trees are taken when they are read, and not before."""

import pytest

from leesbaarheid import check
from leesbaarheid.ontleding import frog
from leesbaarheid.uitgesteld import Uitgesteld

BRIEF = "Wij sturen u morgen een brief over uw huis. Daarin staat wat u moet doen. Belt u ons als u vragen heeft?"


def test_what_is_known_is_given_without_the_rest():
    getallen = Uitgesteld({"woorden": 3.0}, lambda: pytest.fail("taken too early"))
    assert getallen["woorden"] == 3 and repr(getallen) == "Uitgesteld({'woorden': 3.0})"


def test_the_rest_is_taken_once():
    keren = []
    getallen = Uitgesteld({"woorden": 3.0}, lambda: keren.append(1) or {"lint_ii": 40.0})
    assert dict(getallen) == {"woorden": 3.0, "lint_ii": 40.0} and "lint_ii" in getallen and len(getallen) == 2
    assert keren == [1]
    with pytest.raises(KeyError):
        getallen["onbekend"]


def test_a_verdict_asks_for_no_trees(monkeypatch):
    monkeypatch.setattr(frog, "_altijd_bomen", False)
    gevraagd = []
    echt = frog.frogklant.ask
    monkeypatch.setattr(frog.frogklant, "ask", lambda blokken, bomen: gevraagd.append(bomen) or echt(blokken, bomen))
    toets = check(BRIEF.replace("huis", "paspoort"), heel=True)
    assert toets.maten["woorden"] == 22 and gevraagd == [False]
    assert 0 < toets.maten["lint_ii"] < 100 and gevraagd == [False, True]
