"""The notation inside a message: places, emphasis, doubled braces; values are never looked at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.vertaling.berichttekst import Berichtfout, Plek, Vast, escape, split

GOED = [
    ("", ()),
    ("U krijgt geld.", (Vast("U krijgt geld."),)),
    ("U krijgt {bedrag} per maand.", (Vast("U krijgt "), Plek(("bedrag",)), Vast(" per maand."))),
    ("{b.gegeven}, van {b.van_wie}", (Plek(("b", "gegeven")), Vast(", van "), Plek(("b", "van_wie")))),
    ("Betaal **uiterlijk {dag}**.", (Vast("Betaal "), Vast("uiterlijk ", True), Plek(("dag",), True), Vast("."))),
    ("{{geen veld}} en {{", (Vast("{geen veld} en {"),)),
    ("{{{veld}}}", (Vast("{"), Plek(("veld",)), Vast("}"))),
    ("{{{veld}", (Vast("{"), Plek(("veld",)))),
    ("2 * 3 = 6", (Vast("2 * 3 = 6"),)),
    ("تحصل على **{bedrag}**", (Vast("تحصل على "), Plek(("bedrag",), True))),
]
FOUT = ["{", "}", "{Veld}", "{a.b.c}", "{ veld }", "{veld", "**vet", "{0}", "{veld!r}", "{veld:>10}"]


@pytest.mark.parametrize(("bericht", "stukken"), GOED)
def test_splits(bericht, stukken):
    assert split(bericht) == stukken


@pytest.mark.parametrize("bericht", FOUT)
def test_refuses_what_is_not_a_message(bericht):
    with pytest.raises(Berichtfout):
        split(bericht)


@given(st.text())
def test_escaped_text_comes_back_as_itself(tekst):
    kaal = tekst.replace("*", "")
    assert "".join(stuk.tekst for stuk in split(escape(kaal))) == kaal
