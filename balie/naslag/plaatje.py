"""The pages of a letter: how many, and beside each other in one picture."""

from __future__ import annotations

import io

import pypdfium2
from PIL import Image

SCHAAL = 1.1
"""79 pixels to the inch: the text can be read, and the pictures of a whole library stay under 4 MB."""
WIT, GRIJS, RAND = 255, 205, 2


def page_count(pdf: bytes) -> int:
    """How many pages it has."""
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def picture(pdf: bytes) -> bytes:
    """A PNG in 16 greys."""
    with pypdfium2.PdfDocument(pdf) as document:
        bladen = [blad.render(scale=SCHAAL, grayscale=True).to_pil().convert("L") for blad in document]
    breedte, hoogte = bladen[0].size
    beeld = Image.new("L", ((breedte + RAND) * len(bladen) + RAND, hoogte + 2 * RAND), GRIJS)
    for nummer, blad in enumerate(bladen):
        beeld.paste(blad, (RAND + nummer * (breedte + RAND), RAND))
    uit = io.BytesIO()
    beeld.quantize(16).save(uit, "PNG", optimize=True)
    return uit.getvalue()
