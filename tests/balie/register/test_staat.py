"""What became of a text, from everything that happened to its versions."""

from datetime import date, datetime, timedelta

import pytest

VANDAAG = date(2026, 12, 1)
BEGIN = datetime(2026, 11, 1)
GEVALLEN = [
    ("a", "wacht"),
    ("a terug-a", "teruggestuurd"),
    ("a terug-a a", "wacht"),
    ("a teken-a", "getekend"),
    ("a teken-a trek-a", "ingetrokken"),
    ("a teken-a trek-a a", "wacht"),
    ("a teken-a trek-a a teken-a", "getekend"),
    ("a teken-a a", "getekend"),
    ("a teken-a b", "wacht"),
    ("a teken-a b trek-a", "wacht"),
    ("a teken-a b terug-b", "teruggestuurd"),
    ("a b teken-a", "getekend"),
    ("a b teken-b terug-a", "getekend"),
    ("a b teken-a trek-a", "ingetrokken"),
    ("a teken-a goed-a", "getekend"),
    ("a teken-a rood-a", "verbeteren"),
    ("a teken-a laatste-a", "verbeteren"),
    ("a teken-a te_laat-a", "vervallen"),
    ("a teken-a te_laat-a b", "wacht"),
    ("a teken-a te_laat-a trek-a", "ingetrokken"),
    ("a teken-a te_laat-a b teken-b", "getekend"),
]
DAGEN = {"goed": None, "rood": VANDAAG + timedelta(1), "laatste": VANDAAG, "te_laat": VANDAAG - timedelta(1)}


@pytest.mark.parametrize(("verloop", "verwacht"), GEVALLEN)
def test_the_state_of_a_text(verloop, verwacht):
    """A word is an offer of that version, or what happened to its last offer or Akkoord."""
    from balie.register.staat import Aanbieding, Getekend, state

    aanbiedingen, akkoorden, uiterlijk = [], [], {}
    for uur, stap in enumerate(verloop.split()):
        nu = BEGIN + timedelta(hours=uur)
        daad, _streep, naam = stap.rpartition("-")
        versie = ord(naam)
        match daad:
            case "":
                aanbiedingen.append(Aanbieding(versie, nu, None))
            case "terug":
                laatste = max(plek for plek, aanbod in enumerate(aanbiedingen) if aanbod.versie == versie)
                aanbiedingen[laatste] = Aanbieding(versie, aanbiedingen[laatste].wanneer, nu)
            case "teken":
                akkoorden.append(Getekend(versie, len(akkoorden) + 1, "vera", nu, None))
            case "trek":
                oud = akkoorden[-1]
                akkoorden[-1] = Getekend(versie, oud.nummer, oud.wie, oud.wanneer, nu)
            case _:
                uiterlijk[versie] = DAGEN[daad]
    assert state(aanbiedingen, akkoorden, uiterlijk, VANDAAG) == verwacht
