"""A brief.docx that communication edited: every mistake is found when it is put in place, with the paragraph it stands in."""

import io
import re
import shutil
import subprocess
import sys
import zipfile

import pytest
from docx import Document
from docxtpl import DocxTemplate
from lxml import etree

from generator.bibliotheek import MEEGELEVERD, Bibliotheek
from generator.vormen import VORMEN, Vormfout
from generator.vormen.vorm import concept_line
from generator.vormen.word import sjabloon as sjablonen
from generator.vormen.word import vullen
from generator.vormen.word.controle import problems
from generator.vormen.word.runs import script

MAP = MEEGELEVERD / "sjablonen/huisstijl/standaard"
GOED = (MAP / "brief.docx").read_bytes()
ROMP, STIJLEN, KOP, VOET = "word/document.xml", "word/styles.xml", "word/header2.xml", "word/footer1.xml"


def changed(deel: str, oud: str, nieuw: str, erbij: dict[str, bytes] | None = None) -> bytes:
    """Our brief.docx with every `oud` in one of its parts replaced, and members added."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOED)) as oud_pak, zipfile.ZipFile(uit, "w") as pak:
        for naam in oud_pak.namelist():
            inhoud = oud_pak.read(naam)
            if naam == deel:
                assert oud in inhoud.decode(), oud
                inhoud = inhoud.decode().replace(oud, nieuw).encode()
            pak.writestr(naam, inhoud)
        for naam, inhoud in (erbij or {}).items():
            pak.writestr(naam, inhoud)
    return uit.getvalue()


def paragraph(tekst: str, stijl: str = "Standaard") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{stijl}"/></w:pPr><w:r><w:t xml:space="preserve">{tekst}</w:t></w:r></w:p>'


def with_paragraph(tekst: str, stijl: str = "Standaard") -> bytes:
    """With a paragraph of its own before the sectPr, as somebody may type it in Word."""
    return changed(ROMP, "<w:sectPr>", paragraph(tekst, stijl) + "<w:sectPr>")


TYPES = "[Content_Types].xml"
FOUT = [
    ("no Word file", b"dit is tekst", "geen Word-bestand"),
    ("an old Word file", b"\xd0\xcf\x11\xe0 oud", "geen Word-bestand"),
    ("an empty file", b"", "geen Word-bestand"),
    ("half a file", GOED[: len(GOED) // 2], "geen Word-bestand"),
    ("a zip of something else", changed(TYPES, "wordprocessingml.document.main", "x.y"), "geen Word-bestand"),
    ("broken XML", changed(ROMP, "</w:body>", ""), "geen Word-bestand"),
    ("macros", changed(TYPES, "<Types", "<Types", {"word/vbaProject.bin": b"x"}), "macro’s"),
    ("a macro file by its type", changed(TYPES, "vnd.openxmlformats-officedocument.wordprocessingml.document.main", "vnd.ms-word.document.macroEnabled.main"), "macro’s"),
    ("a style gone", changed(STIJLEN, 'w:val="Kader"', 'w:val="Kaders"'), "ontbreekt de stijl ‘Kader’"),
    ("a heading gone", changed(STIJLEN, 'w:val="heading 2"', 'w:val="kop van ons"'), "ontbreekt de stijl ‘Kop 2’"),
    ("the table style gone", changed(STIJLEN, 'w:val="Posten"', 'w:val="Tabel"'), "ontbreekt de stijl ‘Posten’"),
    ("a style of a paragraph gone", with_paragraph("Hallo daar", "Weg"), "De alinea ‘Hallo daar’ heeft een stijl die niet bestaat: ‘Weg’"),
    ("lists without numbers", changed(STIJLEN, '<w:numPr><w:numId w:val="2"/></w:numPr>', ""), "stijlen voor lijsten"),
    ("an unknown name", with_paragraph("Geachte {{ naamm }},"), "De alinea ‘Geachte {{ naamm }},’ in brief.docx noemt ‘naamm’"),
    ("an unknown name in the footer", changed(VOET, "{{ voorbeeldgemeente }}", "{{ voorbeeldgemeente }} {{ brief.adres }}"), "noemt ‘brief’"),
    ("a brace forgotten", with_paragraph("Van {{ gemeente }"), "De alinea ‘Van {{ gemeente }’ in brief.docx klopt niet"),
    ("an unknown order", with_paragraph("{% herhaal %}"), "De alinea ‘{% herhaal %}’ in brief.docx klopt niet"),
    ("the letter itself gone", changed(ROMP, "{{p inhoud}}", "Hier kwam de brief"), "{{p inhoud }} één keer"),
    ("the letter twice", with_paragraph("{{p inhoud }}"), "{{p inhoud }} één keer"),
    ("the closing gone", changed(ROMP, "{{p slot}}", "Groetjes"), "{{p slot }} één keer"),
    ("the letter inside a line", changed(ROMP, "{{p inhoud}}", "Lees dit: {{p inhoud}}"), "‘Lees dit: {{p inhoud}}’. Schrijf daar {{p inhoud }} in een eigen alinea"),
    ("the letter as a word", changed(ROMP, "{{p inhoud}}", "{{ inhoud }}"), "Schrijf daar {{p inhoud }} in een eigen alinea"),
    ("the letter in the footer", changed(VOET, "{{ voorbeeldgemeente }}", "{{p inhoud }}"), "Schrijf daar {{p inhoud }} in een eigen alinea van de brief"),
    ("a word as a paragraph", with_paragraph("{{p gemeente }}"), "Schrijf daar {{ gemeente }}"),
    ("the mark not first", changed(ROMP, "<w:body>", "<w:body>" + paragraph("Welkom")), "De eerste alinea van brief.docx is ‘Welkom’"),
    ("the mark behind a condition", changed(ROMP, "<w:body>", "<w:body>" + paragraph("{%p if gemeente == 'x' %}")), "klopt niet"),
    ("the mark never shown", changed(ROMP, "{{p concept}}", "{% if false %}{{p concept}}{% endif %}"), "{{p concept }}"),
    ("no mark on the next pages", changed(KOP, "{{ merk }}", ""), "{{ merk }} in de koptekst"),
    ("the mark hidden on the next pages", changed(KOP, "{{ merk }}", "{% if merk == 1 %}{{ merk }}{% endif %}"), "{{ merk }} in de koptekst"),
    ("no page numbers", changed(VOET, "{{r pagina }}", ""), "{{r pagina }} in de voettekst"),
    ("no warning of an example", changed(VOET, "{{ voorbeeldgemeente }}", ""), "{{ voorbeeldgemeente }} in de voettekst"),
    ("a picture without words", changed("word/header1.xml", 'descr="{{ gemeente }}"', ""), "geen alternatieve tekst (alinea ‘{{ gemeente }}’)"),
    ("a picture on the network", changed("word/_rels/header1.xml.rels", 'Target="media/logo.png"', 'Target="https://x.example/l.png" TargetMode="External"'), "niet in het bestand zelf"),
    ("a tracked change", changed(ROMP, "<w:sectPr>", '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>Nieuw</w:t></w:r></w:ins></w:p><w:sectPr>'), "wijzigingen of opmerkingen (alinea ‘Nieuw’)"),
]  # fmt: skip


@pytest.mark.parametrize("wat, inhoud, zin", FOUT, ids=[geval[0] for geval in FOUT])
def test_a_mistake_is_named(wat, inhoud, zin):
    fouten = problems(inhoud)
    assert any(zin in fout for fout in fouten), fouten
    assert all(fout.endswith(".") and "Traceback" not in fout for fout in fouten)


def test_ours_is_sound_and_holds_no_maker():
    assert problems(GOED) == []
    with zipfile.ZipFile(io.BytesIO(GOED)) as pak:
        alles = b"".join(map(pak.read, pak.namelist()))
    assert b"docProps" not in alles and b"/home" not in alles and b"/work" not in alles and b"creator" not in alles


def test_every_mistake_is_told_at_once():
    fouten = problems(with_paragraph("{{ een }} en {{ twee }}"))
    assert len(fouten) == 2 and "‘een’" in fouten[0] and "‘twee’" in fouten[1]


GOEDE = [
    (
        "a name split over runs by Word",
        changed(ROMP, "{{p slot}}", '{{p sl</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>ot}}'),
    ),
    ("a line of their own", with_paragraph("Bezoek ons. Groet van {{ gemeente }} over ‘{{ titel }}’")),
    ("a condition", with_paragraph("{% if voorbeeldgemeente %}Let op: {{ voorbeeldgemeente }}{% endif %}")),
    (
        "a condition over paragraphs",
        changed(ROMP, "<w:sectPr>", "".join(map(paragraph, ("{%p if merk %}", "Nog niet af.", "{%p endif %}"))) + "<w:sectPr>"),
    ),
    ("styles named as LibreOffice does", changed(STIJLEN, 'w:val="heading 1"', 'w:val="Heading 1"')),
]


@pytest.mark.parametrize("wat, inhoud", GOEDE, ids=[geval[0] for geval in GOEDE])
def test_what_is_fine_is_fine(wat, inhoud, eigen, brief):
    assert problems(inhoud) == []
    (eigen[0] / "brief.docx").write_bytes(inhoud)
    gemaakt = VORMEN["docx"].render(brief("en", huisstijl="eigen"), None, eigen[1])
    alineas = [alinea.text for alinea in Document(io.BytesIO(gemaakt)).paragraphs]
    assert "Kind regards," in alineas and not [alinea for alinea in alineas if "{" in alinea]


@pytest.fixture
def eigen(tmp_path):
    """A library whose house style ‘eigen’ is a copy that a test may spoil."""
    shutil.copytree(MAP, tmp_path / "sjablonen/huisstijl/eigen")
    return tmp_path / "sjablonen/huisstijl/eigen", Bibliotheek((tmp_path, MEEGELEVERD))


@pytest.mark.parametrize("inhoud", [None, b"x", with_paragraph("{{ naamm }}")], ids=["geen", "kapot", "onbekend"])
def test_the_form_stops_and_others_do_not(inhoud, eigen, brief):
    map, bibliotheek = eigen
    (map / "brief.docx").unlink()
    if inhoud:
        (map / "brief.docx").write_bytes(inhoud)
    with pytest.raises(Vormfout, match="brief.docx.*‘eigen’|‘eigen’.*brief.docx"):
        VORMEN["docx"].render(brief(huisstijl="eigen"), None, bibliotheek)
    assert VORMEN["platte_tekst"].render(brief(huisstijl="eigen"), None, bibliotheek)


def test_who_made_the_house_style_stays_out_of_letters(eigen, brief):
    """Word writes the author, the company, the template's place on disk and revision numbers; none of it goes along."""
    map, bibliotheek = eigen
    document = Document(io.BytesIO(GOED))
    document.core_properties.author = document.core_properties.last_modified_by = "Jan Jansen"
    instellingen = document.settings.element
    sjabloon = etree.SubElement(instellingen, f"{{{instellingen.nsmap['w']}}}attachedTemplate")
    doel = document.part._settings_part.relate_to("file:///C:/Users/jjansen/brief.dotx", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", is_external=True)  # fmt: skip
    sjabloon.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", doel)
    document.save(map / "brief.docx")
    with zipfile.ZipFile(io.BytesIO(VORMEN["docx"].render(brief(huisstijl="eigen"), None, bibliotheek))) as pak:
        alles = b"".join(naam.encode() + pak.read(naam) for naam in pak.namelist())
    assert b"ansen" not in alles and b"attachedTemplate" not in alles


def test_the_house_style_is_read_once(brief, bibliotheek, monkeypatch):
    VORMEN["docx"].render(brief(), None, bibliotheek)
    monkeypatch.setattr(sjablonen.controle, "open_document", lambda _inhoud: pytest.fail("read again"))
    VORMEN["docx"].render(brief("en"), None, bibliotheek)


@pytest.mark.parametrize("taal", ["nl", "ar"])
def test_docxtpl_itself_makes_the_same_body(taal, brief, bibliotheek):
    """Ours is docxtpl's way with the work done once; its own `render` is the reference."""
    from generator.vormen.papier import prepare
    from generator.vormen.venster import fit
    from generator.vormen.word.blokken import Zetter
    from generator.vormen.word.runs import Koppelingen, Pen

    gemaakt = brief(taal)
    huisstijl, stapel = prepare(gemaakt, bibliotheek)
    vak, sjabloon = fit(gemaakt, huisstijl.ordinary(None), stapel), sjablonen.load(huisstijl)
    pen = Pen(script(bibliotheek, taal), dict(sjabloon.stijlen), Koppelingen())
    waarden = vullen.names(
        Zetter(gemaakt, pen, sjabloon.blad, sjabloon.eerste_lijst),
        (vak, huisstijl.ordinary(None).venster),
        concept_line(gemaakt),
    )
    document = DocxTemplate(io.BytesIO(GOED))
    document.render(waarden, sjablonen.environment())
    with zipfile.ZipFile(io.BytesIO(VORMEN["docx"].render(gemaakt, None, bibliotheek))) as pak:
        onze = etree.fromstring(pak.read("word/document.xml"))
    renumber = lambda boom: re.sub(rb'(<wp:docPr [^>]*id=)"\d+"', rb'\1"0"', etree.tostring(boom, method="c14n"))  # noqa: E731
    assert renumber(onze[0]) == renumber(document.docx.element.body)


def test_the_script_makes_the_file_that_lies_beside_it(tmp_path):
    subprocess.run([sys.executable, MAP / "maak-brief", tmp_path / "brief.docx"], check=True, capture_output=True)
    with zipfile.ZipFile(tmp_path / "brief.docx") as nieuw, zipfile.ZipFile(io.BytesIO(GOED)) as oud:
        delen = [{naam: pak.read(naam) for naam in pak.namelist() if not naam.endswith(".png")} for pak in (nieuw, oud)]
    assert delen[0] == delen[1]
