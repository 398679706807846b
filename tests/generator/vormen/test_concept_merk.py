"""Whatever nobody released says CONCEPT, in every form, on every page, first; a released letter never does."""

import io
import subprocess
import zipfile
from dataclasses import replace

import pytest
from teruglezen import EPUB, LEESBAAR, text_of

from generator.vormen import VORMEN

TALEN = ("nl", "en", "ar")


def pages(inhoud: bytes, written) -> list[str]:
    pad = written(inhoud, "brief.pdf")
    tekst = subprocess.run(["pdftotext", "-layout", pad, "-"], capture_output=True, text=True, check=True).stdout
    return tekst.split("\f")[:-1]


def all_of(inhoud: bytes, taal: str, bibliotheek) -> str:
    """All that the file says, its metadata too where it is a book."""
    if inhoud[30:58] == EPUB:
        zip = zipfile.ZipFile(io.BytesIO(inhoud))
        return "".join(zip.read(naam).decode() for naam in zip.namelist() if naam.endswith(("html", "opf")))
    return text_of(inhoud, taal, bibliotheek)


@pytest.mark.parametrize("taal", TALEN)
@pytest.mark.parametrize("vorm", ["pdf", "grootletter"])
def test_paper_concept_on_every_page(vorm, taal, brief, bibliotheek, written):
    bladzijden = pages(VORMEN[vorm].render(brief(taal, rijen=40), None, bibliotheek), written)
    assert len(bladzijden) > 1
    for bladzijde in bladzijden:
        assert "CONCEPT" in bladzijde
    assert "CONCEPT" in next(regel for regel in bladzijden[0].splitlines() if regel.strip())


@pytest.mark.parametrize("taal", TALEN)
def test_title_says_concept(taal, brief, bibliotheek, written):
    import pikepdf

    with pikepdf.open(written(VORMEN["pdf"].render(brief(taal), None, bibliotheek), "t.pdf")) as pdf:
        assert str(pdf.docinfo["/Title"]).startswith("CONCEPT")
    assert "<title>CONCEPT" in VORMEN["html"].render(brief(taal), None, bibliotheek).decode()


@pytest.mark.parametrize("taal", TALEN)
def test_text_concept_on_the_first_line(taal, brief, bibliotheek):
    assert "CONCEPT" in VORMEN["platte_tekst"].render(brief(taal), None, bibliotheek).decode().splitlines()[0]


@pytest.mark.parametrize("taal", TALEN)
@pytest.mark.parametrize("vorm", LEESBAAR)
def test_released_is_unmarked(vorm, taal, brief, vrijgave, bibliotheek):
    inhoud = VORMEN[vorm].render(brief(taal), vrijgave(brief(taal)), bibliotheek)
    assert "CONCEPT" not in all_of(inhoud, taal, bibliotheek)


@pytest.mark.parametrize("vorm", LEESBAAR)
def test_a_release_of_another_letter_does_not_count(vorm, brief, vrijgave, bibliotheek):
    anders = replace(brief(), adres=("Iemand anders", "Kade 1", "1234 AB  VOORBEELDSTAD"))
    inhoud = VORMEN[vorm].render(anders, vrijgave(brief()), bibliotheek)
    assert "CONCEPT" in all_of(inhoud, "nl", bibliotheek)
