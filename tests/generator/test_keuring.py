"""Free text: words of distrust, blame, threat and guessing, and legal jargon, are stopped with what to write instead."""

import pytest

from generator.keuring import judge
from leesbaarheid.oordeel import Oordeel

GESTOPT = [
    ("U pleegde fraude met uw uitkering.", "fraude", "fout"),
    ("U heeft verzwegen dat u werkt.", "verzwegen", "wij wisten nog niet dat"),
    ("U weigert de papieren te sturen.", "weigert", "dat wilt u liever niet"),
    ("Dit is u verwijtbaar.", "verwijtbaar", "kon u er iets aan doen?"),
    ("Dit is een overtreding van de regels.", "overtreding", "afspraak die niet is nagekomen"),
    ("Er is een onderzoek tegen u.", "onderzoek tegen u", "wij zoeken uit"),
    ("Wij hebben een vermoeden dat u werkt.", "vermoeden", "vraag"),
    ("Het is aannemelijk dat u samen woont.", "Het is aannemelijk", "wij weten niet zeker of"),
    ("U woont blijkbaar samen.", "blijkbaar", ""),
    ("U beweert dat u alleen woont.", "beweert", "u vertelde ons"),
    ("U dient de papieren te sturen.", "dient de papieren te", "moet"),
    ("U krijgt een sanctie.", "sanctie", "gevolg"),
    ("Wij eisen het geld terug.", "Wij eisen", "wilt u"),
    ("U hebt het geld ten onrechte genoten.", "ten onrechte genoten", "te veel gekregen"),
    ("U kwam zonder geldige reden niet.", "zonder geldige reden", "wij weten de reden nog niet"),
    ("U doet zwart werk.", "zwart werk", "werk dat wij nog niet kennen"),
    ("U moet verschijnen op ons kantoor.", "U moet verschijnen", "wilt u komen"),
    ("Dit is een oproep voor een gesprek.", "oproep voor een gesprek", "uitnodiging voor een gesprek"),
    ("U bent gehouden om dit te melden.", "gehouden om", "moet"),
    ("Wij schreven in uw bijstandsnorm een ander bedrag.", "bijstandsnorm", "het hoogste bedrag"),
]


@pytest.mark.parametrize(("tekst", "woord", "anders"), GESTOPT, ids=[geval[1] for geval in GESTOPT])
def test_a_word_is_stopped_and_a_friendlier_one_offered(tekst, woord, anders):
    keuring = judge(tekst, "karin", "Het moet.")
    bezwaar = next(zin for zin in keuring.bezwaren if zin.startswith(f"‘{woord}’ kan niet in deze brief."))
    assert anders in bezwaar and not keuring.goed


GOED = [
    "Uw dochter helpt u met het pgb. Zij doet dat al twee jaar. Samen kunt u het goed regelen.",
    "Drie brieven aan u kwamen terug bij ons. Op de envelop stond dat u niet op dit adres woont.",
    "Van het UWV kregen wij een bericht over uw loon. Klopt dat?",
    "U wilt graag in uw eigen huis blijven wonen.",
]


@pytest.mark.parametrize("tekst", GOED)
def test_facts_pass(tekst):
    keuring = judge(tekst, "", "")
    assert keuring.oordeel == Oordeel.VOLDOET and keuring.goed
