"""`brief huisstijl`: communication sees what is wrong with its Word file before a letter is made."""

import shutil

from docx import Document

from generator.bibliotheek import MEEGELEVERD

GOED = MEEGELEVERD / "sjablonen/huisstijl/standaard/brief.docx"


def test_ours_is_in_order(bureau):
    assert "standaard/brief.docx: in orde." in bureau.ok("huisstijl")


def test_every_mistake_with_its_paragraph(bureau, tmp_path):
    document = Document(GOED)
    document.add_paragraph("Geachte {{ naamm }},")
    document.styles["Kader"].name = "Anders"
    document.save(tmp_path / "nieuw.docx")
    code, uit, _fout = bureau.brief("huisstijl", tmp_path / "nieuw.docx")
    assert code == 1 and "‘Geachte {{ naamm }},’" in uit and "de stijl ‘Kader’" in uit


def test_a_file_that_is_not_there(bureau, tmp_path):
    code, _uit, fout = bureau.brief("huisstijl", tmp_path / "weg.docx")
    assert code == 1 and "bestaat niet" in fout
    shutil.copy(GOED, tmp_path / "wel.docx")
    assert "in orde" in bureau.ok("huisstijl", tmp_path / "wel.docx")
