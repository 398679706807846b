"""LibreOffice opens the Word files and makes PDFs of them: the same text, the address in the window, real headings and tables."""

import io
import re
import shutil
import subprocess
import unicodedata
import zipfile
from xml.etree import ElementTree

import pytest

from generator.vormen import VORMEN

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GEVALLEN = {"nl": ("nl", 3, False), "en": ("en", 3, False), "ar": ("ar", 3, False), "lang": ("nl", 60, True)}


@pytest.fixture(scope="module")
def gezet(tmp_path_factory, brief, vrijgave, bibliotheek):
    """name → (Brief, bytes of the DOCX, path of the PDF), all by one start of LibreOffice."""
    if not shutil.which("soffice"):
        pytest.skip("niet getest: libreoffice-writer-nogui ontbreekt")
    map, gemaakt = tmp_path_factory.mktemp("word"), {}
    for naam, (taal, rijen, concept) in GEVALLEN.items():
        eigen = brief(taal, rijen)
        inhoud = VORMEN["docx"].render(eigen, None if concept else vrijgave(eigen), bibliotheek)
        (map / f"{naam}.docx").write_bytes(inhoud)
        gemaakt[naam] = (eigen, inhoud, map / f"{naam}.pdf")
    opdracht = [
        "soffice",
        f"-env:UserInstallation={(map / 'profiel').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        map,
    ]
    uit = subprocess.run([*opdracht, *map.glob("*.docx")], capture_output=True, text=True, timeout=180)
    assert uit.returncode == 0 and uit.stdout.count(" -> ") == len(GEVALLEN), uit.stdout + uit.stderr
    return gemaakt


def pdf_text(pad, *hoe: str) -> str:
    return subprocess.run(["pdftotext", *hoe, pad, "-"], capture_output=True, text=True, check=True).stdout


def bare(tekst: str) -> str:
    return "".join(teken for teken in tekst if not teken.isspace() and unicodedata.category(teken) != "Cf")


def paragraphs(inhoud: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
        romp = ElementTree.fromstring(pak.read("word/document.xml"))
    return ["".join(deel.text or "" for deel in alinea.iter(f"{W}t")) for alinea in romp.iter(f"{W}p")]


@pytest.mark.parametrize("naam", GEVALLEN)
def test_the_same_text(naam, gezet):
    brief, inhoud, pdf = gezet[naam]
    tekst = bare(pdf_text(pdf, "-raw"))
    for alinea in paragraphs(inhoud):
        delen = [alinea] if brief.richting == "ltr" else re.findall(r"[A-Za-z0-9]+(?:[.,:][A-Za-z0-9]+)*", alinea)
        assert not [deel for deel in delen if bare(deel) not in tekst], alinea


def test_the_letter_of_sixty_amounts(gezet):
    tekst = pdf_text(gezet["lang"][2], "-layout")
    bladen = tekst.split("\f")[:-1]
    assert len(bladen) >= 3 and all("CONCEPT" in blad for blad in bladen)
    for nummer, blad in enumerate(bladen, 1):
        assert f"Pagina {nummer} van {len(bladen)}" in blad
    met_bedragen = [blad for blad in bladen if "00,00" in re.sub("1.250,00", "", blad)]
    assert len(met_bedragen) >= 2 and all("Waarvoor" in blad for blad in met_bedragen), "the header row comes back"


@pytest.mark.parametrize("naam", ["nl", "ar"])
def test_the_address_is_in_the_window(naam, gezet):
    gevonden = re.findall(
        r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(\w+)', pdf_text(gezet[naam][2], "-bbox")
    )
    plek = {woord: [float(maat) * 25.4 / 72 for maat in maten] for *maten, woord in reversed(gevonden)}
    links, boven, _rechts, _onder = plek["Mevrouw"]
    assert 36 <= links <= 40 and 50 < boven < 65
    assert plek["VOORBEELDSTAD"][3] < 90
    eerste = plek["PGB"] if naam == "ar" else plek["Datum"]
    assert eerste[1] > 90, "the head lines stand below the window"


def test_numbered_lists_count_and_start_again(gezet, brief, bibliotheek, tmp_path):
    from generator.brief import Alinea, Lijst, Tekst

    if not shutil.which("soffice"):
        pytest.skip("niet getest: libreoffice-writer-nogui ontbreekt")
    lijst = Lijst(True, ((Tekst("Bel ons."),), (Tekst("Wacht even."),)))
    pad = tmp_path / "lijst.docx"
    pad.write_bytes(VORMEN["docx"].render(brief(blokken=(lijst, Alinea((Tekst("Daarna:"),)), lijst)), None, bibliotheek))
    opdracht = [
        "soffice",
        f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}",
        "--headless",
        "--convert-to",
        "txt:Text",
        "--outdir",
    ]
    subprocess.run([*opdracht, tmp_path, pad], check=True, capture_output=True, timeout=120)
    regels = (tmp_path / "lijst.txt").read_text("utf-8-sig").splitlines()
    assert [regel.strip().replace("\t", " ") for regel in regels if "Bel ons" in regel or "Wacht" in regel] == [
        "1. Bel ons.",
        "2. Wacht even.",
    ] * 2


def test_a_house_style_saved_by_another_program(brief, tmp_path):
    """LibreOffice writes the whole file anew, in its own way: it is still found in order, and still makes the letter."""
    from generator.bibliotheek import MEEGELEVERD, Bibliotheek
    from generator.vormen.word.controle import problems

    if not shutil.which("soffice"):
        pytest.skip("niet getest: libreoffice-writer-nogui ontbreekt")
    eigen = tmp_path / "sjablonen/huisstijl/eigen"
    shutil.copytree(MEEGELEVERD / "sjablonen/huisstijl/standaard", eigen)
    opdracht = [
        "soffice",
        f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}",
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
    ]
    subprocess.run([*opdracht, tmp_path, eigen / "brief.docx"], check=True, capture_output=True, timeout=120)
    assert (tmp_path / "brief.docx").read_bytes() != (eigen / "brief.docx").read_bytes()
    shutil.move(tmp_path / "brief.docx", eigen / "brief.docx")
    assert problems((eigen / "brief.docx").read_bytes()) == []
    onze, hunne = (
        paragraphs(VORMEN["docx"].render(brief(huisstijl=naam), None, Bibliotheek((tmp_path, MEEGELEVERD))))
        for naam in ("standaard", "eigen")
    )
    assert onze == hunne


@pytest.mark.traag
def test_an_arabic_line_never_ends_inside_a_phone_number(brief, bibliotheek, tmp_path):
    """Wherever the number comes to stand on its line."""
    from generator.brief import Alinea, Tekst, Waarde

    nummer = Waarde("t", "telefoon", "010 000 00 01", ("010 000 00 01",))
    namen = ("Steunpunt " + "Voorbeeldstad"[: n % 14] + " de" * (n // 14) for n in range(14, 154))
    wie = (Waarde("n", "naam", naam, (naam,), nederlands=True) for naam in namen)
    alineas = tuple(Alinea((Tekst("(شخص يدعمكم) من "), naam, Tekst(" على الرقم "), nummer, Tekst("."))) for naam in wie)
    pad = tmp_path / "ar.docx"
    pad.write_bytes(VORMEN["docx"].render(brief("ar", blokken=alineas), None, bibliotheek))
    opdracht = [
        "soffice",
        f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
    ]
    subprocess.run([*opdracht, tmp_path, pad], check=True, capture_output=True, timeout=120)
    assert re.sub(r"[\u202f\u00a0]", " ", pdf_text(tmp_path / "ar.pdf", "-layout")).count("010 000 00 01") == len(alineas)
