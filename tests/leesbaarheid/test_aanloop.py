"""List items that go on with the sentence before their list are read, and judged, together with it."""

import pytest

from leesbaarheid import check
from leesbaarheid.aanloop import connect
from leesbaarheid.lezen import read
from leesbaarheid.ontleding import parse
from leesbaarheid.tekst import Passage, Soort, Waardeplek

LIJSTEN = [
    ("Wij hebben besloten dat:\n- uw aanvraag wordt afgewezen", ["Wij hebben besloten dat"]),
    ("Dag. Neem dit mee:\n- uw pas\n- Een brief van de bank", ["Neem dit mee", "Neem dit mee"]),
    ("U moet\n- uw pas meenemen.", ["U moet"]),
    ("Neem dit mee:\n- Bel ons eerst even op.", [""]),
    ("Neem dit mee.\n- uw pas", [""]),
    ("# Wat u moet doen\n\n- uw pas meenemen", [""]),
    ("Wij doen dit:\n\n- uw pas\n\nEn ook:\n\n- een brief", ["Wij doen dit", "En ook"]),
    ("- uw pas", [""]),
]  # fmt: skip


@pytest.mark.parametrize(("tekst", "aanlopen"), LIJSTEN)
def test_which_items_go_on(tekst, aanlopen):
    items = [passage for passage in connect(read(tekst)) if passage.soort is Soort.ITEM]
    assert [item.aanloop.tekst if item.aanloop else "" for item in items] == aanlopen


def test_a_lead_in_keeps_its_values():
    inleiding = Passage(
        Soort.ALINEA, "Jan 😀 zegt. U krijgt van Jan:", 0, (Waardeplek(0, 3, "iets"), Waardeplek(25, 28, "iemand"))
    )
    item = connect([inleiding, Passage(Soort.ITEM, "geld")])[1]
    assert (item.aanloop.tekst, item.aanloop.waarden) == ("U krijgt van Jan", (Waardeplek(13, 16, "iemand"),))
    (zin,) = parse([item])[0]
    assert [(woord.tekst, woord.aanloop, woord.waarde) for woord in zin.tokens][-2:] == [
        ("iemand", True, True),
        ("geld", False, False),
    ]


def test_the_item_is_weighed_with_its_lead_in_and_counts_once():
    lijst = "Wij hebben besloten dat:\n\n- uw aanvraag wordt afgewezen;\n- u het geld dient terug te betalen."
    toets = check(lijst, heel=False)
    assert [zin.aanloop for zin in toets.zinnen] == ["", "Wij hebben besloten dat", "Wij hebben besloten dat"]
    assert toets.maten["woorden"] == 4 + 4 + 7
    assert check(lijst, heel=True).maten["langste_zin"] == 4 + 7
    los = check(lijst.split("- ")[1], heel=False)
    assert toets.zinnen[1].punten["woorden_per_zin"] > los.zinnen[0].punten["woorden_per_zin"]
    assert {"afgewezen", "dient terug te"} <= {bevinding.tekst for bevinding in toets.bevindingen}
    for stuk in (*toets.zinnen, *toets.bevindingen):
        assert lijst[stuk.begin : stuk.eind] == stuk.tekst


def test_a_sentence_that_is_long_only_with_its_lead_in_is_told_whole():
    aanloop = "Wij willen van u graag weten of u in de laatste drie maanden van dit jaar"
    tekst = f"{aanloop}:\n\n- geld hebt gekregen van iemand anders dan uw baas of van de gemeente;"
    (reden,) = [reden for reden in check(tekst, heel=False).redenen if "meer dan 25" in reden]
    assert f"“{aanloop[:40]}" in reden


def test_a_passive_over_the_boundary_is_seen():
    toets = check("Uw aanvraag wordt door ons:\n\n- afgewezen.", heel=False)
    assert "afgewezen" in [bevinding.tekst for bevinding in toets.bevindingen if bevinding.regel == "lijdende_vorm"]
