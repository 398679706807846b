"""What is remembered stays within bounds."""

import gc
import tracemalloc

import pytest

from leesbaarheid.ontleding import frog, parse
from leesbaarheid.ontleding.geheugen import Geheugen
from leesbaarheid.tekst import Passage, Soort


@pytest.mark.parametrize(
    ("stappen", "over"),
    [
        ([("a", 4), ("b", 4)], "ab"),
        ([("a", 4), ("b", 4), ("c", 4)], "bc"),
        ([("a", 4), ("b", 4), ("a?", 0), ("c", 4)], "ac"),
        ([("a", 4), ("a", 4), ("a", 4), ("b", 4)], "ab"),
        ([("a", 4), ("b", 99)], ""),
        ([("a", 0), ("b", 10)], "ab"),
    ],
)
def test_the_longest_unused_goes_first(stappen, over):
    geheugen = Geheugen(10)
    for naam, tekens in stappen:
        if naam.endswith("?"):
            geheugen.get(naam[0])
        else:
            geheugen.add(naam, naam.upper(), tekens)
    assert "".join(naam for naam in "abc" if geheugen.get(naam) == naam.upper()) == over


def test_both_memories_of_frog_fit_in_120_megabytes(monkeypatch):
    monkeypatch.setattr(frog, "_rijen", Geheugen(frog.BEWAARD))
    monkeypatch.setattr(frog, "_zinnen", Geheugen(frog.BEWAARD))
    zinnen = [f"Wij sturen u op {dag} maart om {uur} uur een brief over uw geld." for dag in range(1, 6) for uur in range(10)]
    parse([Passage(Soort.ALINEA, "Eerst dit.")])
    gc.collect()
    tracemalloc.start()
    uit = parse([Passage(Soort.ALINEA, zin) for zin in zinnen])
    gc.collect()
    bytes_, _piek = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(uit) == 50
    assert bytes_ / sum(map(len, zinnen)) * frog.BEWAARD < 120e6
