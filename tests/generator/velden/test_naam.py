"""Names: what is written → its parts → the same name; never a gender."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.velden import TYPES, parse
from generator.velden.naam import Naam
from generator.velden.veld import Ongeldig, OngeldigeDelen, Veld

VELD = Veld("wie", "naam")


@pytest.mark.parametrize(
    ("ruw", "voornaam", "voorletters", "tussenvoegsel", "achternaam", "volledig"),
    [
        ("Fatma Yılmaz", "Fatma", "", "", "Yılmaz", "Fatma Yılmaz"),
        ("J. van der Berg", "", "J.", "van der", "Berg", "J. van der Berg"),
        ("J.P.M. de Wit", "", "J.P.M.", "de", "Wit", "J.P.M. de Wit"),
        ("Th. IJ. Jansen", "", "Th. IJ.", "", "Jansen", "Th. IJ. Jansen"),
        ("J.-P. Dubois", "", "J.-P.", "", "Dubois", "J.-P. Dubois"),
        ("Jan J. de Wit", "Jan J.", "", "de", "Wit", "Jan J. de Wit"),
        ("Berg, J. van der", "", "J.", "van der", "Berg", "J. van der Berg"),
        ("Fatima el Amrani", "Fatima", "", "el", "Amrani", "Fatima el Amrani"),
        ("Jan van 't Hof", "Jan", "", "van 't", "Hof", "Jan van 't Hof"),
        ("Anna Jansen-de Boer", "Anna", "", "", "Jansen-de Boer", "Anna Jansen-de Boer"),
        ("Maria Fernandez Garcia", "Maria", "", "", "Fernandez Garcia", "Maria Fernandez Garcia"),
        ("Anna Maria van Dijk", "Anna Maria", "", "van", "Dijk", "Anna Maria van Dijk"),
        ("J. De Smet", "", "J.", "", "De Smet", "J. De Smet"),
        ("Aung", "", "", "", "Aung", "Aung"),
        ("van der Berg", "", "", "van der", "Berg", "Van der Berg"),
        ("فاطمة الزهراء", "فاطمة", "", "", "الزهراء", "فاطمة الزهراء"),
        ({"achternaam": "Bos"}, "", "", "", "Bos", "Bos"),
        ({"voorletters": "A.B.", "tussenvoegsel": "de", "achternaam": "Wit"}, "", "A.B.", "de", "Wit", "A.B. de Wit"),
        ({"voornaam": "Ab", "voorletters": "A.B.", "achternaam": "Bos"}, "Ab", "A.B.", "", "Bos", "Ab Bos"),
    ],
)
def test_read(ruw, voornaam, voorletters, tussenvoegsel, achternaam, volledig):
    naam = TYPES["naam"].parse(ruw, VELD)
    assert naam == Naam(achternaam, voornaam, voorletters, tussenvoegsel)
    assert naam.volledig == volledig


@pytest.mark.parametrize("titel", ["mevrouw", "Dhr.", "de heer", "De heer", "mw.", "Mr.", "dr.", "prof."])
def test_a_form_of_address_is_refused(titel):
    with pytest.raises(Ongeldig, match="zonder titel of aanspreekvorm"):
        TYPES["naam"].parse(f"{titel} Jansen", VELD)


@pytest.mark.parametrize(
    ("ruw", "pad"),
    [
        ({"voornaam": "Jan"}, "achternaam"),
        ({"achternaam": "Bos", "geslacht": "v"}, "geslacht"),
        ({"achternaam": "Bos", "voornaam": "J\u202e"}, "voornaam"),
        ({"achternaam": ["Bos"]}, "achternaam"),
    ],
)
def test_a_mistake_names_its_part(ruw, pad):
    with pytest.raises(OngeldigeDelen) as fouten:
        TYPES["naam"].parse(ruw, VELD)
    assert [plek for plek, _zin in fouten.value.fouten] == [pad]


def test_a_very_long_name_is_refused():
    with pytest.raises(Ongeldig, match="100 tekens"):
        TYPES["naam"].parse("Jan " * 30, VELD)


def test_parts_that_are_missing_are_none_and_no_gender_exists():
    naam = parse([VELD], {"wie": "J. Bos"})["wie"]
    assert TYPES["naam"].deel(naam, "voornaam") is None
    assert TYPES["naam"].deel(naam, "voorletters") == "J."
    assert set(TYPES["naam"].delen(VELD)) == {"voornaam", "voorletters", "tussenvoegsel", "achternaam"}


WOORD = st.text(st.characters(categories=["Lu", "Ll", "Lo"]), min_size=1, max_size=12).map(lambda w: w.capitalize())


@given(st.lists(WOORD, min_size=2, max_size=5))
def test_a_name_is_printed_as_it_was_written(woorden):
    geschreven = " ".join(woorden)
    try:
        naam = TYPES["naam"].parse(geschreven, VELD)
    except (Ongeldig, OngeldigeDelen):
        return
    assert naam.volledig == unicodedata.normalize("NFC", geschreven)
