"""Large print is large everywhere, measured in the PDF: 18 pt or more, page numbers larger, nothing broken, contrast 7:1."""

import io
import re
import subprocess

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from generator.vormen import VORMEN

MAAT = 18
PAGINANUMMER = 20


def sizes(inhoud: bytes) -> set[float]:
    """Every font size in points that text is set in, scale included."""
    gevonden = set()
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        for bladzijde in pdf.pages:
            schaal, stapel, letter = 1.0, [], 0.0
            for operanden, operator in pikepdf.parse_content_stream(bladzijde):
                match str(operator):
                    case "q":
                        stapel.append(schaal)
                    case "Q":
                        schaal = stapel.pop()
                    case "cm":
                        a, b, c, d = map(float, operanden[:4])
                        schaal *= abs(a * d - b * c) ** 0.5
                    case "Tf":
                        letter = float(operanden[1])
                    case "Tm":
                        a, b, c, d = map(float, operanden[:4])
                        matrix = abs(a * d - b * c) ** 0.5
                    case "Tj" | "TJ":
                        gevonden.add(round(letter * matrix * schaal, 1))
    return gevonden


@pytest.mark.parametrize("taal", ["nl", "en", "ar"])
def test_every_letter_is_large(taal, brief, vrijgave, bibliotheek):
    gemaakt = brief(taal, rijen=20)
    maten = sizes(VORMEN["grootletter"].render(gemaakt, vrijgave(gemaakt), bibliotheek))
    assert min(maten) >= MAAT and max(maten) > PAGINANUMMER


TEKST, ARIAL = 11.5, 0.5135
"""The text's size in points; x-height of Arial as a share of its size: clear print asks for 12 points of such a letter."""


def test_the_ordinary_letter_is_as_large_as_12_pt_but_for_the_address(brief, vrijgave, bibliotheek):
    maten = sizes(VORMEN["pdf"].render(brief(), vrijgave(brief()), bibliotheek))
    assert {maat for maat in maten if maat < 12} == {8, 11, TEKST}
    lettertype = TTFont(bibliotheek.huisstijl_map("standaard") / "lettertypen/NotoSans-Regular.ttf")
    assert TEKST * lettertype["OS/2"].sxHeight / lettertype["head"].unitsPerEm >= 12 * ARIAL


def test_phone_numbers_and_amounts_are_not_broken(brief, bibliotheek, written):
    pad = written(VORMEN["grootletter"].render(brief(rijen=20), None, bibliotheek), "g.pdf")
    tekst = subprocess.run(["pdftotext", "-layout", pad, "-"], capture_output=True, text=True, check=True).stdout
    for heel in ("010 000 00 01", "€ 1.250,00", "15 december 2026", "0800 0000"):
        assert heel in tekst.replace("\u00a0", " ")


def test_tables_become_lists(brief, bibliotheek):
    with pikepdf.open(io.BytesIO(VORMEN["grootletter"].render(brief(), None, bibliotheek))) as pdf:
        labels = {str(v.S) for v in pdf.objects if isinstance(v, pikepdf.Dictionary) and v.get("/Type") == "/StructElem"}
    assert "/Table" not in labels and "/LI" in labels


def luminance(kleur: str) -> float:
    """Relative luminance (WCAG 2.2, §relative luminance)."""
    kanalen = [int(kleur[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    lineair = [k / 12.92 if k <= 0.04045 else ((k + 0.055) / 1.055) ** 2.4 for k in kanalen]
    return sum(deel * kanaal for deel, kanaal in zip((0.2126, 0.7152, 0.0722), lineair, strict=True))


@pytest.mark.parametrize("blad, minimum", [("grootletter.css", 7), ("standaard.css", 4.5)])
def test_contrast(blad, minimum, bibliotheek):
    css = (bibliotheek.huisstijl_map("standaard") / blad).read_text("utf-8")
    regels = [regel for regel in re.findall(r"[^{}]+\{[^{}]*\}", css) if ".watermerk" not in regel]
    kleuren = [k for regel in regels for k in re.findall(r"(?<![-\w])color: #(\w+)", regel)]
    assert kleuren
    for kleur in kleuren:
        vol = kleur if len(kleur) == 6 else "".join(t * 2 for t in kleur)
        assert 1.05 / (luminance(vol) + 0.05) >= minimum, kleur
    assert not re.search(r"italic|oblique|uppercase|small-caps", css)
