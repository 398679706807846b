"""A Word letter: what each paragraph is, as Word itself says or as it looks; what Word does not show is not read."""

from io import BytesIO

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt

from leesbaarheid import check
from leesbaarheid.lezen import load

W = nsdecls("w")
BEREIK = {
    "invoeging": f'<w:ins {W} w:id="1" w:author="x"><w:r><w:t xml:space="preserve"> Erbij.</w:t></w:r></w:ins>',
    "verwijdering": f'<w:del {W} w:id="2" w:author="x"><w:r><w:delText> Weg.</w:delText></w:r></w:del>',
    "verplaatst": f'<w:moveFrom {W} w:id="3" w:author="x"><w:r><w:t> Weg.</w:t></w:r></w:moveFrom>',
    "verborgen": f"<w:r {W}><w:rPr><w:vanish/></w:rPr><w:t> Weg toch.</w:t></w:r>",
    "niet verborgen": f'<w:r {W}><w:rPr><w:vanish w:val="0"/></w:rPr><w:t xml:space="preserve"> Erbij.</w:t></w:r>',
    "link": f'<w:hyperlink {W}><w:r><w:t xml:space="preserve"> Erbij.</w:t></w:r></w:hyperlink>',
    "veld": f'<w:r {W}><w:instrText>PAGE</w:instrText></w:r>',
    "tekens": f"<w:r {W}><w:tab/><w:t>be</w:t><w:softHyphen/><w:t>schik</w:t><w:noBreakHyphen/><w:t>king</w:t><w:br/><w:t>af</w:t></w:r>",
}  # fmt: skip
VAK = (
    '<w:r {W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml">'
    "<mc:AlternateContent><mc:Choice Requires='v'><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Dit staat in een vak."
    "</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
    "<w:txbxContent><w:p><w:r><w:t>Dit staat er dubbel.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
).replace("{W}", W)  # fmt: skip


def read(vul):
    document, bytes_ = Document(), BytesIO()
    vul(document)
    document.save(bytes_)
    bron = load(bytes_.getvalue(), "brief.docx")
    for passage in bron.passages:
        assert bron.tekst[passage.begin : passage.begin + len(passage.tekst)] == passage.tekst
    return bron


def kinds(bron):
    return [f"{passage.soort}:{passage.tekst}" for passage in bron.passages]


def letter(document):
    document.sections[0].header.paragraphs[0].text = "Gemeente Voorbeeldstad"
    document.sections[0].footer.paragraphs[0].text = "Stadhuisplein 1, telefoon 010 000 00 02"
    for tekst in ("Fatma Yılmaz", "Dorpsstraat 1", "1234 AB Voorbeeldstad", "", "Ons kenmerk: A-1", "Onderwerp: uw hulp", ""):
        document.add_paragraph(tekst)
    document.add_paragraph("Beste Fatma,")
    document.add_heading("Wat u krijgt", 1)
    document.add_paragraph("U krijgt hulp. 😀")
    document.add_paragraph("Neem mee:")
    document.add_paragraph("uw pas", style="List Bullet")
    document.add_paragraph("- een brief")
    tabel = document.add_table(2, 2)
    for cel, tekst in zip(
        tabel._cells, ("huur", "€ 300", "U betaalt dit bedrag elke maand zelf aan de verhuurder", "zelf"), strict=True
    ):
        cel.text = tekst
    document.add_paragraph("“Dat zei de wethouder.”")
    document.add_paragraph("Met vriendelijke groet,")
    document.add_paragraph("Jan Bakker")


def test_a_whole_letter():
    assert kinds(read(letter)) == [
        "adres:Gemeente Voorbeeldstad", "adres:Fatma Yılmaz", "adres:Dorpsstraat 1", "adres:1234 AB Voorbeeldstad",
        "adres:Ons kenmerk: A-1", "kop:Onderwerp: uw hulp", "aanhef:Beste Fatma,", "kop:Wat u krijgt", "alinea:U krijgt hulp. 😀",
        "alinea:Neem mee:", "item:uw pas", "item:een brief", "tabel:huur", "tabel:€ 300",
        "alinea:U betaalt dit bedrag elke maand zelf aan de verhuurder", "tabel:zelf", "citaat:“Dat zei de wethouder.”",
        "groet:Met vriendelijke groet,", "groet:Jan Bakker", "adres:Stadhuisplein 1, telefoon 010 000 00 02",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("naam", "tekst"),
    [("invoeging", " Erbij."), ("verwijdering", ""), ("verplaatst", ""), ("verborgen", ""), ("niet verborgen", " Erbij."),
     ("link", " Erbij."), ("veld", ""), ("tekens", "\tbe\u00adschik\u2011king\naf")],
)  # fmt: skip
def test_what_word_shows_is_read(naam, tekst):
    bron = read(lambda document: document.add_paragraph("U krijgt geld.")._p.append(parse_xml(BEREIK[naam])))
    assert bron.tekst == f"U krijgt geld.{tekst}"
    assert bool(bron.bijzonder) == (naam == "verborgen")


def test_a_text_box_is_text_and_read_once():
    bron = read(lambda document: document.add_paragraph("U krijgt geld.")._p.append(parse_xml(VAK)))
    assert kinds(bron) == ["alinea:U krijgt geld.", "alinea:Dit staat in een vak."]


def test_a_style_may_hide_and_may_be_based_on_a_heading():
    def fill(document):
        eigen = document.styles.add_style("Kop brief", 1)
        eigen.base_style = document.styles["Heading 2"]
        weg = document.styles.add_style("Geheim", 1)
        weg.font.hidden, weg.font.size = True, Pt(9)
        document.add_paragraph("Uw hulp", style="Kop brief")
        document.add_paragraph("Ga weg.", style="Geheim")
        document.add_paragraph("Wij delen u mee dat u het geld terug moet betalen.", style="Kop brief")

    bron = read(fill)
    assert kinds(bron) == ["kop:Uw hulp", "alinea:Wij delen u mee dat u het geld terug moet betalen."]
    assert [reden.tekst.split(".")[0] for reden in bron.bijzonder] == ["Er staan 2 verborgen woorden in dit bestand"]


def test_hidden_text_is_told_and_makes_no_text_easier():
    def fill(document):
        alinea = document.add_paragraph("De verstrekte tegemoetkoming wordt ingevolge de verordening teruggevorderd. " * 6)
        alinea.add_run("Ik ga. Jij gaat. " * 60).font.hidden = True

    toets = check(read(fill), heel=True)
    assert (str(toets.oordeel), toets.maten["zinnen"]) == ("voldoet_niet", 6)
    assert "240 verborgen woorden" in toets.redenen[-1]


def test_footnotes_are_text():
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    def fill(document):
        document.add_paragraph("U krijgt geld.")
        xml = f"<w:footnotes {W}><w:footnote><w:p><w:r><w:t>Dit is een voetnoot.</w:t></w:r></w:p></w:footnote></w:footnotes>"
        soort = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
        deel = Part(PackURI("/word/footnotes.xml"), soort, xml.encode(), document.part.package)
        document.part.relate_to(deel, RELATIONSHIP_TYPE.FOOTNOTES)

    assert kinds(read(fill)) == ["alinea:U krijgt geld.", "alinea:Dit is een voetnoot."]


def test_places_are_offsets_in_the_text():
    bron = read(
        lambda document: [document.add_paragraph("Dag. 😀"), document.add_paragraph("U dient thans te\u00adrug te komen.")]
    )
    toets = check(bron, heel=True)
    assert "thans" in [bevinding.tekst for bevinding in toets.bevindingen]
    for stuk in (*toets.zinnen, *toets.bevindingen):
        assert bron.tekst[stuk.begin : stuk.eind] == stuk.tekst
