"""Phone numbers: each way of writing → the groups in which they are said, or a sentence."""

import pytest
from babel import Locale

from generator.velden import TYPES
from generator.velden.veld import Ongeldig, Schrijfwijze, Veld

VELD = Veld("x", "telefoon")
NL = Schrijfwijze("nl", Locale("nl"))


@pytest.mark.parametrize(
    ("ruw", "geschreven"),
    [
        ("010 123 45 67", "010 123 45 67"),
        ("0101234567", "010 123 45 67"),
        ("+31 10 123 45 67", "010 123 45 67"),
        ("+31 (0)10-1234567", "010 123 45 67"),
        ("0031101234567", "010 123 45 67"),
        ("(0118) 12 34 56", "0118 12 34 56"),
        ("0118-123456", "0118 12 34 56"),
        ("06-12345678", "06 12 34 56 78"),
        ("+31612345678", "06 12 34 56 78"),
        ("088 123 45 67", "088 123 45 67"),
        ("0800 0000", "0800 0000"),
        ("0800-1234567", "0800 123 4567"),
        ("14 010", "14 010"),
        ("140118", "14 0118"),
        ("112", "112"),
        ("113", "113"),
        ("116 111", "116 111"),
        ("+49 30 123456", "+49 30 123456"),
        ("0049 30 123456", "+49 30 123456"),
    ],
)
def test_phone_numbers_in_spoken_groups(ruw, geschreven):
    nummer = TYPES["telefoon"].parse(ruw, VELD)
    assert str(nummer) == geschreven == TYPES["telefoon"].write(nummer, VELD, NL).tekst.replace("\u00a0", " ")
    assert TYPES["telefoon"].parse(geschreven, VELD) == nummer


@pytest.mark.parametrize(
    "ruw",
    [
        "010 123 45",
        "12345678",
        "bel mij",
        "0000000000",
        "+1",
        "+0 12345678",
        "099 123 45 67 8",
        "+49 30 12 34 56 78 90 12",
        "()",
        "+",
        5,
    ],
)
def test_refused_with_a_sentence(ruw):
    with pytest.raises(Ongeldig, match="geen telefoonnummer. Schrijf 10 cijfers"):
        TYPES["telefoon"].parse(ruw, VELD)
