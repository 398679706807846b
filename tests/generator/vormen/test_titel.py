"""What a file calls itself holds nothing that was filled in."""

import pytest

from generator.brief import Tekst, Waarde
from generator.vormen.titel import title

BEDRAG = Waarde("bedrag", "bedrag", "1", ("€\u00a01.250,00",))
KEUZE = Waarde("aard", "keuze", "a", ("Wij stoppen uw bijstand",))
VRIJ = Waarde("aard", "toelichting", "a", ("Jan is ziek",))
GEVALLEN = [
    ((Tekst("U krijgt een rekening van "), BEDRAG), "U krijgt een rekening van …"),
    ((KEUZE,), "Wij stoppen uw bijstand"),
    ((VRIJ,), "Gemeente Voorbeeldstad"),
    ((BEDRAG, Tekst("!")), "Gemeente Voorbeeldstad"),
    ((Tekst("Kort\n nieuws"),), "Kort nieuws"),
]


@pytest.mark.parametrize(("onderwerp", "verwacht"), GEVALLEN)
def test_without_values(onderwerp, verwacht, brief):
    assert title(brief(onderwerp=onderwerp), concept=False) == verwacht
    assert title(brief(onderwerp=onderwerp), concept=True) == f"CONCEPT – {verwacht}"


@pytest.mark.parametrize("vorm", ["html", "epub"])
def test_used_by_the_forms(vorm, brief, bibliotheek, written):
    import io
    import zipfile

    from generator.vormen import VORMEN

    inhoud = VORMEN[vorm].render(
        brief(onderwerp=GEVALLEN[0][0], titel="U krijgt een rekening van € 1.250,00"), None, bibliotheek
    )
    if vorm == "epub":
        zip = zipfile.ZipFile(io.BytesIO(inhoud))
        assert "<dc:title>CONCEPT – U krijgt een rekening van …</dc:title>" in zip.read("EPUB/pakket.opf").decode()
        inhoud = zip.read("EPUB/brief.xhtml")
    assert "<title>CONCEPT – U krijgt een rekening van …</title>" in inhoud.decode()
