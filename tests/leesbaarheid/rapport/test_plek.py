"""Characters to lines and columns, as an editor counts: UTF-16 code units, every kind of line end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leesbaarheid.rapport.plek import Brontekst, Plek


@pytest.mark.parametrize(
    ("ruw", "begin", "eind", "plek"),
    [
        ("Dag u", 4, 5, Plek(1, 5, 1, 6, 4, 1)),
        ("a\nbc\nd", 3, 6, Plek(2, 2, 3, 2, 3, 3)),
        ("a\r\nbc\r\nd", 3, 6, Plek(2, 2, 3, 2, 4, 4)),
        ("a\rbc", 2, 4, Plek(2, 1, 2, 3, 2, 2)),
        ("😀 é\nx", 2, 3, Plek(1, 4, 1, 5, 3, 1)),
        ("😀\n😀x", 3, 4, Plek(2, 3, 2, 4, 5, 1)),
        ("", 0, 0, Plek(1, 1, 1, 1, 0, 0)),
        ("ab", 1, 3, None),
        (None, 0, 1, None),
    ],
)
def test_place(ruw, begin, eind, plek):
    assert Brontekst("brief.md", ruw).place(begin, eind) == plek


@given(st.text(st.sampled_from("ab é😀\n\r"), max_size=30), st.data())
def test_the_place_leads_back_to_the_words(ruw, data):
    bron = Brontekst("brief.md", ruw)
    begin = data.draw(st.integers(0, len(bron.tekst)))
    eind = data.draw(st.integers(begin, len(bron.tekst)))
    plek = bron.place(begin, eind)
    eenheden = ruw.encode("utf-16-le")
    stuk = eenheden[2 * plek.begin : 2 * (plek.begin + plek.lengte)].decode("utf-16-le")
    assert stuk.replace("\r\n", "\n").replace("\r", "\n") == bron.tekst[begin:eind]
    regels = bron.tekst.split("\n")
    voor = regels[plek.regel - 1].encode("utf-16-le")[: 2 * (plek.kolom - 1)].decode("utf-16-le")
    assert sum(len(regel) + 1 for regel in regels[: plek.regel - 1]) + len(voor) == begin
