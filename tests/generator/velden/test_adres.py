"""Addresses: each way of writing → the same value object → the lines of an envelope; each fault by its code."""

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from generator.velden import TYPES
from generator.velden.postadres import Adres, Adresfout, country
from generator.velden.veld import Ongeldig, OngeldigeDelen, Schrijfwijze, Veld

VELD = Veld("adres", "adres")
NL = Schrijfwijze("nl", Locale("nl"))


def lines(ruw):
    return TYPES["adres"].write(TYPES["adres"].parse(ruw, VELD), VELD, NL).regels


@pytest.mark.parametrize(
    ("ruw", "regels"),
    [
        ("Dorpsstraat 12, 1234 AB Voorbeeldstad", ("Dorpsstraat 12", "1234 AB  VOORBEELDSTAD")),
        ("Dorpsstraat 12\n1234ab  Voorbeeldstad", ("Dorpsstraat 12", "1234 AB  VOORBEELDSTAD")),
        ("Dorpsstraat 12, 1234 AB, Voorbeeldstad", ("Dorpsstraat 12", "1234 AB  VOORBEELDSTAD")),
        ("Dorpsstraat 12, 1234 AB Voorbeeldstad, Nederland", ("Dorpsstraat 12", "1234 AB  VOORBEELDSTAD")),
        ("Dorpsstraat 12a, 1234 AB Ee", ("Dorpsstraat 12a", "1234 AB  EE")),
        ("Dorpsstraat 12 A, 1234 AB Ee", ("Dorpsstraat 12A", "1234 AB  EE")),
        ("Dorpsstraat 12-2, 1234 AB Ee", ("Dorpsstraat 12-2", "1234 AB  EE")),
        ("Dorpsstraat 12 bis, 1234 AB Ee", ("Dorpsstraat 12 bis", "1234 AB  EE")),
        ("Plein 1944 5, 1234 AB Ee", ("Plein 1944 5", "1234 AB  EE")),
        ("1e Dwarsstraat 3, 1234 AB Ee", ("1e Dwarsstraat 3", "1234 AB  EE")),
        ("Postbus 100, 1234 AB 's-Voorbeeld", ("Postbus 100", "1234 AB  'S-VOORBEELD")),
        (
            "t.a.v. afdeling Zorg\nPostbus 100\n1234 AB Voorbeeldstad",
            ("t.a.v. afdeling Zorg", "Postbus 100", "1234 AB  VOORBEELDSTAD"),
        ),
        ("Hauptstraße 5\n10115 Berlin\nDuitsland", ("Hauptstraße 5", "10115 Berlin", "DUITSLAND")),
        ("Hauptstraße 5, 10115 Berlin, Germany", ("Hauptstraße 5", "10115 Berlin", "DUITSLAND")),
        ("Rue X 1, 1000 Bruxelles, BE", ("Rue X 1", "1000 Bruxelles", "BELGIË")),
        (
            {"straat": "Dorpsstraat", "huisnummer": 12, "postcode": "1234AB", "plaats": "Voorbeeldstad"},
            ("Dorpsstraat 12", "1234 AB  VOORBEELDSTAD"),
        ),
        (
            {"straat": "Dorpsstraat", "huisnummer": "12-B", "postcode": "1234 ab", "plaats": "Ee", "tav": "J. Bos"},
            ("t.a.v. J. Bos", "Dorpsstraat 12B", "1234 AB  EE"),
        ),
        ({"postbus": "Postbus 7", "postcode": "1234 AB", "plaats": "Ee"}, ("Postbus 7", "1234 AB  EE")),
        ({"postbus": 7, "postcode": "1234 AB", "plaats": "Ee", "land": "NL"}, ("Postbus 7", "1234 AB  EE")),
        ({"regels": ["Kale Sokak 3", "06000 Ankara"], "land": "Turkije"}, ("Kale Sokak 3", "06000 Ankara", "TURKIJE")),
        (
            {"straat": "Rue X", "huisnummer": "1", "postcode": "1000", "plaats": "Brussel", "land": "België"},
            ("Rue X 1", "1000 Brussel", "BELGIË"),
        ),
        ("*Straat* <b> 1, 1234 AB {{ x }}", ("*Straat* <b> 1", "1234 AB  {{ X }}")),
    ],
)
def test_lines_of_the_envelope(ruw, regels):
    assert lines(ruw) == regels


@pytest.mark.parametrize(
    ("ruw", "paden"),
    [
        ("Dorpsstraat 12, Voorbeeldstad", ["postcode"]),
        ("Dorpsstraat 12, 0123 AB Voorbeeldstad", ["postcode"]),
        ("Dorpsstraat 12, 1234 SS Voorbeeldstad", ["postcode"]),
        ("Dorpsstraat 12, 1234 sa Voorbeeldstad", ["postcode"]),
        ("Dorpsstraat 12, 1234 SD Voorbeeldstad", ["postcode"]),
        ("Dorpsstraat, 1234 AB Voorbeeldstad", ["huisnummer"]),
        ("1234 AB Voorbeeldstad", ["straat"]),
        ("Dorpsstraat 12, 1234 AB", ["plaats"]),
        ("Voorbeeldstad", ["huisnummer", "postcode", "plaats"]),
        ({"straat": "Dorpsstraat"}, ["huisnummer", "postcode", "plaats"]),
        ({"straat": "A", "huisnummer": "nul", "postcode": "1234 A", "plaats": "B"}, ["huisnummer", "postcode"]),
        ({"straat": "A", "huisnummer": "1", "postcode": "1234 AB", "plaats": "B", "land": "Atlantis"}, ["land"]),
        ({"straat": "A", "huisnummer": "1", "postcode": "1234 AB", "stad": "B"}, ["stad"]),
        ({"regels": ["A 1"], "plaats": "B"}, ["regels"]),
        ({"regels": [1.5], "land": "Turkije"}, ["regels.1"]),
        ({"regels": 5, "land": "Turkije"}, ["regels"]),
        ({"land": "Turkije"}, ["regels"]),
        ({"regels": ["a", "b", "c", "d", "e"], "land": "Turkije"}, ["regels"]),
        ("Straat" + " lang" * 10 + " 12, 1234 AB Voorbeeldstad", ["regels"]),
    ],
)
def test_each_fault_names_its_part(ruw, paden):
    with pytest.raises(OngeldigeDelen) as fouten:
        TYPES["adres"].parse(ruw, VELD)
    assert [pad for pad, _zin in fouten.value.fouten] == paden
    assert all(zin.endswith((".", "?")) for _pad, zin in fouten.value.fouten)


@pytest.mark.parametrize(
    ("ruw", "woorden"),
    [
        ("Flat Zon, Dorpsstraat 12, 1234 AB Ee", "Het stuk ‘Flat Zon’ past niet"),
        ("Dorpsstraat 12, 1234 AB Ee, achterom", "Het stuk ‘achterom’ past niet"),
        ("Dorpsstraat 12\u202e, 1234 AB Ee", "U\\+202E"),
        (12.5, "Hier hoort tekst"),
    ],
)
def test_refused_as_a_whole(ruw, woorden):
    with pytest.raises(Ongeldig, match=woorden):
        TYPES["adres"].parse(ruw, VELD)


def test_questions_are_properties_and_codes_stand_apart_from_wording():
    bus = Adres(postbus="100", postcode="1234 AB", plaats="Ee")
    assert bus.is_postbus and not bus.is_foreign and bus.has_valid_postcode and not bus.fouten
    assert Adres(straat="Kade", postcode="1234 SS").fouten == (
        Adresfout.GEEN_HUISNUMMER,
        Adresfout.POSTCODE_ONJUIST,
        Adresfout.GEEN_PLAATS,
    )
    assert Adres("Kade", "1", postcode="1234 AB", plaats="Ee").lopend == "Kade 1, 1234\u00a0AB Ee"


@pytest.mark.parametrize(
    ("naam", "land"), [("duitsland", "Duitsland"), ("GERMANY", "Duitsland"), ("de", "Duitsland"), ("x", None)]
)
def test_country(naam, land):
    assert country(naam) == land


WOORD = st.text("abcdefghijklmnopqrstuvwxyzéï", min_size=2, max_size=12).map(str.capitalize).filter(lambda w: w != "Postbus")


@given(WOORD, st.integers(1, 99999), st.sampled_from(["", "a", "B", "bis", "2", "hs"]), st.integers(1000, 9999), WOORD)
def test_an_address_on_one_line_is_read_back(straat, nummer, toevoeging, cijfers, plaats):
    adres = Adres(straat, str(nummer), toevoeging, postcode=f"{cijfers} AB", plaats=plaats)
    assert TYPES["adres"].parse(adres.lopend, VELD) == adres
    assert TYPES["adres"].parse(f"{adres.straatregel}\n{adres.postcode}  {plaats}", VELD) == adres
