"""What a finished file says, read back by another program than the one that made it: the one way in which tests read every form."""

import io
import re
import subprocess
import zipfile
from html.parser import HTMLParser

from generator.vormen import VORMEN
from generator.vormen.brailleschrift import terug
from leesbaarheid.lezen import docx

LEESBAAR = tuple(sorted(set(VORMEN) - {"audio", "audio_langzaam"}))
"""Every form that is read; what is heard is tested with the sound (tests/generator/vormen/test_audio.py)."""
VLOEIEND = {"bdi", "strong", "span", "a", "b"}
EPUB = b"mimetypeapplication/epub+zip"


def text_of(inhoud: bytes, taal: str, bibliotheek) -> str:
    """All words of the letter in reading order; white space is the form's own affair. `taal` is the letter's language."""
    if inhoud.startswith(b"%PDF"):
        return subprocess.run(["pdftotext", "-raw", "-", "-"], input=inhoud, capture_output=True, check=True).stdout.decode()
    if inhoud[30:58] == EPUB:
        return page_text(zipfile.ZipFile(io.BytesIO(inhoud)).read("EPUB/brief.xhtml").decode())
    if inhoud.startswith(b"PK"):
        return docx.read(inhoud, "brief.docx").tekst
    if (braille := terug.file_text(inhoud, bibliotheek, taal)) is not None:
        return re.sub(r"[^\n]*\n\f", "", braille)  # without what stands at the foot of each page
    tekst = inhoud.decode()
    return page_text(tekst) if tekst.lstrip()[:9].lower() == "<!doctype" else tekst


def page_text(pagina: str) -> str:
    """What a reader of the page reads; blocks are apart, words are not."""
    lezer = _Lezer()
    lezer.feed(pagina)
    return "".join(lezer.delen)


class _Lezer(HTMLParser):
    def __init__(self):
        super().__init__()
        self.delen: list[str] = []

    def handle_data(self, data):
        self.delen.append(data)

    def handle_starttag(self, tag, attrs):
        self.delen.append("" if tag in VLOEIEND else " ")
