"""The Word file: real headings, lists and tables, languages and directions, a mark or a lock; read back from the file's own XML."""

import io
import re
import zipfile
from dataclasses import replace

import pytest
from docx import Document
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.brief import Alinea, Kop, Lijst, Tekst, Waarde
from generator.vormen import VORMEN, Vormfout
from generator.vormen.kenmerken import read
from leesbaarheid.lezen import docx as lezer

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TALEN = ("nl", "en", "ar")


class Pak:
    """A finished file, taken apart."""

    def __init__(self, inhoud: bytes):
        self.inhoud = inhoud
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
            self.delen = {naam: pak.read(naam) for naam in pak.namelist()}
            self.dagen = {ding.date_time for ding in pak.infolist()}
        self.romp = self.xml("word/document.xml")

    def xml(self, naam: str):
        return etree.fromstring(self.delen[naam])

    def paragraphs(self) -> list[tuple[str, str]]:
        """(style, text) of every paragraph, in reading order."""
        return [(style(alinea), words(alinea)) for alinea in self.romp.iter(f"{W}p")]

    def runs(self) -> list[tuple[str, str | None, bool]]:
        """(text, language, right to left) of every run with text."""
        gevonden = []
        for run in self.romp.iter(f"{W}r"):
            if tekst := words(run):
                taal, rtl = run.find(f"{W}rPr/{W}lang"), run.find(f"{W}rPr/{W}rtl") is not None
                gevonden.append((tekst.strip("\u200e\u200f"), taal.get(f"{W}{'bidi' if rtl else 'val'}"), rtl))
        return gevonden

    def links(self) -> list[str]:
        doelen = {rel.get("Id"): rel.get("Target") for rel in self.xml("word/_rels/document.xml.rels")}
        return [doelen[link.get(f"{R}id")] for link in self.romp.iter(f"{W}hyperlink")]


def style(alinea) -> str:
    gevonden = alinea.find(f"{W}pPr/{W}pStyle")
    return "" if gevonden is None else gevonden.get(f"{W}val")


def words(element) -> str:
    return "".join(tekst.text or "" for tekst in element.iter(f"{W}t"))


@pytest.fixture
def made(brief, vrijgave, bibliotheek):
    def make(taal="nl", *, concept=True, **anders):
        gemaakt = brief(taal, **anders)
        return Pak(VORMEN["docx"].render(gemaakt, None if concept else vrijgave(gemaakt), bibliotheek))

    make.brief = brief
    return make


def test_headings_are_headings(made):
    koppen = [(stijl, tekst) for stijl, tekst in made().paragraphs() if stijl.startswith("Kop")]
    assert koppen[0] == ("Kop1", "U krijgt een pgb van €\u00a01.250,00")
    assert ("Kop2", "Zo hebben wij gerekend") in koppen


def test_every_level_of_heading(made):
    pak = made(blokken=(Kop(2, (Tekst("Twee"),)), Kop(3, (Tekst("Drie"),)), Kop(4, (Tekst("Vier"),))))
    assert [paar for paar in pak.paragraphs() if paar[0].startswith("Kop")][1:] == [
        ("Kop2", "Twee"),
        ("Kop3", "Drie"),
        ("Kop3", "Vier"),
    ]
    niveaus = {s.get(f"{W}styleId"): s.find(f"{W}pPr/{W}outlineLvl") for s in pak.xml("word/styles.xml").iter(f"{W}style")}
    assert [niveaus[f"Kop{n}"].get(f"{W}val") for n in (1, 2, 3)] == ["0", "1", "2"]


def test_each_numbered_list_starts_at_one(made):
    een, twee = (Lijst(True, tuple((Tekst(f"{naam} {n}."),) for n in range(3))) for naam in ("Eerst", "Dan"))
    los = Lijst(False, ((Tekst("Los."),),))
    pak = made(blokken=(een, Alinea((Tekst("Tussen."),)), los, twee))
    nummers = {}
    for alinea in pak.romp.iter(f"{W}p"):
        if (nummer := alinea.find(f"{W}pPr/{W}numPr/{W}numId")) is not None:
            nummers.setdefault(nummer.get(f"{W}val"), []).append(words(alinea))
    assert list(nummers.values()) == [["Eerst 0.", "Eerst 1.", "Eerst 2."], ["Los."], ["Dan 0.", "Dan 1.", "Dan 2."]]
    lijsten = pak.xml("word/numbering.xml")
    soorten = {a.get(f"{W}abstractNumId"): a.find(f".//{W}numFmt").get(f"{W}val") for a in lijsten.iter(f"{W}abstractNum")}
    eigen = {num.get(f"{W}numId"): num for num in lijsten.iter(f"{W}num")}
    for id, soort, opnieuw in zip(nummers, ("decimal", "bullet", "decimal"), (True, False, True), strict=True):
        assert soorten[eigen[id].find(f"{W}abstractNumId").get(f"{W}val")] == soort
        assert (eigen[id].find(f"{W}lvlOverride/{W}startOverride") is not None) == opnieuw


def test_the_header_row_of_a_table_is_marked_and_comes_back(made):
    pak = made(rijen=60)
    tabel = pak.romp.find(f".//{W}tbl")
    rijen = tabel.findall(f"{W}tr")
    assert [rij.find(f"{W}trPr/{W}tblHeader") is not None for rij in rijen] == [True] + [False] * 61
    assert all(rij.find(f"{W}trPr/{W}cantSplit") is not None for rij in rijen)
    assert tabel.find(f"{W}tblPr/{W}tblLook").get(f"{W}firstRow") == "1"
    assert words(rijen[60]).endswith("€\u00a06000,00") and words(rijen[61]).startswith("Totaal")


def test_two_tables_stay_two(made, brief):
    posten = brief().blokken[2]
    kinderen = [etree.QName(kind).localname for kind in made(blokken=(posten, posten)).romp[0]]
    assert kinderen.count("tbl") == 2 and "tbl tbl" not in " ".join(kinderen)


@pytest.mark.parametrize("taal, tag", [("nl", "nl-NL"), ("en", "en-GB"), ("ar", "ar")])
def test_every_run_says_its_language(taal, tag, made, brief):
    runs = made(taal).runs()
    talen = {tekst: code for tekst, code, _rtl in runs}
    assert set(talen.values()) == {tag, "nl-NL"}
    for nederlands in ("Uw zoon helpt u drie dagen per week.", "Fatma Yılmaz", "Mevrouw F. Yılmaz", "PGB-2026-00123"):
        assert talen[nederlands] == "nl-NL"
    assert talen[next(piece.tekst for piece in brief(taal).slot[0].stukken)] == tag
    assert "pgb" in talen and talen["pgb"] == "nl-NL" if taal != "nl" else "pgb" not in talen


def test_arabic_runs_from_right_to_left(made):
    pak = made("ar")
    kanten = {}
    for alinea in pak.romp.iter(f"{W}p"):
        bidi = alinea.find(f"{W}pPr/{W}bidi")
        kanten[words(alinea)] = bidi.get(f"{W}val", "1") if bidi is not None else None
    assert kanten["Uw zoon helpt u drie dagen per week."] == "0" and kanten["Mevrouw F. Yılmaz"] == "0"
    assert kanten["مع أطيب التحيات،"] == "1" and None not in kanten.values()
    assert pak.romp.find(f".//{W}tblPr/{W}bidiVisual") is not None
    for tekst, _taal, rtl in pak.runs():
        assert (
            rtl == any("\u0600" <= teken <= "\u06ff" for teken in tekst) or not re.search(r"\w", tekst) or "1,250" in tekst
        ), tekst
    assert "\u200e010\u202f000\u202f00\u202f01\u200e" in words(pak.romp)


def test_dutch_letters_have_no_direction_marks(made):
    xml = made().delen["word/document.xml"].decode()
    assert "w:bidi" not in xml and "w:rtl" not in xml and "\u200e" not in xml


@pytest.mark.parametrize("taal, wie", [("nl", "Gemeente Voorbeeldstad"), ("en", "Municipality of Voorbeeldstad")])
def test_pictures_have_alternatives_and_links_lead_somewhere(taal, wie, made):
    pak = made(taal)
    beelden = [beeld for naam in ("word/document.xml", "word/header1.xml") for beeld in pak.xml(naam).iter(f"{WP}docPr")]
    assert [beeld.get("descr").removesuffix("www.voorbeeldstad.example/bezwaar") for beeld in beelden] == [
        {"nl": "QR-code. Die opent de pagina: ", "en": "QR code. It opens the page: "}[taal],
        wie,
    ]
    assert pak.links() == ["https://www.voorbeeldstad.example/bezwaar"]
    assert pak.delen["word/media/rIdBeeld1.png"].startswith(b"\x89PNG")


def test_one_code_for_one_address(made, brief):
    blok = brief().blokken[-1]
    pak = made(blokken=(blok, Alinea((Tekst("En nog eens:"),)), blok))
    assert [naam for naam in pak.delen if naam.startswith("word/media/rId")] == ["word/media/rIdBeeld1.png"]
    assert len(pak.links()) == 2


@pytest.mark.parametrize("taal", TALEN)
def test_the_address_stands_in_the_window(taal, made):
    """In a frame at the place of huisstijl.toml, measured from the edge of the paper, whatever the letterhead does."""
    regels = [alinea for alinea in made(taal).romp.iter(f"{W}p") if alinea.find(f"{W}pPr/{W}framePr") is not None]
    assert [words(alinea) for alinea in regels][-3:] == [
        "Mevrouw F. Yılmaz",
        "Prinses Irenelaan 12 B",
        "1234 AB  VOORBEELDSTAD",
    ]
    for alinea in regels:
        plek = alinea.find(f"{W}pPr/{W}framePr").attrib
        maten = [round(int(plek[f"{W}{maat}"]) * 25.4 / 1440) for maat in "xywh"]
        assert maten == [37, 50, 81, 40] and plek[f"{W}vAnchor"] == plek[f"{W}hAnchor"] == "page"


def test_an_address_that_does_not_fit_stops_the_letter(brief, bibliotheek):
    with pytest.raises(Vormfout, match="venster"):
        VORMEN["docx"].render(brief(adres=("Woord " * 9, *["Straat 1"] * 8)), None, bibliotheek)


@pytest.mark.parametrize("taal", TALEN)
def test_a_concept_says_so_first_and_on_every_page(taal, made):
    pak = made(taal)
    assert "CONCEPT" in pak.paragraphs()[0][1]
    assert "CONCEPT" in words(pak.xml("word/header2.xml")) and b"documentProtection" not in pak.delen["word/settings.xml"]
    eigen = Document(io.BytesIO(pak.inhoud)).core_properties
    assert eigen.title.startswith("CONCEPT") and "docProps/custom.xml" not in pak.delen


@pytest.mark.parametrize("taal", TALEN)
def test_a_released_letter_is_locked_and_says_what_it_rests_on(taal, made, written):
    pak = made(taal, concept=False)
    assert not [naam for naam, deel in pak.delen.items() if b"CONCEPT" in deel]
    slot = pak.xml("word/settings.xml").find(f"{W}documentProtection").attrib
    assert (slot[f"{W}edit"], slot[f"{W}enforcement"]) == ("readOnly", "1")
    gelezen = read(written(pak.inhoud, "brief.docx"))
    assert gelezen.akkoorden == (12, 14) and gelezen.heel


def test_title_and_language_and_nothing_of_people(made):
    for pak in (made("en", concept=False), made("en")):
        eigen = Document(io.BytesIO(pak.inhoud)).core_properties
        assert eigen.title.endswith("You will get a pgb of …") and eigen.language == "en-GB"
        assert not any((eigen.author, eigen.last_modified_by, eigen.comments, eigen.subject, eigen.keywords, eigen.created))
        namen = [deel for naam, deel in pak.delen.items() if naam.startswith("docProps") or naam.endswith(".rels")]
        assert not [deel for deel in namen if b"lmaz" in deel or b"PGB-2026" in deel or b"/work" in deel]
        assert pak.dagen == {(1980, 1, 1, 0, 0, 0)}


def test_the_same_letter_gives_the_same_bytes(made):
    assert made("ar", concept=False).inhoud == made("ar", concept=False).inhoud


VOLGORDE = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs bidi spacing ind contextualSpacing jc textAlignment outlineLvl rPr",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs u rtl cs lang",
    "pBdr": "top left bottom right",
    "tblPr": "tblStyle bidiVisual tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tcPr": "tcW gridSpan tcBorders shd vAlign",
    "style": "name basedOn next uiPriority qFormat pPr rPr tblPr trPr tcPr tblStylePr",
    "sectPr": "headerReference footerReference pgSz pgMar titlePg bidi",
    "lvl": "start numFmt pStyle lvlText lvlJc pPr rPr",
    "numbering": "abstractNum num",
    "settings": "documentProtection defaultTabStop compat themeFontLang",
    "tbl": "tblPr tblGrid tr",
    "inline": "extent docPr graphic",
}
"""What we use of the sequences of ECMA-376 part 1 (§17, §20.4): Word calls a file with another order damaged."""


@pytest.mark.parametrize("taal", TALEN)
def test_elements_stand_in_the_order_of_the_standard(taal, made):
    pak = made(taal, concept=False, blokken=(*made.brief(taal).blokken, Lijst(True, ((Tekst("Een."),),))))
    gezien = set()
    for naam in pak.delen:
        for knoop in pak.xml(naam).iter() if naam.startswith("word/") and naam.endswith(".xml") else ():
            soort = etree.QName(knoop).localname
            if soort in VOLGORDE:
                kinderen = [etree.QName(kind).localname for kind in knoop]
                assert kinderen == sorted(kinderen, key=VOLGORDE[soort].split().index), (naam, soort, kinderen)
                gezien.add(soort)
    assert gezien == set(VOLGORDE)


def test_page_numbers_are_fields(made):
    for naam in ("word/footer1.xml", "word/footer2.xml"):
        voet = made("en").xml(naam)
        assert [veld.get(f"{W}instr").strip() for veld in voet.iter(f"{W}fldSimple")] == ["PAGE", "NUMPAGES"]
        assert words(voet) == "Example: this municipality does not exist.Page 1 of 1"
    assert words(made("nl", voorbeeld=False).xml("word/footer1.xml")) == "Pagina 1 van 1"


def edited(pak: Pak, oud: str, nieuw: str, deel: str = "word/document.xml") -> bytes:
    """The file with a passage changed, as an editor would save it."""
    assert oud in pak.delen[deel].decode()
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as nieuw_pak:
        for naam, inhoud in pak.delen.items():
            nieuw_pak.writestr(naam, inhoud.decode().replace(oud, nieuw) if naam == deel else inhoud)
    return uit.getvalue()


VERANDERD = [
    ("an amount", "300,00", "900,00", "word/document.xml", False),
    ("a word", "drie dagen", "vier dagen", "word/document.xml", False),
    ("where a link leads", "voorbeeldstad.example/bezwaar", "elders.example/bezwaar", "word/_rels/document.xml.rels", False),
    ("only saved anew", "<w:body>", "<w:body><!-- x -->", "word/document.xml", True),
    ("a run split", "drie dagen per", 'drie </w:t></w:r><w:r><w:t xml:space="preserve">dagen per', "word/document.xml", True),
    ("a style", "<w:keepNext/>", "", "word/document.xml", True),
]


@pytest.mark.parametrize("wat, oud, nieuw, deel, heel", VERANDERD, ids=[geval[0] for geval in VERANDERD])
def test_a_changed_text_is_noticed(wat, oud, nieuw, deel, heel, made, written):
    gelezen = read(written(edited(made(concept=False), oud, nieuw, deel), "brief.docx"))
    assert gelezen.akkoorden == (12, 14) and gelezen.heel is heel


def test_a_file_saved_by_python_docx_is_whole(made, written):
    """An independent writer of Word files: other bytes, the same text."""
    uit = io.BytesIO()
    Document(io.BytesIO(made(concept=False).inhoud)).save(uit)
    assert read(written(uit.getvalue(), "brief.docx")).heel


@pytest.mark.parametrize("inhoud", [b"PK\x03\x04 half", b"PK\x05\x06" + b"\0" * 17])
def test_a_broken_file_gets_a_sentence(inhoud, written):
    with pytest.raises(Vormfout, match="niet heel"):
        read(written(inhoud, "half.docx"))


def zipped(**delen: bytes) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as pak:
        for naam, inhoud in delen.items():
            pak.writestr(naam.replace("__", "/").replace("_xml", ".xml"), inhoud)
    return uit.getvalue()


def test_other_zips_say_nothing_and_bombs_are_refused(written):
    assert read(written(zipped(x=b"y"), "x.zip")) is None
    for bom in (b" " * 31_000_000, b'<!DOCTYPE p [<!ENTITY a "aaaa">]><p>&a;', b"<p"):
        with pytest.raises(Vormfout, match="niet heel"):
            read(written(zipped(docProps__custom_xml=bom), "bom.docx"))


def with_value(gemaakt, tekst: str, **soort):
    waarde = Waarde("naam", soort.get("type", "naam"), tekst, (tekst,), nederlands=True)
    return replace(gemaakt, blokken=(Alinea((Tekst("Begin "), waarde, Tekst(" eind."))),))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=60))
@example("{{ brief.titel }}")
@example("{_{ x }_} {% if 1 %} {# weg #}")
@example("<w:p><w:r/></w:p> & &amp; ]]> \" '")
@example("a  b   c")
@example("ʿAli − ẞ")
def test_nothing_in_a_name_becomes_xml_or_jinja(brief, bibliotheek, tekst):
    try:
        pak = Pak(VORMEN["docx"].render(with_value(brief(), tekst), None, bibliotheek))
    except Vormfout as fout:
        assert "U+" in str(fout)
    else:
        assert f"Begin {tekst} eind." in [gelezen for _stijl, gelezen in pak.paragraphs()]
        gewoon = Pak(VORMEN["docx"].render(with_value(brief(), "Jan"), None, bibliotheek))
        assert [kind.tag for kind in pak.romp.iter()] == [kind.tag for kind in gewoon.romp.iter()]


ZELDZAAM = [
    "Ștefan ẞmit",
    "ıIiİ",
    "Zo-En-Zo " * 44 + "Vries",
    "29 februari 2028",
    "€\u00a00,00",
    "€\u00a0-12,50",
    "€\u00a01.234.567,89",
]


@pytest.mark.parametrize("taal", TALEN)
@pytest.mark.parametrize("tekst", ZELDZAAM)
def test_rare_values(taal, tekst, brief, bibliotheek):
    pak = Pak(VORMEN["docx"].render(with_value(brief(taal), tekst), None, bibliotheek))
    assert tekst in words(pak.romp)


def test_emoji_are_refused_with_a_sentence(brief, bibliotheek):
    with pytest.raises(Vormfout, match=r"U\+1F600"):
        VORMEN["docx"].render(with_value(brief(), "Jan 😀"), None, bibliotheek)


def test_our_own_reader_of_letters_reads_it(made, brief):
    """What `brief toets` reads: the letter, without its letterhead."""
    tekst = lezer.read(made(concept=False).inhoud, "brief.docx").tekst
    assert "Zo hebben wij gerekend" in tekst and "Uw zoon helpt u drie dagen per week." in tekst
