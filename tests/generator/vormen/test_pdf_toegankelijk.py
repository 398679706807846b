"""Every PDF is PDF/UA-1 and PDF/A-2a at once, by three checkers and in every language; what WeasyPrint leaves out is there."""

import io
import re
import subprocess
import tomllib
from dataclasses import replace

import outloud
import page
import pdfua
import pikepdf
import pytest

from generator import gemeente, opstellen, velden, zending, zendregels
from generator import sjabloon as sjablonen
from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.brief import Alinea, Tekst, Waarde
from generator.vertaling import Catalogus
from generator.vormen.titel import title
from generator.vormen.zetten import slot

pytestmark = pytest.mark.filterwarnings("ignore")
TALEN, PAPIER = ("nl", "en", "ar"), ("pdf", "grootletter")
BIBLIOTHEEK = Bibliotheek((MEEGELEVERD,))
PROFIELEN = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)


def faults(pad) -> list:
    """What page-validation has against this file, as PDF/UA-1 and as PDF/A-2a, and qpdf against its syntax."""
    gevonden = [str(fout) for profiel in PROFIELEN for fout in page.validate_pdf(pad, profile=profiel).failures]
    with pikepdf.open(pad) as pdf:
        return gevonden + [str(fout) for fout in pdf.check_pdf_syntax()]


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
def test_a_letter_is_pdf_ua_and_pdf_a(made, vorm, taal, concept):
    assert faults(made(vorm, taal, concept)) == []


@pytest.mark.parametrize("vorm", PAPIER)
def test_a_table_of_three_pages_is_too(made, vorm):
    pad = made(vorm, "nl", False, rijen=75)
    assert faults(pad) == []
    with pikepdf.open(pad) as pdf:
        assert len(pdf.pages) >= 4


@pytest.mark.parametrize("vorm", PAPIER)
@pytest.mark.parametrize("taal", ["nl", "ar"])
def test_pdfua_and_outloud_have_nothing_to_say(made, vorm, taal, brief):
    """Rows that differ, as real ones do: outloud takes the same words at the same height of three pages for a page header."""
    posten = brief(taal, rijen=60).blokken[2]
    rijen = tuple(
        (replace(wat, regels=(f"{n * 7919 % 997} {'abcdefg'[n % 7] * (n % 5 + 2)}",)), b)
        for n, (wat, b) in enumerate(posten.rijen)
    )
    pad = made(vorm, taal, False, blokken=(*brief(taal).blokken, replace(posten, rijen=rijen)))
    assert [str(vondst) for vondst in pdfua.validate(pad).findings] == []
    assert [vondst.message for vondst in outloud.check(str(pad)).findings] == []


@pytest.mark.parametrize("taal", BIBLIOTHEEK.talen())
def test_a_real_letter_is_so_in_every_language(taal, bibliotheek, written):
    from generator.vormen import VORMEN

    sjabloon = sjablonen.load(bibliotheek, "bel-ons")
    ruw = tomllib.loads((bibliotheek.brief_map("bel-ons") / "voorbeelden/kort.toml").read_text("utf-8"))
    gegevens = velden.parse(tuple(sjabloon.velden.values()), ruw)
    ontvanger = zending.recipients(sjabloon, gegevens, zendregels.load_rules(bibliotheek))[0]
    gemaakt = opstellen.compose(sjabloon, gegevens, ontvanger, Catalogus.load(bibliotheek, taal), gemeente.load(bibliotheek))
    for vorm in PAPIER:
        assert faults(written(VORMEN[vorm].render(gemaakt, None, bibliotheek), f"{vorm}.pdf")) == []


def test_both_say_so_in_metadata_that_is_not_compressed(made):
    """As an archive looks for it: bytes in the file."""
    inhoud = made("pdf", "nl", False).read_bytes()
    for deel in ('pdfaid:part="2"', 'pdfaid:conformance="A"', 'pdfuaid:part="1"', "pdfaExtension:schemas", "tekstversie"):
        assert deel.encode() in inhoud
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        (doel,) = pdf.Root.OutputIntents
        assert doel.S == "/GTS_PDFA1" and doel.DestOutputProfile.N == 3
        assert len(bytes(pdf.trailer.ID[0])) == 16


@pytest.mark.parametrize("data", [b"x\r", b"\r", b"x\r\n", b"\r\r", b"gewoon"])
def test_a_stream_that_ends_in_a_carriage_return_ends_clearly(data):
    """One stream in 256 does, and its length can then be read in two ways (ISO 19005-2, §6.1.7.1)."""
    import pydyf

    pdf, uit = pydyf.PDF(), io.BytesIO()
    vel = {
        "Type": "/Page",
        "Parent": pdf.pages.reference,
        "MediaBox": pydyf.Array([0, 0, 9, 9]),
        "Resources": pydyf.Dictionary(),
    }
    pdf.add_page(pydyf.Dictionary(vel))
    for inhoud in (data, b"een ander"):
        pdf.add_object(pydyf.Stream([inhoud]))
    pdf.write(uit, version=b"1.7", compress=True)
    heel = slot.complete(uit.getvalue())
    assert data + (b"\r\nendstream" if data.endswith(b"\r") else b"\nendstream") in heel
    with pikepdf.open(io.BytesIO(heel)) as gelezen:
        assert gelezen.check_pdf_syntax() == []
        assert {v.read_bytes() for v in gelezen.objects if isinstance(v, pikepdf.Stream)} >= {data, b"een ander"}


# --- the tag tree -----------------------------------------------------------------------------------------------------


def spoken(pad) -> list[tuple[str, str]]:
    """(language, text) of every piece of text in the tag tree, in reading order."""
    with pikepdf.open(pad) as pdf:
        stukken = {pagina.objgen: _pieces(pdf, pagina) for pagina in pdf.pages}
        return list(_walk(pdf.Root.StructTreeRoot.K[0], str(pdf.Root.Lang), stukken))


def _walk(tak, taal, stukken):
    taal = str(tak.get("/Lang", taal))
    for kind in tak.get("/K", []):
        if isinstance(kind, int):
            yield taal, stukken[tak.Pg.objgen].get(kind, "")
        elif kind.get("/Type") == "/StructElem":
            yield from _walk(kind, taal, stukken)


def _pieces(pdf, pagina) -> dict[int, str]:
    """The text of each marked piece of a page, by its number; by the ToUnicode maps of the fonts."""
    kaarten = {naam: _map(font) for naam, font in pagina.Resources.Font.items()}
    gevonden, nummer, kaart = {}, None, {}
    for operanden, operator in pikepdf.parse_content_stream(pagina):
        match str(operator):
            case "BDC":
                nummer = operanden[1].get("/MCID") if isinstance(operanden[1], pikepdf.Dictionary) else None
            case "BMC" | "EMC":
                nummer = None
            case "Tf":
                kaart = kaarten[str(operanden[0])]
            case "TJ" | "Tj" if nummer is not None:
                delen = operanden[0] if str(operator) == "TJ" else [operanden[0]]
                bytes_ = b"".join(bytes(deel) for deel in delen if isinstance(deel, pikepdf.String))
                tekst = "".join(kaart.get(bytes_[i : i + 2], "") for i in range(0, len(bytes_), 2))
                gevonden[nummer] = gevonden.get(nummer, "") + tekst
    return gevonden


def _map(font) -> dict[bytes, str]:
    paren = re.findall(rb"<([0-9a-f]{4})> <([0-9a-f]*)>", font.ToUnicode.read_bytes())
    return {bytes.fromhex(van.decode()): bytes.fromhex(naar.decode()).decode("utf-16-be") for van, naar in paren}


@pytest.mark.parametrize("vorm", PAPIER)
@pytest.mark.parametrize("taal", ["en", "ar"])
def test_what_is_dutch_is_tagged_dutch(made, vorm, taal, brief):
    straat = Waarde("straat", "tekst", "Prinses Irenelaan", ("Prinses Irenelaan",), nederlands=True)
    zin = {"en": "You can object (bezwaar) with your mentor.", "ar": "يمكنك تقديم اعتراض (bezwaar) مع mentor هنا."}[taal]
    extra = (Alinea((Tekst(zin), Tekst(" "), straat)),)
    stukken = spoken(made(vorm, taal, True, blokken=(*extra, *brief(taal).blokken)))
    nederlands = " ".join(tekst for code, tekst in stukken if code == "nl")
    vreemd = " ".join(tekst for code, tekst in stukken if code == taal)
    for woord in ("Voorbeeldstad", "Prinses Irenelaan", "Postbus 100", "Uw zoon helpt u", "bezwaar", "mentor", "Fatma"):
        assert woord in nederlands
    assert not re.search("Irenelaan|Postbus|zoon|bezwaar|mentor|Fatma", vreemd)
    assert {code for code, _tekst in stukken} == {taal, "nl"}
    assert len(vreemd) > 200


def test_a_dutch_letter_needs_no_language_tags(made):
    with pikepdf.open(made("pdf", "nl", False)) as pdf:
        assert not [
            v for v in pdf.objects if isinstance(v, pikepdf.Dictionary) and v.get("/Type") == "/StructElem" and "/Lang" in v
        ]


@pytest.mark.parametrize("vorm", PAPIER)
def test_nobody_hears_the_foot_of_a_page(made, vorm, brief):
    """Page numbers and the mark of a concept are there to be seen; the first line of a concept is there to be heard."""
    tekst = " ".join(stuk for _taal, stuk in spoken(made(vorm, "nl", True, rijen=60)))
    assert "Pagina" not in tekst and tekst.count("CONCEPT") == 1
    assert "Hulp bij het huishouden" in tekst


@pytest.mark.parametrize("vorm", PAPIER)
@pytest.mark.parametrize("taal", TALEN)
def test_bookmarks_title_and_a_qr_code_in_words(made, vorm, taal, brief):
    gemaakt = brief(taal)
    with pikepdf.open(made(vorm, taal, False)) as pdf, pdf.open_outline() as inhoud:
        koppen = [deel.title for deel in _outline(inhoud.root)]
        figuren = [v for v in pdf.objects if isinstance(v, pikepdf.Dictionary) and v.get("/S") == "/Figure"]
        assert pdf.Root.ViewerPreferences.DisplayDocTitle and pdf.Root.MarkInfo.Marked
        assert [str(figuur.Alt) for figuur in figuren] == [
            gemaakt.zin("qr_code").format(adres="www.voorbeeldstad.example/bezwaar")
        ]
    assert len(koppen) == 1 + sum(type(blok).__name__ == "Kop" for blok in gemaakt.blokken)
    assert all(koppen)


def _outline(delen):
    for deel in delen:
        yield deel
        yield from _outline(deel.children)


@pytest.mark.parametrize("taal", TALEN)
def test_language_title_scope_and_print_flag(made, brief, taal):
    with pikepdf.open(made("pdf", taal, False)) as pdf:
        assert str(pdf.Root.Lang) == taal
        assert str(pdf.docinfo["/Title"]) == title(brief(taal), concept=False)
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
    assert faults(pad) == []
    uit = subprocess.run(["pdftotext", pad, "-"], capture_output=True, text=True, check=True).stdout
    assert sorted(set(tekst) - set(uit)) == []
    assert uit.count("ُ") == tekst.count("ُ")
