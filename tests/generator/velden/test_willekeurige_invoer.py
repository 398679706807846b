"""Whatever comes in, for every type: a value, or mistakes with a path and a sentence; never another error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.velden import TYPES, Veldfouten, parse
from generator.velden.veld import Veld

SOORTEN = list(TYPES)
HUUR = {"huur": "de huur", "anders": "iets anders"}


def declared(soort: str) -> Veld:
    eigen = {
        "keuze": {"opties": HUUR},
        "record": {"delen": (Veld("wat", "tekst"), Veld("som", "bedrag", optioneel=True))},
        "lijst": {"delen": (Veld("wat", "tekst"), Veld("wie", "naam"))},
    }
    return Veld("x", soort, **eigen.get(soort, {}))


SLEUTELS = ["1", "wat", "keuze", "toelichting", "titel", "land", "regels", "van", "rijen", "totaal"]
RUW = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.dates() | st.datetimes() | st.times(),
    lambda deel: (
        st.lists(deel, max_size=3) | st.dictionaries(st.sampled_from(["1", "wat", "keuze", "land", "regels", "van"]), deel)
    ),
    max_leaves=6,
)


@given(st.sampled_from(SOORTEN), RUW)
def test_any_input_gives_a_value_or_mistakes(soort, ruw):
    try:
        gegevens = parse([declared(soort)], {"x": ruw})
    except Veldfouten as fouten:
        assert all(fout.pad.split(".")[0] == "x" and fout.melding.endswith((".", "?")) for fout in fouten.fouten)
    else:
        assert hash(gegevens) == hash(gegevens)


@pytest.mark.parametrize("ruw", [[], "x", None, 5])
def test_input_that_is_no_table(ruw):
    with pytest.raises(Veldfouten, match="is geen tabel. Vul deze delen in: x"):
        parse([declared("tekst")], ruw)


@pytest.mark.parametrize("soort", SOORTEN)
def test_a_giant_native_number_is_refused(soort):
    for ruw in (10**5000, -(10**5000), [10**5000], {"wat": 10**5000}):
        with pytest.raises(Veldfouten):
            parse([declared(soort)], {"x": ruw})
