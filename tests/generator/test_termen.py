"""A term that stays Dutch counts as explained when its explanation stands near its first use."""

import pytest

from generator.brief import Alinea, Kop, Tekst, Toelichting, Waarde
from generator.termen import unexplained

TERMEN = (("pgb", "geld voor hulp die u zelf kiest"), ("SVB", "organisatie die uw hulpverleners betaalt uit uw pgb"))


def blok(tekst: str, soort=Alinea):
    return soort((Tekst(tekst),)) if soort is Alinea else soort(2, (Tekst(tekst),))


GEVALLEN = [
    (["U krijgt een pgb. Dat is geld voor hulp die u zelf kiest."], ()),
    (["U krijgt een pgb.", "Dat is geld voor hulp. U kiest die zelf."], ()),
    (["U krijgt een pgb."], ("pgb",)),
    (["U krijgt een pgb.", *["Iets anders."] * 4, "Een pgb is geld voor hulp die u zelf kiest."], ("pgb",)),
    (["De SVB betaalt uw hulpverleners."], ()),
    (["De SVB belt u."], ("SVB",)),
    (["Wij bellen u."], ()),
    (["Het PGB stopt."], ("pgb",)),
]


@pytest.mark.parametrize(("teksten", "gemist"), GEVALLEN)
def test_near_the_first_use(teksten, gemist):
    assert unexplained(tuple(map(blok, teksten)), TERMEN) == gemist


def test_a_heading_before_it_counts_and_free_text_does_not():
    assert unexplained((blok("Geld voor hulp die u kiest", Kop), blok("Dat heet een pgb.")), TERMEN) == ()
    vrij = Toelichting(Waarde("uitleg", "toelichting", "Uw pgb.", ("Uw pgb.",), nederlands=True))
    assert unexplained((vrij,), TERMEN) == ()
