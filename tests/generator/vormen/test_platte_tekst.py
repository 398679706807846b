"""Plain text: at most 78 columns, headings and tables to read, Dutch runs isolated in Arabic on every line."""

import unicodedata

import pytest

from generator.brief import Alinea, Tekst
from generator.vormen import VORMEN


def columns(regel: str) -> int:
    return sum(unicodedata.category(teken) not in ("Mn", "Me", "Cf") for teken in regel)


@pytest.mark.parametrize("taal", ["nl", "en", "ar"])
def test_no_line_is_wider_than_78(taal, brief, value, bibliotheek):
    lang = (Alinea((Tekst("Woord " * 40), value("Anna Maria " * 20), Tekst(" slot."))),)
    for gemaakt in (brief(taal, rijen=20), brief(taal, blokken=lang)):
        tekst = VORMEN["platte_tekst"].render(gemaakt, None, bibliotheek).decode()
        assert max(map(columns, tekst.splitlines())) <= 78


def test_isolations_close_on_their_own_line(brief, value, bibliotheek):
    gemaakt = brief("ar", blokken=(Alinea((value("Anna Maria " * 20),)),))
    tekst = VORMEN["platte_tekst"].render(gemaakt, None, bibliotheek).decode()
    assert "\u2066" in tekst
    for regel in tekst.splitlines():
        assert sum(map(regel.count, "\u2066\u2067")) == regel.count("\u2069"), regel


def test_headings_lists_and_tables(brief, bibliotheek):
    regels = VORMEN["platte_tekst"].render(brief(), None, bibliotheek).decode().splitlines()
    for kop, streep in (("U krijgt een pgb van €\u00a01.250,00", "="), ("Zo hebben wij gerekend", "-")):
        assert regels[regels.index(kop) + 1] == streep * len(kop)
    assert "- U verhuist." in regels
    assert "| Bel ons gerust als u iets niet begrijpt: 010 000 00 01." in regels
    bedragen = [regel for regel in regels if regel.endswith(("00,00", "50,00")) and len(regel) == 78]
    assert len(bedragen) == 4
