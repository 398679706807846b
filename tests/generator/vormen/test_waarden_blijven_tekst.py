"""Whatever people fill in prints as itself or stops the letter with a sentence: never interpreted, never lost."""

import io
import re
import subprocess
import zipfile
from dataclasses import replace
from html import unescape
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from teruglezen import LEESBAAR

from generator.brief import Alinea, Tekst
from generator.vormen import VORMEN, Vormfout
from leesbaarheid.lezen import docx

ALS_ZICHZELF = [
    "*Jan* _de_ **Vries**",
    "# Kop",
    "<b>vet</b>",
    "<script>alert(1)</script>",
    "</p></body>",
    "&amp; &lt;",
    "{{ brief.titel }}",
    "{% if 1 %}x{% endif %}",
    "{# weg #}",
    "=cmd()|'/C calc'!A0",
    "'\"><img src=x>",
    "a" * 120,
    "O'Neill-d'Arc",
    "%s {0} {naam}",
    "url(file:///etc/passwd)",
    "\\00003c",
    "Đặng Thị Ngọc Ánh",
    "Şükrü Öztürk",
    "€ ½ № ™",
]
TEGEN = [
    ("Jan 😀", "1F600"),
    ("Jan\u202eVries", "202E"),
    ("Jan\u2066x", "2066"),
    ("Jan\u200bVries", "200B"),
    ("Jan\u200fx", "200F"),
    ("Jan\nVries", "000A"),
    ("Jan\x00", "0000"),
    ("北京", "5317"),
    ("Jan\u00adVries", "00AD"),
    ("\ufeffJan", "FEFF"),
]


VOET = r"(CONCEPT\s+)?Pagina \d+ van \d+\s+Voorbeeld:\s+deze\s+gemeente\s+bestaat\s+niet\."
"""What stands at the foot of a page: a long value may run on over a page's end."""
EEN_MAAT = sorted(set(LEESBAAR) - {"grootletter16", "grootletter22", "grootletter28"})
"""The sizes of large print differ in numbers only."""


def with_value(brief, value, tekst):
    gemaakt = brief()
    stukken = (Tekst("Begin "), value(tekst), Tekst(" eind."))
    return replace(gemaakt, blokken=(Alinea(stukken),), panelen=(replace(gemaakt.panelen[0], stukken=stukken),))


def read(vorm, inhoud, written):
    if inhoud.startswith(b"%PDF"):
        pad = written(inhoud, "w.pdf")
        tekst = subprocess.run(["pdftotext", "-raw", pad, "-"], capture_output=True, text=True, check=True).stdout
        return re.sub(VOET, "", tekst)
    if vorm == "docx":
        return docx.read(inhoud, "w.docx").tekst
    if vorm == "epub":
        pagina = zipfile.ZipFile(io.BytesIO(inhoud)).read("EPUB/brief.xhtml").decode()
        assert "<script" not in pagina
        return "".join(ElementTree.fromstring(pagina).itertext())
    return inhoud.decode()


def squeezed(tekst: str) -> str:
    return re.sub(r"\s", "", tekst)


@pytest.mark.parametrize("vorm", sorted(set(EEN_MAAT) - {"braille", "braille_unicode"}))  # these: test_braille.py
def test_prints_as_itself(vorm, brief, value, bibliotheek, written):
    for tekst in ALS_ZICHZELF:
        gelezen = read(vorm, VORMEN[vorm].render(with_value(brief, value, tekst), None, bibliotheek), written)
        if vorm == "html":
            assert gelezen.count("<script") == 0
            gelezen = unescape(re.sub(r"<[^>]*>", "", gelezen.split("</style>")[1]))
        assert f"Begin{squeezed(tekst)}eind." in squeezed(gelezen), tekst


@pytest.mark.parametrize("tekst, code", TEGEN)
@pytest.mark.parametrize("vorm", EEN_MAAT)
def test_stops_with_a_sentence(vorm, tekst, code, brief, value, bibliotheek):
    with pytest.raises(Vormfout, match=rf"U\+{code}.*het veld ‘naam’"):
        VORMEN[vorm].render(with_value(brief, value, tekst), None, bibliotheek)


@pytest.mark.parametrize("plaats", ["adres", "titel", "gemeente"])
def test_stops_outside_the_text_too(plaats, brief, bibliotheek):
    anders = {"adres": ("Jan 😀", "1234 AB  X"), "titel": "Brief 😀", "gemeente": "😀"}[plaats]
    with pytest.raises(Vormfout, match=r"U\+1F600"):
        VORMEN["pdf"].render(brief(**{plaats: anders}), None, bibliotheek)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=60))
def test_any_text_is_whole_in_html_or_refused(brief, value, bibliotheek, tekst):
    try:
        html = VORMEN["html"].render(with_value(brief, value, tekst), None, bibliotheek).decode()
        platte = VORMEN["platte_tekst"].render(with_value(brief, value, tekst), None, bibliotheek).decode()
    except Vormfout as fout:
        assert "U+" in str(fout)
    else:
        assert f"Begin {tekst} eind." in unescape(html)
        assert squeezed(f"Begin {tekst} eind.") in squeezed(platte)
