"""File names say which letter and form, never whose."""

from hypothesis import given
from hypothesis import strategies as st

from generator.bestandsnaam import file_name, key_of

DATA = {"ontvanger": {"achternaam": "Yılmaz"}, "bedrag": "450.00"}


def test_name_has_its_parts():
    kenmerk = key_of(b"geheim", "pgb-toekenning", DATA, "client")
    assert len(kenmerk) == 12 and set(kenmerk) <= set("0123456789abcdef")
    assert file_name("pgb-toekenning", "0123456789ab", "nl", ("pdf", "pdf"), concept=False) == (
        "pgb-toekenning-0123456789ab-nl-pdf.pdf"
    )
    assert file_name("pgb-toekenning", "0123456789ab", "ar", ("platte_tekst", ".txt"), concept=True) == (
        "pgb-toekenning-0123456789ab-ar-platte_tekst-CONCEPT.txt"
    )


def test_key_depends_on_everything():
    basis = key_of(b"geheim", "pgb-toekenning", DATA, "client")
    anders = [
        key_of(b"ander", "pgb-toekenning", DATA, "client"),
        key_of(b"geheim", "huisbezoek", DATA, "client"),
        key_of(b"geheim", "pgb-toekenning", DATA | {"bedrag": "450.01"}, "client"),
        key_of(b"geheim", "pgb-toekenning", DATA, "bewindvoerder"),
    ]
    assert len({basis, *anders}) == 5


def test_order_of_fields_is_no_difference():
    assert key_of(b"x", "a", dict(reversed(DATA.items())), "client") == key_of(b"x", "a", DATA, "client")


@given(st.text(st.characters(codec="utf-8")), st.text(st.characters(codec="utf-8")))
def test_no_value_shows_in_the_name(naam, sleutel):
    kenmerk = key_of(sleutel.encode(), "a", {"naam": naam}, "client")
    assert len(kenmerk) == 12 and int(kenmerk, 16) >= 0
