"""A finding in its sentence, cut between words to what fits."""

import pytest

from leesbaarheid.rapport.markeren import Citaat, quote
from leesbaarheid.toets import Bevinding, Oordeel, Toets, Zinscore

ZIN = "Wij sturen u thans een brief over uw  nieuwe\nhuis."


def finding(woorden, begin=None):
    begin = 100 + ZIN.index(woorden) if begin is None else begin
    return Bevinding("moeilijk_woord", "let_op", begin, begin + len(woorden), woorden, "")


@pytest.mark.parametrize(
    ("bevinding", "breedte", "citaat"),
    [
        (finding("thans"), 80, Citaat("Wij sturen u ", "thans", " een brief over uw nieuwe huis.")),
        (finding("thans"), 25, Citaat("… u ", "thans", " een …")),
        (finding("Wij"), 20, Citaat("", "Wij", " sturen u …")),
        (finding("huis."), 20, Citaat("… uw nieuwe ", "huis.", "")),
        (finding(ZIN), 20, Citaat("", "Wij sturen u …", "")),
        (finding("thans", begin=900), 40, Citaat("", "thans", "")),
        (finding("thans", begin=101), 80, Citaat("Wij sturen u ", "thans", " een brief over uw nieuwe huis.")),
    ],
)
def test_quote(bevinding, breedte, citaat):
    toets = Toets(
        Oordeel.VOLDOET, "nl", 1.0, {}, (Zinscore(100, 100 + len(ZIN), ZIN, 1.0, {}),), (bevinding,), ("Goed.",), "0" * 16
    )
    kreeg = quote(bevinding, toets, breedte)
    assert kreeg == citaat
    assert len(kreeg.voor + kreeg.woorden + kreeg.na) <= breedte
