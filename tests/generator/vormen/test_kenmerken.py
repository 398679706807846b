"""A released file says which tekstversie and Akkoorden it rests on; a concept says nothing."""

import pytest
from teruglezen import LEESBAAR

from generator.vormen import VORMEN, Vormfout
from generator.vormen.kenmerken import Kenmerken, read


@pytest.mark.parametrize("taal", ["nl", "ar"])
@pytest.mark.parametrize("vorm", LEESBAAR)
def test_read_back(vorm, taal, brief, vrijgave, bibliotheek, written):
    gemaakt = brief(taal)
    pad = written(VORMEN[vorm].render(gemaakt, vrijgave(gemaakt), bibliotheek), f"brief.{VORMEN[vorm].extensie}")
    assert read(pad) == Kenmerken("a" * 64, (12, 14))


@pytest.mark.parametrize("vorm", LEESBAAR)
def test_a_concept_says_nothing(vorm, brief, bibliotheek, written):
    assert read(written(VORMEN[vorm].render(brief(), None, bibliotheek), f"brief.{VORMEN[vorm].extensie}")) is None


def test_last_lines_of_a_text(brief, vrijgave, bibliotheek):
    regels = VORMEN["platte_tekst"].render(brief(), vrijgave(brief()), bibliotheek).decode().splitlines()
    assert regels[-2:] == ["tekstversie " + "a" * 64, "akkoord 12, 14"]


@pytest.mark.parametrize(
    "inhoud", [b"", b"zomaar tekst", b"\xff\xfe\x00", b"<!doctype html><p>x", b"tekstversie abc\nakkoord 1\n"]
)
def test_other_files_say_nothing(inhoud, written):
    assert read(written(inhoud, "ander.bestand")) is None


@pytest.mark.parametrize("inhoud", [b"%PDF-1.7 half", None])
def test_unreadable_files_get_a_sentence(inhoud, written, tmp_path):
    pad = written(inhoud, "half.pdf") if inhoud else tmp_path / "weg.pdf"
    with pytest.raises(Vormfout, match="bestand"):
        read(pad)
