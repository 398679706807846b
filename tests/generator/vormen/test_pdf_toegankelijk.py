"""Every PDF is PDF/UA-1, in three languages and both paper forms; what WeasyPrint leaves out is there."""

import subprocess

import pikepdf
import pytest

from generator.brief import Tekst

page = pytest.importorskip("page")
pytestmark = pytest.mark.filterwarnings("ignore")
TALEN, PAPIER = ("nl", "en", "ar"), ("pdf", "grootletter")


@pytest.fixture
def made(brief, vrijgave, bibliotheek, written):
    from generator.vormen import VORMEN

    def make(vorm, taal, concept, **anders):
        gemaakt = brief(taal, **anders)
        return written(VORMEN[vorm].render(gemaakt, None if concept else vrijgave(gemaakt), bibliotheek), f"{vorm}.pdf")

    return make


@pytest.mark.parametrize("concept", [True, False])
@pytest.mark.parametrize("vorm", PAPIER)
@pytest.mark.parametrize("taal", TALEN)
def test_a_letter_is_pdf_ua(made, vorm, taal, concept):
    uitslag = page.validate_pdf(made(vorm, taal, concept), profile=page.ValidationProfile.PDF_UA_1)
    assert uitslag.is_compliant, uitslag


@pytest.mark.parametrize("vorm", PAPIER)
def test_a_table_of_three_pages_is_pdf_ua(made, vorm):
    pad = made(vorm, "nl", False, rijen=75)
    assert page.validate_pdf(pad, profile=page.ValidationProfile.PDF_UA_1).is_compliant
    with pikepdf.open(pad) as pdf:
        assert len(pdf.pages) >= 4


@pytest.mark.parametrize("taal", TALEN)
def test_language_title_scope_and_print_flag(made, brief, taal):
    with pikepdf.open(made("pdf", taal, False)) as pdf:
        assert str(pdf.Root.Lang) == taal
        assert str(pdf.docinfo["/Title"]) == brief(taal).titel
        cellen = [v for v in pdf.objects if isinstance(v, pikepdf.Dictionary) and v.get("/S") == "/TH"]
        assert sorted(str(cel.A.Scope) for cel in cellen) == ["/Column", "/Column", "/Row"]
        links = [v for v in pdf.objects if isinstance(v, pikepdf.Dictionary) and v.get("/Subtype") == "/Link"]
        assert links and all(link.F == 4 for link in links)
        assert "/Filter" not in pdf.Root.Metadata


def test_fonts_are_ours_and_embedded(made):
    """The machine's own Noto Sans is called ‘Noto-Sans’; ours carries our name."""
    with pikepdf.open(made("pdf", "ar", False)) as pdf:
        letters = [v for v in pdf.objects if isinstance(v, pikepdf.Dictionary) and v.get("/Type") == "/FontDescriptor"]
        namen = {str(letter.FontName).split("+")[-1].removesuffix("-Bold") for letter in letters}
        assert namen == {"Brief-Noto-Sans", "Brief-Noto-Sans-Arabic"}
        assert all("/FontFile2" in letter or "/FontFile3" in letter for letter in letters)


@pytest.mark.parametrize("taal, tekst", [("ar", "أُعطيتَ لُبٌّ"), ("ar", "مُؤسسةٌ لَا"), ("nl", "J\u030cX\u0308q\u0327 fi ffl")])
def test_letters_with_marks_stay_text(taal, tekst, made):
    """WeasyPrint alone gives the second glyph of such a cluster no text: invalid, and not to be copied or read aloud."""
    pad = made("pdf", taal, False, aanhef=(Tekst(tekst),), blokken=(), voorwoord=(), onderwerp=(Tekst("1"),))
    assert page.validate_pdf(pad, profile=page.ValidationProfile.PDF_UA_1).is_compliant
    uit = subprocess.run(["pdftotext", pad, "-"], capture_output=True, text=True, check=True).stdout
    assert sorted(set(tekst) - set(uit)) == []
    assert uit.count("ُ") == tekst.count("ُ")
