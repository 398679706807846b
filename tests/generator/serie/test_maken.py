"""A form that can't show a letter stops itself only; and no translation goes without the Dutch letter in that form."""

import tomllib
from datetime import date

import pytest

import generator.vormen
from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.serie.maken import Wens, Werkplaats, make
from generator.velden import parse
from generator.vormen import VORMEN, Vormfout

BIBLIOTHEEK = Bibliotheek((MEEGELEVERD,))


class Alleen:
    """A form that can't show letters in one language."""

    naam, extensie = "proef", "txt"

    def __init__(self, niet: str):
        self.niet = niet

    def render(self, brief, vrijgave, bibliotheek) -> bytes:
        if brief.taal == self.niet:
            raise Vormfout("Dit kan niet.")
        return brief.taal.encode()


def harvest(id: str, *talen: str, belblad: bool = False, vormen=("proef", "platte_tekst")):
    werkplaats = Werkplaats.load(BIBLIOTHEEK, id, talen, b"sleutel van de tests, 32 bytes..")
    ruw = tomllib.loads((BIBLIOTHEEK.brief_map(id) / "voorbeelden/kort.toml").read_text())
    wens = Wens(parse(tuple(werkplaats.sjabloon.velden.values()), ruw), ("nl", *talen), vormen, belblad)
    oogst = make(werkplaats, wens, None, date(2026, 12, 1))
    return {(bestand.brief.taal, bestand.vorm) for bestand in oogst.bestanden}, oogst.mislukt


@pytest.mark.parametrize("belblad", [False, True])
@pytest.mark.parametrize(
    ("niet", "gemaakt", "mislukt"),
    [
        ("geen", {("nl", "proef"), ("en", "proef")}, 0),
        ("en", {("nl", "proef")}, 1),
        ("nl", set(), 2),
    ],
)
def test_the_other_forms_are_made(niet, gemaakt, mislukt, belblad, monkeypatch):
    monkeypatch.setattr(generator.vormen, "VORMEN", {**VORMEN, "proef": Alleen(niet)})
    gevonden, zinnen = harvest("huisbezoek", "en", belblad=belblad)
    assert gevonden == gemaakt | {("nl", "platte_tekst"), ("en", "platte_tekst")}
    assert len([zin for zin in zinnen if "(en)" in zin]) == (mislukt > 0), zinnen


def test_a_letter_without_pictures_still_has_its_other_forms():
    gevonden, zinnen = harvest("klankbordgroep", vormen=("beeldbrief", "platte_tekst"))
    assert gevonden == {("nl", "platte_tekst")} and "heeft geen beelden" in zinnen[0]
