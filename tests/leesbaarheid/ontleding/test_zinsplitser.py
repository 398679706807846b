"""Other languages: sentences and words, with their places."""

import pytest

from leesbaarheid.ontleding import parse
from leesbaarheid.tekst import Passage, Soort, Waardeplek


@pytest.mark.parametrize(
    ("tekst", "zinnen"),
    [
        ("You get money. Call us!", ["You get money.", "Call us!"]),
        ("تحصل على المال. هل لديك سؤال؟ اتصل بنا", ["تحصل على المال.", "هل لديك سؤال؟", "اتصل بنا"]),
        ("ሰላም ነው። እንደምን አለህ", ["ሰላም ነው።", "እንደምን አለህ"]),
        ("Pay 1.250,00 euro. (See page 2.) Done", ["Pay 1.250,00 euro.", "See page 2.)", "Done"]),
        ("", []),
        ("...", []),
    ],
)
def test_sentences(tekst, zinnen):
    (gevonden,) = parse([Passage(Soort.ALINEA, tekst)], "xx")
    assert [zin.tekst for zin in gevonden] == zinnen
    assert all(tekst[w.begin : w.eind] == w.tekst for zin in gevonden for w in zin.woorden)


def test_a_value_is_one_word():
    ((zin,),) = parse([Passage(Soort.ALINEA, "Dear Fatma van der Berg, hello.", 0, (Waardeplek(5, 23, "iets"),))], "en")
    assert [woord.tekst for woord in zin.woorden] == ["Dear", "Fatma van der Berg", "hello"]
